lesson-granularity = 粒度
    .goal = 能说明更多的缩放因子换来什么，又花多少位。

lesson-granularity-weights = 这些是一个小型语言模型的注意力部分的*真实权重*。
    .title = 真实权重
    .more = 全部共用一个缩放因子时，信号比误差高 { $sqnr } dB。

lesson-granularity-tensor = 还是这些权重，按原来的位置摆放：*行和列*。深色处就是误差所在。
    .title = 全部共用一个
    .more = 每个权重花 { $bits } 位，编码之外几乎不花什么。

lesson-granularity-channel = 各行不同：有的权重小，有的权重大。给*每行自己的缩放因子*。
    .title = 每行一个
    .more = 这样每一行能有多细，就看本行最大的权重。
lesson-granularity-channel-ask = 指标会怎样？
lesson-granularity-channel-option-better = 上升
lesson-granularity-channel-option-same = 不变
lesson-granularity-channel-option-worse = 下降
lesson-granularity-channel-why-same = 如果一行的最大权重小于全部的最大权重，这一行的步长就会变细。
lesson-granularity-channel-why-worse = 没有哪一行的缩放因子会比全部共用的更粗。
lesson-granularity-channel-right = 从 { $was } dB 到 { $sqnr } dB，每个权重花 { $bits } 位。

lesson-granularity-group = 再进一步：同一行中每*一小组*相邻的权重用一个缩放因子。
    .title = 每组一个
    .more = 从 { $was } dB 到 { $sqnr } dB。离群值只影响自己那一组。

lesson-granularity-price = 每个缩放因子都必须*与编码一起存储*。老老实实地算：全部的位数除以权重的个数。
    .title = 它花多少
    .more = 一个编码有 { $codes } 位。每组权重的个数恰好等于 float32 的位数，而这里一个缩放因子就占这么多位。
lesson-granularity-price-ask = 现在每个权重花多少位？
lesson-granularity-price-why-free = 漏了缩放因子。没有它们，编码就没有意义。
lesson-granularity-price-why-double = 如果每组只有一半大，这就对了。
lesson-granularity-price-right = { $bits }。号称多少多少位的模型，实际花的往往更多。

lesson-granularity-balance = 组*缩小一半*：{ $sqnr } dB，之前是 { $was } dB；每个权重 { $bits } 位，之前是 { $before } 位。
    .title = 权衡
    .more = 同样的位数，花在编码上会不会更好？试试看：更多的位，更大的组。接下来的课有更省的缩放因子。
