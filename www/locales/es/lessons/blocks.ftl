lesson-blocks = De cuatro bloques a uno
    .goal = Hallar un código a partir de una escala y un punto cero; decir cuándo se satura.

lesson-blocks-twelve = El redondeo convirtió { $value } en { $rounded }. Cuenta los interruptores que *necesita* este entero: doce.
    .title = Doce bits en ocho
    .more = Quitar la fracción fue una cosa. Bajar a ocho interruptores es otra.

lesson-blocks-fit = Un número menor, { $value }. Aun así, { $rounded } *no cabe* en int8.
    .title = Lo que no cabe
    .more = El código se detiene en el mayor que hay, { $code }. Está *saturado*. Otros programas, en cambio, dan la vuelta, y eso es peor.

lesson-blocks-scale = Cada código puede valer más de uno. Cuánto más es la *escala*. Aquí es { $scale }, así que no cambió nada.
    .title = Una escala
    .more = El código de { $value } sigue siendo { $code }. Escribe una escala mayor debajo del panel de la flecha, o sigue adelante.

lesson-blocks-divide = Con escala { $was }, { $value } era demasiado grande. Ahora cambia una sola cosa: *la escala es { $scale }*.
    .title = Dividir y redondear
    .more = De un código al siguiente hay { $scale }, así que { $top } llega a { $reach }. Para hallar un código, divide entre la escala y redondea al entero más cercano.
lesson-blocks-divide-ask = ¿Qué código recibe { $value } con escala { $scale }?
lesson-blocks-divide-why-cut = Quitaste la fracción del cociente, que es más de un medio. El código { $cut } tendría un error de { $cutError }.
lesson-blocks-divide-why-undivided = No dividiste. { $rounded } es solo el redondeo, y no es un código de int8. Primero divide entre la escala.
lesson-blocks-divide-right = { $value } / { $scale } está más cerca de { $code }. De vuelta, { $code } × { $scale } = { $restored }: el error es { $error }.

lesson-blocks-back = Nadie calcula solo con un código. Para recuperar el valor *se multiplica*: { $code } × { $scale } = { $restored }.
    .title = Multiplicar de vuelta
    .more = La cadena muestra cada eslabón, de { $value } a su error, { $error }. Cambia cualquiera y los demás lo siguen.

lesson-blocks-who = Una escala sirve a toda una lista. Se elige de modo que *quepan todos los valores*.
    .title = Quién fija la escala
    .more = La lista tiene valores pequeños y grandes, a ambos lados de cero.
lesson-blocks-who-ask = ¿Qué valor de la lista fija la escala?
lesson-blocks-who-why-own = Ese es el valor que estás mirando. La escala también debe servir a los demás.
lesson-blocks-who-why-first = Es grande, pero hay otro mayor, y ese no cabría.
lesson-blocks-who-right = { $largest } recibe el mayor código, { $top }. Por eso la escala es { $scale }, y { $value } tiene que conformarse con ella.

lesson-blocks-zero = Si casi todos los valores están de un lado, se desperdicia la mitad de los códigos. El *punto cero* los desplaza: es el código de cero, aquí { $zeroPoint }.
    .title = El punto cero
    .more = La escala baja de { $was } a { $scale }, y { $value } recibe el código { $code }. El cero mismo sigue siendo exacto.

lesson-blocks-words = Escala y punto cero quedan *fijos*, a menudo para siempre. Entonces llega un valor que nadie previó: { $value }.
    .title = Un valor de más
    .more = La escala sigue siendo { $scale }.
lesson-blocks-words-ask = ¿Qué le pasa?
lesson-blocks-words-option-stays = se detiene en el último código
lesson-blocks-words-option-wraps = vuelve a empezar desde el más bajo
lesson-blocks-words-option-grows = la escala crece
lesson-blocks-words-why-wraps = Eso es lo que pasa al contar con un número fijo de bits. Los cuantizadores saturan, porque estar cerca es mejor que estar en el lado opuesto.
lesson-blocks-words-why-grows = Una escala nueva cambiaría todos los códigos ya guardados.
lesson-blocks-words-right = Recibe { $code }, que se recupera como { $restored }. El error es { $error }, y ninguna regla de redondeo puede evitarlo.
