### Todo lo que se lee en la página, en el SVG y en la línea de comandos, en español neutro (tuteo o formas impersonales).
### *Las palabras entre asteriscos* van destacadas. Los números llegan como argumentos: la coma decimal la pone el programa.
###
### Glosario: scale = escala; zero point = punto cero; group = grupo; group size = tamaño de grupo; block = bloque;
### super-block = superbloque; code = código; code book = libro de códigos; level = nivel; restored = recuperado
### («comes back as» = «se recupera como»); step = paso; range = rango; clip = recortar, recorte; saturate = saturar;
### overflow = desbordar; cast = conversión (convertir); float = número de coma flotante; sign, exponent, fraction =
### signo, exponente, fracción; significand = significando; bias (of an exponent, of errors) = sesgo; subnormal = subnormal;
### rounding half to even = redondeo al más cercano, mitades al par; tie = empate; truncate = truncar; ulp = ulp; two’s complement =
### complemento a dos; unsigned = sin signo; calibration = calibración; bin = intervalo; percentile = percentil;
### outlier = valor atípico; heavy tails = colas pesadas; weights = pesos; scheme = esquema; format = formato; seed = semilla;
### SQNR = SQNR (relación señal a ruido de cuantización); MAE, MSE, RMSE = error absoluto medio, error cuadrático medio y su
### raíz; microscaling = microescalado; tensor, axis, channel = tensor, eje, canal; handle = tirador; file = archivo;
### link = enlace; embed = insertar; frame = marco; code that cannot be read = ilegible; hint = sugerencia.

## La página

page-title = Cuantización: Quantoscope
page-about = Mira qué hace la cuantización con tu propio número: cada bit, cada paso del cálculo, cada error.
mark = Quantoscope
title = Cuantización
skip = Ir a la imagen
noscript = Esta es una imagen fija: sin JavaScript no se puede cambiar el número. Todas sus cifras son correctas.
pages = Páginas
page-number = Número
page-values = Valores
page-lessons = Lecciones
page-gallery = Insertar
embed-this = Insertar esto
undo = Deshacer
undo-tip = Deshacer (Ctrl+Z)
redo = Rehacer
redo-tip = Rehacer (Ctrl+Mayús+Z)
reset = Restablecer
copy-link = Copiar enlace
copied = Copiado
not-copied = No se copió
save-page = Descargar esta página con lo que muestra
save-page-no-page = No se pudo cargar el archivo de la página completa.
save-page-no-file = La página se guardó sin el archivo de valores, que es demasiado grande para ella.
copy-by-hand = El navegador no permite copiar a esta página. Este es el enlace:
link = Enlace a lo que se muestra
hide = Ocultar
none = ninguno

language = Idioma
direction = ltr
decimal-point = ,
theme = Tema
theme-auto = auto
theme-auto-about = claro u oscuro, como el sistema
theme-light = claro
theme-light-about = tinta sobre papel
theme-dark = oscuro
theme-dark-about = para salas con poca luz
theme-projector = proyector
theme-projector-about = más grande y con el máximo contraste

restarted = Se reinició, y tus números y ajustes siguen aquí.
restarted-panic = El motor se detuvo por un error propio.
restarted-error = El motor se detuvo por un motivo que el navegador no revela.
restarted-gone = El navegador cerró el motor.
restarted-silence = El motor dejó de responder.
engine-lost = No se pudo iniciar el motor, así que aquí no se puede cambiar nada.
reload = Volver a cargar la página

## La imagen

picture-name = La imagen
picture-number = Número
picture-hint = cambia un bit
tip-exactly = exactamente { $value }

rounding-name =
    { $rounding ->
        [half-even] mitades al par
        [half-away] mitades lejos de cero
        [half-up] mitades hacia arriba
        [half-down] mitades hacia abajo
        [half-toward-zero] mitades hacia cero
        [floor] hacia abajo
        [ceil] hacia arriba
        [trunc] truncar
        [away] lejos de cero
        [convention] según la convención
       *[stochastic] al azar
    }
rounding-about =
    { $rounding ->
        [half-even] al más cercano, las mitades al par; lo que hacen IEEE 754 y casi todo el hardware
        [half-away] al más cercano, las mitades a la mayor magnitud; round() de C
        [half-up] al más cercano, las mitades hacia +∞; Math.round() de JavaScript
        [half-down] al más cercano, las mitades hacia −∞
        [half-toward-zero] al más cercano, las mitades a la menor magnitud
        [floor] hacia −∞: floor()
        [ceil] hacia +∞: ceil()
        [trunc] hacia cero: lo que hace una conversión en C
        [away] a la mayor magnitud
        [convention] lo que hace la biblioteca que se sigue
       *[stochastic] hacia arriba tan a menudo como indica la parte que se quitaría: correcto en promedio
    }

