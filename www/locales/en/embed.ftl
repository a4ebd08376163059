# What <quanto-scope> says beside page.ftl and values.ftl. The messages embed-shell-* are said before the catalogues are there: words and
# { $arguments } alone.

embed-open = Open in Quantoscope
embed-no-figure = There is no such figure of these values.

embed-shell-name = Quantoscope
embed-shell-example = the example
embed-shell-data = own data
embed-shell-label = { $name }, { $view }: { $what }
embed-shell-still = This is where { $name } shows { $what }.
embed-shell-failed = The live view could not be shown: { $why }
embed-shell-view = quanto-scope has no view "{ $view }". It has: { $views }
embed-shell-src-status = { $src } cannot be read: the server answers { $status }
embed-shell-src-page = { $src } is a web page, not a file of numbers
embed-shell-src-network = { $src } cannot be read: there is no such server, or it does not allow this page to read it (CORS)
embed-shell-src-view = src is for views of many values; "{ $view }" shows single numbers
embed-shell-engine = the engine of { $name } could not be started ({ $why })
embed-shell-attribute = quanto-scope does not take { $key }="{ $value }" here
embed-shell-drawing = The view "{ $view }" has no drawing to save
embed-shell-versions = { $name } { $first } is defined on this page already; { $second } is not used
