# Lo que dicen la página "Valores" y los lectores de archivos, además de page.ftl.
param-count = Cantidad
param-count-help = cuántos hay
param-rows = Filas
param-rows-help = en cuántas filas se disponen; 0: lo más cuadrado posible
param-mean = Media
param-mean-help = el centro de los valores
param-deviation = Desviación
param-deviation-help = cuánto se apartan los valores de su centro
param-distance = Distancia
param-distance-help = cuánto distan los dos picos
param-upperShare = Proporción superior
param-upperShare-help = qué parte de los valores pertenece al pico superior, de 0 a 1
param-freedom = Grados de libertad
param-freedom-help = cuantos menos, más pesadas las colas
param-outlierShare = Atípicos
param-outlierShare-help = qué parte de los valores son atípicos, de 0 a 1
param-outlierSize = Tamaño de los atípicos
param-outlierSize-help = a cuántas desviaciones están del centro
param-amplitude = Amplitud
param-amplitude-help = cuánto se aparta la onda a cada lado
param-periods = Periodos
param-periods-help = cuántas ondas hay
param-noise = Ruido
param-noise-help = la desviación de lo que se suma al azar

## Ejemplos: valores generados y datos reales

example-normal = Normal
example-normal-about = La campana de Gauss.
example-laplace = Laplace
example-laplace-about = Un pico agudo con colas largas: el aspecto de muchos pesos entrenados.
example-uniform = Uniforme
example-uniform-about = Todos los valores del rango son igual de probables.
example-bimodal = Dos picos
example-bimodal-about = Dos campanas de Gauss, una junto a otra, con poco en medio.
example-heavy = Colas pesadas
example-heavy-about = Casi todos los valores son pequeños; unos pocos atípicos deciden el rango.
example-sine = Seno
example-sine-about = Una onda, con ruido si quieres.
example-ramp = Rampa
example-ramp-about = Valores a distancias iguales, de un extremo de un rango al otro.
example-attention = Pesos de atención
example-attention-about = Una matriz completa de 384 × 384, la salida de atención del modelo de lenguaje all-MiniLM-L6-v2 (Apache-2.0), capa 1: sus mayores valores son los de unos pocos canales.
example-feed-forward = Pesos feed-forward
example-feed-forward-about = 128 × 384 pesos de una matriz feed-forward del modelo de lenguaje all-MiniLM-L6-v2 (Apache-2.0), capa 1, en torno a su mayor valor atípico.
example-embedding = Vectores de palabras
example-embedding-about = Los vectores de 128 palabras frecuentes, de 384 números cada uno, del modelo de lenguaje all-MiniLM-L6-v2 (Apache-2.0).
example-layer-norm = Pesos de normalización
example-layer-norm-about = Los 384 pesos de una normalización de capa del modelo de lenguaje all-MiniLM-L6-v2 (Apache-2.0), capa 5: todos del mismo signo, con cuatro canales muy por encima del resto.
example-photograph = Fotografía
example-photograph-about = Un paisaje alpino de Adolphe Braun, 1865–1870, reducido; imagen digital por cortesía del Open Content Program del Getty, dominio público (CC0).
error-stream-refused = Entre todos los valores hay algunos que este esquema rechaza.
error-stream-scheme = Con estos ajustes, { $name } necesita todos los valores a la vez; este tensor se lee por partes.
    .hint = Elige otro ajuste u otro esquema, o carga una parte del tensor.
error-example-unknown = No hay ningún ejemplo llamado “{ $name }”.
    .hint = Hay { $known }.
error-setups-count = Se pueden comparar de uno a { $max } esquemas.
error-clip-none = Este esquema no tiene un rango que se pueda recortar a mano.
    .hint = Elige el esquema `integer` con una sola escala para todos los valores.
error-reader-unknown = No hay ningún lector llamado “{ $name }”.
    .hint = Hay { $known }.
error-file-empty = El archivo está vacío.
error-file-unknown = No es ninguno de los archivos que se pueden leer aquí.
    .hint = Se leen NumPy, safetensors, GGUF, CSV, JSON, texto e imágenes; de cualquier otro, los bytes, si dices qué contienen.
error-file-lfs = No es el archivo mismo, sino una nota de Git LFS que dice dónde está guardado.
    .hint = Tráelo con git lfs pull, o descárgalo de la página del repositorio.
error-file-html = Es una página web, no el archivo: la descarga pudo llevar a una página que pide iniciar sesión.
    .hint = Descarga el archivo de nuevo y mira su tamaño.