arrow-drop = quita { $part }
arrow-up = sube { $part }
arrow-down = baja { $part }
arrow-already = ya es entero
arrow-nan = NaN sigue siendo NaN
arrow-infinite = ∞ no tiene fracción
arrow-target = { $format }
arrow-scale = escala { $scale }
arrow-scale-zero = escala { $scale }, punto cero { $zero }
arrow-cast = sin escala
arrow-scheme = { $scheme }, { $format }
arrow-shared = { $what } { $value }
arrow-stored = en total, { $bits } bits cada uno
arrow-packed =
    { $count ->
        [one] un valor en { $bytes } bytes: { $bits } bits
       *[other] { $count } valores en { $bytes } bytes: { $bits } bits cada uno
    }
arrow-bits = de { $from } bits a { $to }

contrast-plain = *Sin la escala* solo se redondearía: código { $code }, recuperado como { $restored }.
contrast-plain-saturates = *Sin la escala* { $rounded } no cabe: { $format } termina en { $code }.
contrast-scaled = *Con una escala* ajustada a la lista se recupera como { $restored }.
contrast-take-none = Quitar la escala
contrast-take-list = Ajustar la escala a la lista

overridden = Puesto a mano; la regla da { $code }.
overridden-back = Volver a { $code }
overridden-take = Usar { $value } como número

## Bits

bits-source = Los bits del número, { $format }
bits-target = Los bits del código, { $format }
bit-name = bit { $index }, { $field }, { $digit }
field-sign = signo
field-exponent = exponente
field-exponent-short = exp
field-fraction = fracción
field-integer = entero
field-index = índice

tip-bit = *bit { $index }, { $field }*
tip-weight = peso
tip-sign = 0 es +, 1 es −
tip-flip-source = al cambiarlo, el valor pasa a ser { $value }
tip-flip-target = al cambiarlo, se recupera como { $value }
tip-flip-code = al cambiarlo: código { $code }, recuperado como { $value }
tip-keys = Espacio cambia, flechas mueven

special-zero = todo 0 salvo el signo: cero
special-negative-zero = solo el signo es 1: cero negativo
special-subnormal = exponente todo 0: subnormal, sin el 1 inicial
special-infinite = exponente todo 1, fracción 0: infinito
special-nan =
    { $quiet ->
        [0] NaN señalizador, carga útil { $payload }
       *[1] NaN silencioso, carga útil { $payload }
    }
special-nan-plain = no es un número

## La cadena

chain-name = La cadena, del valor a su error
link-value = valor
link-source = bits de origen
link-scale = escala
link-zero-point = punto cero
link-scale-zero = escala, punto cero
link-group = grupo
link-code = código
link-target = bits de destino
link-restored = recuperado
link-error = error
note-typed = lo escrito
note-holds = { $format } guarda { $value }
note-by-hand = puesto a mano
note-float = { $format }
note-codebook = { $format }, un lugar en su tabla
note-unsigned = { $format }, sin signo
note-twos-complement = { $format }, complemento a dos
note-no-error = no se puede calcular
note-overflow =
    { $count ->
        [one] { $text } excede { $format }, que guarda { $held } en su lugar.
       *[other] { $text } excede { $format }, que guarda { $held } en su lugar; les pasa a { $count } valores en total.
    }
note-code-ignored = El código { $code } no existe en { $format }, así que se omitió.

## Lo que se perdió

