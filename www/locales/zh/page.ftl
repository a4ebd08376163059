### 人们读到的全部中文：网页、SVG 与命令行共用。
### *星号之间的文字*表示强调。数字由参数带入并自带颜色。属性 .hint 说明出错后怎么办。
### 中文与西文字母、数字之间空一格；全角标点旁不空格。
###
### 术语：quantization 量化；scale 缩放因子；zero point 零点；code 编码；code book 码本；source 源；target 目标；
### restored 还原值（comes back as 还原为）；error 误差；step 步长（计量误差时称“步”）；level 量化级；cast 直接转换；
### rounding 舍入；tie 半数；half to even 向偶数舍入；truncate 截断；clip 裁剪；saturate 饱和；
### sign 符号；exponent 指数；fraction 尾数；significand 有效数；bias（浮点）偏置、（误差）偏差；subnormal 次正规数；
### ulp 末位单位；two’s complement 补码；scheme 方案；format 格式；convention 约定；granularity 粒度；group 组；
### block 块；super-block 超块；sub-block 子块；channel 通道；tensor 张量；weights 权重；outlier 离群值；calibration 校准；
### percentile 百分位数；entropy 熵；SQNR 信号量化噪声比；stochastic 随机舍入；seed 种子。

## The page

page-title = 量化：Quantoscope
page-about = 看量化怎样改变你自己的数：每一位、每一步运算、每一处误差。
mark = Quantoscope
title = 量化
skip = 跳到主图
noscript = 这是一幅静态图：没有 JavaScript，数不能改动。图中的数字全部属实。
pages = 页面
page-number = 一个数
page-values = 一组值
page-lessons = 课程
page-gallery = 嵌入
embed-this = 嵌入此图
undo = 撤销
undo-tip = 撤销（Ctrl+Z）
redo = 重做
redo-tip = 重做（Ctrl+Shift+Z）
reset = 重置
copy-link = 复制链接
copied = 已复制
not-copied = 未能复制
save-page = 下载此页及其内容
save-page-no-page = 无法加载整页文件。
save-page-no-file = 页面已保存，但数据文件过大，未能一并存入。
copy-by-hand = 浏览器不允许此页复制。链接如下：
link = 当前内容的链接
hide = 隐藏
none = 无

language = 语言
# ltr or rtl: which way the language is written
direction = ltr
# between the whole and the fraction of a number
decimal-point = .
theme = 主题
theme-auto = 自动
theme-auto-about = 随系统用浅色或深色
theme-light = 浅色
theme-light-about = 纸上墨字
theme-dark = 深色
theme-dark-about = 适合昏暗的房间
theme-projector = 投影
theme-projector-about = 字更大，对比最强

restarted = 引擎已重新启动，你的数和设置都已恢复。
restarted-panic = 引擎自身出错，已停止。
restarted-error = 引擎已停止，原因浏览器没有透露。
restarted-gone = 引擎被浏览器终止。
restarted-silence = 引擎没有响应。
engine-lost = 引擎无法启动，因此这里什么也不能改动。
reload = 重新加载页面

## The picture

picture-name = 主图
picture-number = 数
picture-hint = 任意一位都可翻转
tip-exactly = 精确值 { $value }

rounding-name =
    { $rounding ->
        [half-even] 向偶数舍入
        [half-away] 半数远离零
        [half-up] 半数向上
        [half-down] 半数向下
        [half-toward-zero] 半数向零
        [floor] 向下舍入
        [ceil] 向上舍入
        [trunc] 截断
        [away] 远离零舍入
        [convention] 按约定舍入
       *[stochastic] 随机舍入
    }
rounding-about =
    { $rounding ->
        [half-even] 取最近的值，恰好居中时取偶数；IEEE 754 和多数硬件的做法
        [half-away] 取最近的值，恰好居中时取绝对值较大者；C 的 round()
        [half-up] 取最近的值，恰好居中时朝 +∞；JavaScript 的 Math.round()
        [half-down] 取最近的值，恰好居中时朝 −∞
        [half-toward-zero] 取最近的值，恰好居中时取绝对值较小者
        [floor] 朝 −∞：floor()
        [ceil] 朝 +∞：ceil()
        [trunc] 朝零：C 的类型转换
        [away] 朝绝对值较大的一侧
        [convention] 与所遵循的实现一致
       *[stochastic] 向上的概率等于要舍去的那部分：平均而言不偏
    }

