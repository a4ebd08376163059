# “一组值”页面以及读取文件时的文字，与 page.ftl 并用。术语见 page.ftl 开头。
param-count = 个数
param-count-help = 共有多少个值
param-rows = 行数
param-rows-help = 排成多少行；0：尽量接近正方形
param-mean = 均值
param-mean-help = 值的中心
param-deviation = 标准差
param-deviation-help = 值在中心附近分散的程度
param-distance = 距离
param-distance-help = 两个峰相距多远
param-upperShare = 上峰占比
param-upperShare-help = 属于较高值一峰的比例，从 0 到 1
param-freedom = 自由度
param-freedom-help = 越小，尾部越重
param-outlierShare = 离群值占比
param-outlierShare-help = 离群值所占的比例，从 0 到 1
param-outlierSize = 离群值大小
param-outlierSize-help = 离中心有多少个标准差
param-amplitude = 振幅
param-amplitude-help = 波向两侧摆动多远
param-periods = 周期数
param-periods-help = 有多少个波
param-noise = 噪声
param-noise-help = 所加随机噪声的标准差

## Examples: values that are made, and real data

example-normal = 正态
example-normal-about = 钟形曲线。
example-laplace = 拉普拉斯
example-laplace-about = 尖峰长尾：许多训练后的权重就是这样。
example-uniform = 均匀
example-uniform-about = 范围内各值的可能性相同。
example-bimodal = 双峰
example-bimodal-about = 两条并列的钟形曲线，中间很少有值。
example-heavy = 重尾
example-heavy-about = 多数值很小，少数离群值决定范围。
example-sine = 正弦
example-sine-about = 一列波，可加噪声。
example-ramp = 斜坡
example-ramp-about = 从范围的一端到另一端等距排列的值。
example-attention = 注意力权重
example-attention-about = 语言模型 all-MiniLM-L6-v2（Apache-2.0）第 1 层完整的 384 × 384 注意力输出矩阵：最大的值集中在少数通道。
example-feed-forward = 前馈权重
example-feed-forward-about = 语言模型 all-MiniLM-L6-v2（Apache-2.0）第 1 层前馈矩阵中的 128 × 384 个权重，取自其最大离群值附近。
example-embedding = 词嵌入
example-embedding-about = 语言模型 all-MiniLM-L6-v2（Apache-2.0）中 128 个常用词的向量，每个 384 个数。
example-layer-norm = 归一化权重
example-layer-norm-about = 语言模型 all-MiniLM-L6-v2（Apache-2.0）第 5 层某个层归一化的 384 个权重：符号全同，有四个通道远高于其余。
example-photograph = 照片
example-photograph-about = 阿道夫·布劳恩（Adolphe Braun）的阿尔卑斯风景，1865–1870，已缩小；数字图像由盖蒂开放内容计划提供，属公有领域（CC0）。
error-stream-refused = 全部值中有一些是此方案不接受的。
error-stream-scheme = 按这些设置，{ $name } 需要一次取得全部值；而此张量是分段读取的。
    .hint = 请选择另一种设置或方案，或只加载张量的一部分。
error-example-unknown = 没有名为“{ $name }”的示例。
    .hint = 可用的有 { $known }。
error-setups-count = 可比较 1 至 { $max } 种方案。
error-clip-none = 此方案没有可以手动裁剪的范围。
    .hint = 请选择方案 `integer`，所有值共用一个缩放因子。
error-reader-unknown = 没有名为“{ $name }”的读取器。
    .hint = 可用的有 { $known }。
error-file-empty = 文件是空的。
error-file-unknown = 这里无法读取这种文件。
    .hint = 可以读取 NumPy、safetensors、GGUF、CSV、JSON、文本和图像；其他文件只要说明其内容，就能读取字节。
error-file-lfs = 这不是文件本身，而是 Git LFS 的指针，只记录文件存放在哪里。
    .hint = 用 git lfs pull 取得文件，或从仓库网页下载。
error-file-html = 这是网页，不是所要的文件：下载时可能转到了要求登录的页面。
    .hint = 请重新下载，并留意文件大小。
error-file-pytorch = 这是 PyTorch 检查点：它是 pickle，读取时可能执行任意代码，因此这里不读取。
    .hint = 在 Python 中：safetensors.torch.save_file(torch.load(path, weights_only=True), "model.safetensors")。
