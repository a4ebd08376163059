lesson-floats = Small floats
    .goal = Choose between range and precision: E4M3, E5M2, bfloat16.

lesson-floats-fields = bfloat16 is *float32 cut in half*: the same exponent, and little of the fraction.
    .title = Half of a float
    .more = { $value } becomes { $restored }. Every size of number is still there, with few digits.

lesson-floats-eight = Half again: *E4M3*, named after the bits of its exponent and of its fraction.
    .title = Eight bits
    .more = { $value } becomes { $restored }: the error is { $error }. No scale is needed, since each number brings its own power of two.

lesson-floats-precision = E5M2 takes a bit from the fraction and gives it *to the exponent*.
    .title = One bit moves
    .more = More exponent is more range. Less fraction is fewer values between two powers.
lesson-floats-precision-ask = Will { $value } be held nearer, or farther off?
lesson-floats-precision-option-nearer = nearer
lesson-floats-precision-option-farther = farther off
lesson-floats-precision-why-nearer = The exponent says how large; only the fraction says where in between.
lesson-floats-precision-right = { $restored }, with an error of { $error }. E4M3 had { $was }.

lesson-floats-range = Now a *large* number: { $value }. E5M2 holds it as { $wide }.
    .title = Range
    .more = What does E4M3 make of it?
lesson-floats-range-ask = Does E4M3 hold a neighbour of { $value }?
lesson-floats-range-option-holds = yes, a rounded one
lesson-floats-range-option-stops = no, it stops before
lesson-floats-range-why-holds = Its exponent has a bit less, and its powers of two end sooner.
lesson-floats-range-right = Its largest value is { $restored }. So weights and activations use E4M3, with a scale; gradients, which differ more in size, use E5M2.

lesson-floats-line = All values that E4M3 holds, on a line: *dense near zero*, sparse far out.
    .title = All of them
    .more = Around { $value } the step is one eighth of the power of two below it. An integer code has the same step everywhere.

lesson-floats-subnormal = Close to zero the exponent can go no lower. The leading one is dropped, and *steps stay equal*: subnormals.
    .title = Subnormals
    .more = { $value } becomes { $restored }. The error, { $error }, is large beside so small a number.

lesson-floats-nothing = Smaller still: *{ $value }*. The least number above zero is { $least }.
    .title = And then nothing
    .more = Half of it is the middle between that and zero.
lesson-floats-nothing-ask = What does { $value } become?
lesson-floats-nothing-why-least = It is below the middle, so zero is nearer.
lesson-floats-nothing-right = { $restored }. Gradients vanish like this, which is why training multiplies them by a large number first.
