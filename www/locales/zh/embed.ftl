# <quanto-scope> 在 page.ftl 和 values.ftl 之外所说的。embed-shell-* 在消息目录加载之前使用：只能有文字和 { $arguments }。

embed-open = 在 Quantoscope 中打开
embed-no-figure = 这些值没有这样的图。

embed-shell-name = Quantoscope
embed-shell-example = 示例
embed-shell-data = 自己的数据
embed-shell-label = { $name }，{ $view }：{ $what }
embed-shell-still = { $name } 在此显示：{ $what }。
embed-shell-failed = 无法显示可交互的视图：{ $why }
embed-shell-view = quanto-scope 没有视图“{ $view }”。可用的有：{ $views }
embed-shell-src-status = 无法读取 { $src }：服务器的回应是 { $status }
embed-shell-src-page = { $src } 是网页，不是存放数值的文件
embed-shell-src-network = 无法读取 { $src }：没有这样的服务器，或它不允许本页读取（CORS）
embed-shell-src-view = src 用于一组值的视图；“{ $view }”显示单个的数
embed-shell-engine = { $name } 的引擎无法启动（{ $why }）
embed-shell-attribute = quanto-scope 在此不接受 { $key }="{ $value }"
embed-shell-drawing = 视图“{ $view }”没有可保存的矢量图
embed-shell-versions = 本页已定义 { $name } { $first }；不使用 { $second }