error-file-pytorch = Es un checkpoint de PyTorch: un pickle, que puede ejecutar cualquier código al leerse, así que aquí no se lee.
    .hint = En Python: safetensors.torch.save_file(torch.load(path, weights_only=True), "model.safetensors").
error-file-pickle = Es un pickle de Python, que puede ejecutar cualquier código al leerse, así que aquí no se lee.
    .hint = Cárgalo en Python, si confías en él, y guarda los arrays con numpy.savez.
error-file-ggml = Es un modelo en el formato de ggml anterior a GGUF, que ya ningún programa lee.
    .hint = Conviértelo con los scripts de llama.cpp, o busca el modelo en GGUF.
error-file-hdf5 = Es un archivo HDF5 (Keras, MATLAB 7.3), que aquí no se lee.
    .hint = En Python, h5py.File(path) tiene los arrays por sus nombres: numpy.save("array.npy", file[name][()]).
error-file-parquet = Es una tabla Parquet, que aquí no se lee.
    .hint = En Python: pandas.read_parquet(path).to_csv("table.csv").
error-file-arrow = Es una tabla Arrow o Feather, que aquí no se lee.
    .hint = En Python: pandas.read_feather(path).to_csv("table.csv").
error-file-onnx = Es un modelo ONNX, que aquí no se lee.
    .hint = En Python, onnx.numpy_helper.to_array convierte en arrays los elementos de onnx.load(path).graph.initializer: guárdalos con numpy.save.
error-file-tflite = Es un modelo de TensorFlow Lite, que aquí no se lee.
    .hint = Guarda los tensores que quieras con numpy.savez.
error-file-matlab = Es un archivo de MATLAB, que aquí no se lee.
    .hint = Escribe un archivo CSV en MATLAB (writematrix); o en Python: numpy.save("array.npy", scipy.io.loadmat(path)[name]).
error-file-compressed = Este archivo está comprimido.
    .hint = Descomprímelo primero (gzip, bzip2, xz, Zstandard, 7-Zip o RAR) y abre lo que contenía.
error-file-zip = Es un archivo zip, o un documento hecho como tal.
    .hint = Descomprímelo primero y abre lo que contenía. Si es una hoja de cálculo, guarda la tabla como CSV.
error-npy-magic = Por su nombre es un array de NumPy, pero no empieza como tal.
    .hint = Si contiene números y nada más, ábrelo como números en bruto.
error-npy-version = Aquí no se conoce la versión { $version } del formato de NumPy.
    .hint = Guarda el array de nuevo con numpy.save.
error-npy-truncated = El archivo del array termina antes de tiempo: no se escribió o no se descargó hasta el final.
    .hint = Guárdalo o descárgalo de nuevo.
error-npy-header-large = La cabecera del array tendría { $length } bytes, muchos más de los que necesita un array de números.
error-npy-header = La cabecera del array no está escrita como la escribe NumPy.
    .hint = Guarda el array de nuevo con numpy.save.
error-npy-keys = En la cabecera del array, “{ $name }” falta, está dos veces o sobra.
    .hint = Lleva descr, fortran_order y shape.
error-npy-order = En la cabecera del array, fortran_order no es ni True ni False.
error-npy-shape = En la cabecera del array, shape no es una tupla de 64 números enteros como máximo.
error-npy-dtype = “{ $dtype }” no es un tipo de números que se conozca aquí.
    .hint = Guárdalo como float32: numpy.save(path, x.astype("float32")).
error-npy-object = Este array contiene objetos de Python, no números.
    .hint = Si son números: numpy.save(path, x.astype("float32")).
error-npy-structured = Los valores de este array tienen varios campos.
    .hint = Guarda uno de ellos: numpy.save(path, x["name"]).
error-npy-complex = Este array contiene números complejos ({ $dtype }), que aquí no se cuantizan.
    .hint = Guarda sus partes: x.real y x.imag.
error-npy-longdouble = Este array contiene números long double ({ $dtype }), que difieren de una máquina a otra.
    .hint = Guárdalo como float64: numpy.save(path, x.astype("float64")).
error-npy-words = Este array contiene textos ({ $dtype }), no números.
    .hint = Si son números: numpy.save(path, x.astype("float32")).
error-npy-time = Este array contiene fechas u horas ({ $dtype }).
    .hint = Guárdalas como números: numpy.save(path, x.astype("int64")).
error-npy-void = Este array contiene bytes cuyo tipo NumPy no indica ({ $dtype }); así se guardan bfloat16 y float8.
    .hint = numpy.save(path, x.astype("float32")), o ábrelo como números en bruto de su tipo.
