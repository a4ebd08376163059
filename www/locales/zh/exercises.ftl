# 练习：题目、规则、错因，以及求解的步骤。术语见 page.ftl 开头。
error-exercise-unknown = 没有名为“{ $name }”的题型。
    .hint = 可用的有 { $known }。

# The kinds, as menus have them.
exercise-quantize-name = 由值求编码
exercise-restore-name = 由编码求还原值
exercise-error-name = 误差
exercise-bits-name = 编码的位模式
exercise-range-name = 由范围求缩放因子和零点
exercise-clips-name = 哪种方案会裁剪？
exercise-float-name = 小浮点数的值
exercise-ties-name = 居中时用了哪条规则？
exercise-weight-name = 每个权重的位数
exercise-dot-name = 编码的点积

exercise-quantize = 把 { $value } 量化为 { $format }，缩放因子为 { $scale }，零点为 { $zero }。编码是多少？
exercise-quantize-rule = 除以缩放因子，舍入到最近的整数，再加上零点。{ $format } 可存 { $low } 至 { $high }；超出的变为最近的端点。
exercise-restore = { $format } 编码 { $code } 的缩放因子为 { $scale }，零点为 { $zero }。还原值是多少？
exercise-restore-rule = 编码减去零点，再乘以缩放因子。请写出完整的值。
exercise-error = 把 { $value } 量化为 int8，缩放因子为 { $scale }，零点为 0，然后还原。误差是多少？
exercise-error-rule = 舍入到最近的整数。误差是还原值减去原值。请写出完整的值，带上符号。
exercise-bits = { $format } 编码 { $code } 的各位是什么？
exercise-bits-rule = 补码：第一位的权是 { $top }，其余各位的权是 2 的幂。
exercise-range-symmetric = 值从 { $min } 到 { $max }。对称 int8 的缩放因子是多少？
exercise-range-symmetric-rule = 离 0 最远的值变为编码 127 或 −127；零点为 0。请写出完整的缩放因子。
exercise-range-asymmetric = 值从 { $min } 到 { $max }。非对称 uint8 的缩放因子是多少？
exercise-range-asymmetric-rule = 最小的值变为编码 0，最大的变为编码 255。请写出完整的缩放因子。
exercise-range-zero = 值从 { $min } 到 { $max }。非对称 uint8 的缩放因子为 { $scale }。零点是多少？
exercise-range-zero-rule = 最小的值变为编码 0，最大的变为编码 255。零点是 0 的编码。
exercise-clips = 以下哪一种会裁剪 { $value }？
exercise-clips-rule = 超出最后一个编码所代表的值，就会被裁剪。其中恰好有一种会这样。
exercise-clips-option = { $format }，缩放因子 { $scale }，零点 { $zero }
exercise-float = 一个 { $format } 的符号为 { $sign }，指数为 { $exponent }，尾数为 { $fraction }。它的值是多少？
exercise-float-rule = 偏置为 { $bias }。尾数之前有隐含的 1；指数各位全为 0 时，尾数之前是 0，幂为 { $least }。请写出完整的值。
exercise-ties = { $first } 变为 { $firstResult }，{ $second } 变为 { $secondResult }，{ $third } 变为 { $thirdResult }。用的是哪条规则？
exercise-ties-rule = 三个数都在两个整数的正中。只有一条规则能得出全部三个结果。
exercise-ties-option = { $rule ->
    [half-even] 向偶数舍入
    [half-away] 半数远离零
    [half-up] 半数向上
    [half-down] 半数向下
   *[other] 半数向零
 }
exercise-weight = 每个权重 { $bits } 位。每 { $group } 个权重共用一个 { $scale } 位的缩放因子。每个权重花多少位？
exercise-weight-minimum = 每个权重 { $bits } 位。每 { $group } 个权重共用一个 { $scale } 位的缩放因子和一个 { $minimum } 位的最小值。每个权重花多少位？
exercise-weight-rule = 共用的也要算，并分摊到整组。请写出完整的数。
exercise-dot = 编码（{ $first }）的缩放因子为 { $scaleA }，编码（{ $second }）的缩放因子为 { $scaleB }；零点都为 0。它们的点积是多少？
exercise-dot-rule = 编码两两相乘，用 int32 累加，最后一次乘以两个缩放因子。请写出完整的值。

