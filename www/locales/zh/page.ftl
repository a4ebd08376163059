### 人们读到的全部中文：网页、SVG 与命令行共用。
### *星号之间的文字*表示强调。数字由参数带入并自带颜色。属性 .hint 说明出错后怎么办。
### 中文与西文字母、数字之间空一格；全角标点旁不空格。
###
### 术语：quantization 量化；scale 缩放因子；zero point 零点；code 编码；code book 码本；source 源；target 目标；
### restored 还原值（comes back as 还原为）；error 误差；step 步长（计量误差时称“步”）；level 量化级；cast 直接转换；
### rounding 舍入；tie 居中；half to even 向偶数舍入；truncate 截断；clip 裁剪；saturate 饱和；
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
picture-hint = 翻转任意位
tip-exactly = 精确值 { $value }

rounding-name =
    { $rounding ->
        [half-even] 向偶数舍入
        [half-away] 居中远离零
        [half-up] 居中向上
        [half-down] 居中向下
        [half-toward-zero] 居中向零
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
arrow-up = 加 { $part }
arrow-down = 减 { $part }
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
tip-weight = 位权
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
note-typed = 按输入
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
lost-rounding-up = *舍入*加了 { $part }，得 { $rounded }。
lost-rounding-down = *舍入*减了 { $part }，得 { $rounded }。
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

## The schemes: what each is and who uses it

scheme-cast = 每个值各自变为另一格式中最近的值
scheme-integer = 整数加缩放因子和零点：PyTorch、ONNX、TensorFlow Lite
scheme-scaled-fp8 = 8 位浮点数，按最大值缩放：vLLM、Transformer Engine
scheme-kmeans = 按列表拟合的取值表：权重聚类
scheme-nf4 = 分块，正态分布的 4 位分位数：QLoRA
scheme-fp4 = 分块，查表的 4 位浮点数：bitsandbytes
scheme-dynamic8 = 分块，动态的 8 位映射：bitsandbytes 的优化器
scheme-ternary = −1、0、1 乘以缩放因子：BitNet b1.58
scheme-binary = 符号乘以缩放因子：BitNet

scheme-q4-0 = ggml：4 位，32 个值一个缩放因子；llama.cpp 中最简单的
scheme-q4-1 = ggml：4 位，32 个值一个缩放因子和一个最小值
scheme-q5-0 = ggml：5 位，32 个值一个缩放因子
scheme-q5-1 = ggml：5 位，32 个值一个缩放因子和一个最小值
scheme-q8-0 = ggml：8 位，32 个值一个缩放因子；几乎无损
scheme-q2-k = ggml：2 位，每 16 个值有 4 位的缩放因子和最小值，256 个值为一超块
scheme-q3-k = ggml：3 位，每 16 个值有 6 位的缩放因子，256 个值为一超块
scheme-q4-k = ggml：4 位，每 32 个值有 6 位的缩放因子和最小值，256 个值为一超块；llama.cpp 的常用选择
scheme-q5-k = ggml：5 位，每 32 个值有 6 位的缩放因子和最小值，256 个值为一超块
scheme-q6-k = ggml：6 位，每 16 个值有 8 位的缩放因子，256 个值为一超块
scheme-iq4-nl = ggml：4 位，16 个不等距的量化级，32 个值一个缩放因子
scheme-iq4-xs = ggml：4 位，16 个不等距的量化级，每 32 个值有 6 位的缩放因子，256 个值为一超块
scheme-tq1-0 = ggml：−1、0 或 1，一字节五个，256 个值一个缩放因子；BitNet、TriLM
scheme-tq2-0 = ggml：用 2 位存 −1、0 或 1，256 个值一个缩放因子；BitNet、TriLM

scheme-mxfp8-e4m3 = FP8（E4M3），32 个值一块，缩放因子为 2 的幂：OCP MX、torchao、NVIDIA Blackwell、AMD MI350
scheme-mxfp8-e5m2 = FP8（E5M2），32 个值一块，缩放因子为 2 的幂：OCP MX、torchao，用于梯度
scheme-mxfp6-e2m3 = FP6（E2M3），32 个值一块，缩放因子为 2 的幂：OCP MX、torchao
scheme-mxfp6-e3m2 = FP6（E3M2），32 个值一块，缩放因子为 2 的幂：OCP MX、torchao
scheme-mxfp4 = FP4，32 个值一块，缩放因子为 2 的幂：OCP MX、gpt-oss、torchao、llama.cpp
scheme-mxint8 = int8 小数，32 个值一块，缩放因子为 2 的幂：OCP MX
scheme-nvfp4 = FP4，16 个值一块，缩放因子为 FP8：NVIDIA Blackwell、ModelOpt、torchao、llama.cpp

## The families of schemes

family-affine = 带缩放因子的整数
family-cast = 不用缩放因子
family-ggml = llama.cpp 的块
family-mx = 微缩放（MX）
family-codebook = 码本
family-scaled = 带缩放因子的浮点数
family-extreme = 1 位或 2 位

## The parameters of schemes, and those of their choices that do not say it all

param-bits = 位数
param-bits-help = 一个编码有多少位
param-signed = 有符号
param-signed-help = 编码能否小于 0
param-symmetric = 对称
param-symmetric-help = 范围在 0 的两侧是否相同
param-narrow = 窄范围
param-narrow-help = 不用最小的编码，使 0 以下与 0 以上的编码一样多
param-reduceRange = 缩减范围
param-reduceRange-help = 少用一位，使乘积之和放得进 16 位
param-noClipping = 不裁剪
param-noClipping-help = 对称的缩放因子，能达到范围的两端
param-granularity = 粒度
param-granularity-help = 哪些值共用一个缩放因子
param-axis = 轴
param-axis-help = 通道或组沿哪个轴排列；0 为第一个，−1 为最后一个
param-groupSize = 每组值数
param-groupSize-help = 多少个相邻的值共用一个缩放因子
param-calibration = 校准方法
param-calibration-help = 怎样选定编码所覆盖的范围
param-calibrator = 搜索方式
param-calibrator-help = 逐步遵循谁的范围搜索
param-bins = 直方图区间数
param-bins-help = 用来确定范围的直方图有多少个区间
param-percentile = 百分位数
param-percentile-help = 每一百个值中有多少个落在范围内
param-min = 从
param-min-help = 范围的下端
param-max = 到
param-max-help = 范围的上端
param-scale = 缩放因子
param-scale-help = 两个编码之间的距离
param-zeroPoint = 零点
param-zeroPoint-help = 代表 0 的编码
param-rounding = 舍入
param-rounding-help = 落在两个编码之间的值怎样舍入
param-convention = 约定
param-convention-help = 遵循谁的算法，直到最后一位
param-seed = 种子
param-seed-help = 随机数由它产生：种子相同，结果相同
param-format = 元素
param-format-help = 一个编码的数值格式
param-overflow = 超出范围时
param-overflow-help = 格式达不到的值变成什么
param-importance = 重要性
param-importance-help = 每个值一个不小于 0 的权：其误差有多重要。留空：全都相同
param-scaleRule = 缩放规则
param-scaleRule-help = 怎样由块中最大的值得出 2 的幂
param-levels = 缩放层数
param-levels-help = 2：各块的缩放因子本身再按整个张量的一个缩放因子缩放
param-blockSize = 每块值数
param-blockSize-help = 多少个相邻的值共用一个缩放因子
param-doubleQuantization = 双重量化
param-doubleQuantization-help = 各块的缩放因子本身也以 8 位存储
choice-granularity-tensor = 全部
choice-overflow-convention = 按格式规定
choice-overflow-saturate = 饱和到端点
choice-overflow-nonsaturating = 无穷大或 NaN
choice-calibration-minmax = 最小值与最大值
choice-calibration-mse = 最小均方误差
choice-calibration-entropy = 熵损失最小
choice-calibration-histogram = 直方图
choice-calibration-range = 自定范围
choice-calibration-manual = 自填缩放因子
choice-convention-plain = 基本规则
choice-convention-onnx-dynamic = ONNX，动态
choice-calibrator-plain = 基本规则
choice-granularity-channel = 通道
choice-granularity-group = 组

shared-name =
    { $name ->
        [scale] 缩放因子
        [zeroPoint] 零点
        [min] 最小值
        [absmax] 最大绝对值
        [superScale] 超块缩放因子
        [subScale] 子块缩放因子
        [superMin] 超块最小值
        [subMin] 子块最小值
       *[other] { $name }
    }

## What a step of a journey gives

step-reach = 最大绝对值
step-low = 最小值
step-high = 最大值
range-minmax = 取自所有值
range-given = 按给定
range-percentile = 按值的百分位数
range-mse = 按最小均方误差
range-entropy = 按最小相对熵
range-histogram = 按直方图的最小期望误差
step-scale = 缩放因子
step-zeroPoint = 零点
step-mean = 平均值
step-absmax = 最大绝对值
step-absmaxStored = 存储的最大绝对值
step-scaled = 缩放后的值
step-level = 编码的代表值
step-tableIndex = 查表位置
step-lowerEnd = 区间下端
step-upperEnd = 区间上端
step-exponent = 共用指数
step-globalScale = 张量的缩放因子
step-blockScale = 块的缩放因子
step-extreme = 极值
step-storedScale = 存储的缩放因子
step-storedMin = 存储的最小值
step-superScale = 超块缩放因子
step-subScale = 子块缩放因子
step-superMin = 超块最小值
step-subMin = 子块最小值
step-code = 编码
step-restored = 还原值
step-stored = 存储
note-extreme = 块中绝对值最大的值
note-half = 存为 float16，十六进制 { $hex }
note-half-away = 居中时远离零
note-searched = 由搜索得出，使加权误差最小
note-sub-block = 子块 { $block } 的
note-nearest-entry = 其量化级最接近“值 ÷ 存储前的缩放因子”
note-scale-zero = 沿用搜索所得的编码：缩放因子为 0
note-searched-importance = 由搜索得出，误差按重要性加权
note-searched-code = 与缩放因子一起选定
stored-block = 在块 { $block } 中
stored-place = 字节 { $byte }，0x{ $hex } 的第 { $high } 至 { $low } 位
stored-byte = 存为十六进制 { $hex }
exponent-wraps = 一个字节放不下：加上 127 后回绕为 { $byte }。
scaled-otherwise = 此处除以 { $by }，而不是还原时所用的缩放因子。

## Columns of the tables that stand for a picture

column-bit = 位
column-bits = 位数
column-code = 编码
column-digit = 数字
column-error = 误差
column-field = 字段
column-flipped = 翻转后
column-format = 格式
column-hex = _{ $digit }
column-highest = 最大
column-link = 环节
column-lowest = 最小
column-quantity = 量
column-restored = 还原值
column-rounded = 舍入后
column-step = 步长
column-steps = 步
column-value = 值

summary-picture = { $value } 舍入为 { $rounded }。从 { $source } 到 { $target }，它的各位变为十六进制 { $hex }。
summary-bits = { $format } 的各位，十六进制 { $hex }。
summary-chain = { $value } 的编码为 { $code }，还原为 { $restored }：误差 { $error }。
summary-errors = 目标的绝对误差为 { $error }。
summary-errors-none = 误差无法计算。
summary-list =
    { $count ->
        [1] 1 个值；误差最大为 { $error }。
       *[other] { $count } 个值；最大误差为 { $error }。
    }
summary-list-plain =
    { $count ->
        [1] 1 个值。
       *[other] { $count } 个值。
    }
summary-codes = { $format } 有 { $count } 个编码；当前的 { $code } 代表 { $value }。
summary-codes-window = { $format } 的 { $count } 个编码；当前的 { $code } 代表 { $value }。
summary-line =
    { $count ->
        [0] { $value } 还原为 { $restored }：误差 { $error }。
       *[other] { $format } 在此能还原出 { $count } 个值。{ $value } 还原为 { $restored }：误差 { $error }。
    }
summary-line-none =
    { $count ->
        [0] { $value } 还原为 { $restored }。
       *[other] { $format } 在此能还原出 { $count } 个值。{ $value } 还原为 { $restored }。
    }
summary-formats = 此数在 { $count } 种格式中，从最宽到最窄。

## Controls

panel-name = 设置
panel-list = 数
panel-source = 存储格式
panel-scheme = 量化方案
panel-target = 目标格式
panel-rounding = 舍入
panel-more = 更多设置
panel-more-set = 更多设置，已设 { $count } 项
panel-scale-fits = 缩放因子依据
panel-zero-point = 零点
panel-min = 从
panel-max = 到
panel-scale = 缩放因子
panel-zeroPoint = 零点
scale-fits-list = 整个列表
scale-fits-value = 仅此一值
scale-fits-range = 自定范围
scale-fits-manual = 自填缩放因子
scale-fits-none = 不缩放：直接转换
symmetric-on = 0，对称
symmetric-off = 按数据

menu-search = 按名称、位数、类别查找
menu-defined = 自定义浮点数：指数和尾数的位数，偏置（b8），ieee、fn、fnuz 或 finite
menu-nothing = 没有叫这个名称的。
menu-wait = 引擎仍在加载。
group-integer = 整数
group-unsigned = 无符号整数
group-float = 浮点数
group-codebook = 码本
group-nearest = 就近
group-directed = 单向
group-chance = 随机

## How a text with commas was read, and how it could be read otherwise

reading-how = 理解为：{ $how }。
reading-other = 或者：{ $other }？
reading-comma-decimal =
    { $count ->
        [1] “{ $text }”即 { $value }
       *[other] “{ $text }”即 { $value }，其余同理
    }
reading-comma-two = { $count } 个数
reading-comma-list = { $count } 个数
reading-as-decimal = { $value }
reading-as-thousands = { $value }
reading-thousands = “{ $text }”即 { $value }
reading-thousands-point = “{ $text }”即 { $value }

## An address with something in it that was left out

note-language = 无法加载 { $language }，页面保持原样。请在联网后重新加载。
note-long = 链接太长，无法读取，因此显示示例。
note-version = 链接的版本是 { $value }，本页不认识，可能缺少部分内容。
note-unreadable = 链接中的 { $key } 为“{ $value }”，无法使用，已忽略。
note-foreign = 链接中的 { $key } 属于另一种量化方案，已忽略。
note-unknown = 链接中有“{ $key }”，在此没有意义，已忽略。
note-twice = 链接中 { $key } 出现两次，只读取了第一个。
note-refused = 链接中的 { $key } 为“{ $value }”，无法使用。{ $why }

## Errors

error-unknown = 出错了。
error-engine-poisoned = 引擎先前出过错，必须重新启动。
error-engine-crashed = 引擎因此停止，已重新启动；什么都没有改变。
error-engine-unavailable = 引擎无法启动。
error-tensor-freed = 此张量已释放。

error-number-empty = 没有数。
    .hint = 输入一个，例如 3452.3194。
error-number-syntax = “{ $text }”不是数。
    .hint =
        { $hint ->
            [end] 末尾缺了什么。
            [comma] 这里只能填一个数，用小数点。
            [null] 缺失的值写作 nan。
            [elision] 打印时省略了一些值：请打印完整列表。
            [power] 十六进制浮点数要有 p：0x1.8p3。
            [sign] 位模式不带符号。
            [bits] 位模式最多 16 位十六进制或 64 位二进制数字。
           *[none] 数的写法如 3452.3194、1e-3、0x4557C51C、1/3、inf 或 nan。
        }
error-number-points = “{ $text }”有不止一个小数点。
    .hint = 是不是 { $suggestion }？
error-number-range = { $text } 超出 { $format } 的范围，其端点为 { $limit }。
    .hint = 请选择更宽的存储格式。
error-number-long = 太长了：一个数最多 { $max } 个字符。
error-number-fraction = “{ $text }”以零为除数。
error-number-bits = { $text } 的位数超过了 { $format } 的 { $bits } 位。
error-list-long = 文本超过了数字列表所需：最多 { $max } 字节。
    .hint = 请一次少粘贴一些数。
error-list-many = 共 { $count } 个数，超过了这里的上限 { $max } 个。
error-list-brackets =
    { $problem ->
        [open] 括号 { $bracket } 没有闭合。
       *[close] 括号 { $bracket } 没有对应的开括号。
    }
error-bits-syntax =
    { $base ->
        [2] “{ $text }”含有 0 和 1 以外的字符。
       *[other] “{ $text }”含有十六进制数字以外的字符。
    }
    .hint =
        { $base ->
            [2] 十六进制以 0x 开头。
           *[other] 二进制以 0b 开头。
        }
error-bits-width = “{ $text }”的位数超过了 { $format } 的 { $bits } 位。
error-bit-range = { $format } 没有第 { $bit } 位；最高为第 { $highest } 位。
error-code-range = { $text } 不是 { $format } 的编码：编码从 { $min } 到 { $max }。
error-code-syntax = “{ $text }”不是整数。
error-edit-scale = { $format } 不用缩放因子。
    .hint = 请选择整数作为目标格式。
error-edit-nonfinite = 这里要填有限数。
error-edit-one = 这里只能填一个数。
error-range-order = 范围必须从较小的数到较大的数。
error-scale-positive = “{ $text }”不能作缩放因子：它必须大于 0。
error-format-unknown = 没有名为“{ $name }”的格式。
    .hint = 可用的有 { $known }，以及按位宽定义的浮点数，例如 float_e5m3。
error-format-syntax = “{ $name }”没有定义浮点数：“{ $rest }”既不是偏置（b8），也不是 ieee、fn、fnuz、finite 之一。
    .hint = 写法例如 float_e4m3_b8_fnuz。
error-format-widths = “{ $name }”不是浮点数：指数须为 1 至 11 位，尾数须为 0 至 52 位。
error-format-specials = “{ $name }”位数太少：特殊编码之外只剩 0，或连特殊编码也放不下。
    .hint = 给尾数加一位，或以 finite 结尾。
error-format-wide = “{ $name }”的有些数 float64 存不下，无论偏置是多少。
    .hint = 请减少一位。
error-format-bias = “{ $name }”的有些数 float64 存不下：其偏置可从 { $min } 到 { $max }。
error-format-many = 已定义 { $max } 种格式；再加 { $name } 就太多了。
error-scheme-unknown = 没有名为“{ $name }”的方案。
    .hint = 可用的有 { $known }。
error-figure-unknown = 没有名为“{ $name }”的图。
    .hint = 可用的有 { $known }。
error-param-unknown = 没有名为“{ $name }”的参数。
    .hint = 可用的有 { $known }。
error-param-type = 参数 { $name } 应为 { $expected }。
error-param-range = 参数 { $name } 的范围是 { $min } 至 { $max }。
error-param-choice = 参数 { $name } 应为以下之一：{ $known }。
error-param-power = 参数 { $name } 应为 2 的幂。
error-param-weights = { $name } 应为不小于 0 的有限数。
error-param-needed = 使用 { $by } 时需要参数 { $name }。
error-param-conflict = 使用 { $by } 时，{ $name } 只能是 { $takes }。
    .hint = 请更改其中之一。
error-group-ragged = { $by } 要求各组完整：{ $size } 不能整除 { $side }。
    .hint = 请选择能整除的组大小，或另一种约定。
error-calibration-bins = 这些值无法做成有 { $bins } 个区间的直方图。
    .hint = 请选择另一个区间数，或另一种校准方法。
error-value-nonfinite = { $index } 号值 { $value } 不是有限数，{ $scheme } 存不下。
    .hint = 请去掉它，或选择能存下它的方案或约定。
error-shape-product = 形状 { $shape } 容纳的不是 { $count } 个值。
error-part-missing = 待还原的数据缺少 { $name }。
error-length-mismatch = 需要 { $expected } 个值，实有 { $found } 个。
error-input-index = 没有 { $index } 号值：列表共有 { $count } 个。
error-input-malformed = 无法读取输入：{ $text }