error-npy-large = La forma del array indica más valores de los que puede contener cualquier archivo.
error-npz-truncated = El archivo termina antes de tiempo, sin su directorio.
    .hint = Guárdalo o descárgalo de nuevo.
error-npz-directory = El directorio del archivo está dañado.
    .hint = Guárdalo o descárgalo de nuevo.
error-npz-many = El archivo tiene { $count } entradas; aquí se listan { $most } como máximo.
error-npz-entry = Una entrada del archivo no dice lo mismo que su directorio.
    .hint = Guárdalo de nuevo con numpy.savez.
error-npz-range = Una entrada queda fuera de la parte del archivo que tiene las entradas.
    .hint = Guárdalo o descárgalo de nuevo.
error-npz-overlap = Dos entradas del archivo comparten bytes.
    .hint = Ningún archivo con números es así; no confíes en él.
error-npz-size = Una entrada del archivo tiene un tamaño distinto del que indica el archivo o su array.
    .hint = Guárdalo de nuevo con numpy.savez.
error-npz-twice = El archivo tiene “{ $name }” dos veces.
error-npz-encrypted = Este array está cifrado.
    .hint = Descomprime el archivo con su contraseña y abre el .npy.
error-npz-method = Este array está comprimido de otro modo que el de NumPy.
    .hint = Descomprime el archivo y abre el .npy; o guárdalo de nuevo con numpy.savez.
error-npz-member = Esta entrada del archivo no es un array de NumPy.
error-npz-deflate = Los bytes comprimidos de este array están dañados.
    .hint = Guarda o descarga el archivo de nuevo.
error-npz-crc = Los bytes de este array no son los que se comprimieron: la suma de comprobación difiere.
    .hint = Guarda o descarga el archivo de nuevo.
error-safetensors-truncated = El archivo termina antes que sus tensores.
    .hint = No se descargó hasta el final; descárgalo de nuevo.
error-safetensors-header-large = La cabecera tendría { $length } bytes; aquí se leen hasta { $most }.
error-safetensors-header-length = La cabecera tendría { $length } bytes, en un archivo de { $size }.
    .hint = No es un archivo safetensors, o no se descargó hasta el final.
error-safetensors-utf8 = La cabecera no está en UTF-8.
error-safetensors-json = La cabecera no es un objeto JSON.
error-safetensors-entry = La cabecera debe dar de cada tensor su dtype, shape y data_offsets, en números enteros, y nada más.
error-safetensors-twice = La cabecera tiene “{ $name }” dos veces.
error-safetensors-metadata = Lo que la cabecera tiene como __metadata__ no son textos por nombre.
error-safetensors-dtype = Aquí no se conoce el tipo { $dtype }.
    .hint = Guarda el tensor como float32.
error-safetensors-complex = Este tensor contiene números complejos ({ $dtype }), que aquí no se cuantizan.
    .hint = Guarda sus partes: x.real y x.imag.
error-safetensors-large = La forma de “{ $name }” indica más valores de los que puede contener cualquier archivo.
error-safetensors-size = “{ $name }” no tiene los bytes que piden su forma y su tipo.
error-safetensors-range = Los bytes de “{ $name }” terminan antes de empezar, o en ninguna parte.
error-safetensors-overlap = Dos tensores comparten bytes.
    .hint = Ningún archivo safetensors es así; no confíes en él.
error-safetensors-hole = Hay bytes que no pertenecen a ningún tensor.
    .hint = Ningún archivo safetensors es así; no confíes en él.
error-gguf-magic = Por su nombre es GGUF, pero no empieza como tal.
error-gguf-version = Aquí no se conoce la versión { $version } de GGUF; sí la 2 y la 3.
    .hint = Convierte el modelo con un llama.cpp más nuevo.
error-gguf-truncated = El archivo termina antes de tiempo: no se descargó hasta el final, o una de sus longitudes es errónea.
    .hint = Descárgalo de nuevo.
error-gguf-header-large = La cabecera pasa de { $most } bytes, más de lo que necesita cualquier vocabulario conocido.
error-gguf-key = Un nombre de la cabecera ocupa más de 65535 bytes.
error-gguf-utf8 = Un nombre de la cabecera no está en UTF-8.
error-gguf-value-type = La cabecera tiene un valor de tipo { $type }, que no existe.
error-gguf-depth = La cabecera tiene listas dentro de listas, con más de ocho niveles.
error-gguf-alignment = general.alignment debe ser una potencia de dos, como número de 32 bits.
error-gguf-twice = Hay dos tensores llamados “{ $name }”.
error-gguf-dimensions = Un tensor tiene más de cuatro dimensiones.
error-gguf-large = La forma de “{ $name }” indica más valores de los que puede contener cualquier archivo.
error-gguf-ragged = “{ $name }” es de tipo { $type }, pero sus filas no son múltiplos de { $size } valores.
error-gguf-type = “{ $name }” tiene el tipo { $type }, que no existe.
    .hint = Puede ser de un ggml más nuevo, o uno que se retiró, como los tipos reordenados para algunos procesadores.