error-file-pickle = 这是 Python 的 pickle，读取时可能执行任意代码，因此这里不读取。
    .hint = 如果信任它，请在 Python 中加载，再用 numpy.savez 保存数组。
error-file-ggml = 这是 GGUF 之前的 ggml 格式的模型，如今已没有程序读取。
    .hint = 用 llama.cpp 的脚本转换，或寻找该模型的 GGUF 版本。
error-file-hdf5 = 这是 HDF5 文件（Keras、MATLAB 7.3），这里不读取。
    .hint = 在 Python 中，h5py.File(path) 按名称给出数组：numpy.save("array.npy", file[name][()])。
error-file-parquet = 这是 Parquet 表格，这里不读取。
    .hint = 在 Python 中：pandas.read_parquet(path).to_csv("table.csv")。
error-file-arrow = 这是 Arrow 或 Feather 表格，这里不读取。
    .hint = 在 Python 中：pandas.read_feather(path).to_csv("table.csv")。
error-file-onnx = 这是 ONNX 模型，这里不读取。
    .hint = 在 Python 中，onnx.numpy_helper.to_array 可将 onnx.load(path).graph.initializer 变为数组：用 numpy.save 保存。
error-file-tflite = 这是 TensorFlow Lite 模型，这里不读取。
    .hint = 用 numpy.savez 保存所需的张量。
error-file-matlab = 这是 MATLAB 文件，这里不读取。
    .hint = 在 MATLAB 中写成 CSV（writematrix）；或在 Python 中：numpy.save("array.npy", scipy.io.loadmat(path)[name])。
error-file-compressed = 此文件经过压缩。
    .hint = 请先解压（gzip、bzip2、xz、Zstandard、7-Zip 或 RAR），再打开其中的文件。
error-file-zip = 这是 zip 压缩包，或以它为容器的文档。
    .hint = 请先解压，再打开其中的文件。电子表格请另存为 CSV。
error-npy-magic = 文件名说是 NumPy 数组，但开头不是。
    .hint = 如果其中只有数，请作为原始数值打开。
error-npy-version = 这里不认识 NumPy 格式的版本 { $version }。
    .hint = 请用 numpy.save 重新保存数组。
error-npy-truncated = 数组文件过早结束：没有写完或没有下载完。
    .hint = 请重新保存或下载。
error-npy-header-large = 数组的文件头长达 { $length } 字节，远远超过数值数组所需。
error-npy-header = 数组的文件头不符合 NumPy 的写法。
    .hint = 请用 numpy.save 重新保存数组。
error-npy-keys = 数组的文件头中，“{ $name }”缺失、重复或多余。
    .hint = 其中应有 descr、fortran_order 和 shape。
error-npy-order = 数组的文件头中，fortran_order 既不是 True 也不是 False。
error-npy-shape = 数组的文件头中，shape 不是由至多 64 个整数组成的元组。
error-npy-dtype = “{ $dtype }”不是这里认识的数值类型。
    .hint = 请存为 float32：numpy.save(path, x.astype("float32"))。
error-npy-object = 此数组存的是 Python 对象，不是数。
    .hint = 如果它们其实是数：numpy.save(path, x.astype("float32"))。
error-npy-structured = 此数组的值有多个字段。
    .hint = 请保存其中一个：numpy.save(path, x["name"])。
error-npy-complex = 此数组存的是复数（{ $dtype }），这里不量化复数。
    .hint = 请分别保存实部和虚部：x.real 和 x.imag。
error-npy-longdouble = 此数组存的是长双精度（{ $dtype }），它因机器而异。
    .hint = 请存为 float64：numpy.save(path, x.astype("float64"))。
error-npy-words = 此数组存的是文本（{ $dtype }），不是数。
    .hint = 如果它们其实是数：numpy.save(path, x.astype("float32"))。
error-npy-time = 此数组存的是日期或时间（{ $dtype }）。
    .hint = 请存为数：numpy.save(path, x.astype("int64"))。
error-npy-void = 此数组存的字节 NumPy 没有说明类型（{ $dtype }）；bfloat16 和 float8 就是这样保存的。
    .hint = numpy.save(path, x.astype("float32"))，或按其类型作为原始数值打开。
error-npy-large = 数组的形状所要求的值比任何文件能存的都多。
error-npz-truncated = 压缩包过早结束，缺少目录。
    .hint = 请重新保存或下载。
