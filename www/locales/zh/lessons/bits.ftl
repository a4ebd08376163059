lesson-bits = 位
    .goal = 能读出浮点数的符号、指数和尾数，并说明为什么存下的是你所输入的数的邻居。

lesson-bits-four = 计算机用一排开关存下 { $value }，每个开关*非开即关*：四块，每块八个。
    .title = 四块开关
    .more = 任意翻转一个，看数变成什么，然后回来。

lesson-bits-sign = 第一个开关单独表示*符号*：{ $value } 变成了 { $negative }。
    .title = 符号
    .more = 其他都没变。因此零有两个，每种符号一个。

lesson-bits-exponent = 接下来八个是*指数*：它说明此数从二的几次幂开始。这里存的是 { $exponent }。
    .title = 指数
    .more = 为了也能表示小数目，要先减去一个固定的偏置，公式中可以看到。结果是 { $value }，即不超过 { $number } 的最大的二的幂。

lesson-bits-double = 指数移动二进制小数点，正如十的幂移动十进制小数点。*加一*就是翻一倍。
    .title = 翻倍
    .more = 现在想一想 { $value }，再想它的两倍。
lesson-bits-double-ask = 数翻一倍时，哪个字段会变？
lesson-bits-double-option-sign = 符号
lesson-bits-double-option-exponent = 指数
lesson-bits-double-option-fraction = 尾数
lesson-bits-double-why-sign = 符号只说明数在零的哪一侧。
lesson-bits-double-why-fraction = 尾数说明数位于两个二的幂之间的什么地方。翻倍之后位置不变，只是到了下一个幂。
lesson-bits-double-right = { $value } 的指数是 { $exponent }，{ $double } 的是 { $next }。其他开关都一样。

lesson-bits-fraction = 其余的开关是*尾数*。加上并不存储的前导一，这里表示 { $significand }。
    .title = 尾数
    .more = 乘以幂 { $power }，就是 { $value }。尾数的每个开关都是前一个的一半。

lesson-bits-held = 你输入的是 { $value }，开关存下的是 { $held }：它们能表示的*最近的值*。
    .title = 真正存下的
    .more = 两个邻居之间什么也没有。浮点数存下的每个数，都是最后一个开关那一步的整数倍。

lesson-bits-tenth = 一的一半，即 { $half }，是二的幂：能*精确存下*。那么 { $value } 呢？
    .title = 十分之一
    .more = 开关能表示的，只有二分之一、四分之一、八分之一等等的和。
lesson-bits-tenth-ask = { $value } 存成什么样？
lesson-bits-tenth-option-exact = 精确存下
lesson-bits-tenth-option-near = 存成很近的邻居
lesson-bits-tenth-option-never = 根本存不下
lesson-bits-tenth-why-exact = 短的十进制小数在我们看来很简单。用二分之一、四分之一来写，它却永无尽头，正如三分之一写成十进制小数。
lesson-bits-tenth-why-never = 大小寻常的每个数都存得下点什么：最近的邻居。
lesson-bits-tenth-right = 存下的是 { $held }。程序显示的是简短的写法，掩盖了差别。

lesson-bits-gaps = 数越大，*步长越宽*。{ $value } 是整数，存下的却是 { $held }。
    .title = 空隙
    .more = 从这里起，奇数就缺了。浮点数固定的是有效数字的个数，不是步长。