error-gguf-unreadable = Aquí no se decodifican los tensores de tipo { $type }.
error-gguf-offset = “{ $name }” no empieza en un múltiplo de { $alignment } bytes.
error-gguf-range = “{ $name }” termina después del final del archivo.
    .hint = El archivo no se descargó hasta el final; descárgalo de nuevo.
error-gguf-overlap = Dos tensores comparten bytes.
    .hint = Ningún archivo GGUF es así; no confíes en él.
error-raw-skip = El archivo solo tiene { $size } bytes.
    .hint = Salta menos.
error-raw-ragged = El archivo no termina con un { $dtype } completo, que ocupa { $size } bytes: sobran { $rest }.
    .hint = Elige otro tipo, o salta los bytes de una cabecera.
error-raw-columns = { $count } valores no llenan filas de { $columns }.
    .hint = Elige otro número de columnas, o 0 para una sola fila.
values-title = Valores: Quantoscope
values-about = Tus propios valores con todos los esquemas de cuantización, lado a lado: dónde está el error y quién paga los bits ahorrados.
panel-values = Valores
compare-heading = Los mismos valores, { $count ->
        [one] de una manera
        [2] de dos maneras
        [3] de tres maneras
       *[other] de cuatro maneras
    }
column-scheme = esquema
column-bits-per-value = bits por valor
note-odd = “{ $key }” en la dirección se omitió: no se conoce, o tiene un valor que no puede tener.

finding-none = Ningún valor es finito
finding-exact = No se pierde nada
finding-clipped =
    { $some ->
        [one] Uno de { $count } valores causa el { $share } % del error
       *[other] { $some } de { $count } valores causan el { $share } % del error
    }
finding-zeros = { $some } de { $count } valores pasan a ser 0
finding-one = Uno solo de { $count } valores causa el { $share } % del error
finding-group = Uno de { $groups } grupos causa el { $share } % del error
finding-half =
    { $some ->
        [one] Uno de { $count } valores causa la mitad del error
       *[other] { $some } de { $count } valores causan la mitad del error
    }
finding-about-half = Unos { $some } de { $count } valores causan la mitad del error
sample-known = Las estadísticas son de los { $count } valores; las figuras muestran { $shown } de ellos, a intervalos regulares.
sample-awaited = Figuras y estadísticas son de { $shown } de { $count } valores, a intervalos regulares, hasta que se hayan leído todos.
sample-alone = Figuras y estadísticas son de { $shown } de { $count } valores, a intervalos regulares. { $why }
sample-refused = Figuras y estadísticas son de { $shown } de { $count } valores, a intervalos regulares. { $why }
sample-dragged = Se está arrastrando un valor: figuras y estadísticas son de { $shown } de { $count } valores, a intervalos regulares.
sample = muestra
sample-files = Los archivos de valores contienen la muestra; las estadísticas dicen de cuántos valores son.
sample-rows = Están numerados dentro de la muestra.
stream-look = Buscando el menor y el mayor valor: { $share } %, { $read } de { $all }
stream-read = Leyendo todos los valores: { $share } %, { $read } de { $all }
stream-left = { $seconds ->
        [one] falta alrededor de 1 segundo
       *[other] faltan unos { $seconds } segundos
    }
stream-stop = Detener
stream-stopped = No se leyeron todos los valores.
stream-again = Leer todos los valores
notice-exact = Cada valor se recupera tal como era.
notice-range =
    { $codes ->
        [0] { $name } tiene códigos a distancias iguales.
        [3] { $name } tiene tres códigos.
        [4] { $name } tiene cuatro códigos.
        [7] { $name } tiene siete códigos.
        [8] { $name } tiene ocho códigos.
        [15] { $name } tiene quince códigos.
        [16] { $name } tiene dieciséis códigos.
       *[other] { $name } tiene { $codes } códigos.
    } Entre los tiradores, un valor se mueve al código más cercano: eso es *redondeo*. Fuera de ellos pasa al último: eso es *recorte*. Arrastra un tirador hacia fuera y uno crece mientras el otro disminuye.