error-npz-directory = 压缩包的目录已损坏。
    .hint = 请重新保存或下载。
error-npz-many = 压缩包有 { $count } 个条目；这里最多列出 { $most } 个。
error-npz-entry = 压缩包的某个条目与压缩包的目录不一致。
    .hint = 请用 numpy.savez 重新保存。
error-npz-range = 某个条目位于压缩包的条目区之外。
    .hint = 请重新保存或下载。
error-npz-overlap = 压缩包的两个条目共用了字节。
    .hint = 存放数值的压缩包不会这样；不要信任它。
error-npz-size = 压缩包某个条目的大小与压缩包或其数组所说的不符。
    .hint = 请用 numpy.savez 重新保存。
error-npz-twice = 压缩包中有两个“{ $name }”。
error-npz-encrypted = 此数组已加密。
    .hint = 请用密码解压，再打开其中的 .npy 文件。
error-npz-method = 此数组的压缩方式不是 NumPy 所用的。
    .hint = 请解压后打开其中的 .npy 文件，或用 numpy.savez 重新保存。
error-npz-member = 压缩包的这个条目不是 NumPy 数组。
error-npz-deflate = 此数组的压缩字节已损坏。
    .hint = 请重新保存或下载压缩包。
error-npz-crc = 此数组的字节与压缩时不同：校验和不符。
    .hint = 请重新保存或下载压缩包。
error-safetensors-truncated = 文件在张量结束之前就结束了。
    .hint = 文件没有下载完；请重新下载。
error-safetensors-header-large = 文件头长达 { $length } 字节；这里最多读取 { $most } 字节。
error-safetensors-header-length = 文件头据称有 { $length } 字节，而文件只有 { $size } 字节。
    .hint = 这不是 safetensors 文件，或没有下载完。
error-safetensors-utf8 = 文件头不是 UTF-8。
error-safetensors-json = 文件头不是 JSON 对象。
error-safetensors-entry = 文件头对每个张量必须给出 dtype、shape 和 data_offsets，均用整数，此外不得有其他内容。
error-safetensors-twice = 文件头中有两个“{ $name }”。
error-safetensors-metadata = 文件头中的 __metadata__ 不是以名称对应的文本。
error-safetensors-dtype = 这里不认识类型 { $dtype }。
    .hint = 请将张量存为 float32。
error-safetensors-complex = 此张量存的是复数（{ $dtype }），这里不量化复数。
    .hint = 请分别保存实部和虚部：x.real 和 x.imag。
error-safetensors-large = “{ $name }”的形状所要求的值比任何文件能存的都多。
error-safetensors-size = “{ $name }”的字节数与其形状和类型不符。
error-safetensors-range = “{ $name }”的字节范围终点在起点之前，或不在文件内。
error-safetensors-overlap = 两个张量共用了字节。
    .hint = safetensors 文件不会这样；不要信任它。
error-safetensors-hole = 有些字节不属于任何张量。
    .hint = safetensors 文件不会这样；不要信任它。
error-gguf-magic = 文件名说是 GGUF，但开头不是。
error-gguf-version = 这里不认识 GGUF 的版本 { $version }，只认识 2 和 3。
    .hint = 请用较新的 llama.cpp 转换模型。
error-gguf-truncated = 文件过早结束：没有下载完，或其中某个长度有误。
    .hint = 请重新下载。
error-gguf-header-large = 文件头超过 { $most } 字节，比任何已知词表所需的都多。
error-gguf-key = 文件头中有名称超过 65535 字节。
error-gguf-utf8 = 文件头中有名称不是 UTF-8。
error-gguf-value-type = 文件头中有类型为 { $type } 的值，而这种类型并不存在。
error-gguf-depth = 文件头中的列表嵌套超过八层。
error-gguf-alignment = general.alignment 必须是 2 的幂，且为 32 位数。
error-gguf-twice = 有两个名为“{ $name }”的张量。
error-gguf-dimensions = 有张量超过四维。
error-gguf-large = “{ $name }”的形状所要求的值比任何文件能存的都多。
error-gguf-ragged = “{ $name }”的类型为 { $type }，但其行长不是 { $size } 个值的倍数。
error-gguf-type = “{ $name }”的类型为 { $type }，而这种类型并不存在。
    .hint = 它可能来自更新的 ggml，或是已取消的类型，例如为某些处理器重排过的类型。