lost-heading = Lo que se perdió
lost-nothing = No se perdió nada.
lost-rounding-dropped = *El redondeo* quitó { $part }; queda { $rounded }.
lost-rounding-up = *El redondeo* subió { $part }, hasta { $rounded }.
lost-rounding-down = *El redondeo* bajó { $part }, hasta { $rounded }.
lost-rounding-nothing = *El redondeo* no perdió nada: { $rounded } ya es un entero.
lost-not-a-number = *El redondeo* no tiene nada que hacer: { $value } no es un número finito.
lost-fits = Es uno de los enteros de { $format }.
lost-too-high = Necesita { $bits } bits, así que no cabe en { $format }, que termina en { $limit }.
lost-too-low = Necesita { $bits } bits, así que no cabe en { $format }, que empieza en { $limit }.
lost-far-too-high = Queda mucho más allá de { $format }, que termina en { $limit }.
lost-far-too-low = Queda por debajo de { $format }, que empieza en { $limit }.
lost-scaled = *Cambiar de escala* es otra cosa: en pasos de { $scale } el número pasa a ser el código { $code }, que se recupera como { $restored }, con un error de { $error } ({ $steps } pasos).
lost-scaled-exact = *Cambiar de escala* es otra cosa, y aquí no perdió nada: en pasos de { $scale } el número pasa a ser el código { $code }, que se recupera intacto.
lost-scaled-clipped = *Cambiar de escala* es otra cosa: en pasos de { $scale } el número queda más allá del último código, así que se detiene en { $code } y se recupera como { $restored }, con un error de { $error } ({ $steps } pasos).
lost-scaled-nan = *Cambiar de escala* no da un código a NaN: pasa a ser { $code } y se recupera como { $restored }.
lost-scaled-infinite = *Cambiar de escala* no alcanza el infinito: se detiene en el código { $code } y se recupera como { $restored }.
lost-scaled-beyond = *Cambiar de escala* desborda: el código { $code } por la escala { $scale } excede float32, así que se recupera como { $restored }.
lost-cast = *La conversión* a { $format } no usa escala: el número pasa a ser { $restored }, con un error de { $error }.
lost-cast-exact = *La conversión* a { $format } no perdió nada: guarda el número exacto.
lost-cast-integer = *Sin escala* { $format } guarda el número redondeado: { $restored }, con un error de { $error }.
lost-cast-saturated = *Sin escala* el número se detiene en el extremo de { $format }: se recupera como { $restored }, con un error de { $error }.
lost-cast-nan = *La conversión* conserva NaN: { $format } tiene un código para él.
lost-cast-beyond = *La conversión* a { $format } lo saca del rango: pasa a ser { $restored }.
lost-group =
    { $count ->
        [one] *Su grupo* es solo este valor: lo que se guarda además del código no sirve a nadie más.
       *[other] *Su grupo* de { $count } valores comparte lo que se guarda además de los códigos. El mayor de ellos es { $largest }.
    }
lost-level = *Su código* representa { $restored }, el valor más cercano que hay, con un error de { $error }.
lost-level-farther = *Su código* representa { $restored }, con un error de { $error }; { $nearest } estaría más cerca.
lost-level-exact = *Su código* representa el número mismo, así que no se pierde nada.
lost-level-clipped = *Su código* representa { $restored }: el número queda más allá del último que hay, con un error de { $error }.
lost-level-none = *Su código* representa { $restored }, así que no se puede calcular un error.
lost-by-hand = Sus bits se pusieron a mano, así que el error no es el de la regla.
lost-neighbours = Los vecinos también pagan: entre códigos hay { $apart }, y { $value } se recupera como cero.
lost-neighbours-zero = Los vecinos también pagan: { $value } se recupera como cero.

## Cuánto

errors-heading = Cuánto
errors-to = a { $format }
errors-to-integer = a entero
errors-to-source = de lo que se escribió a lo que guarda { $format }
errors-to-integer-help = de lo que guarda el origen al entero de la primera fila
errors-to-target = de lo que guarda el origen a lo que se recupera de { $format }
errors-absolute = absoluto
errors-absolute-help = la distancia entre ambos
errors-relative = relativo
errors-relative-help = la distancia como parte del número
errors-ulp = ulp
errors-ulp-help = la distancia en unidades en el último lugar: el hueco entre los valores vecinos del origen
errors-steps = pasos
errors-steps-help = la distancia en pasos del resultado: el hueco del origen, 1 en los enteros, la escala o el hueco del destino

## La lista

list-heading = La lista
list-edit = editar
list-part = Valores { $from } a { $to } de { $count }.
list-earlier = anteriores
list-later = siguientes
list-group =
    { $count ->
        [one] Un valor solo, con
       *[other] { $count } valores comparten
    }
list-step-scale = Un paso es la escala, { $scale }.
list-step-group = Un paso es la escala del grupo de cada valor.
list-step-levels = Un paso es el hueco entre lo que representan dos códigos vecinos.
list-step-ulp = Un paso es el hueco entre los valores de { $format } en ese punto.
stats-heading =
    { $count ->
        [one] Sobre el único valor
        [many] Sobre los { $count } de valores
       *[other] Sobre los { $count } valores
    }
stat-mae = absoluto medio
stat-mae-help = MAE: la media de las magnitudes de los errores
stat-mse = cuadrático medio
stat-mse-help = MSE: la media de los errores al cuadrado
stat-rmse = raíz del cuadrático medio
stat-rmse-help = RMSE: la raíz cuadrada del error cuadrático medio
stat-max = mayor
stat-max-help = la mayor magnitud entre los errores
stat-sqnr = SQNR, dB
stat-sqnr-help = relación señal a ruido de cuantización: la potencia de los valores dividida entre la de los errores, en dB
stat-clipped = recortados
stat-clipped-help = cuántos valores quedan fuera del rango del destino