arrow-drop = 舍去 { $part }
arrow-up = 进 { $part }
arrow-down = 退 { $part }
arrow-already = 已是整数
arrow-nan = NaN 仍是 NaN
arrow-infinite = ∞ 没有小数部分
arrow-target = { $format }
arrow-scale = 缩放因子 { $scale }
arrow-scale-zero = 缩放因子 { $scale }，零点 { $zero }
arrow-cast = 不缩放
arrow-scheme = { $scheme }，{ $format }
arrow-shared = { $what } { $value }
arrow-stored = 合计每个值 { $bits } 位
arrow-packed =
    { $count ->
        [1] 1 个值占 { $bytes } 字节：{ $bits } 位
       *[other] { $count } 个值占 { $bytes } 字节：每个 { $bits } 位
    }
arrow-bits = { $from } 位变 { $to } 位

contrast-plain = *不用缩放因子*就只是舍入：编码 { $code }，还原为 { $restored }。
contrast-plain-saturates = *不用缩放因子*，{ $rounded } 放不下：{ $format } 到 { $code } 为止。
contrast-scaled = *用适合整个列表的缩放因子*，它还原为 { $restored }。
contrast-take-none = 去掉缩放因子
contrast-take-list = 按列表缩放

overridden = 手动设定；按规则应为 { $code }。
overridden-back = 恢复为 { $code }
overridden-take = 以 { $value } 为新的数

## Bits

bits-source = 数的各位，{ $format }
bits-target = 编码的各位，{ $format }
bit-name = 第 { $index } 位，{ $field }，{ $digit }
field-sign = 符号
field-exponent = 指数
field-exponent-short = 指数
field-fraction = 尾数
field-integer = 整数
field-index = 索引

tip-bit = *第 { $index } 位，{ $field }*
tip-weight = 权
tip-sign = 0 为 +，1 为 −
tip-flip-source = 翻转后：数变为 { $value }
tip-flip-target = 翻转后：还原为 { $value }
tip-flip-code = 翻转后：编码 { $code }，还原为 { $value }
tip-keys = 空格键翻转，方向键移动

special-zero = 除符号外全为 0：零
special-negative-zero = 只有符号为 1：负零
special-subnormal = 指数全为 0：次正规数，没有隐含的前导 1
special-infinite = 指数全为 1，尾数为 0：无穷大
special-nan =
    { $quiet ->
        [0] 信号 NaN，载荷 { $payload }
       *[1] 静默 NaN，载荷 { $payload }
    }
special-nan-plain = 非数（NaN）

## The chain

chain-name = 从值到误差的链条
link-value = 值
link-source = 源位
link-scale = 缩放因子
link-zero-point = 零点
link-scale-zero = 缩放因子、零点
link-group = 组
link-code = 编码
link-target = 目标位
link-restored = 还原值
link-error = 误差
note-typed = 如所输入
note-holds = { $format } 存的是 { $value }
note-by-hand = 手动设定
note-float = { $format }
note-codebook = { $format }，表中的位置
note-unsigned = { $format }，无符号
note-twos-complement = { $format }，补码
note-no-error = 无法计算
note-overflow =
    { $count ->
        [1] { $text } 超出 { $format } 的范围，改存为 { $held }。
       *[other] { $text } 超出 { $format } 的范围，改存为 { $held }；这样的值共有 { $count } 个。
    }
note-code-ignored = { $format } 没有编码 { $code }，已忽略。

## What was lost

