# Ejercicios: preguntas, sus reglas, qué salió mal y los pasos hasta la respuesta.
error-exercise-unknown = No hay ningún tipo de ejercicio llamado “{ $name }”.
    .hint = Hay { $known }.

# Los tipos, como aparecen en los menús.
exercise-quantize-name = De un valor a su código
exercise-restore-name = De un código al valor
exercise-error-name = El error
exercise-bits-name = El patrón de bits de un código
exercise-range-name = Escala y punto cero de un rango
exercise-clips-name = ¿Qué esquema recorta?
exercise-float-name = Un número de coma flotante pequeño
exercise-ties-name = ¿Qué regla redondeó los empates?
exercise-weight-name = Bits por peso
exercise-dot-name = Un producto escalar de códigos

exercise-quantize = Cuantiza { $value } a { $format } con escala { $scale } y punto cero { $zero }. ¿Cuál es el código?
exercise-quantize-rule = Divide entre la escala, redondea al entero más cercano y suma el punto cero. { $format } guarda de { $low } a { $high }; lo que queda fuera pasa al extremo más cercano.
exercise-restore = El código { $code } de { $format } tiene escala { $scale } y punto cero { $zero }. ¿Qué valor se recupera?
exercise-restore-rule = Resta el punto cero al código y luego multiplica por la escala. Escribe el valor completo.
exercise-error = { $value } se cuantiza a int8 con escala { $scale } y punto cero 0, y se recupera. ¿Cuál es el error?
exercise-error-rule = Redondea al entero más cercano. El error es el valor recuperado menos el valor. Escríbelo completo, con su signo.
exercise-bits = ¿Qué bits tiene el código { $code } de { $format }?
exercise-bits-rule = Complemento a dos: el primer bit vale { $top }; los demás valen potencias de dos.
exercise-range-symmetric = Los valores van de { $min } a { $max }. ¿Qué escala tiene int8 simétrico?
exercise-range-symmetric-rule = El valor más alejado de 0 pasa a ser el código 127 o −127; el punto cero es 0. Escribe la escala completa.
exercise-range-asymmetric = Los valores van de { $min } a { $max }. ¿Qué escala tiene uint8 asimétrico?
exercise-range-asymmetric-rule = El menor valor pasa a ser el código 0; el mayor, el código 255. Escribe la escala completa.
exercise-range-zero = Los valores van de { $min } a { $max }. uint8 asimétrico tiene escala { $scale }. ¿Cuál es el punto cero?
exercise-range-zero-rule = El menor valor pasa a ser el código 0; el mayor, el código 255. El punto cero es el código de 0.
exercise-clips = ¿Cuál de estos recorta { $value }?
exercise-clips-rule = Un esquema recorta lo que queda más allá del valor de su último código. Solo uno de ellos lo hace.
exercise-clips-option = { $format }, escala { $scale }, punto cero { $zero }
exercise-float = Un { $format } tiene signo { $sign }, exponente { $exponent } y fracción { $fraction }. ¿Qué valor es?
exercise-float-rule = El sesgo es { $bias }. La fracción sigue a un 1 oculto; si todos los bits del exponente son 0, sigue a un 0 y la potencia es { $least }. Escribe el valor completo.
exercise-ties = { $first } pasó a ser { $firstResult }; { $second }, { $secondResult }; y { $third }, { $thirdResult }. ¿Qué regla se usó?
exercise-ties-rule = Los tres están justo a medio camino entre dos enteros. Solo una de las reglas da los tres resultados.
exercise-ties-option = { $rule ->
    [half-even] empates al par
    [half-away] empates lejos de cero
    [half-up] empates hacia arriba
    [half-down] empates hacia abajo
   *[other] empates hacia cero
 }
exercise-weight = Los pesos tienen { $bits } bits cada uno. Cada { $group } comparten una escala de { $scale } bits. ¿Cuántos bits cuesta un peso?
exercise-weight-minimum = Los pesos tienen { $bits } bits cada uno. Cada { $group } comparten una escala de { $scale } bits y un mínimo de { $minimum } bits. ¿Cuántos bits cuesta un peso?
exercise-weight-rule = Cuenta también lo compartido y repártelo entre el grupo. Escribe el número completo.
exercise-dot = Los códigos ({ $first }) tienen escala { $scaleA }; los códigos ({ $second }), escala { $scaleB }; los puntos cero son 0. ¿Qué valor es su producto escalar?
exercise-dot-rule = Multiplica los códigos por pares, suma en int32 y luego multiplica una vez por ambas escalas. Escribe el valor completo.

