lesson-rounding = Redondeo
    .goal = Predecir qué hace una regla de redondeo con cualquier fracción, incluidos los empates, y nombrar su sesgo.

lesson-rounding-fraction = Guardar números enteros cuesta poco. Para obtener uno, *se va la fracción*: { $value } pasa a ser { $rounded }.
    .title = Se va la fracción
    .more = Lo que se perdió es el error: recuperado menos original, aquí { $error }. Escribe un número tuyo y obsérvalo.

lesson-rounding-nearest = El redondeo va al entero *más cercano*, que puede estar por encima o por debajo.
    .title = El más cercano
    .more = Cortar la fracción es otra regla: siempre va hacia cero.
lesson-rounding-nearest-ask = ¿A qué se redondea { $value }?
lesson-rounding-nearest-why-below = Cortaste la fracción. Es más de un medio, así que el entero siguiente está más cerca.
lesson-rounding-nearest-why-tenth = Ese todavía tiene fracción. El destino solo guarda enteros.
lesson-rounding-nearest-right = El entero más cercano a { $value } es { $rounded }. El error es { $error }.

lesson-rounding-tie = Una fracción de exactamente un medio es un *empate*: dos enteros están igual de cerca. Decide la regla para los empates.
    .title = Empates
    .more = La regla habitual toma el vecino *par*: { $other } pasa a ser { $otherEven }.
lesson-rounding-tie-ask = ¿En qué se convierte { $value } si los empates van al par?
lesson-rounding-tie-why-up = Esa es la regla de casi todas las escuelas: los empates se alejan de cero. Aquí gana el vecino par.
lesson-rounding-tie-right = { $value } está entre { $even } y { $away }, y { $even } es par.

lesson-rounding-away = El mismo número, *otra regla*: los empates se alejan de cero. Ahora { $value } pasa a ser { $away }, ya no { $even }.
    .title = Lejos de cero
    .more = Ambas reglas coinciden en todo lo que no es un empate. Dos programas que solo difieren en esta regla dan resultados distintos.

lesson-rounding-down = Redondear *hacia abajo* es ir hacia menos infinito. Lleva { $positive } a { $floored }, igual que cortar.
    .title = Abajo no es hacia cero
    .more = Con números menores que cero, las dos reglas se separan.
lesson-rounding-down-ask = ¿En qué se convierte { $value } al redondearlo hacia abajo?
lesson-rounding-down-why-zero = Cortaste la fracción, y eso va hacia cero: hacia arriba, en un número negativo.
lesson-rounding-down-right = { $floor } es el entero siguiente por debajo de { $value }. Cortar da { $trunc }.

lesson-rounding-bias = Aquí hay varios empates, todos redondeados *hacia arriba*. Cada error es { $error }, y todos tienen el mismo signo.
    .title = Sesgo
    .more = Los errores del mismo signo se acumulan en vez de cancelarse. Una regla que hace esto tiene *sesgo*.

lesson-rounding-even = Los mismos empates, al par: los errores *alternan* de signo. Este es { $error }; sus vecinos lo compensan.
    .title = Por qué al par
    .more = Su suma es cero. Por eso el hardware redondea los empates al par, salvo que se le pida otra cosa.

lesson-rounding-chance = Una regla más: arriba o abajo *al azar*, más a menudo hacia el vecino más cercano.
    .title = Al azar
    .more = Un resultado suelto es peor. La media de muchos es correcta, incluso con fracciones que cualquier otra regla perdería siempre. Se usa al entrenar con pocos bits.