lost-heading = 丢失了什么
lost-nothing = 没有任何丢失。
lost-rounding-dropped = *舍入*舍去 { $part }，剩下 { $rounded }。
lost-rounding-up = *舍入*进了 { $part }，得 { $rounded }。
lost-rounding-down = *舍入*退了 { $part }，得 { $rounded }。
lost-rounding-nothing = *舍入*没有丢失：{ $rounded } 已是整数。
lost-not-a-number = *舍入*无事可做：{ $value } 不是有限数。
lost-fits = 它在 { $format } 的整数之内。
lost-too-high = 它需要 { $bits } 位，放不进 { $format }：后者最大为 { $limit }。
lost-too-low = 它需要 { $bits } 位，放不进 { $format }：后者最小为 { $limit }。
lost-far-too-high = 它远远超出 { $format }：后者最大为 { $limit }。
lost-far-too-low = 它低于 { $format } 的下限：后者最小为 { $limit }。
lost-scaled = *缩放*是另一回事：以 { $scale } 为步长，此数的编码为 { $code }，还原为 { $restored }，误差 { $error }（{ $steps } 步）。
lost-scaled-exact = *缩放*是另一回事，这里没有丢失：以 { $scale } 为步长，此数的编码为 { $code }，完整还原。
lost-scaled-clipped = *缩放*是另一回事：以 { $scale } 为步长，此数超出最后一个编码，停在 { $code }，还原为 { $restored }，误差 { $error }（{ $steps } 步）。
lost-scaled-nan = *缩放*没有表示 NaN 的编码：它变为 { $code }，还原为 { $restored }。
lost-scaled-infinite = *缩放*到不了无穷大：停在编码 { $code }，还原为 { $restored }。
lost-scaled-beyond = *缩放*溢出：编码 { $code } 乘以缩放因子 { $scale } 超出 float32，还原为 { $restored }。
lost-cast = *直接转换*为 { $format } 不用缩放因子：此数变为 { $restored }，误差 { $error }。
lost-cast-exact = *直接转换*为 { $format } 没有丢失：它能精确存下此数。
lost-cast-integer = *不用缩放因子*，{ $format } 存下的是舍入后的数：{ $restored }，误差 { $error }。
lost-cast-saturated = *不用缩放因子*，此数停在 { $format } 的端点：还原为 { $restored }，误差 { $error }。
lost-cast-nan = *直接转换*保留 NaN：{ $format } 有表示它的编码。
lost-cast-beyond = *直接转换*为 { $format } 使它超出范围：变为 { $restored }。
lost-group =
    { $count ->
        [1] *它的组*只有这一个值：其余存储内容只为它服务。
       *[other] *它的组*有 { $count } 个值，共用编码之外的存储内容。其中最大的是 { $largest }。
    }
lost-level = *它的编码*代表 { $restored }，是能取到的最近值，误差 { $error }。
lost-level-farther = *它的编码*代表 { $restored }，误差 { $error }；其实 { $nearest } 更近。
lost-level-exact = *它的编码*正好代表此数，没有丢失。
lost-level-clipped = *它的编码*代表 { $restored }：此数超出最后一个可取的值，误差 { $error }。
lost-level-none = *它的编码*代表 { $restored }，误差无法计算。
lost-by-hand = 它的位是手动设定的，因此误差并非来自规则。
lost-neighbours = 其他值也受影响：相邻编码相距 { $apart }，{ $value } 还原为零。
lost-neighbours-zero = 其他值也受影响：{ $value } 还原为零。

## How much

errors-heading = 丢失了多少
errors-to = 到 { $format }
errors-to-integer = 到整数
errors-to-source = 从输入的数到 { $format } 存下的数
errors-to-integer-help = 从源存下的数到第一行的整数
errors-to-target = 从源存下的数到 { $format } 的还原值
errors-absolute = 绝对
errors-absolute-help = 两者之间的距离
errors-relative = 相对
errors-relative-help = 距离占原数的比例
errors-ulp = ulp
errors-ulp-help = 以末位单位计的距离：一个单位是源中相邻两值的间隔
errors-steps = 步
errors-steps-help = 以结果的步长计的距离：源的间隔；整数为 1；目标则为缩放因子或其间隔

## The list

list-heading = 列表
list-edit = 编辑
list-part = 第 { $from } 至 { $to } 个值，共 { $count } 个。
list-earlier = 往前
list-later = 往后
list-group =
    { $count ->
        [1] 1 个值独用
       *[other] { $count } 个值共用
    }
