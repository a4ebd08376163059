# What the page "Lessons" says beside the lessons themselves.

lessons-title = Lessons – Quantoscope
lessons-about = Short lessons on quantization, each with the tool itself: rounding, bits, scales and more.
lessons-noscript = The contents are all here; the lessons themselves need a script.
lessons-skip = Skip to the lesson
lessons-heading = Lessons
lessons-lead = Read, predict, then look. The figure beside the text is the tool itself: play with it, and come back.
lessons-minutes = { $minutes } min
lessons-begun = begun
lessons-done = all steps seen
lessons-no-element = The picture could not be loaded. What is written is right all the same; load the page again to try once more.
lessons-odd = “{ $key }” says nothing here.
lessons-number = Lesson { $n } of { $of }
lessons-number-alone = { $number }
lessons-stage = The figure
lessons-steps = Steps
lessons-step = Step { $n } of { $of }
lessons-step-name = { $state ->
    [done] Step { $n }: { $title }, done
    [asks] Step { $n }: { $title }, has a question
   *[ahead] Step { $n }: { $title }
}
lessons-check = Check
lessons-show-me = Show me
lessons-right = right
lessons-wrong = wrong
lessons-verdict-right = Right
lessons-verdict-shown = The answer
lessons-verdict-no = Not this one
lessons-sources = Read more:
lessons-turns = Other steps
lessons-keys = turn the steps
lessons-played = You have changed the figure. The lesson waits.
lessons-back = Back to the step
lessons-back-said = The step’s own figure is back.