notice-groups = { $name } tiene una escala para cada uno de { $groups } grupos: un valor grande ensancha los pasos de su propio grupo y de ningún otro. El mayor error es { $worst }.
notice-levels = Cada valor pasa al más cercano que tiene { $name }. El mayor error es { $worst }.
summary-look = El valor { $index }, { $value }, tiene el código { $code } y se recupera como { $restored }.
summary-columns = { $values } valores con { $count } esquemas: cómo se reparten sus errores.
## Archivos

reader-npy = Array de NumPy (.npy)
reader-npz = Archivo de arrays de NumPy (.npz)
reader-safetensors = Safetensors (.safetensors)
reader-gguf = Modelo GGUF (.gguf)
reader-raw = Números y nada más, cuyo tipo indicas tú
note-npy-more = Después del array, el archivo tiene { $bytes } bytes más, que no se leen.
param-dtype = Tipo
param-dtype-help = Con qué tipo se escribió cada número.
param-endianness = Orden de bytes
param-endianness-help = Si va primero el byte más bajo de un número (little, como en casi todas las máquinas) o el más alto.
param-skip = Saltar
param-skip-help = Bytes antes del primer número: los de una cabecera.
param-columns = Columnas
param-columns-help = Números por fila; 0 pone todos en una.
param-delimiter = Delimitador
param-delimiter-help = lo que hay entre dos celdas de una fila
param-decimal = Signo decimal
param-decimal-help = lo que va antes de la fracción de un número
param-header = Encabezado
param-header-help = si la primera fila da nombre a las columnas
param-separator = Entre números
param-separator-help = lo que hay entre dos números
param-nonFinite = NaN e Infinity
param-nonFinite-help = qué se hace con estas palabras, que JSON no tiene y Python escribe
## Archivos

reader-csv = Tabla (CSV, TSV)
reader-text = Lista de números
reader-json = JSON
reader-image = Imagen

note-missing =
    { $count ->
        [one] Falta un valor; aquí es NaN.
        [many] Faltan { $count } de valores; aquí son NaN.
       *[other] Faltan { $count } valores; aquí son NaN.
    }
note-beyond =
    { $count ->
        [one] Un número excede float32; aquí es un infinito.
        [many] { $count } de números exceden float32; aquí son infinitos.
       *[other] { $count } números exceden float32; aquí son infinitos.
    }

error-text-large = Es más texto del que se puede leer aquí: el máximo son { $max } MiB.
    .hint = Guarda los números en forma binaria, p. ej. como .npy o safetensors.
error-text-encoding = No es ni UTF-8 ni UTF-16.
    .hint = Guárdalo como UTF-8; en las hojas de cálculo se llama “CSV UTF-8”.
error-text-many = Hay más de { $max } números.
    .hint = Guárdalos en forma binaria, p. ej. como .npy o safetensors.
error-csv-empty = La tabla no tiene filas.
error-csv-quote = Unas comillas no se cierran nunca.
    .hint = Ciérralas; entre comillas, unas comillas se escriben dos veces.
error-csv-ragged = { $found ->
        [one] Esta fila tiene una celda
       *[other] Esta fila tiene { $found } celdas
    } y la primera { $expected }.
    .hint = Elige otro delimitador, o corrige la fila.
error-csv-columns = La tabla tiene más de { $max } columnas.
    .hint = Elige otro delimitador, o transpón la tabla.
error-csv-word = “{ $text }” no es un número.
    .hint = Si es un encabezado, o si los decimales llevan coma, indícalo.
error-json-empty = No contiene nada.
error-json-truncated = El texto termina antes de tiempo.
error-json-syntax = “{ $found }” no es lo que JSON lleva aquí.
error-json-trailing = Hay algo después del final del documento.
    .hint = Llama al archivo .jsonl si tiene un documento por línea.
error-json-nan = { $text } no es JSON, aunque Python lo escriba.
    .hint = Elige aceptar NaN e Infinity.
error-json-deep = Hay más de { $max } corchetes unos dentro de otros.
error-json-twice = La clave “{ $name }” está dos veces.
error-json-string = “{ $text }” es un texto y no un número.
error-json-type = Esto no es un número.
error-json-ragged = Esto no encaja: para ser un tensor, las listas contiguas deben ser iguales en tamaño.
error-json-many = Hay más de { $max } claves con números.
error-image-truncated = La imagen termina antes de tiempo.
error-image-header = La imagen no dice qué tamaño tiene.
error-image-large = { $width } × { $height } píxeles son demasiados: el máximo son { $max } millones.
    .hint = Redúcela, o recorta un trozo.
