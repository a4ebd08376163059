lesson-list = Una lista
    .goal = Mostrar lo que un solo valor grande les cuesta a los pequeños.

lesson-list-one = Una lista de números y *una escala para todos*: { $scale }. La fijó el mayor, { $largest }.
    .title = Una escala para muchos
    .more = Enviar una escala junto con toda una lista no cuesta casi nada. Mira los errores: ninguno pasa de medio paso.

lesson-list-share = Ahora el *menor* de la lista, { $value }. La escala es { $scale }.
    .title = El menor
    .more = Divide y luego redondea.
lesson-list-share-ask = ¿Qué código recibe { $value }?
lesson-list-share-why-one = A menos de medio paso de cero, está más cerca de cero.
lesson-list-share-right = { $code }. Se perdió: ya nada lo distingue de cero.

lesson-list-outlier = Un valor más se suma a la lista: *{ $outlier }*. Mira { $value }, cuyo código es { $before }.
    .title = Un valor atípico
    .more = La escala debe crecer para que quepa el recién llegado.
lesson-list-outlier-ask = ¿Qué pasa con el código de { $value }?
lesson-list-outlier-why-kept = El valor es el mismo, pero un código cuenta pasos, y los pasos crecieron.
lesson-list-outlier-right = La escala pasó de { $was } a { $scale }, y { $value } recibe { $code }. Un solo valor vació la lista.

lesson-list-clip = Al revés: el rango *se fija a mano*, para servir bien a los pequeños. La escala es { $scale }.
    .title = Recorte
    .more = { $outlier } se detiene en el último código, que se recupera como { $restored }: el error es { $error }. Está recortado.

lesson-list-spared = ¿Y { $value }? Se recupera como { $restored }, *a solo { $error }*. Antes era { $lost }.
    .title = Quién se salva
    .more = Muchos errores pequeños se volvieron un error grande.

lesson-list-weigh = Compara *las cifras de la lista* en ambos casos: la media de los errores al cuadrado está encima de la lista.
    .title = Poner en la balanza
    .more = Con el rango fijado a mano, un error es { $clipped }. Con el rango completo, los errores son de alrededor de { $rounded }.
lesson-list-weigh-ask = ¿Qué da aquí el mayor error cuadrático medio?
lesson-list-weigh-option-clipping = el valor atípico recortado
lesson-list-weigh-option-rounding = todo el redondeo grueso
lesson-list-weigh-why-rounding = Súmalos: cada uno es pequeño, y el cuadrado hace más pequeños los errores pequeños y más grandes los grandes.
lesson-list-weigh-right = Un error grande, al cuadrado, pesa más que el resto. Si eso es lo que importa es otra pregunta: mira la última lección.
