lesson-blocks = Four blocks to one
    .goal = Find a code from a scale and a zero point; say when it saturates.

lesson-blocks-twelve = Rounding has made { $value } into { $rounded }. Count the switches that this whole number *needs*: twelve.
    .title = Twelve bits into eight
    .more = Dropping the fraction was one act. Going down to eight switches is another.

lesson-blocks-fit = A smaller number, { $value }. Even so { $rounded } does *not fit* into int8.
    .title = What does not fit
    .more = The code stops at the largest there is, { $code }. It is *saturated*. Some programs wrap around instead, which is worse.

lesson-blocks-scale = Each code may stand for more than one. How much more is the *scale*. Here it is { $scale }, so nothing has changed.
    .title = A scale
    .more = The code of { $value } is still { $code }. Type a larger scale below the arrow’s panel, or go on.

lesson-blocks-divide = At scale { $was }, { $value } was too big. One thing changes now: *the scale is { $scale }*.
    .title = Divide, then round
    .more = Codes stand { $scale } apart, so { $top } reaches { $reach }. To find a code, divide by the scale, then round to the nearest whole number.
lesson-blocks-divide-ask = Which code will { $value } get at scale { $scale }?
lesson-blocks-divide-why-cut = You dropped the fraction of the quotient, which is more than a half. Code { $cut } would be { $cutError } off.
lesson-blocks-divide-why-undivided = You did not divide. { $rounded } is rounding alone, and no int8 code. First divide by the scale.
lesson-blocks-divide-right = { $value } / { $scale } is nearest to { $code }. Brought back, { $code } × { $scale } = { $restored }: the error is { $error }.

lesson-blocks-back = Nobody computes with a code alone. It is *multiplied back*: { $code } × { $scale } = { $restored }.
    .title = Multiply back
    .more = The chain shows every link from { $value } to its error, { $error }. Change any of them and the others follow.

lesson-blocks-who = A scale serves a whole list. It is chosen so that *every value fits*.
    .title = Who sets the scale
    .more = The list has small values and large ones, on both sides of zero.
lesson-blocks-who-ask = Which value of the list sets the scale?
lesson-blocks-who-why-own = That is the value that you look at. The scale must fit the others, too.
lesson-blocks-who-why-first = Large, but there is a larger one, and that would not fit.
lesson-blocks-who-right = { $largest } gets the largest code, { $top }. So the scale is { $scale }, and { $value } has to live with it.

lesson-blocks-zero = If most values lie on one side, half of the codes are wasted. The *zero point* shifts them: it is the code of zero, here { $zeroPoint }.
    .title = The zero point
    .more = The scale falls from { $was } to { $scale }, and { $value } gets the code { $code }. Zero itself stays exact.

lesson-blocks-words = Scale and zero point are *fixed*, often for good. Then a value comes that nobody foresaw: { $value }.
    .title = A value too many
    .more = The scale is still { $scale }.
lesson-blocks-words-ask = What becomes of it?
lesson-blocks-words-option-stays = it stops at the last code
lesson-blocks-words-option-wraps = it starts again from the lowest
lesson-blocks-words-option-grows = the scale grows
lesson-blocks-words-why-wraps = That is what counting in fixed bits does. Quantizers saturate, since being near is better than being opposite.
lesson-blocks-words-why-grows = A new scale would change every code that is already stored.
lesson-blocks-words-right = It gets { $code }, which brings back { $restored }. The error is { $error }, and no rounding rule can help.