list-step-scale = 一步就是缩放因子 { $scale }。
list-step-group = 一步就是该值所在组的缩放因子。
list-step-levels = 一步就是相邻编码所代表的值的间隔。
list-step-ulp = 一步就是 { $format } 在该处相邻两值的间隔。
stats-heading =
    { $count ->
        [1] 就这一个值而言
       *[other] 就全部 { $count } 个值而言
    }
stat-mae = 平均绝对误差
stat-mae-help = MAE：误差绝对值的平均
stat-mse = 均方误差
stat-mse-help = MSE：误差平方的平均
stat-rmse = 均方根误差
stat-rmse-help = RMSE：均方误差的平方根
stat-max = 最大误差
stat-max-help = 误差绝对值中最大的
stat-sqnr = SQNR（dB）
stat-sqnr-help = 信号量化噪声比：值的功率与误差的功率之比，以分贝计
stat-clipped = 被裁剪
stat-clipped-help = 有多少个值超出目标的范围

## The formats

line-heading = { $format } 能还原出哪些值
line-log = 对数刻度
line-linear = 线性刻度
codes-heading = { $format } 的每个编码代表什么
codes-key = 行是编码开头的十六进制数字，列是最后一位。底色：次正规数。灰色：无穷大或非数。较长的值经过舍入。
class-zero = 零
class-subnormal = 次正规数
class-infinite = 无穷大
class-nan = 非数
formats-heading = 同一个数在各种格式中
formats-format = 格式
formats-bits = 位数
formats-hex = 编码（十六进制）
formats-restored = 还原值
formats-error = 误差
formats-range = 范围
formats-step = 此处步长
formats-to = 至
how-scaled = 缩放
how-cast = 直接转换

format-float64 = 指数 11 位，尾数 52 位：双精度
format-float32 = 指数 8 位，尾数 23 位：单精度
format-tf32 = 指数 8 位，尾数 10 位：NVIDIA 的张量核心
format-float16 = 指数 5 位，尾数 10 位：半精度
format-bfloat16 = 指数 8 位，尾数 7 位：float32 的高半部分
format-float8-e5m2 = 指数 5 位，尾数 2 位：范围宽，用于梯度
format-float8-e4m3fn = 指数 4 位，尾数 3 位：没有无穷大，最大 448
format-float8-e3m4 = 指数 3 位，尾数 4 位：步长细，最大 15.5
format-float8-e4m3 = 指数 4 位，尾数 3 位：无穷大同 IEEE 754，最大 240
format-float8-e4m3fnuz = 指数 4 位，尾数 3 位：只有一个 NaN，没有 −0；AMD MI300、Graphcore；最大 240
format-float8-e4m3b11fnuz = 指数 4 位，尾数 3 位，偏置 11：适合小值，最大 30
format-float8-e5m2fnuz = 指数 5 位，尾数 2 位：只有一个 NaN，没有 −0；AMD MI300、Graphcore
format-float8-e8m0fnu = 只有 8 位指数：2 的幂，MX 块的缩放因子
format-float6-e2m3fn = 指数 2 位，尾数 3 位：MXFP6 的元素，最大 7.5
format-float6-e3m2fn = 指数 3 位，尾数 2 位：MXFP6 的元素，最大 28
format-float4-e2m1fn = 指数 2 位，尾数 1 位：0、½、1、1½、2、3、4、6；MXFP4 和 NVFP4
format-dynamic8 = 256 个值，跨七个数量级，−0.993 至 1：bitsandbytes 的 8 位优化器
format-nf4 = 正态分布的 16 个分位数，−1 至 1：QLoRA
format-fp4 = 符号加 8 个绝对值，0 至 1：bitsandbytes
format-defined =
    指数 { $exponent } 位，尾数 { $fraction } 位，偏置 { $bias }；{ $specials ->
        [fn] 只有一个 NaN，没有无穷大
        [fnuz] 只有一个 NaN，没有 −0
        [finite] 只有有限数
       *[ieee] 无穷大和 NaN 同 IEEE 754
    }
format-int = 补码，{ $min } 至 { $max }
format-uint = 无符号，{ $min } 至 { $max }

