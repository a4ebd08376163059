# Lo que dice la página "Lecciones" además de las propias lecciones.

lessons-title = Lecciones: Quantoscope
lessons-about = Lecciones breves sobre cuantización, cada una con la propia herramienta: redondeo, bits, escalas y más.
lessons-noscript = El índice está completo aquí; las lecciones necesitan JavaScript.
lessons-skip = Ir a la lección
lessons-heading = Lecciones
lessons-lead = Lee, predice y luego mira. La figura junto al texto es la herramienta misma: juega con ella y vuelve.
lessons-minutes = { $minutes } min
lessons-begun = empezada
lessons-done = todos los pasos vistos
lessons-no-element = No se pudo cargar la imagen. Lo escrito es correcto de todos modos; vuelve a cargar la página para intentarlo otra vez.
lessons-odd = “{ $key }” no significa nada aquí.
lessons-number = Lección { $n } de { $of }
lessons-number-alone = { $number }
lessons-stage = La figura
lessons-steps = Pasos
lessons-step = Paso { $n } de { $of }
lessons-step-name = { $state ->
    [done] Paso { $n }: { $title }, hecho
    [asks] Paso { $n }: { $title }, tiene una pregunta
   *[ahead] Paso { $n }: { $title }
}
lessons-check = Comprobar
lessons-show-me = Ver respuesta
lessons-right = correcta
lessons-wrong = incorrecta
lessons-verdict-right = Correcto
lessons-verdict-shown = La respuesta
lessons-verdict-no = Esta no es
lessons-sources = Para leer más:
lessons-turns = Otros pasos
lessons-keys = pasan de un paso a otro
lessons-played = Cambiaste la figura. La lección te espera.
lessons-back = Volver al paso
lessons-back-said = Vuelve a verse la figura del paso.
