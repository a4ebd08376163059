lesson-bits = Bits
    .goal = Read sign, exponent and fraction of a float, and say why it holds a neighbour of the number that you typed.

lesson-bits-four = A computer keeps { $value } as switches, each *on or off*: four blocks of eight.
    .title = Four blocks of switches
    .more = Flip any of them and see what the number becomes. Then come back.

lesson-bits-sign = The first switch alone is the *sign*: { $value } has become { $negative }.
    .title = The sign
    .more = Nothing else changed. So there are two zeros: one with each sign.

lesson-bits-exponent = The next eight say the *exponent*: which power of two the number begins at. Here they hold { $exponent }.
    .title = The exponent
    .more = To have small numbers too, a fixed offset is subtracted first: the formula shows it. The result is { $value }, the largest power of two that { $number } reaches.

lesson-bits-double = The exponent moves the binary point, as a power of ten moves a decimal point. *One more* is one doubling.
    .title = Twice as much
    .more = Now think of { $value }, and of twice that.
lesson-bits-double-ask = Which field changes when the number doubles?
lesson-bits-double-option-sign = the sign
lesson-bits-double-option-exponent = the exponent
lesson-bits-double-option-fraction = the fraction
lesson-bits-double-why-sign = The sign says only on which side of zero the number lies.
lesson-bits-double-why-fraction = The fraction says where the number lies between two powers of two. A doubled number lies at the same place, one power further.
lesson-bits-double-right = { $value } has { $exponent } there, { $double } has { $next }. The other switches are the same.

lesson-bits-fraction = The remaining switches are the *fraction*. With a leading one that nobody stores, they say { $significand } here.
    .title = The fraction
    .more = Times the power { $power }, that is { $value }. Each switch of the fraction is worth half of the one before it.

lesson-bits-held = You typed { $value }. What the switches hold is { $held }: *the nearest* that they can say.
    .title = What is really held
    .more = Between two neighbours there is nothing. Every number that a float holds is a whole number of steps of its last switch.

lesson-bits-tenth = Half of one, { $half }, is a power of two: *held exactly*. What about { $value }?
    .title = A tenth
    .more = Sums of halves, quarters, eighths and so on are all that the switches can say.
lesson-bits-tenth-ask = How is { $value } held?
lesson-bits-tenth-option-exact = exactly
lesson-bits-tenth-option-near = as a near neighbour
lesson-bits-tenth-option-never = not at all
lesson-bits-tenth-why-exact = Short decimals look simple to us. In halves and quarters this one goes on for ever, as a third does in decimals.
lesson-bits-tenth-why-never = Something is held for every number of usual size: the nearest neighbour.
lesson-bits-tenth-right = What is held is { $held }. Programs print the short form, and so hide the difference.

lesson-bits-gaps = The larger the number, the *wider the steps*. { $value } is whole, and yet what is held is { $held }.
    .title = Gaps
    .more = From here on, odd numbers are missing. A float has a fixed number of digits, not a fixed step.