error-gguf-unreadable = 这里不解码类型为 { $type } 的张量。
error-gguf-offset = “{ $name }”的起点不是 { $alignment } 字节的倍数。
error-gguf-range = “{ $name }”的终点超出文件末尾。
    .hint = 文件没有下载完；请重新下载。
error-gguf-overlap = 两个张量共用了字节。
    .hint = GGUF 文件不会这样；不要信任它。
error-raw-skip = 文件只有 { $size } 字节。
    .hint = 请少跳过一些。
error-raw-ragged = 文件末尾不是完整的 { $dtype }（每个 { $size } 字节）：剩余 { $rest } 字节。
    .hint = 请选择另一种类型，或跳过文件头的字节。
error-raw-columns = { $count } 个值排不满每行 { $columns } 个。
    .hint = 请选择另一个列数，或用 0 排成一行。
values-title = 一组值：Quantoscope
values-about = 把你自己的值放到各种量化方案下并排比较：误差在哪里，省下的位由谁承担代价。
panel-values = 值
compare-heading = 同一组值，{ $count ->
        [1] 一种做法
        [2] 两种做法
        [3] 三种做法
       *[other] 四种做法
    }
column-scheme = 方案
column-bits-per-value = 位/值
note-odd = 地址中的“{ $key }”已忽略：不认识它，或它的值不可用。

finding-none = 没有一个值是有限数
finding-exact = 没有任何丢失
finding-clipped =
    { $some ->
        [1] { $count } 个值中有 1 个造成 { $share }% 的误差
       *[other] { $count } 个值中有 { $some } 个造成 { $share }% 的误差
    }
finding-zeros = { $count } 个值中有 { $some } 个变为 0
finding-one = { $count } 个值中仅 1 个就造成 { $share }% 的误差
finding-group = { $groups } 组中仅 1 组就造成 { $share }% 的误差
finding-half =
    { $some ->
        [1] { $count } 个值中有 1 个造成一半的误差
       *[other] { $count } 个值中有 { $some } 个造成一半的误差
    }
finding-about-half = { $count } 个值中约有 { $some } 个造成一半的误差
sample-known = 统计数字取自全部 { $count } 个值；图中是其中均匀抽取的 { $shown } 个。
sample-awaited = 在全部读完之前，图和统计数字取自 { $count } 个值中均匀抽取的 { $shown } 个。
sample-alone = 图和统计数字取自 { $count } 个值中均匀抽取的 { $shown } 个。{ $why }
sample-refused = 图和统计数字取自 { $count } 个值中均匀抽取的 { $shown } 个。{ $why }
sample-dragged = 有值被拖动：图和统计数字取自 { $count } 个值中均匀抽取的 { $shown } 个。
sample = 抽样
sample-files = 存出的值文件只含抽样；统计数字注明取自多少个值。
sample-rows = 编号按抽样内的次序。
stream-look = 正在查找最小值和最大值：{ $share }%，{ $read } / { $all }
stream-read = 正在读取全部值：{ $share }%，{ $read } / { $all }
stream-left = { $seconds ->
        [1] 还需约 1 秒
       *[other] 还需约 { $seconds } 秒
    }
stream-stop = 停止
stream-stopped = 没有读完全部值。
stream-again = 读取全部值
notice-exact = 每个值都原样还原。
notice-range =
    { $codes ->
        [0] { $name } 的编码间隔均匀。
        [3] { $name } 有 3 个编码。
        [4] { $name } 有 4 个编码。
        [7] { $name } 有 7 个编码。
        [8] { $name } 有 8 个编码。
        [15] { $name } 有 15 个编码。
        [16] { $name } 有 16 个编码。
       *[other] { $name } 有 { $codes } 个编码。
    }在手柄之间，值移到最近的编码：这是*舍入*。在手柄之外，值退回最后一个编码：这是*裁剪*。把手柄向外拖，一个增大，另一个减小。
notice-groups = { $name } 为 { $groups } 组各设一个缩放因子：大的值只使本组的步长变宽，不影响其他组。最大误差为 { $worst }。
notice-levels = 每个值变为 { $name } 中最近的值。最大误差为 { $worst }。
summary-look = { $index } 号值 { $value } 的编码为 { $code }，还原为 { $restored }。
summary-columns = { $values } 个值在 { $count } 种方案下：误差怎样分布。
## Files