## Los formatos

line-heading = Lo que { $format } puede devolver
line-log = en escala logarítmica
line-linear = en escala lineal
codes-heading = Lo que representa cada código de { $format }
codes-key = Las filas dan los primeros dígitos hexadecimales del código; las columnas, el último. Sombreado: subnormal. Gris: infinito o no es un número. Los valores más largos se redondean.
class-zero = cero
class-subnormal = subnormal
class-infinite = infinito
class-nan = no es un número
formats-heading = El mismo número en todos los formatos
formats-format = formato
formats-bits = bits
formats-hex = código, hex
formats-restored = recuperado
formats-error = error
formats-range = rango
formats-step = paso aquí
formats-to = a
how-scaled = con escala
how-cast = convertido

format-float64 = 11 bits de exponente, 52 de fracción: doble precisión
format-float32 = 8 bits de exponente, 23 de fracción: precisión simple
format-tf32 = 8 bits de exponente, 10 de fracción: los núcleos tensoriales de NVIDIA
format-float16 = 5 bits de exponente, 10 de fracción: media precisión
format-bfloat16 = 8 bits de exponente, 7 de fracción: la mitad superior de un float32
format-float8-e5m2 = 5 bits de exponente, 2 de fracción: rango amplio, para gradientes
format-float8-e4m3fn = 4 bits de exponente, 3 de fracción: sin infinito, máximo 448
format-float8-e3m4 = 3 bits de exponente, 4 de fracción: pasos finos, máximo 15,5
format-float8-e4m3 = 4 bits de exponente, 3 de fracción: con infinitos como en IEEE 754, máximo 240
format-float8-e4m3fnuz = 4 bits de exponente, 3 de fracción: un NaN y sin −0; AMD MI300, Graphcore; máximo 240
format-float8-e4m3b11fnuz = 4 bits de exponente, 3 de fracción, sesgo 11: valores pequeños, máximo 30
format-float8-e5m2fnuz = 5 bits de exponente, 2 de fracción: un NaN y sin −0; AMD MI300, Graphcore
format-float8-e8m0fnu = 8 bits de exponente y nada más: potencias de dos, las escalas de los bloques MX
format-float6-e2m3fn = 2 bits de exponente, 3 de fracción: un elemento de MXFP6, máximo 7,5
format-float6-e3m2fn = 3 bits de exponente, 2 de fracción: un elemento de MXFP6, máximo 28
format-float4-e2m1fn = 2 bits de exponente, 1 de fracción: 0, ½, 1, 1½, 2, 3, 4, 6; MXFP4 y NVFP4
format-dynamic8 = 256 valores en siete décadas, de −0,993 a 1: los optimizadores de 8 bits de bitsandbytes
format-nf4 = 16 cuantiles de la distribución normal, de −1 a 1: QLoRA
format-fp4 = un signo y 8 magnitudes, de 0 a 1: bitsandbytes
format-defined =
    { $exponent } bits de exponente, { $fraction } de fracción, sesgo { $bias }; { $specials ->
        [fn] un NaN, sin infinitos
        [fnuz] un NaN, sin −0
        [finite] solo números finitos
       *[ieee] infinitos y NaN como en IEEE 754
    }
format-int = complemento a dos, de { $min } a { $max }
format-uint = sin signo, de { $min } a { $max }

## Los esquemas: qué es cada uno y quién lo usa

scheme-cast = cada valor por sí solo pasa al más cercano de otro formato
scheme-integer = enteros con escala y punto cero: PyTorch, ONNX, TensorFlow Lite
scheme-scaled-fp8 = coma flotante de 8 bits con escala según su mayor valor: vLLM, Transformer Engine
scheme-kmeans = una tabla de valores ajustada a la lista: agrupamiento de pesos
scheme-nf4 = bloques de cuantiles de 4 bits de la distribución normal: QLoRA
scheme-fp4 = bloques de coma flotante de 4 bits tomados de una tabla: bitsandbytes
scheme-dynamic8 = bloques de un mapa dinámico de 8 bits: los optimizadores de bitsandbytes
scheme-ternary = −1, 0 y 1 por una escala: BitNet b1.58
scheme-binary = un signo por una escala: BitNet

