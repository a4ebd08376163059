lesson-blocks = 四块变一块
    .goal = 能由缩放因子和零点求出编码，并说明什么时候会饱和。

lesson-blocks-twelve = 舍入已把 { $value } 变为 { $rounded }。数一数这个整数*需要*多少个开关：十二个。
    .title = 十二位放进八位
    .more = 舍去小数部分是一回事，减到八个开关是另一回事。

lesson-blocks-fit = 换个较小的数 { $value }。即便如此，{ $rounded } 也*放不进* int8。
    .title = 放不下的
    .more = 编码停在最大的那个，即 { $code }：这叫*饱和*。有些程序会回绕，那更糟。

lesson-blocks-scale = 一个编码可以代表不止一。代表多少，就是*缩放因子*。这里是 { $scale }，所以什么也没变。
    .title = 缩放因子
    .more = { $value } 的编码仍是 { $code }。可在箭头下方的面板中输入更大的缩放因子，或继续。

lesson-blocks-divide = 缩放因子为 { $was } 时，{ $value } 太大了。现在只改一处：*缩放因子为 { $scale }*。
    .title = 先除，再舍入
    .more = 相邻编码相距 { $scale }，因此 { $top } 能达到 { $reach }。求编码时，先除以缩放因子，再舍入到最近的整数。
lesson-blocks-divide-ask = 缩放因子为 { $scale } 时，{ $value } 的编码是多少？
lesson-blocks-divide-why-cut = 你舍去了商的小数部分，而它超过一半。用编码 { $cut }，误差会是 { $cutError }。
lesson-blocks-divide-why-undivided = 你没有除。{ $rounded } 只是舍入的结果，不是 int8 的编码。要先除以缩放因子。
lesson-blocks-divide-right = { $value } / { $scale } 最接近 { $code }。还原时 { $code } × { $scale } = { $restored }：误差为 { $error }。

lesson-blocks-back = 光有编码还不能计算，要*乘回去*：{ $code } × { $scale } = { $restored }。
    .title = 乘回去
    .more = 链条显示从 { $value } 到误差 { $error } 的每一环。改动任何一环，其他各环都会跟着变。

lesson-blocks-who = 一个缩放因子供整个列表使用。选它是为了让*每个值都放得下*。
    .title = 谁决定缩放因子
    .more = 列表中有小值也有大值，零的两侧都有。
lesson-blocks-who-ask = 列表中哪个值决定缩放因子？
lesson-blocks-who-why-own = 那是你正在看的值。缩放因子还必须容得下其他值。
lesson-blocks-who-why-first = 很大，但还有更大的，那个就放不下了。
lesson-blocks-who-right = { $largest } 得到最大的编码 { $top }。因此缩放因子是 { $scale }，{ $value } 也只好用它。

lesson-blocks-zero = 如果多数值在同一侧，一半的编码就浪费了。*零点*把它们平移：它是零的编码，这里是 { $zeroPoint }。
    .title = 零点
    .more = 缩放因子从 { $was } 降到 { $scale }，{ $value } 的编码为 { $code }。零本身仍然精确。

lesson-blocks-words = 缩放因子和零点是*定好*的，往往不再改。这时来了一个谁也没料到的值：{ $value }。
    .title = 多出来的值
    .more = 缩放因子仍是 { $scale }。
lesson-blocks-words-ask = 它会怎样？
lesson-blocks-words-option-stays = 停在最后一个编码
lesson-blocks-words-option-wraps = 从最小的编码重新开始
lesson-blocks-words-option-grows = 缩放因子变大
lesson-blocks-words-why-wraps = 用固定的位数来计数就会这样。量化则会饱和，因为相近总比相反好。
lesson-blocks-words-why-grows = 新的缩放因子会改变所有已存下的编码。
lesson-blocks-words-right = 它得到 { $code }，还原为 { $restored }。误差为 { $error }，什么舍入规则都帮不上忙。
