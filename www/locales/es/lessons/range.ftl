lesson-range = Elegir el rango
    .goal = Sopesar recorte y redondeo; elegir un recorte a mano y luego con una regla.

lesson-range-whole = Muchos valores cerca de cero y unos pocos muy lejos. El rango los abarca *a todos*.
    .title = Del menor al mayor
    .more = No se recorta nada y todo se redondea toscamente: la señal está { $sqnr } dB por encima del error. Más es mejor.

lesson-range-hand = *Arrastra los tiradores* hacia dentro. Lo que queda fuera se recorta, y los pasos entre ellos se hacen más finos.
    .title = A mano
    .more = Mira los dos rayados: claro para el redondeo, denso para el recorte.
lesson-range-hand-ask = Con los tiradores acercados hasta una parte del rango, ¿la medida sube o baja?
lesson-range-hand-option-better = sube
lesson-range-hand-option-worse = baja
lesson-range-hand-why-worse = Los valores recortados son pocos. Todos los demás ganan.
lesson-range-hand-right = De { $was } dB a { $sqnr } dB. Si los acercas más, vuelve a bajar.

lesson-range-halves = El error tiene *dos partes*: lo que se redondea y lo que se recorta.
    .title = Dos partes
    .more = El mayor error es ahora { $worst }, el de un valor recortado. El conjunto está en { $sqnr } dB.

lesson-range-percentile = Una regla: conservar *casi todos* los valores, por cantidad, y recortar el resto. Eso es un percentil.
    .title = Por percentil
    .more = Da { $sqnr } dB. Pregunta cuántos se recortan, no a qué distancia están.

lesson-range-mse = Otra regla *prueba* muchos rangos y se queda con el de menor error cuadrático medio.
    .title = Por error cuadrático
    .more = La medida se calcula con esa misma media.
lesson-range-mse-ask = ¿Puede el rango completo tener un error cuadrático medio menor que el rango que halla esta regla?
lesson-range-mse-option-never = no: ese rango está entre los probados
lesson-range-mse-option-often = sí, a menudo
lesson-range-mse-why-often = La regla también prueba el rango completo. Se habría quedado con él.
lesson-range-mse-right = { $sqnr } dB frente a { $was } dB del rango completo.

lesson-range-entropy = Una tercera compara *distribuciones*: ¿qué rango conserva la forma del histograma? Esta es la regla de la entropía.
    .title = Por entropía
    .more = Da { $sqnr } dB, mientras la regla anterior da { $best }. Busca otra cosa, así que puede perder con esta medida y ganar con la tuya.