# What led to a wrong answer.
exercise-forgot-zero = 你忘了零点 { $zero }。
exercise-dropped-fraction = 你舍去了 { $quotient } 的小数部分。要舍入到最近的整数。
exercise-took-zero-off = 你减去了零点。求编码时要加上它。
exercise-not-saturated = 这不是 { $format } 的编码：编码从 { $low } 到 { $high }。超出的变为最近的端点。
exercise-one-too-far = 你多走了一个：{ $format } 从 { $low } 到 { $high }。
exercise-added-zero = 你加上了零点。还原时要减去它。
exercise-multiplied-first = 你先乘了。要先从编码中减去零点。
exercise-forgot-scale = 你忘了乘以缩放因子 { $scale }。
exercise-error-turned = 符号反了：误差是还原值减去原值。
exercise-error-in-steps = 这是以步计的误差。要乘以缩放因子 { $scale }。
exercise-error-restored = 这是还原值。要再减去原值。
exercise-bits-no-sign = 这是不带符号时的各位。
exercise-bits-sign-and-size = 这是符号位加绝对值。补码的第一位的权是 { $top }：从它开始往上加。
exercise-bits-not-plus-one = 你翻转了每一位，但没有加 1。
exercise-bits-sign-set = 你把符号位设为 1，但此编码是正的。
exercise-bits-negated = 这是相反数的编码的各位。
exercise-bits-one-less = 这少了 1：最后一位的权是 1。
exercise-range-128 = 你除以了 128。最后一个正编码是 127。
exercise-range-asymmetric-used = 这是非对称的规则。对称的缩放因子只看离 0 最远的值。
exercise-range-half-the-codes = 你除以了 255。0 的每一侧有 127 个编码。
exercise-range-only-max = 你只看了最大的值。最小的是 { $min }。
exercise-range-sign = 缩放因子没有符号：要取到 0 的距离。
exercise-range-256 = 你除以了 256。从编码 0 到编码 255 有 255 步。
exercise-range-added = 你把两端带符号相加了。宽度是最大值减去最小值。
exercise-range-symmetric-used = 这是对称的规则。非对称的缩放因子把全部编码分布到整个范围。
exercise-range-zero-turned = 符号反了：零点是最小的值到 0 的距离，以步计。
exercise-range-zero-signed = 这是 int8 的零点。uint8 的编码从 0 开始。
exercise-range-zero-from-max = 你从最大的值数起。编码 0 是最小的值。
exercise-range-zero-none = 这里编码 0 代表最小的值，而它不是 0。
exercise-clips-reaches = { $format } 能达到 ({ $high } − { $zero }) × { $scale } = { $reach }，超过 { $value }。
exercise-clips-does = { $format } 只能达到 ({ $high } − { $zero }) × { $scale } = { $reach }，{ $value } 超出了。
exercise-float-sign = 你忘了符号位：1 表示负。
exercise-float-hidden-none = 指数各位全为 0：没有隐含的 1，幂取最小的。
exercise-float-subnormal-power = 指数各位全为 0 时，幂与指数为 1 时相同。
exercise-float-no-hidden = 你忘了尾数之前隐含的 1。
exercise-float-no-bias = 你忘了从指数中减去偏置 { $bias }。
exercise-float-bias-off = 幂小了一：偏置是 { $bias }。
exercise-ties-differs = { $rule ->
    [half-even] 向偶数舍入
    [half-away] 半数远离零
    [half-up] 半数向上
    [half-down] 半数向下
   *[other] 半数向零
 }会把 { $value } 变为 { $result }，而不是 { $shown }。
exercise-weight-nothing-shared = 你忘了组内共用的内容。
exercise-weight-no-minimum = 你忘了最小值。
exercise-weight-not-shared = 共用的内容每 { $group } 个权重只算一次，不是每个都算。
exercise-weight-whole-group = 这是整组的位数。要除以 { $group }。
exercise-weight-only-shared = 这只是共用的部分。要加上权重自身的位数。
exercise-dot-not-rescaled = 这是编码乘积之和。要乘以两个缩放因子。
exercise-dot-one-scale = 你忘了一个缩放因子 { $scale }。
exercise-dot-narrow = 你用 8 位存了和。和 { $sum } 要用 32 位存。
exercise-dot-signs = 你在乘积中丢了一个符号。
exercise-dot-scales-added = 你把缩放因子相加了。应当乘以两者。