error-image-undecoded = La imagen no se puede decodificar aquí: está dañada, o es de una clase que no se conoce.
    .hint = Guárdala como PNG.
error-image-pixels = No son { $width } × { $height } píxeles.
## Ejemplos: valores generados y datos reales

## Archivos en que se guardan los valores y su resultado

export-values-csv = Todos los valores, CSV
export-values-json = Todos los valores, JSON
export-statistics-csv = Estadísticas, CSV
export-statistics-json = Estadísticas, JSON
export-values-npy = Valores, .npy
export-restored-npy = Valores recuperados, .npy
export-packed = Códigos y escalas empaquetados

error-export-unknown = No hay ninguna exportación llamada “{ $name }”.
    .hint = Hay { $known }.

## Esquemas lado a lado: cómo se llaman

named = { $name }
named-kmeans = k-means
named-ternary = ternario
named-binary = binario
named-alone = cada valor por sí solo
named-table = una tabla de { $count } valores
named-one-scale = una escala
named-channel-scales = una escala por canal
named-group-scales = { $count } valores por escala
named-doubled = { $note }, escalas también cuantizadas
named-two-levels = { $note }, y una escala para todos
named-clipped = { $note }, recortado en ±{ $bound }
named-range = { $note }, de { $low } a { $high }
named-calibrated = { $note }, ajustado por { $rule }
named-convention = { $note }, { $convention }

size-bytes = { $size } B
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
size-gigabytes = { $size } GB
size-change = { $before } → { $after }, { $times } veces menor
summary-statistics = { $count } medidas de { $schemes } esquemas.
summary-rows = Los { $count } valores con sus códigos y errores.
summary-price = { $count } esquemas según bits y calidad; { $front } de ellos no tienen otro mejor por el mismo precio o menos.
column-measure = medida
column-index = índice
column-note = cómo
column-error-from = error desde
column-error-to = hasta
column-share = densidad
stat-count = valores
stat-count-help = cuántos valores hay
stat-min = menor
stat-min-help = el menor de los valores
stat-max-value = mayor
stat-max-value-help = el mayor de los valores
stat-mean = media
stat-mean-help = la media de los valores
stat-bias = error medio
stat-bias-help = el sesgo: la media de los errores con su signo
stat-mean-absolute-error = error absoluto medio
stat-root-mean-squared-error = raíz del error cuadrático medio
stat-where = dónde
stat-where-help = el índice del valor con el mayor error
stat-cosine = similitud del coseno
stat-cosine-help = hasta qué punto los valores originales y los recuperados apuntan en la misma dirección: 1 si lo hacen
stat-rounding-share = por redondeo, %
stat-rounding-share-help = la parte del error cuadrático que viene de valores dentro del rango
stat-clipping-share = por recorte, %
stat-clipping-share-help = la parte del error cuadrático que viene de valores fuera del rango
stat-zeros = pasaron a 0
stat-zeros-help = cuántos valores distintos de 0 se recuperaron como 0
stat-non-finite = no finitos
stat-non-finite-help = cuántos pares contienen NaN o infinito; no cuentan en nada más
stat-bits = bits por valor
stat-bits-help = todo lo que se guarda, escalas incluidas, dividido entre el número de valores
stat-bytes-before = bytes antes
stat-bytes-before-help = como float32
stat-bytes = bytes después
stat-bytes-help = códigos y escalas juntos
yard-sqnr = SQNR, dB
yard-mse = error cuadrático medio
yard-error = mayor error
yard-cosine = similitud del coseno
unit-sqnr = dB
unit-mse = error cuadrático medio
unit-error = mayor error
unit-cosine = similitud del coseno
price-progress = { $tried } de { $total } probados
price-progress-part = { $tried } de { $total } probados, en una parte de los { $of } valores
goal-found = *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
goal-so-far = Por ahora *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
goal-none = Ninguno lo cumple.
goal-none-yet = Ninguno por ahora.
## Las figuras del hallazgo: el rango, la escalera

