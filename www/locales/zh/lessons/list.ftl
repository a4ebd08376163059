lesson-list = 列表
    .goal = 能说明一个大的值让小的值付出什么代价。

lesson-list-one = 一列数，*全部共用一个缩放因子*：{ $scale }。它由最大的 { $largest } 决定。
    .title = 多个值，一个缩放因子
    .more = 整列数只附带一个缩放因子，几乎不费什么。看看误差：没有一个超过半步。

lesson-list-share = 现在看列表中*最小*的 { $value }。缩放因子是 { $scale }。
    .title = 最小的
    .more = 先除，再舍入。
lesson-list-share-ask = { $value } 的编码是多少？
lesson-list-share-why-one = 它离零不到半步，因此离零更近。
lesson-list-share-right = { $code }。它消失了：再也没有什么能把它与零区别开来。

lesson-list-outlier = 列表中又加入一个值：*{ $outlier }*。看 { $value }，它的编码是 { $before }。
    .title = 离群值
    .more = 缩放因子必须变大，新来的才放得下。
lesson-list-outlier-ask = { $value } 的编码会变成多少？
lesson-list-outlier-why-kept = 值没变，但编码数的是步数，而步长变宽了。
lesson-list-outlier-right = 缩放因子从 { $was } 变为 { $scale }，{ $value } 得到 { $code }。一个值就掏空了整个列表。

lesson-list-clip = 换个做法：*手动设定*范围，照顾好小的值。缩放因子是 { $scale }。
    .title = 裁剪
    .more = { $outlier } 停在最后一个编码，还原为 { $restored }：误差为 { $error }。它被裁剪了。

lesson-list-spared = 那么 { $value } 呢？它还原为 { $restored }，*只差 { $error }*。之前差 { $lost }。
    .title = 谁得救了
    .more = 许多小误差变成了一个大误差。

lesson-list-weigh = 比较两种做法下*列表的指标*：均方误差在列表上方。
    .title = 权衡两者
    .more = 手动设定范围时，有一个误差是 { $clipped }。用整个范围时，各误差大约与 { $rounded } 相当。
lesson-list-weigh-ask = 这里哪一种的均方误差更大？
lesson-list-weigh-option-clipping = 被裁剪的离群值
lesson-list-weigh-option-rounding = 全部粗略的舍入
lesson-list-weigh-why-rounding = 加起来看：每个都小，而平方使小的更小、大的更大。
lesson-list-weigh-right = 一个大误差，平方之后超过其余之和。这是否就是该看重的，是另一个问题：见最后一课。