reader-npy = NumPy 数组（.npy）
reader-npz = NumPy 数组压缩包（.npz）
reader-safetensors = Safetensors（.safetensors）
reader-gguf = GGUF 模型（.gguf）
reader-raw = 只含数值，类型由你说明
note-npy-more = 数组之后还有 { $bytes } 字节，没有读取。
param-dtype = 类型
param-dtype-help = 每个数以什么类型写入。
param-endianness = 字节序
param-endianness-help = 数的最低字节在前（little，几乎所有机器如此），还是最高字节在前。
param-skip = 跳过
param-skip-help = 第一个数之前的字节数，即文件头。
param-columns = 列数
param-columns-help = 每行多少个数；0 表示全部排成一行。
param-delimiter = 分隔符
param-delimiter-help = 同一行两个单元格之间的符号
param-decimal = 小数点
param-decimal-help = 小数部分之前的符号
param-header = 表头
param-header-help = 第一行是否为列名
param-separator = 数的间隔
param-separator-help = 两个数之间的符号
param-nonFinite = NaN 与 Infinity
param-nonFinite-help = 怎样处理这些词：JSON 里没有，Python 却会写出
## Files

reader-csv = 表格（CSV、TSV）
reader-text = 数的列表
reader-json = JSON
reader-image = 图像

note-missing =
    { $count ->
        [1] 缺失 1 个值，这里作为 NaN。
       *[other] 缺失 { $count } 个值，这里作为 NaN。
    }
note-beyond =
    { $count ->
        [1] 有 1 个数超出 float32，这里作为无穷大。
       *[other] 有 { $count } 个数超出 float32，这里作为无穷大。
    }

error-text-large = 文本太大，这里无法读取：最多 { $max } MiB。
    .hint = 请以二进制形式保存，例如 .npy 或 safetensors。
error-text-encoding = 这既不是 UTF-8 也不是 UTF-16。
    .hint = 请存为 UTF-8；在电子表格中，它叫“CSV UTF-8”。
error-text-many = 数的个数超过 { $max }。
    .hint = 请以二进制形式保存，例如 .npy 或 safetensors。
error-csv-empty = 表格没有任何行。
error-csv-quote = 引号没有闭合。
    .hint = 请补上；引号之内的引号要写两遍。
error-csv-ragged = { $found ->
        [1] 此行有 1 个单元格
       *[other] 此行有 { $found } 个单元格
    }，而第一行有 { $expected } 个。
    .hint = 请选择另一种分隔符，或改正此行。
error-csv-columns = 表格超过 { $max } 列。
    .hint = 请选择另一种分隔符，或将表格转置。
error-csv-word = “{ $text }”不是数。
    .hint = 如果这是表头，或用逗号作小数点，请在设置中说明。
error-json-empty = 其中什么也没有。
error-json-truncated = 文本过早结束。
error-json-syntax = “{ $found }”在此处不合 JSON 语法。
error-json-trailing = 文档结束之后还有内容。
    .hint = 如果每行是一个文档，请把扩展名改为 .jsonl。
error-json-nan = { $text } 不是 JSON，尽管 Python 会写出它。
    .hint = 请选择接受 NaN 和 Infinity。
error-json-deep = 括号嵌套超过 { $max } 层。
error-json-twice = 键“{ $name }”出现了两次。
error-json-string = “{ $text }”是文本，不是数。
error-json-type = 这不是数。
error-json-ragged = 此处不匹配：并列的列表必须形状相同，才能成为张量。
error-json-many = 含数值的键超过 { $max } 个。
error-image-truncated = 图像过早结束。
error-image-header = 图像没有说明自身的大小。
error-image-large = { $width } × { $height } 像素太多：最多 { $max } 百万像素。
    .hint = 请缩小图像，或截取其中一块。
error-image-undecoded = 这里无法解码此图像：它已损坏，或属于未知类型。
    .hint = 请存为 PNG。
error-image-pixels = 这不是 { $width } × { $height } 像素。
## Examples: values that are made, and real data

## Files that values and their outcome are saved as

export-values-csv = 全部值，CSV
export-values-json = 全部值，JSON
export-statistics-csv = 统计，CSV
export-statistics-json = 统计，JSON
export-values-npy = 值，.npy
export-restored-npy = 还原值，.npy
export-packed = 打包的编码和缩放因子