# The steps to the answer.
exercise-step-divide = 相除：{ $value } / { $scale } = { $quotient }
exercise-step-round = 舍入：离 { $quotient } 最近的整数是 { $nearest }
exercise-step-shift = 加上零点：{ $nearest } + ({ $zero }) = { $code }
exercise-step-inside = { $shifted } 在 { $low } 至 { $high } 之内：{ $format } 编码为 { $code }
exercise-step-saturate = { $shifted } 超出 { $low } 至 { $high }：{ $format } 编码为最近的端点 { $code }
exercise-step-take-off = 减去零点：{ $code } − ({ $zero }) = { $steps }
exercise-step-multiply = 相乘：{ $steps } × { $scale } = { $restored }
exercise-step-error = 比较：{ $restored } − ({ $value }) = { $error }
exercise-step-negative = 负的编码从顶端往下数：{ $code } + { $count } = { $sum }
exercise-step-written = 把 { $number } 写成二进制：{ $bits }
exercise-step-largest = 离 0 最远的是 { $largest }
exercise-step-over-127 = 分成 127 步：{ $largest } / 127 = { $scale }
exercise-step-span = 宽度为 { $max } − ({ $min }) = { $span }
exercise-step-over-255 = 分成 255 步：{ $span } / 255 = { $scale }
exercise-step-zero = 0 比最小的值高这么多步：0 − ({ $min }) = { $zero } × { $scale }。零点为 { $zero }
exercise-step-exponent = 指数字段为 { $field }：{ $field } − { $bias } = { $power }，因此幂是 2 的 { $power } 次方
exercise-step-subnormal = 指数字段为 { $field }：幂的指数为 1 − { $bias } = { $power }，即 2 的 { $power } 次方
exercise-step-significand = 尾数是 { $parts } 份中的 { $fraction } 份：{ $hidden } + { $fraction } / { $parts } = { $significand }
exercise-step-value = 值为 { $sign }{ $significand } × { $factor } = { $value }
exercise-step-tie = { $value } 在 { $below } 与 { $above } 之间，变为 { $result }
exercise-step-rule = 规则是{ $rule ->
    [half-even] 向偶数舍入：取偶数邻居
    [half-away] 半数远离零：取离 0 较远的邻居
    [half-up] 半数向上：取较大的邻居
    [half-down] 半数向下：取较小的邻居
   *[other] 半数向零：取离 0 较近的邻居
 }
exercise-step-shared = 共用的部分：{ $shared } / { $group } = 每个权重 { $each } 位
exercise-step-sum = 合计：{ $bits } + { $each } = { $total } 位
exercise-step-products = 相乘再相加：{ $terms } = { $sum }
exercise-step-rescale = 重新缩放：{ $sum } × { $scaleA } × { $scaleB } = { $answer }

# What would be read.
exercise-unreadable-number = 请输入一个数，例如 −12.5 或 −12,5。
exercise-unreadable-bits = 请输入 { $bits } 个数字，每个是 0 或 1。
exercise-unreadable-choice = 请选择一个答案。

# The page around them.
exercises-heading = 练习
exercises-lead = 按照题下的规则，每题只有一个正确答案。常见的错误答案会附上错因。
exercises-open-about = 做不完的题：量化、还原、读位、选缩放因子。可打印练习卷和答案。
exercises-lost = 无法生成这些练习。请重新加载页面，或选择已有的题型。
exercises-waiting = 正在生成练习。
exercises-round = 本轮
exercises-number = 第 { $n } 题，共 { $of } 题
exercises-answer = 答案
exercises-bit = 第 { $index } 位，{ $digit }
exercises-no-reason = 请按规则一步一步再做一遍。
exercises-unreadable = 无法读取
exercises-next = 下一题
exercises-new-round = 新的一轮
exercises-skip = 跳过
exercises-progress = 目前成绩
exercises-progress-none = 你的作答在这里计数，只留在本页。
exercises-progress-of = 答对 { $right } 题，看答案 { $shown } 题
exercises-kinds = 题型
exercises-seed = 种子
exercises-seed-about = 种子和题型相同，屏幕上和纸上的练习就相同。
exercises-use-seed = 使用
exercises-worksheet = 打印练习卷
exercises-key = 打印答案
exercises-print = 打印
exercises-back = 回到练习
exercises-sheet = 练习卷
exercises-sheet-key = 答案
exercises-name = 姓名
exercises-date = 日期
exercises-sheet-seed = 种子 { $seed }
exercises-sheet-same = 答案：同一链接，加上
