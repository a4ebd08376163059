# Lo que dice <quanto-scope> además de page.ftl y values.ftl. Los mensajes embed-shell-* se dicen antes de que estén los catálogos: solo
# palabras y { $argumentos }.

embed-open = Abrir en Quantoscope
embed-no-figure = No existe esa figura para estos valores.

embed-shell-name = Quantoscope
embed-shell-example = el ejemplo
embed-shell-data = datos propios
embed-shell-label = { $name }, { $view }: { $what }
embed-shell-still = Aquí { $name } muestra { $what }.
embed-shell-failed = No se pudo mostrar la vista interactiva: { $why }
embed-shell-view = quanto-scope no tiene la vista "{ $view }". Tiene: { $views }
embed-shell-src-status = No se puede leer { $src }: el servidor responde { $status }
embed-shell-src-page = { $src } es una página web, no un archivo de números
embed-shell-src-network = No se puede leer { $src }: no existe ese servidor, o no permite que esta página lo lea (CORS)
embed-shell-src-view = src es para vistas de muchos valores; "{ $view }" muestra números sueltos
embed-shell-engine = no se pudo iniciar el motor de { $name } ({ $why })
embed-shell-attribute = quanto-scope no admite aquí { $key }="{ $value }"
embed-shell-drawing = La vista "{ $view }" no tiene un dibujo que guardar
embed-shell-versions = { $name } { $first } ya está definido en esta página; { $second } no se usa