scheme-q4-0 = ggml: 4 bits, una escala para 32 valores; el más simple de llama.cpp
scheme-q4-1 = ggml: 4 bits, una escala y un mínimo para 32 valores
scheme-q5-0 = ggml: 5 bits, una escala para 32 valores
scheme-q5-1 = ggml: 5 bits, una escala y un mínimo para 32 valores
scheme-q8-0 = ggml: 8 bits, una escala para 32 valores; casi sin pérdidas
scheme-q2-k = ggml: 2 bits, escalas y mínimos de 4 bits para 16 valores, en 256
scheme-q3-k = ggml: 3 bits, escalas de 6 bits para 16 valores, en 256
scheme-q4-k = ggml: 4 bits, escalas y mínimos de 6 bits para 32 valores, en 256; lo habitual en llama.cpp
scheme-q5-k = ggml: 5 bits, escalas y mínimos de 6 bits para 32 valores, en 256
scheme-q6-k = ggml: 6 bits, escalas de 8 bits para 16 valores, en 256
scheme-iq4-nl = ggml: 4 bits, dieciséis niveles desiguales, una escala para 32 valores
scheme-iq4-xs = ggml: 4 bits, dieciséis niveles desiguales, escalas de 6 bits para 32 valores, en 256
scheme-tq1-0 = ggml: −1, 0 o 1, cinco por byte, una escala para 256 valores; BitNet, TriLM
scheme-tq2-0 = ggml: −1, 0 o 1 en 2 bits, una escala para 256 valores; BitNet, TriLM

scheme-mxfp8-e4m3 = FP8 (E4M3) en bloques de 32 con una potencia de dos: OCP MX, torchao, NVIDIA Blackwell, AMD MI350
scheme-mxfp8-e5m2 = FP8 (E5M2) en bloques de 32 con una potencia de dos: OCP MX, torchao, para gradientes
scheme-mxfp6-e2m3 = FP6 (E2M3) en bloques de 32 con una potencia de dos: OCP MX, torchao
scheme-mxfp6-e3m2 = FP6 (E3M2) en bloques de 32 con una potencia de dos: OCP MX, torchao
scheme-mxfp4 = FP4 en bloques de 32 con una potencia de dos: OCP MX, gpt-oss, torchao, llama.cpp
scheme-mxint8 = fracciones int8 en bloques de 32 con una potencia de dos: OCP MX
scheme-nvfp4 = FP4 en bloques de 16 con una escala FP8: NVIDIA Blackwell, ModelOpt, torchao, llama.cpp

## Las familias de esquemas

family-affine = Enteros con escala
family-cast = Sin escala
family-ggml = Los bloques de llama.cpp
family-mx = Microescalado
family-codebook = Libros de códigos
family-scaled = Coma flotante con escala
family-extreme = Uno o dos bits

## Los parámetros de los esquemas, y aquellos de sus opciones que no lo dicen todo

param-bits = Bits
param-bits-help = cuántos bits tiene un código
param-signed = Con signo
param-signed-help = si los códigos bajan de 0
param-symmetric = Simétrico
param-symmetric-help = si el rango es igual a ambos lados de 0
param-narrow = Rango estrecho
param-narrow-help = omite el código más bajo, para que haya tantos por debajo de 0 como por encima
param-reduceRange = Rango reducido
param-reduceRange-help = un bit menos, para que las sumas de productos quepan en 16 bits
param-noClipping = Sin recorte
param-noClipping-help = una escala simétrica que alcanza ambos extremos del rango
param-granularity = Una escala para
param-granularity-help = qué valores comparten una escala
param-axis = Eje
param-axis-help = en qué eje están los canales o los grupos; 0 es el primero, −1 el último
param-groupSize = Tamaño de grupo
param-groupSize-help = cuántos vecinos comparten una escala
param-calibration = Rango según
param-calibration-help = cómo se elige el rango que cubren los códigos
param-calibrator = Calibrador
param-calibrator-help = qué biblioteca se imita al buscar el rango, paso a paso
param-bins = Intervalos
param-bins-help = cuántos intervalos tiene el histograma con el que se busca el rango
param-percentile = Percentil
param-percentile-help = cuántos de cada cien valores quedan dentro del rango
param-min = desde
param-min-help = el extremo inferior del rango
param-max = hasta
param-max-help = el extremo superior del rango
param-scale = Escala
param-scale-help = la distancia entre dos códigos
param-zeroPoint = Punto cero
param-zeroPoint-help = el código que representa 0
param-rounding = Redondeo
param-rounding-help = cómo se redondea lo que queda entre dos códigos
param-convention = Convención
param-convention-help = qué biblioteca se imita en los cálculos, hasta el último bit
param-seed = Semilla
param-seed-help = de ella salen los números aleatorios: con la misma semilla, el mismo resultado
param-format = Elemento
param-format-help = el formato numérico de un código
param-overflow = Fuera del rango
param-overflow-help = qué pasa con los valores que el formato no alcanza
param-importance = Importancia
param-importance-help = un peso por valor, de 0 o más: cuánto cuenta su error. Vacío: todos igual
param-scaleRule = Regla de escala
param-scaleRule-help = cómo se obtiene del mayor valor de un bloque su potencia de dos
param-levels = Niveles de escalas
param-levels-help = 2: las escalas de los bloques tienen a su vez una escala, la de todo el tensor
param-blockSize = Tamaño de bloque
param-blockSize-help = cuántos vecinos comparten una escala
param-doubleQuantization = Escalas cuantizadas
param-doubleQuantization-help = las propias escalas de los bloques se guardan en 8 bits
choice-granularity-tensor = todos
choice-overflow-convention = según el formato
choice-overflow-saturate = el último valor
choice-overflow-nonsaturating = infinito o NaN
choice-calibration-minmax = menor y mayor
choice-calibration-mse = mínimo error cuadrático
choice-calibration-entropy = mínima pérdida de entropía
choice-calibration-histogram = histograma
choice-calibration-range = rango a mano
choice-calibration-manual = escala a mano
choice-convention-plain = la regla simple
choice-convention-onnx-dynamic = ONNX, dinámica
choice-calibrator-plain = la regla simple
choice-granularity-channel = canal
choice-granularity-group = grupo