error-export-unknown = 没有名为“{ $name }”的导出方式。
    .hint = 可用的有 { $known }。

## Schemes beside each other: what they are called

named = { $name }
named-kmeans = k 均值
named-ternary = 三值
named-binary = 二值
named-alone = 每个值各自处理
named-table = { $count } 个值的表
named-one-scale = 一个缩放因子
named-channel-scales = 每通道一个缩放因子
named-group-scales = 每 { $count } 个值一个缩放因子
named-doubled = { $note }，缩放因子也量化
named-two-levels = { $note }，另有一个总缩放因子
named-clipped = { $note }，在 ±{ $bound } 处裁剪
named-range = { $note }，从 { $low } 到 { $high }
named-calibrated = { $note }，按 { $rule } 校准
named-convention = { $note }，{ $convention }

size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
size-change = { $before } → { $after }，压缩比 { $times }
summary-statistics = { $schemes } 种方案的 { $count } 项指标。
summary-rows = 全部 { $count } 个值及其编码和误差。
summary-price = { $count } 种方案的位数与质量；其中 { $front } 种在最优前沿：代价不更高的方案中没有更好的。
column-measure = 指标
column-index = 编号
column-note = 做法
column-error-from = 误差从
column-error-to = 到
column-share = 密度
stat-count = 值的个数
stat-count-help = 共有多少个值
stat-min = 最小值
stat-min-help = 各值中最小的
stat-max-value = 最大值
stat-max-value-help = 各值中最大的
stat-mean = 均值
stat-mean-help = 各值的平均
stat-bias = 平均误差
stat-bias-help = 偏差：带符号误差的平均
stat-mean-absolute-error = 平均绝对误差
stat-root-mean-squared-error = 均方根误差
stat-where = 位置
stat-where-help = 误差最大的值的编号
stat-cosine = 余弦相似度
stat-cosine-help = 值与还原值的方向有多接近：相同则为 1
stat-rounding-share = 来自舍入（%）
stat-rounding-share-help = 平方误差中来自范围内的值的部分
stat-clipping-share = 来自裁剪（%）
stat-clipping-share-help = 平方误差中来自范围外的值的部分
stat-zeros = 变为 0
stat-zeros-help = 有多少个非 0 的值还原为 0
stat-non-finite = 非有限
stat-non-finite-help = 有多少对值含有 NaN 或无穷大；其他指标都不计入它们
stat-bits = 每值位数
stat-bits-help = 存储的全部内容（含缩放因子）除以值的个数
stat-bytes-before = 之前的字节数
stat-bytes-before-help = 以 float32 计
stat-bytes = 之后的字节数
stat-bytes-help = 编码和缩放因子合计
yard-sqnr = SQNR（dB）
yard-mse = 均方误差
yard-error = 最大误差
yard-cosine = 余弦相似度
unit-sqnr = dB
unit-mse = (均方误差)
unit-error = (最大误差)
unit-cosine = (余弦相似度)
price-progress = 已试 { $tried } / { $total }
price-progress-part = 已试 { $tried } / { $total }，只用 { $of } 个值中的一部分
goal-found = *{ $name }*，{ $note }：{ $bits } 位，{ $figure } { $yard }
goal-so-far = 目前为止：*{ $name }*，{ $note }：{ $bits } 位，{ $figure } { $yard }
goal-none = 没有一种方案达到。
goal-none-yet = 目前还没有。
## The finding's figures: the range, the stairs

