lesson-rounding = Rounding
    .goal = Predict what a rounding rule does to any fraction, ties included, and name its bias.

lesson-rounding-fraction = Whole numbers are cheap to keep. To get one, the *fraction goes*: { $value } becomes { $rounded }.
    .title = The fraction goes
    .more = What was lost is the error: restored minus source, here { $error }. Type a number of your own and watch it.

lesson-rounding-nearest = Rounding goes to the *nearest* whole number, which may lie above or below.
    .title = Nearest
    .more = Cutting off the fraction is another rule: it always goes towards zero.
lesson-rounding-nearest-ask = What does { $value } round to?
lesson-rounding-nearest-why-below = You cut off the fraction. It is more than a half, so the next whole number is nearer.
lesson-rounding-nearest-why-tenth = That still has a fraction. The target holds whole numbers only.
lesson-rounding-nearest-right = { $value } is nearest to { $rounded }. The error is { $error }.

lesson-rounding-tie = A fraction of exactly one half is a *tie*: two whole numbers are equally near. The rule for ties decides.
    .title = Ties
    .more = The usual rule takes the *even* neighbour: { $other } becomes { $otherEven }.
lesson-rounding-tie-ask = What does { $value } become when ties go to even?
lesson-rounding-tie-why-up = That is the rule of most schools: ties go away from zero. Here the even neighbour wins.
lesson-rounding-tie-right = { $value } lies between { $even } and { $away }, and { $even } is even.

lesson-rounding-away = The same number, *another rule*: ties away from zero. Now { $value } becomes { $away }, no longer { $even }.
    .title = Away from zero
    .more = Both rules agree on everything that is no tie. Two programs that differ in this rule alone give different results.

lesson-rounding-down = Rounding *down* goes towards minus infinity. It takes { $positive } to { $floored }, as cutting off does.
    .title = Down is not toward zero
    .more = For numbers below zero, the two rules part.
lesson-rounding-down-ask = What does { $value } become when it is rounded down?
lesson-rounding-down-why-zero = You cut off the fraction, which goes towards zero: up, for a negative number.
lesson-rounding-down-right = { $floor } is the next whole number below { $value }. Cutting off gives { $trunc }.

lesson-rounding-bias = Here are several ties, all rounded *up*. Each error is { $error }, and all have the same sign.
    .title = Bias
    .more = Errors of one sign add up instead of cancelling. A rule that does this is *biased*.

lesson-rounding-even = The same ties, to even: errors *alternate* in sign. This one is { $error }; its neighbours undo it.
    .title = Why even
    .more = Their sum is nothing. That is why hardware rounds ties to even unless it is told otherwise.

lesson-rounding-chance = One more rule: up or down *by chance*, more often to the nearer neighbour.
    .title = By chance
    .more = A single result is worse. The mean of many is right, even for fractions that every other rule would always lose. Training in few bits uses it.