shared-name =
    { $name ->
        [scale] escala
        [zeroPoint] punto cero
        [min] mínimo
        [absmax] mayor magnitud
        [superScale] escala del superbloque
        [subScale] escala del subbloque
        [superMin] mínimo del superbloque
        [subMin] mínimo del subbloque
       *[other] { $name }
    }

## Lo que da cada paso de un recorrido

step-reach = mayor magnitud
step-low = valor más bajo
step-high = valor más alto
range-minmax = de todos los valores
range-given = el indicado
range-percentile = según un percentil de los valores
range-mse = según el mínimo error cuadrático
range-entropy = según la mínima entropía relativa
range-histogram = según el mínimo error esperado de un histograma
step-scale = escala
step-zeroPoint = punto cero
step-mean = media
step-absmax = mayor magnitud
step-absmaxStored = mayor magnitud, como se guarda
step-scaled = valor escalado
step-level = valor del código
step-tableIndex = lugar consultado
step-lowerEnd = extremo inferior de la celda
step-upperEnd = extremo superior de la celda
step-exponent = exponente compartido
step-globalScale = escala del tensor
step-blockScale = escala del bloque
step-extreme = extremo
step-storedScale = escala guardada
step-storedMin = mínimo guardado
step-superScale = escala del superbloque
step-subScale = escala del subbloque
step-superMin = mínimo del superbloque
step-subMin = mínimo del subbloque
step-code = código
step-restored = recuperado
step-stored = guardado
note-extreme = el valor de mayor magnitud del bloque
note-half = como float16, { $hex } en hexadecimal
note-half-away = empates lejos de cero
note-searched = hallado buscando el mínimo error ponderado
note-sub-block = del subbloque { $block }
note-nearest-entry = cuyo nivel es el más cercano al valor dividido entre la escala antes de guardarla
note-scale-zero = lo que dejó la búsqueda: la escala es 0
note-searched-importance = hallado con una búsqueda que pondera los errores por su importancia
note-searched-code = elegido junto con la escala
stored-block = en el bloque { $block }
stored-place = byte { $byte }, bits { $high } a { $low } de 0x{ $hex }
stored-byte = guardado como { $hex } en hexadecimal
exponent-wraps = No cabe en un byte: con 127 sumado da la vuelta hasta { $byte }.
scaled-otherwise = Se divide entre { $by }, no entre la escala con la que se recupera.

## Columnas de las tablas que sustituyen a una imagen

column-bit = bit
column-bits = bits
column-code = código
column-digit = dígito
column-error = error
column-field = campo
column-flipped = cambiado
column-format = formato
column-hex = _{ $digit }
column-highest = máximo
column-link = eslabón
column-lowest = mínimo
column-quantity = cantidad
column-restored = recuperado
column-rounded = redondeado
column-step = paso
column-steps = paso
column-value = valor

summary-picture = { $value } se redondea a { $rounded }. De { $source } a { $target } pasa a ser los bits { $hex }, en hexadecimal.
summary-bits = Los bits { $hex } del { $format }, en hexadecimal.
summary-chain = { $value } pasa a ser el código { $code } y se recupera como { $restored }: un error de { $error }.
summary-errors = El error absoluto del destino es { $error }.
summary-errors-none = No hay ningún error que se pueda calcular.
summary-list =
    { $count ->
        [one] Un valor; su error es { $error } como máximo.
        [many] { $count } de valores; el mayor error es { $error }.
       *[other] { $count } valores; el mayor error es { $error }.
    }
