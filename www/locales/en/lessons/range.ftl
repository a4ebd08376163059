lesson-range = Choosing the range
    .goal = Weigh clipping against rounding; choose a clip by hand, then by rule.

lesson-range-whole = Many values near zero and few far out. The range takes in *all of them*.
    .title = From least to largest
    .more = Nothing is clipped, and all is rounded coarsely: the signal is { $sqnr } dB above the error. More is better.

lesson-range-hand = *Drag the handles* inwards. What lies beyond them is clipped, and the steps between them get finer.
    .title = By hand
    .more = Look at both hatchings: thin for rounding, dense for clipping.
lesson-range-hand-ask = With the handles drawn in to a fraction of the range, does the measure rise or fall?
lesson-range-hand-option-better = it rises
lesson-range-hand-option-worse = it falls
lesson-range-hand-why-worse = The clipped values are few. All the others gain.
lesson-range-hand-right = From { $was } dB to { $sqnr } dB. Draw them in further, and it falls again.

lesson-range-halves = The error has *two parts*: what is rounded, and what is clipped.
    .title = Two parts
    .more = The largest error is now { $worst }, that of a clipped value. The whole stands at { $sqnr } dB.

lesson-range-percentile = A rule: keep *nearly all* values, by count, and clip the rest. This is a percentile.
    .title = By percentile
    .more = It gives { $sqnr } dB. It asks how many are clipped, and not how far out they are.

lesson-range-mse = Another rule *tries* many ranges and keeps the one with the least mean of squared errors.
    .title = By squared error
    .more = The measure is made of that very mean.
lesson-range-mse-ask = Can the whole range have a smaller mean of squared errors than the range that this rule finds?
lesson-range-mse-option-never = no: that range is among those tried
lesson-range-mse-option-often = yes, often
lesson-range-mse-why-often = The rule tries the whole range, too. It would have kept it.
lesson-range-mse-right = { $sqnr } dB against { $was } dB for the whole range.

lesson-range-entropy = A third compares *distributions*: which range keeps the shape of the histogram? This is the entropy rule.
    .title = By entropy
    .more = It gives { $sqnr } dB, where the rule before has { $best }. It aims at something else, so it may lose by this measure and win by yours.
