lesson-floats = 小浮点数
    .goal = 能在范围与精度之间选择：E4M3、E5M2、bfloat16。

lesson-floats-fields = bfloat16 是*砍掉一半的 float32*：指数相同，尾数很少。
    .title = 半个浮点数
    .more = { $value } 变为 { $restored }。大大小小的数都还在，只是有效数字很少。

lesson-floats-eight = 再减一半：*E4M3*，名称来自指数和尾数各自的位数。
    .title = 八位
    .more = { $value } 变为 { $restored }：误差为 { $error }。不需要缩放因子，因为每个数自带二的幂。

lesson-floats-precision = E5M2 从尾数拿走一位，*交给指数*。
    .title = 移动一位
    .more = 指数越多，范围越大；尾数越少，两个幂之间的值就越少。
lesson-floats-precision-ask = { $value } 会存得更近还是更远？
lesson-floats-precision-option-nearer = 更近
lesson-floats-precision-option-farther = 更远
lesson-floats-precision-why-nearer = 指数说的是有多大；只有尾数才说在两个幂之间的什么地方。
lesson-floats-precision-right = { $restored }，误差为 { $error }。E4M3 的误差是 { $was }。

lesson-floats-range = 现在来一个*大*数：{ $value }。E5M2 把它存为 { $wide }。
    .title = 范围
    .more = E4M3 会把它变成什么？
lesson-floats-range-ask = E4M3 存得下 { $value } 的邻居吗？
lesson-floats-range-option-holds = 存得下，舍入后的
lesson-floats-range-option-stops = 存不下，到不了那里
lesson-floats-range-why-holds = 它的指数少一位，二的幂更早到头。
lesson-floats-range-right = 它最大的值是 { $restored }。所以权重和激活值用 E4M3，加上缩放因子；梯度的大小相差更多，用 E5M2。

lesson-floats-line = E4M3 能存的所有值，画在一条线上：*零附近密*，远处疏。
    .title = 全部的值
    .more = 在 { $value } 附近，步长是它下方那个二的幂的八分之一。整数编码则处处步长相同。

lesson-floats-subnormal = 靠近零时，指数不能再低了。于是去掉前导一，*步长保持相等*：这就是次正规数。
    .title = 次正规数
    .more = { $value } 变为 { $restored }。对这么小的数来说，误差 { $error } 很大。

lesson-floats-nothing = 再小一些：*{ $value }*。大于零的最小的数是 { $least }。
    .title = 然后就没有了
    .more = 它的一半，就是它与零的正中。
lesson-floats-nothing-ask = { $value } 变为什么？
lesson-floats-nothing-why-least = 它在正中以下，所以零更近。
lesson-floats-nothing-right = { $restored }。梯度就是这样消失的，所以训练时会先把它们乘以一个很大的数。
