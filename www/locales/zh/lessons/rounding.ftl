lesson-rounding = 舍入
    .goal = 能预测一种舍入规则怎样处理任何小数（包括恰好居中的），并说出它的偏差。

lesson-rounding-fraction = 整数存起来省事。要得到整数，*小数部分就得去掉*：{ $value } 变为 { $rounded }。
    .title = 小数部分去掉了
    .more = 丢失的就是误差：还原值减去源值，这里是 { $error }。输入你自己的数，看看误差。

lesson-rounding-nearest = 舍入取*最近*的整数，它可能在上，也可能在下。
    .title = 最近
    .more = 直接截断小数部分是另一种规则：它总是朝零。
lesson-rounding-nearest-ask = { $value } 舍入为多少？
lesson-rounding-nearest-why-below = 你截断了小数部分。它超过一半，因此下一个整数更近。
lesson-rounding-nearest-why-tenth = 这里还有小数部分。目标只能存整数。
lesson-rounding-nearest-right = 离 { $value } 最近的是 { $rounded }，误差为 { $error }。

lesson-rounding-tie = 小数部分正好是一半时就是*恰好居中*：离两个整数一样近，这时由居中规则决定。
    .title = 恰好居中
    .more = 通常的规则取*偶数*邻居：{ $other } 变为 { $otherEven }。
lesson-rounding-tie-ask = 按“向偶数舍入”，{ $value } 变为多少？
lesson-rounding-tie-why-up = 那是学校里常教的四舍五入：居中时远离零。这里取偶数邻居。
lesson-rounding-tie-right = { $value } 在 { $even } 与 { $away } 之间，其中 { $even } 是偶数。

lesson-rounding-away = 同一个数，*换一种规则*：居中时远离零。现在 { $value } 变为 { $away }，不再是 { $even }。
    .title = 远离零
    .more = 只要不是恰好居中，两种规则的结果完全相同。两个程序哪怕只在这条规则上不同，结果也会不同。

lesson-rounding-down = *向下*舍入朝负无穷大。它把 { $positive } 变为 { $floored }，与截断一样。
    .title = 向下不是向零
    .more = 对小于零的数，两种规则就分开了。
lesson-rounding-down-ask = { $value } 向下舍入变为多少？
lesson-rounding-down-why-zero = 你截断了小数部分，那是朝零：对负数来说是向上。
lesson-rounding-down-right = { $value } 之下的第一个整数是 { $floor }。截断则得 { $trunc }。

lesson-rounding-bias = 这里有几个恰好居中的数，全部*向上*舍入。每个误差都是 { $error }，符号全都相同。
    .title = 偏差
    .more = 符号相同的误差只会累加，不会抵消。这样的规则是*有偏*的。

lesson-rounding-even = 还是这些数，改为向偶数舍入：误差的符号*正负交替*。这一个是 { $error }，相邻的误差把它抵消。
    .title = 为什么取偶数
    .more = 它们的和为零。所以硬件在没有另行指定时，居中就取偶数。

lesson-rounding-chance = 还有一种规则：向上或向下*由随机决定*，离哪个邻居近，就更常取哪个。
    .title = 随机
    .more = 单个结果更差，多次的平均却是对的，连其他规则总会丢掉的小数也不例外。低精度训练会用到它。