# Lo que llevó a una respuesta incorrecta.
exercise-forgot-zero = Olvidaste el punto cero, { $zero }.
exercise-dropped-fraction = Quitaste la fracción de { $quotient }. Redondea al entero más cercano.
exercise-took-zero-off = Restaste el punto cero. De camino al código se suma.
exercise-not-saturated = Ese no es un código de { $format }: van de { $low } a { $high }. Lo que queda fuera pasa al extremo más cercano.
exercise-one-too-far = Te pasaste por uno: { $format } va de { $low } a { $high }.
exercise-added-zero = Sumaste el punto cero. De vuelta al valor se resta.
exercise-multiplied-first = Multiplicaste primero. Antes hay que restar el punto cero al código.
exercise-forgot-scale = Olvidaste multiplicar por la escala, { $scale }.
exercise-error-turned = El signo está al revés: el error es el valor recuperado menos el valor.
exercise-error-in-steps = Ese es el error en pasos. Multiplícalo por la escala, { $scale }.
exercise-error-restored = Ese es el valor recuperado. Réstale el valor.
exercise-bits-no-sign = Esos son los bits del número sin su signo.
exercise-bits-sign-and-size = Eso es un bit de signo y la magnitud. En complemento a dos el primer bit vale { $top }: empieza por ahí y suma.
exercise-bits-not-plus-one = Invertiste todos los bits, pero no sumaste 1.
exercise-bits-sign-set = Pusiste el bit de signo en 1, pero el código es positivo.
exercise-bits-negated = Esos son los bits del código negativo.
exercise-bits-one-less = Eso es uno menos: el último bit vale 1.
exercise-range-128 = Dividiste entre 128. El último código positivo es 127.
exercise-range-asymmetric-used = Esa es la regla asimétrica. Una escala simétrica solo mira el valor más alejado de 0.
exercise-range-half-the-codes = Dividiste entre 255. Cada lado de 0 tiene 127 códigos.
exercise-range-only-max = Solo miraste el mayor valor. El menor es { $min }.
exercise-range-sign = Una escala no tiene signo: toma la distancia a 0.
exercise-range-256 = Dividiste entre 256. Del código 0 al código 255 hay 255 pasos.
exercise-range-added = Sumaste los extremos con sus signos. El ancho es el mayor menos el menor.
exercise-range-symmetric-used = Esa es la regla simétrica. Una escala asimétrica reparte todos los códigos por el rango entero.
exercise-range-zero-turned = El signo está al revés: el punto cero es la distancia del menor valor a 0, en pasos.
exercise-range-zero-signed = Ese es el punto cero de int8. Los códigos de uint8 empiezan en 0.
exercise-range-zero-from-max = Contaste desde el mayor valor. El código 0 es el menor.
exercise-range-zero-none = El código 0 es aquí el menor valor, que no es 0.
exercise-clips-reaches = { $format } llega a ({ $high } − { $zero }) × { $scale } = { $reach }, más allá de { $value }.
exercise-clips-does = { $format } solo llega a ({ $high } − { $zero }) × { $scale } = { $reach }, y { $value } queda fuera.
exercise-float-sign = Olvidaste el bit de signo: 1 es menos.
exercise-float-hidden-none = Todos los bits del exponente son 0: no hay un 1 oculto, y la potencia es la menor.
exercise-float-subnormal-power = Si todos los bits del exponente son 0, la potencia es la del exponente 1.
exercise-float-no-hidden = Olvidaste el 1 oculto antes de la fracción.
exercise-float-no-bias = Olvidaste restar el sesgo, { $bias }, al exponente.
exercise-float-bias-off = A la potencia le falta uno: el sesgo es { $bias }.
exercise-ties-differs = { $rule ->
    [half-even] Con empates al par
    [half-away] Con empates lejos de cero
    [half-up] Con empates hacia arriba
    [half-down] Con empates hacia abajo
   *[other] Con empates hacia cero
 }, { $value } pasaría a ser { $result }, no { $shown }.
