# “课程”页面在各课之外所说的。术语见 page.ftl 开头。

lessons-title = 课程 – Quantoscope
lessons-about = 关于量化的短课，每课都带着工具本身：舍入、位、缩放因子等等。
lessons-noscript = 目录都在这里；课程本身需要脚本。
lessons-skip = 跳到课程
lessons-heading = 课程
lessons-lead = 先读，再猜，然后看。文字旁边的图就是工具本身：随意试，再回来。
lessons-minutes = { $minutes } 分钟
lessons-begun = 已开始
lessons-done = 各步都已看过
lessons-no-element = 无法加载图示。文字内容仍然正确；请重新加载页面再试。
lessons-odd = “{ $key }”在此没有意义。
lessons-number = 第 { $n } 课，共 { $of } 课
lessons-number-alone = { $number }
lessons-stage = 图
lessons-steps = 步骤
lessons-step = 第 { $n } 步，共 { $of } 步
lessons-step-name = { $state ->
    [done] 第 { $n } 步：{ $title }，已完成
    [asks] 第 { $n } 步：{ $title }，有一道题
   *[ahead] 第 { $n } 步：{ $title }
}
lessons-check = 检查
lessons-show-me = 看答案
lessons-right = 对
lessons-wrong = 错
lessons-verdict-right = 答对了
lessons-verdict-shown = 答案
lessons-verdict-no = 不是这个
lessons-sources = 延伸阅读：
lessons-turns = 其他步骤
lessons-keys = 切换步骤
lessons-played = 你改动了图，课程在等你。
lessons-back = 回到这一步
lessons-back-said = 这一步原来的图已恢复。