column-from = 从
column-to = 到
column-count = 值的个数
column-clip = 裁剪于
column-calibration = 校准方法
clip-values = 个值
clip-count = { $count }
clip-largest = 最大
clip-low = 裁剪下限
clip-high = 裁剪上限
clip-errors = 均方误差
clip-clipping = 裁剪
clip-rounding = 舍入
clip-together = 合计
clip-best = 最佳 { $at }
clip-sampled = 误差随范围变化的曲线每 { $stride } 个值取一个。
clip-alike = 曲线按两端同步移动计算。
clip-race = 各规则会在哪里裁剪
calibration-minmax = 最大值
calibration-percentile = { $percentile }%
calibration-mse = 最小均方误差
calibration-entropy = 熵
calibration-label = { $name }：在 { $at } 处裁剪，均方误差 { $error }
stairs-restored = 还原值
stairs-value = 值
stairs-error = 误差
stairs-some = 部分值
stairs-code = 编码
stairs-grab = { $index } 号值
stairs-grab-text = { $value } 还原为 { $restored }
stairs-group = 这些是 { $group } 号组的编码，共 { $groups } 组；所看的值就在该组。
stairs-chance = 两个编码之间由随机决定；台阶画在正中。
stairs-fine = 编码太密，无法画出。
summary-clip = { $count } 个值的直方图，范围从 { $low } 到 { $high }：裁剪范围外的值产生均方误差 { $clipping }，舍入范围内的值产生 { $rounding }。
summary-histogram = { $count } 个值的直方图。
summary-calibrations =
    { $count ->
        [0] 没有可选的范围。
       *[other] 选定范围的 { $count } 种办法及各自的误差。
    }
summary-stairs = 编码所还原的 { $count } 个值组成的阶梯；{ $value } 还原为 { $restored }。
summary-stairs-none = 编码所还原的 { $count } 个值组成的阶梯。
panel-clip = 裁剪于
panel-clip-low = 从
panel-clip-high = 到
panel-clip-by = 选定裁剪的方法
panel-granularity = 一个缩放因子用于
clip-by-range = 手动
clip-by-minmax = 最大值
clip-by-percentile = 99.9%
clip-by-mse = 最小均方误差
clip-by-entropy = 熵
data-table = 以表格显示这些数据
compare-bits = 位/值
compare-mse = MSE
compare-sqnr = SQNR（dB）
compare-worst = 最大误差
compare-spread = 误差分布
compare-add = 添加方案
compare-remove = 移除
compare-refused = 不适用于这些值
measures-heading = 全部指标
look-at = 查看 { $index } 号值
price-heading = 代价与质量
price-measure = 质量指标
price-wait = 滚动到此处，就会试用每一种方案。
price-points = 各方案按每值位数排列
price-list = 全部 { $count } 种方案的列表
price-point = *{ $name }*，{ $note }：{ $bits } 位，{ $figure } { $yard }
price-point-none = *{ $name }*，{ $note }：{ $bits } 位
goal-heading = 质量要求
goal-nothing = 不限
goal-sqnr = SQNR 不低于
goal-error = 最大误差不超过
goal-cosine = 余弦相似度不低于
rows-heading = 全部 { $count } 个值
rows-jump = 转到
rows-jump-axes = 编号，或 12, 5
rows-worst = 误差最大的值

## Where the error sits

where-heading = 误差在哪里
heat-wrapped = { $count ->
    [1] 1 个值；格子墨色越深，误差越大。
   *[other] { $count } 个值，每行 { $columns } 个；格子墨色越深，误差越大。
}
heat-shaped = { $rows } × { $columns } 个值按原有排列；格子墨色越深，误差越大。
heat-binned = 一格是其中 { $down } × { $across } 个值的最大误差。
heat-channels = 一格是其 { $count } 个通道的最大误差。
heat-bars = 条形表示每个缩放因子必须容纳的最大值。只用一个缩放因子时，一个大的值会影响全部；分组则只影响本组。
heat-rows = { $first } 至 { $last }
heat-name = { $name } 的误差图，最大误差为 { $worst }。方向键在格子间移动，回车键选定。
heat-drag = 拖动 { $index } 号值
heat-drag-hint = 上下拖动所看的值，看哪些值受影响。
heat-dragged = 拖到 { $value }：{ $count } 个值中有 { $paying } 个受影响。不受影响的颜色变淡；按 Esc 键复原。
heat-paying = { $count ->
    [0] 没有值受影响
    [1] 1 个值受影响
   *[other] { $count } 个值受影响
}
heat-granularity = 一个缩放因子用于
heat-restored = 还原为
heat-error = 误差
image-before = 之前
image-after = 之后
image-before-name = 原来的图像
image-after-name = 还原后的图像
spread-heading = 误差分布
spread-errors = 带符号的误差
scatter-heading = 值与还原值
scatter-density = 墨色越深，值越多（按对数）
scatter-points = 一点一个值
scatter-value = 值
scatter-restored = 还原值
inuse-heading = 编码使用情况
codes-tip = 编码 { $code }：{ $count ->
    [1] 1 个值
   *[other] { $count } 个值
}
codes-all = { $format } 有 { $all } 个编码；{ $never ->
    [0] 这里全部用到。
    [1] 这里有 1 个从未用到。
   *[other] 这里有 { $never } 个从未用到。
}
codes-some = 此方案使用 { $format } 的 { $all } 个编码中的 { $meant } 个；{ $never ->
    [0] 这里全部用到。
    [1] 其中 1 个这里从未用到。
   *[other] 其中 { $never } 个这里从未用到。
}
codes-runs = { $format } 的编码按相邻者分为 { $all } 段，其中 { $used } 段用到。
bitwise-heading = 逐位查看
bits-ones = 在所有值中，每一位为 1 的频率
bits-ones-short = 1 的频率
bits-share = { $share } 的值在此位为 1
bits-scroll = 显示哪些行
bits-from = 从 { $from } 起
look-heading = { $index } 号值
look-heading-at = { $index } 号值，位于 { $place }
look-open = 在“一个数”中打开
look-value = 值
look-shared = 共用
look-code = 编码
look-restored = 还原值
look-error = 误差
look-clipped = 被裁剪：超出最后一个编码
look-rounded = 舍入到最近的编码
summary-heat =
    { $count ->
        [1] 一幅误差图；最大误差为 { $worst }。
       *[other] { $count } 幅并排的误差图；第一幅的最大误差为 { $worst }。
    }