column-from = desde
column-to = hasta
column-count = valores
column-clip = recorta en
column-calibration = rango según
clip-values = valores
clip-count = { $count }
clip-largest = mayor
clip-low = Recorte inferior
clip-high = Recorte superior
clip-errors = Error cuadrático medio
clip-clipping = recorte
clip-rounding = redondeo
clip-together = juntos
clip-best = mejor { $at }
clip-sampled = El error según el rango es el de uno de cada { $stride } valores.
clip-alike = La curva mueve ambos extremos por igual.
clip-race = Dónde recortaría cada regla
calibration-minmax = mayor valor
calibration-percentile = { $percentile } %
calibration-mse = menor MSE
calibration-entropy = entropía
calibration-label = { $name }: recorta en { $at }, error cuadrático medio { $error }
stairs-restored = recuperado
stairs-value = valor
stairs-error = error
stairs-some = algunos de los valores
stairs-code = código
stairs-grab = Valor { $index }
stairs-grab-text = { $value } se recupera como { $restored }
stairs-group = Estos son los códigos del grupo { $group }, uno de { $groups }: el del valor que se examina.
stairs-chance = Entre dos códigos decide el azar; los escalones se dibujan a medio camino.
stairs-fine = Los códigos están más juntos de lo que se puede dibujar.
summary-clip = Un histograma de { $count } valores, con un rango de { $low } a { $high }: recortar lo que queda fuera da un error cuadrático medio de { $clipping }; redondear lo que queda dentro da { $rounding }.
summary-histogram = Un histograma de { $count } valores.
summary-calibrations =
    { $count ->
        [0] No hay ningún rango que elegir.
       *[other] { $count } maneras de elegir el rango, cada una con su error.
    }
summary-stairs = Una escalera de { $count } valores que representan los códigos; { $value } se recupera como { $restored }.
summary-stairs-none = Una escalera de { $count } valores que representan los códigos.
panel-clip = Recortar en
panel-clip-low = desde
panel-clip-high = hasta
panel-clip-by = Cómo elegir el recorte
panel-granularity = Una escala para
clip-by-range = a mano
clip-by-minmax = mayor valor
clip-by-percentile = 99,9 %
clip-by-mse = mínimo error cuadrático
clip-by-entropy = entropía
data-table = Estos datos en una tabla
compare-bits = bits por valor
compare-mse = MSE
compare-sqnr = SQNR, dB
compare-worst = mayor error
compare-spread = reparto de errores
compare-add = Añadir un esquema
compare-remove = Quitar
compare-refused = no para estos valores
measures-heading = Todas las medidas
look-at = Examinar el valor { $index }
price-heading = Precio y calidad
price-measure = Calidad según
price-wait = Todos los esquemas se prueban en cuanto esto está a la vista.
price-points = Esquemas según bits por valor
price-list = Los { $count } esquemas en una lista
price-point = *{ $name }*, { $note }: { $bits } bits, { $figure } { $yard }
price-point-none = *{ $name }*, { $note }: { $bits } bits
goal-heading = Basta con
goal-nothing = sin indicar
goal-sqnr = SQNR de al menos
goal-error = mayor error de hasta
goal-cosine = similitud del coseno de al menos
rows-heading = Los { $count } valores
rows-jump = Ir a
rows-jump-axes = índice, o 12, 5
rows-worst = Mayores errores

## Dónde está el error

where-heading = Dónde está el error
heat-wrapped = { $count ->
    [one] Un valor; cuanta más tinta en su celda, mayor es el error.
    [many] { $count } de valores, { $columns } por fila; cuanta más tinta en una celda, mayor es el error.
   *[other] { $count } valores, { $columns } por fila; cuanta más tinta en una celda, mayor es el error.
}
heat-shaped = { $rows } × { $columns } valores en su disposición real; cuanta más tinta en una celda, mayor es el error.
heat-binned = Una celda es el mayor error de { $down } × { $across } de ellos.
heat-channels = Una celda es el mayor error de sus { $count } canales.
heat-bars = Las barras muestran el mayor valor que debe abarcar cada escala. Un valor grande arruina en todas partes una escala única; los grupos lo encierran en el suyo.
heat-rows = { $first } a { $last }
heat-name = Mapa de los errores de { $name }; el mayor es { $worst }. Las flechas van de celda en celda, Intro elige una.
heat-drag = Arrastrar el valor { $index }
heat-drag-hint = Arrastra hacia arriba o hacia abajo el valor que se examina, y mira quién paga.
heat-dragged = Arrastrado a { $value }: pagan { $paying } de { $count } valores. Los que no pagan están atenuados; Escape lo devuelve a su sitio.
heat-paying = { $count ->
    [0] nadie paga
    [one] 1 valor paga
    [many] { $count } de valores pagan
   *[other] { $count } valores pagan
}
heat-granularity = Una escala para
heat-restored = se recupera como
heat-error = error de
image-before = Antes
image-after = Después
image-before-name = La imagen tal como era
image-after-name = La imagen tal como se recupera
spread-heading = Cómo se reparten los errores
spread-errors = Errores con su signo
scatter-heading = Los valores y lo que se recupera de ellos
scatter-density = cuanta más tinta, más valores, en escala logarítmica
scatter-points = un punto por valor
scatter-value = valor
scatter-restored = recuperado
inuse-heading = Códigos en uso
codes-tip = Código { $code }: { $count ->
    [one] 1 valor
    [many] { $count } de valores
   *[other] { $count } valores
}
codes-all = { $format } tiene { $all } códigos; { $never ->
    [0] aquí se usan todos.
    [one] 1 no se usa nunca aquí.
   *[other] { $never } no se usan nunca aquí.
}
codes-some = Este esquema usa { $meant } de los { $all } códigos de { $format }; { $never ->
    [0] aquí se usan todos ellos.
    [one] 1 de ellos no se usa nunca aquí.
   *[other] { $never } de ellos no se usan nunca aquí.
}
codes-runs = Los códigos de { $format } en { $all } tramos de vecinos; se usan { $used } de ellos.
bitwise-heading = Bit a bit
bits-ones = con qué frecuencia es 1 cada bit, entre todos los valores
bits-ones-short = unos
bits-share = 1 en { $share } de todos los valores
bits-scroll = Qué filas se muestran
bits-from = desde { $from }
look-heading = Valor { $index }
look-heading-at = Valor { $index } en { $place }
look-open = Abrir en Número
look-value = valor
look-shared = compartido
look-code = código
look-restored = recuperado
look-error = error
look-clipped = recortado: queda más allá del último código
look-rounded = redondeado al código más cercano
summary-heat =
    { $count ->
        [one] Un mapa de errores; el mayor es { $worst }.
       *[other] { $count } mapas de errores lado a lado; el mayor error del primero es { $worst }.
    }
