lesson-floats = Coma flotante pequeña
    .goal = Elegir entre rango y precisión: E4M3, E5M2, bfloat16.

lesson-floats-fields = bfloat16 es *float32 cortado por la mitad*: el mismo exponente y poca fracción.
    .title = Medio float32
    .more = { $value } pasa a ser { $restored }. Siguen estando números de todos los tamaños, con pocos dígitos.

lesson-floats-eight = Otra vez la mitad: *E4M3*, llamado así por los bits de su exponente y de su fracción.
    .title = Ocho bits
    .more = { $value } pasa a ser { $restored }: el error es { $error }. No hace falta una escala, pues cada número trae su propia potencia de dos.

lesson-floats-precision = E5M2 le quita un bit a la fracción y se lo da *al exponente*.
    .title = Un bit se muda
    .more = Más exponente es más rango. Menos fracción son menos valores entre dos potencias.
lesson-floats-precision-ask = ¿{ $value } se guardará más cerca o más lejos?
lesson-floats-precision-option-nearer = más cerca
lesson-floats-precision-option-farther = más lejos
lesson-floats-precision-why-nearer = El exponente dice el orden de magnitud; solo la fracción dice en qué punto intermedio está.
lesson-floats-precision-right = { $restored }, con un error de { $error }. E4M3 tenía { $was }.

lesson-floats-range = Ahora un número *grande*: { $value }. E5M2 lo guarda como { $wide }.
    .title = Rango
    .more = ¿Qué hace E4M3 con él?
lesson-floats-range-ask = ¿Guarda E4M3 un vecino de { $value }?
lesson-floats-range-option-holds = sí, uno redondeado
lesson-floats-range-option-stops = no, termina antes
lesson-floats-range-why-holds = Su exponente tiene un bit menos, y sus potencias de dos terminan antes.
lesson-floats-range-right = Su mayor valor es { $restored }. Por eso los pesos y las activaciones usan E4M3, con una escala; los gradientes, que varían más en tamaño, usan E5M2.

lesson-floats-line = Todos los valores que guarda E4M3, en una recta: *densos cerca de cero*, escasos a lo lejos.
    .title = Todos
    .more = Alrededor de { $value } el paso es un octavo de la potencia de dos que hay debajo. Un código entero tiene el mismo paso en todas partes.

lesson-floats-subnormal = Cerca de cero el exponente ya no puede bajar más. Desaparece el uno inicial y *los pasos quedan iguales*: subnormales.
    .title = Subnormales
    .more = { $value } pasa a ser { $restored }. El error, { $error }, es grande al lado de un número tan pequeño.

lesson-floats-nothing = Más pequeño aún: *{ $value }*. El menor número por encima de cero es { $least }.
    .title = Y luego nada
    .more = Su mitad es el punto medio entre él y cero.
lesson-floats-nothing-ask = ¿En qué se convierte { $value }?
lesson-floats-nothing-why-least = Está por debajo del punto medio, así que cero está más cerca.
lesson-floats-nothing-right = { $restored }. Así desaparecen los gradientes, y por eso al entrenar se multiplican antes por un número grande.