summary-list-plain =
    { $count ->
        [one] Un valor.
        [many] { $count } de valores.
       *[other] { $count } valores.
    }
summary-codes = { $format } tiene { $count } códigos; { $code }, el que está en uso, representa { $value }.
summary-codes-window = { $count } códigos de { $format }; { $code }, el que está en uso, representa { $value }.
summary-line =
    { $count ->
        [0] { $value } se recupera como { $restored }: un error de { $error }.
       *[other] { $format } puede devolver { $count } valores aquí. { $value } se recupera como { $restored }: un error de { $error }.
    }
summary-line-none =
    { $count ->
        [0] { $value } se recupera como { $restored }.
       *[other] { $format } puede devolver { $count } valores aquí. { $value } se recupera como { $restored }.
    }
summary-formats = El número en { $count } formatos, del más ancho al más estrecho.

## Controles

panel-name = Controles
panel-list = Números
panel-source = Guardado como
panel-scheme = Cuantizado con
panel-target = Cuantizado a
panel-rounding = Redondeo
panel-more = Más ajustes
panel-more-set = Más ajustes, { $count } en uso
panel-scale-fits = La escala cubre
panel-zero-point = Punto cero
panel-min = desde
panel-max = hasta
panel-scale = escala
panel-zeroPoint = punto cero
scale-fits-list = toda la lista
scale-fits-value = solo este valor
scale-fits-range = un rango a mano
scale-fits-manual = una escala a mano
scale-fits-none = sin escala: conversión simple
symmetric-on = 0, simétrico
symmetric-off = ajustado

menu-search = Busca por nombre, bits, familia
menu-defined = tu propio formato de coma flotante: bits de exponente y de fracción, sesgo (b8), ieee, fn, fnuz o finite
menu-nothing = Nada tiene ese nombre.
menu-wait = El motor aún se está cargando.
group-integer = Entero
group-unsigned = Entero sin signo
group-float = Coma flotante
group-codebook = Libro de códigos
group-nearest = Al más cercano
group-directed = En una dirección
group-chance = Al azar

## Cómo se leyó un texto con comas, y cómo podría leerse si no

reading-how = Se leyó { $how }.
reading-other = ¿O { $other }?
reading-comma-decimal =
    { $count ->
        [one] “{ $text }” como { $value }
       *[other] “{ $text }” como { $value }, y así los demás
    }
reading-comma-two = como { $count } números
reading-comma-list = como { $count } números
reading-as-decimal = como { $value }
reading-as-thousands = como { $value }
reading-thousands = “{ $text }” como { $value }
reading-thousands-point = “{ $text }” como { $value }

## Una dirección con algo que se omitió

note-language = No se pudo cargar { $language }: la página queda como estaba. Vuelve a cargarla cuando tengas conexión.
note-long = El enlace es demasiado largo para leerlo, así que se muestra el ejemplo.
note-version = El enlace es de la versión { $value }, que esta página no conoce: puede faltar una parte.
note-unreadable = En el enlace, { $key } es “{ $value }”, que no se puede usar; se omitió.
note-foreign = En el enlace, { $key } corresponde a otra forma de cuantizar; se omitió.
note-unknown = El enlace tiene “{ $key }”, que aquí no significa nada; se omitió.
note-twice = El enlace tiene { $key } dos veces; solo se leyó la primera.
note-refused = En el enlace, { $key } es “{ $value }”, que no se puede usar. { $why }

## Errores

error-unknown = Algo salió mal.
error-engine-poisoned = El motor tuvo un error y hay que iniciarlo de nuevo.
error-engine-crashed = El motor se detuvo con esto y se reinició; no se cambió nada.
error-engine-unavailable = No se pudo iniciar el motor.
error-tensor-freed = Este tensor ya fue liberado.

error-number-empty = No hay ningún número.
    .hint = Escribe uno, p. ej. 3452.3194.
error-number-syntax = “{ $text }” no es un número.
    .hint =
        { $hint ->
            [end] Falta algo al final.
            [comma] Aquí va un solo número, con punto decimal.
            [null] Un valor ausente se escribe nan.
            [elision] La impresión omitió valores: imprime la lista completa.
            [power] Un hexadecimal de coma flotante lleva una p: 0x1.8p3.
            [sign] Un patrón de bits no lleva signo.
            [bits] Un patrón de bits tiene como máximo 16 dígitos hexadecimales o 64 binarios.
           *[none] Los números se escriben como 3452.3194, 1e-3, 0x4557C51C, 1/3, inf o nan.
        }