summary-scatter = { $count } valores frente a lo que se recupera de ellos.
summary-error-spread = { $count } errores, { $clipped ->
    [0] ninguno por recorte
   *[other] { $clipped } de ellos por recorte
}; su media es { $mean }.
summary-codes-in-use = Se usan { $used } de los { $all } códigos de { $format }.
summary-bit-grid = { $rows } de { $count } valores desde { $from }: los 32 bits de float32 y los { $bits } de { $format }.
summary-image = Una imagen de { $width } × { $height } antes y después.
column-rows = filas
column-restored-about = recuperado, aprox.
column-clipped = recortado
column-bits-source = float32

## Valores propios

error-tensor-none = “{ $name }” no contiene ningún tensor.
    .hint = Elige otro archivo, o di cómo leerlo.
error-tensor-large = “{ $name }” tiene { $count } valores; aquí caben { $max } como máximo.
    .hint = Elige un tensor más pequeño.
error-example-missing = No se pudo obtener “{ $name }”.
    .hint = Los archivos de la página deben estar junto a ella.
error-tensor-empty = No contiene ningún valor.
    .hint = Elige otro tensor.
data-made = Generados
data-real = Datos reales
data-own = Propios
data-type = Escribir o pegar números
data-type-about = Separados por espacios, comas, punto y coma o saltos de línea; las líneas de igual longitud forman una matriz.
data-open = Abrir un archivo
data-open-about = NumPy, safetensors, GGUF, CSV, JSON, texto, imágenes o números en bruto. No sale de este equipo.
data-drop = Suelta el archivo para abrirlo. No sale de este equipo.
data-list = Números
data-list-from = Estos { $count } valores son ahora tuyos y puedes editarlos.
data-tensor = Tensor
data-tensors = { $count } tensores en “{ $name }”
data-reader = Leer como
data-file-link = Los valores de un archivo no van en el enlace: quien lo abra verá aquello con lo que empieza la página.
data-long-link = En el enlace caben hasta { $max } valores; aquí hay { $count }. Quien lo abra verá aquello con lo que empieza la página.
data-search = Busca por nombre, tipo, tamaño
data-read = Leído como { $count } valores: { $first } … { $last }.
data-read-matrix = Leído como { $count } valores, { $shape }: { $first } … { $last }.
data-read-few = Leído como { $count ->
        [one] un valor
       *[other] { $count } valores
    }.
data-separator = Entre números
data-decimal = Signo decimal
choice-separator-auto = según parezca
choice-separator-comma = coma
choice-separator-space = espacio
choice-separator-semicolon = punto y coma
choice-separator-newline = salto de línea
choice-decimal-auto = según parezca
choice-decimal-point = punto
choice-decimal-comma = coma

## Lo que resultó, para otros programas

out-heading = Llévatelo
out-code = Código que da los mismos números
out-no-code = No se conoce otro programa que dé exactamente estos números con unas pocas líneas.
out-copy = Copiar
save-svg = SVG
save-png = PNG
