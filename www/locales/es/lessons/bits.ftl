lesson-bits = Bits
    .goal = Leer signo, exponente y fracción de un número de coma flotante, y decir por qué guarda un vecino del número que escribiste.

lesson-bits-four = La memoria guarda { $value } como interruptores, cada uno *encendido o apagado*: cuatro bloques de ocho.
    .title = Cuatro bloques
    .more = Cambia cualquiera y mira en qué se convierte el número. Después vuelve.

lesson-bits-sign = El primer interruptor por sí solo es el *signo*: { $value } pasó a ser { $negative }.
    .title = El signo
    .more = No cambió nada más. Por eso hay dos ceros: uno con cada signo.

lesson-bits-exponent = Los ocho siguientes dan el *exponente*: en qué potencia de dos empieza el número. Aquí contienen { $exponent }.
    .title = El exponente
    .more = Para tener también números pequeños, primero se resta una cantidad fija: la fórmula lo muestra. El resultado es { $value }, la mayor potencia de dos que { $number } alcanza.

lesson-bits-double = El exponente mueve el punto binario, como una potencia de diez mueve la coma decimal. *Uno más* es el doble.
    .title = El doble
    .more = Ahora piensa en { $value }, y en su doble.
lesson-bits-double-ask = ¿Qué campo cambia al duplicar el número?
lesson-bits-double-option-sign = el signo
lesson-bits-double-option-exponent = el exponente
lesson-bits-double-option-fraction = la fracción
lesson-bits-double-why-sign = El signo solo dice de qué lado de cero está el número.
lesson-bits-double-why-fraction = La fracción dice dónde está el número entre dos potencias de dos. Su doble está en el mismo lugar, una potencia más allá.
lesson-bits-double-right = { $value } tiene ahí { $exponent }; { $double } tiene { $next }. Los demás interruptores son iguales.

lesson-bits-fraction = Los demás interruptores son la *fracción*. Con un uno inicial que no se guarda, aquí dicen { $significand }.
    .title = La fracción
    .more = Por la potencia { $power }, eso es { $value }. Cada interruptor de la fracción vale la mitad del anterior.

lesson-bits-held = Escribiste { $value }. Lo que guardan los interruptores es { $held }: *lo más cercano* que pueden decir.
    .title = Lo que se guarda
    .more = Entre dos vecinos no hay nada. Todo número guardado en coma flotante es un número entero de pasos de su último interruptor.

lesson-bits-tenth = La mitad de uno, { $half }, es una potencia de dos: *se guarda exacta*. ¿Y { $value }?
    .title = Un décimo
    .more = Los interruptores solo pueden decir sumas de medios, cuartos, octavos, etcétera.
lesson-bits-tenth-ask = ¿Cómo se guarda { $value }?
lesson-bits-tenth-option-exact = exacto
lesson-bits-tenth-option-near = como un vecino cercano
lesson-bits-tenth-option-never = de ningún modo
lesson-bits-tenth-why-exact = Los decimales cortos nos parecen sencillos. En medios y cuartos este no termina nunca, como un tercio en decimales.
lesson-bits-tenth-why-never = Para todo número de tamaño normal se guarda algo: el vecino más cercano.
lesson-bits-tenth-right = Lo que se guarda es { $held }. Los programas imprimen la forma corta, y así ocultan la diferencia.

lesson-bits-gaps = Cuanto mayor es el número, *más anchos son los pasos*. { $value } es entero y, sin embargo, se guarda { $held }.
    .title = Huecos
    .more = De aquí en adelante faltan los impares. La coma flotante tiene una cantidad fija de dígitos, no un paso fijo.