exercise-weight-nothing-shared = Olvidaste lo que comparte el grupo.
exercise-weight-no-minimum = Olvidaste el mínimo.
exercise-weight-not-shared = Lo compartido se cuenta una vez para { $group } pesos, no una vez para cada uno.
exercise-weight-whole-group = Eso es el grupo entero. Divide entre { $group }.
exercise-weight-only-shared = Eso es solo lo compartido. Suma los bits propios del peso.
exercise-dot-not-rescaled = Esa es la suma de los productos de los códigos. Multiplícala por ambas escalas.
exercise-dot-one-scale = Olvidaste una escala, { $scale }.
exercise-dot-narrow = Guardaste la suma en 8 bits. La suma, { $sum }, se guarda en 32.
exercise-dot-signs = Perdiste un signo en los productos.
exercise-dot-scales-added = Sumaste las escalas. Multiplica por ambas.

# Los pasos hasta la respuesta.
exercise-step-divide = Divide: { $value } / { $scale } = { $quotient }
exercise-step-round = Redondea: el entero más cercano a { $quotient } es { $nearest }
exercise-step-shift = Suma el punto cero: { $nearest } + ({ $zero }) = { $code }
exercise-step-inside = { $shifted } está dentro de { $low } a { $high }: el código de { $format } es { $code }
exercise-step-saturate = { $shifted } está fuera de { $low } a { $high }: el código de { $format } es el extremo más cercano, { $code }
exercise-step-take-off = Resta el punto cero: { $code } − ({ $zero }) = { $steps }
exercise-step-multiply = Multiplica: { $steps } × { $scale } = { $restored }
exercise-step-error = Compara: { $restored } − ({ $value }) = { $error }
exercise-step-negative = Un código negativo cuenta desde arriba: { $code } + { $count } = { $sum }
exercise-step-written = Escribe { $number } en binario: { $bits }
exercise-step-largest = El más alejado de 0 es { $largest }
exercise-step-over-127 = Repártelo en 127 pasos: { $largest } / 127 = { $scale }
exercise-step-span = El ancho es { $max } − ({ $min }) = { $span }
exercise-step-over-255 = Repártelo en 255 pasos: { $span } / 255 = { $scale }
exercise-step-zero = Cuántos pasos está 0 por encima del menor valor: 0 − ({ $min }) = { $zero } × { $scale }. El punto cero es { $zero }
exercise-step-exponent = El exponente es { $field }: { $field } − { $bias } = { $power }, así que la potencia es 2 elevado a { $power }
exercise-step-subnormal = El exponente es { $field }: la potencia es 1 − { $bias } = { $power }, así que es 2 elevado a { $power }
exercise-step-significand = La fracción es { $fraction } de { $parts } partes: { $hidden } + { $fraction } / { $parts } = { $significand }
exercise-step-value = El valor es { $sign }{ $significand } × { $factor } = { $value }
exercise-step-tie = { $value } está entre { $below } y { $above }, y pasó a ser { $result }
exercise-step-rule = La regla es { $rule ->
    [half-even] empates al par: el vecino par
    [half-away] empates lejos de cero: el vecino más alejado de 0
    [half-up] empates hacia arriba: el vecino mayor
    [half-down] empates hacia abajo: el vecino menor
   *[other] empates hacia cero: el vecino más cercano a 0
 }
exercise-step-shared = Lo compartido: { $shared } / { $group } = { $each } bits para cada peso
exercise-step-sum = Juntos: { $bits } + { $each } = { $total } bits
exercise-step-products = Multiplica y suma: { $terms } = { $sum }
exercise-step-rescale = Cambia de escala: { $sum } × { $scaleA } × { $scaleB } = { $answer }

# Lo que se podría leer.
exercise-unreadable-number = Escribe un número, como −12.5 o −12,5.
exercise-unreadable-bits = Escribe { $bits } dígitos, cada uno 0 o 1.
exercise-unreadable-choice = Elige una de las respuestas.