summary-scatter = { $count } 个值与其还原值的对照。
summary-error-spread = { $count } 个误差，{ $clipped ->
    [0] 没有一个来自裁剪
   *[other] 其中 { $clipped } 个来自裁剪
}；平均为 { $mean }。
summary-codes-in-use = { $format } 的 { $all } 个编码中用到 { $used } 个。
summary-bit-grid = { $count } 个值中从 { $from } 起的 { $rows } 个：float32 的 32 位，以及 { $format } 的 { $bits } 位。
summary-image = 一幅 { $width } × { $height } 的图像，之前和之后。
column-rows = 行
column-restored-about = 还原值（约）
column-clipped = 被裁剪
column-bits-source = float32

## Values of one's own

error-tensor-none = “{ $name }”中没有张量。
    .hint = 请选择另一个文件，或说明怎样读取。
error-tensor-large = “{ $name }”有 { $count } 个值；这里最多容纳 { $max } 个。
    .hint = 请选择较小的张量。
error-example-missing = 无法取得“{ $name }”。
    .hint = 页面自带的文件必须与页面放在一起。
error-tensor-empty = 其中没有值。
    .hint = 请选择另一个张量。
data-made = 生成
data-real = 真实数据
data-own = 自己的数据
data-type = 输入或粘贴数
data-type-about = 用空格、逗号、分号或换行隔开；各行一样长时构成矩阵。
data-open = 打开文件
data-open-about = NumPy、safetensors、GGUF、CSV、JSON、文本、图像或原始数值。文件不会离开本机。
data-drop = 拖放文件到此处打开。文件不会离开本机。
data-list = 数
data-list-from = 现在你可以编辑这 { $count } 个值。
data-tensor = 张量
data-tensors = “{ $name }”中有 { $count } 个张量
data-reader = 读作
data-file-link = 文件中的值不在链接里：打开链接的人看到的是页面的初始内容。
data-long-link = 链接最多容纳 { $max } 个值，这里有 { $count } 个。打开链接的人看到的是页面的初始内容。
data-search = 按名称、类型、大小查找
data-read = 读作 { $count } 个值：{ $first } … { $last }。
data-read-matrix = 读作 { $count } 个值，{ $shape }：{ $first } … { $last }。
data-read-few = 读作 { $count ->
        [1] 1 个值
       *[other] { $count } 个值
    }。
data-separator = 数的间隔
data-decimal = 小数点
choice-separator-auto = 自动判断
choice-separator-comma = 逗号
choice-separator-space = 空格
choice-separator-semicolon = 分号
choice-separator-newline = 换行
choice-decimal-auto = 自动判断
choice-decimal-point = 点
choice-decimal-comma = 逗号

## What came of them, for other programs

out-heading = 带走结果
out-code = 得出相同数字的代码
out-no-code = 没有已知的其他程序能用几行代码得出完全相同的数字。
out-copy = 复制
save-svg = SVG
save-png = PNG
