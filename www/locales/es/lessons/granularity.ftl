lesson-granularity = Granularidad
    .goal = Decir qué se gana con más escalas y cuánto cuestan en bits.

lesson-granularity-weights = Estos son *pesos reales* de la atención de un modelo de lenguaje pequeño.
    .title = Pesos reales
    .more = Con una escala para todos, la señal está { $sqnr } dB por encima del error.

lesson-granularity-tensor = Los mismos pesos en su lugar: *filas y columnas*. Donde está oscuro, está el error.
    .title = Una para todos
    .more = Cuesta { $bits } bits por peso: casi nada además de los códigos.

lesson-granularity-channel = Las filas difieren: unas tienen pesos pequeños, otras grandes. Da a *cada fila su propia escala*.
    .title = Una por fila
    .more = Así cada fila es tan fina como lo permite su mayor peso.
lesson-granularity-channel-ask = ¿Qué pasa con la medida?
lesson-granularity-channel-option-better = sube
lesson-granularity-channel-option-same = no cambia
lesson-granularity-channel-option-worse = baja
lesson-granularity-channel-why-same = Las filas cuyo mayor peso es menor que el del conjunto reciben pasos más finos.
lesson-granularity-channel-why-worse = La escala de una fila nunca puede ser más gruesa que la de todas.
lesson-granularity-channel-right = De { $was } dB a { $sqnr } dB, con { $bits } bits por peso.

lesson-granularity-group = Sigamos: una escala para cada *grupo pequeño* de vecinos de una fila.
    .title = Una por grupo
    .more = De { $was } dB a { $sqnr } dB. Un valor atípico solo arruina su propio grupo.

lesson-granularity-price = Cada escala debe *guardarse junto a los códigos*. Cuenta sin trampas: todos los bits, divididos entre el número de pesos.
    .title = Lo que cuesta
    .more = Un código tiene { $codes } bits. Los grupos tienen tantos pesos como bits tiene float32, y eso ocupa aquí una escala.
lesson-granularity-price-ask = ¿Cuántos bits ocupa ahora un peso?
lesson-granularity-price-why-free = Faltan las escalas. Sin ellas los códigos no significan nada.
lesson-granularity-price-why-double = Eso sería correcto con grupos de la mitad de ese tamaño.
lesson-granularity-price-right = { $bits }. Un modelo que se anuncia con tantos bits suele ocupar más.

lesson-granularity-balance = Grupos *de la mitad de tamaño*: { $sqnr } dB en vez de { $was }, con { $bits } bits en vez de { $before }.
    .title = Un equilibrio
    .more = ¿Estarían mejor empleados esos bits en los códigos? Pruébalo: más bits, grupos más grandes. Las próximas lecciones tienen escalas más baratas.
