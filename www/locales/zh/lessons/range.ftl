lesson-range = 选定范围
    .goal = 能在裁剪与舍入之间权衡；先手动选定裁剪点，再按规则选定。

lesson-range-whole = 许多值靠近零，少数远在外面。范围*全部包括*。
    .title = 从最小到最大
    .more = 没有值被裁剪，但舍入全都很粗：信号比误差高 { $sqnr } dB。这个数越大越好。

lesson-range-hand = 把*手柄向内拖*。手柄之外的值被裁剪，手柄之间的步长变细。
    .title = 手动
    .more = 看两种斜线：疏的是舍入，密的是裁剪。
lesson-range-hand-ask = 手柄收进到范围的一小部分时，指标上升还是下降？
lesson-range-hand-option-better = 上升
lesson-range-hand-option-worse = 下降
lesson-range-hand-why-worse = 被裁剪的值很少，其余的全都受益。
lesson-range-hand-right = 从 { $was } dB 到 { $sqnr } dB。再往里收，它又会下降。

lesson-range-halves = 误差有*两部分*：舍入的，和裁剪的。
    .title = 两部分
    .more = 现在最大的误差是 { $worst }，来自一个被裁剪的值。整体是 { $sqnr } dB。

lesson-range-percentile = 一种规则：按个数保留*几乎全部*的值，裁剪其余的。这就是百分位数。
    .title = 按百分位数
    .more = 它得到 { $sqnr } dB。它只问裁剪了多少个，不问它们有多远。

lesson-range-mse = 另一种规则*试遍*许多范围，保留均方误差最小的那个。
    .title = 按均方误差
    .more = 指标正是由这个平均算出来的。
lesson-range-mse-ask = 整个范围的均方误差，会不会小于这条规则找到的范围？
lesson-range-mse-option-never = 不会：整个范围也在试过的之内
lesson-range-mse-option-often = 会，而且常常
lesson-range-mse-why-often = 这条规则也试过整个范围。如果更好，它就会保留。
lesson-range-mse-right = { $sqnr } dB，而整个范围是 { $was } dB。

lesson-range-entropy = 第三种规则比较*分布*：哪个范围能保持直方图的形状？这就是熵规则。
    .title = 按熵
    .more = 它得到 { $sqnr } dB，前一条规则是 { $best } dB。它的目标不同，所以按这个指标可能输，按你的指标却可能赢。