error-number-points = “{ $text }” tiene más de un punto decimal.
    .hint = ¿Querías decir { $suggestion }?
error-number-range = { $text } excede { $format }, que termina en { $limit }.
    .hint = Elige un formato más ancho para guardarlo.
error-number-long = Es demasiado largo: un número tiene como máximo { $max } caracteres.
error-number-fraction = “{ $text }” divide entre cero.
error-number-bits = { $text } tiene más bits que los { $bits } de { $format }.
error-list-long = Es más texto del que necesita una lista de números: el máximo son { $max } bytes.
    .hint = Pega menos números a la vez.
error-list-many = { $count } números son más que los { $max } que caben aquí.
error-list-brackets =
    { $problem ->
        [open] El paréntesis o corchete { $bracket } no se cierra nunca.
       *[close] El paréntesis o corchete { $bracket } no cierra nada.
    }
error-bits-syntax =
    { $base ->
        [2] “{ $text }” no está hecho de 0 y 1.
       *[other] “{ $text }” no está hecho de dígitos hexadecimales.
    }
    .hint =
        { $base ->
            [2] Los dígitos hexadecimales empiezan por 0x.
           *[other] Los dígitos binarios empiezan por 0b.
        }
error-bits-width = “{ $text }” tiene más bits que los { $bits } de { $format }.
error-bit-range = No hay un bit { $bit } en { $format }; el más alto es { $highest }.
error-code-range = { $text } no es un código de { $format }: van de { $min } a { $max }.
error-code-syntax = “{ $text }” no es un número entero.
error-edit-scale = { $format } no usa escala.
    .hint = Elige un entero como destino.
error-edit-nonfinite = Aquí va un número finito.
error-edit-one = Aquí va un solo número.
error-range-order = El rango debe ir de un número menor a uno mayor.
error-scale-positive = “{ $text }” no es una escala: debe ser un número mayor que 0.
error-format-unknown = No hay ningún formato llamado “{ $name }”.
    .hint = Hay { $known }, y los de coma flotante según sus anchos, p. ej. float_e5m3.
error-format-syntax = “{ $name }” no define un formato de coma flotante: “{ $rest }” no es un sesgo (b8) ni ieee, fn, fnuz o finite.
    .hint = Escribe p. ej. float_e4m3_b8_fnuz.
error-format-widths = “{ $name }” no es un formato de coma flotante: lleva de 1 a 11 bits de exponente y de 0 a 52 de fracción.
error-format-specials = “{ $name }” tiene muy pocos bits: sus códigos especiales no dejan más número que 0, o no caben ellos mismos.
    .hint = Añade un bit de fracción, o termínalo en finite.
error-format-wide = “{ $name }” tiene números que float64 no puede guardar, con cualquier sesgo.
    .hint = Quita un bit.
error-format-bias = “{ $name }” tiene números que float64 no puede guardar: su sesgo va de { $min } a { $max }.
error-format-many = Ya hay { $max } formatos definidos; { $name } es uno de más.
error-scheme-unknown = No hay ningún esquema llamado “{ $name }”.
    .hint = Hay { $known }.
error-figure-unknown = No hay ninguna figura llamada “{ $name }”.
    .hint = Hay { $known }.
error-param-unknown = No hay ningún parámetro llamado “{ $name }”.
    .hint = Hay { $known }.
error-param-type = El parámetro { $name } admite { $expected }.
error-param-range = El parámetro { $name } va de { $min } a { $max }.
error-param-choice = El parámetro { $name } admite uno de estos: { $known }.
error-param-power = El parámetro { $name } admite potencias de dos.
error-param-weights = { $name } admite números finitos de 0 o más.
error-param-needed = Con { $by } hace falta el parámetro { $name }.
error-param-conflict = Con { $by }, { $name } solo puede ser { $takes }.
    .hint = Cambia uno de los dos.
error-group-ragged = En { $by } los grupos son completos: { $size } no divide a { $side }.
    .hint = Elige un tamaño de grupo que lo haga, u otra convención.
error-calibration-bins = No se puede hacer un histograma de { $bins } intervalos con estos valores.
    .hint = Elige otro número de intervalos, u otra calibración.
error-value-nonfinite = El valor { $index }, { $value }, no es finito, y { $scheme } no puede guardarlo.
    .hint = Omítelo, o elige un esquema o una convención que pueda.
error-shape-product = La forma { $shape } no corresponde a { $count } valores.
error-part-missing = A lo que se quiere recuperar le falta { $name }.
error-length-mismatch = Hacen falta { $expected } valores; hay { $found }.
error-input-index = No hay un valor { $index }: la lista tiene { $count }.
error-input-malformed = La entrada no se puede leer: { $text }
