### Everything that people read, in English: the page, the SVG and the command line say it alike.
### *Starred words* are emphasized. Numbers come as arguments and bring their own ink, so no message says how one is written.
### A message with an attribute .hint says what to do about an error.

## The page

page-title = Quantization: Quantoscope
page-about = See what quantization does to your own number: every bit, every step of the arithmetic, every error.
mark = Quantoscope
title = Quantization
skip = To the picture
noscript = This is a still picture: without JavaScript the number cannot be changed. All of its figures are true.
pages = Pages
page-number = Number
page-values = Values
page-lessons = Lessons
page-gallery = Embed
embed-this = Embed this
undo = Undo
undo-tip = Undo (Ctrl+Z)
redo = Redo
redo-tip = Redo (Ctrl+Shift+Z)
reset = Reset
copy-link = Copy link
copied = Copied
not-copied = Not copied
save-page = Download this page with what it shows
save-page-no-page = The file of the whole page could not be loaded.
save-page-no-file = The page was saved without the file of values, which is too large for it.
copy-by-hand = The browser does not let this page copy. This is the link:
link = Link to what is shown
hide = Hide
none = none

language = Language
# ltr or rtl: which way the language is written
direction = ltr
# between the whole and the fraction of a number
decimal-point = .
theme = Theme
theme-auto = auto
theme-auto-about = light or dark, as the system is
theme-light = light
theme-light-about = ink on paper
theme-dark = dark
theme-dark-about = for dim rooms
theme-projector = projector
theme-projector-about = larger, with the strongest contrast

restarted = It was restarted, and your numbers and settings are back.
restarted-panic = The engine stopped: it met an error of its own.
restarted-error = The engine stopped, for a reason that the browser keeps to itself.
restarted-gone = The engine was ended by the browser.
restarted-silence = The engine stopped answering.
engine-lost = The engine could not be started, so nothing can be changed here.
reload = Load the page again

## The picture

picture-name = The picture
picture-number = Number
picture-hint = flip any bit
tip-exactly = exactly { $value }

rounding-name =
    { $rounding ->
        [half-even] round half to even
        [half-away] round half away from zero
        [half-up] round half up
        [half-down] round half down
        [half-toward-zero] round half toward zero
        [floor] round down
        [ceil] round up
        [trunc] truncate
        [away] round away from zero
        [convention] as the convention has it
       *[stochastic] round at random
    }
rounding-about =
    { $rounding ->
        [half-even] to the nearest, halves to the even one; what IEEE 754 and most hardware do
        [half-away] to the nearest, halves to the larger magnitude; C’s round()
        [half-up] to the nearest, halves toward +∞; JavaScript’s Math.round()
        [half-down] to the nearest, halves toward −∞
        [half-toward-zero] to the nearest, halves to the smaller magnitude
        [floor] toward −∞: floor()
        [ceil] toward +∞: ceil()
        [trunc] toward zero: what a C cast does
        [away] to the larger magnitude
        [convention] what those do who are followed
       *[stochastic] up as often as the part that would be dropped: right on average
    }

arrow-drop = drop { $part }
arrow-up = up by { $part }
arrow-down = down by { $part }
arrow-already = already an integer
arrow-nan = NaN stays NaN
arrow-infinite = ∞ has no fraction
arrow-target = { $format }
arrow-scale = scale { $scale }
arrow-scale-zero = scale { $scale }, zero point { $zero }
arrow-cast = no scale
arrow-scheme = { $scheme }, { $format }
arrow-shared = { $what } { $value }
arrow-stored = in all { $bits } bits each
arrow-packed =
    { $count ->
        [one] one value in { $bytes } bytes: { $bits } bits
       *[other] { $count } values in { $bytes } bytes: { $bits } bits each
    }
arrow-bits = { $from } bits to { $to }

contrast-plain = *Without the scale* it would only be rounded: code { $code }, back as { $restored }.
contrast-plain-saturates = *Without the scale* { $rounded } does not fit: { $format } stops at { $code }.
contrast-scaled = *With a scale* that fits the list it comes back as { $restored }.
contrast-take-none = Take the scale away
contrast-take-list = Scale it to the list

overridden = Set by hand; the rule gives { $code }.
overridden-back = Back to { $code }
overridden-take = Make { $value } the number

## Bits

bits-source = The number’s bits, { $format }
bits-target = The code’s bits, { $format }
bit-name = bit { $index }, { $field }, { $digit }
field-sign = sign
field-exponent = exponent
field-exponent-short = exp
field-fraction = fraction
field-integer = integer
field-index = index

tip-bit = *bit { $index }, { $field }*
tip-weight = weight
tip-sign = 0 is +, 1 is −
tip-flip-source = flip it: the value becomes { $value }
tip-flip-target = flip it: it comes back as { $value }
tip-flip-code = flip it: code { $code }, back as { $value }
tip-keys = Space flips, arrows move

special-zero = all 0 but the sign: zero
special-negative-zero = only the sign is 1: negative zero
special-subnormal = exponent all 0: subnormal, without the leading 1
special-infinite = exponent all 1, fraction 0: infinity
special-nan =
    { $quiet ->
        [0] signalling NaN, payload { $payload }
       *[1] quiet NaN, payload { $payload }
    }
special-nan-plain = not a number

## The chain

chain-name = The chain, from the value to its error
link-value = value
link-source = source bits
link-scale = scale
link-zero-point = zero point
link-scale-zero = scale, zero point
link-group = group
link-code = code
link-target = target bits
link-restored = restored
link-error = error
note-typed = as typed
note-holds = { $format } holds { $value }
note-by-hand = set by hand
note-float = { $format }
note-codebook = { $format }, a place in its table
note-unsigned = { $format }, unsigned
note-twos-complement = { $format }, two’s complement
note-no-error = none can be told
note-overflow =
    { $count ->
        [one] { $text } is beyond { $format }, which holds { $held } in its place.
       *[other] { $text } is beyond { $format }, which holds { $held } in its place; so are { $count } values in all.
    }
note-code-ignored = The code { $code } is none of { $format }, so it was left out.

## What was lost

lost-heading = What was lost
lost-nothing = Nothing was lost.
lost-rounding-dropped = *Rounding* dropped { $part }; { $rounded } is left.
lost-rounding-up = *Rounding* went up by { $part }, to { $rounded }.
lost-rounding-down = *Rounding* went down by { $part }, to { $rounded }.
lost-rounding-nothing = *Rounding* lost nothing: { $rounded } is an integer already.
lost-not-a-number = *Rounding* has nothing to do: { $value } is no finite number.
lost-fits = That is one of { $format }’s integers.
lost-too-high = That needs { $bits } bits, so it is no { $format }, which ends at { $limit }.
lost-too-low = That needs { $bits } bits, so it is no { $format }, which begins at { $limit }.
lost-far-too-high = That is far beyond { $format }, which ends at { $limit }.
lost-far-too-low = That is below { $format }, which begins at { $limit }.
lost-scaled = *Re-scaling* is another act: in steps of { $scale } the number becomes code { $code }, which comes back as { $restored }, off by { $error } ({ $steps } steps).
lost-scaled-exact = *Re-scaling* is another act, and lost nothing here: in steps of { $scale } the number becomes code { $code }, which comes back whole.
lost-scaled-clipped = *Re-scaling* is another act: in steps of { $scale } the number lies beyond the last code, so it stops at { $code } and comes back as { $restored }, off by { $error } ({ $steps } steps).
lost-scaled-nan = *Re-scaling* has no code for NaN: it becomes { $code } and comes back as { $restored }.
lost-scaled-infinite = *Re-scaling* cannot reach infinity: it stops at code { $code } and comes back as { $restored }.
lost-scaled-beyond = *Re-scaling* overflows: code { $code } times the scale { $scale } lies beyond float32, so it comes back as { $restored }.
lost-cast = *Casting* to { $format } takes no scale: the number becomes { $restored }, off by { $error }.
lost-cast-exact = *Casting* to { $format } lost nothing: it holds the number exactly.
lost-cast-integer = *Without a scale* { $format } holds the rounded number: { $restored }, off by { $error }.
lost-cast-saturated = *Without a scale* the number stops at the end of { $format }: it comes back as { $restored }, off by { $error }.
lost-cast-nan = *Casting* keeps NaN: { $format } has a code for it.
lost-cast-beyond = *Casting* to { $format } takes it out of the range: it becomes { $restored }.
lost-group =
    { $count ->
        [one] *Its group* is this value alone: what else is stored serves nothing else.
       *[other] *Its group* of { $count } values shares what is stored beside the codes. The largest of them is { $largest }.
    }
lost-level = *Its code* stands for { $restored }, the nearest that there is, off by { $error }.
lost-level-farther = *Its code* stands for { $restored }, off by { $error }; { $nearest } would be nearer.
lost-level-exact = *Its code* stands for the number itself, so that nothing is lost.
lost-level-clipped = *Its code* stands for { $restored }: the number lies beyond the last that there is, off by { $error }.
lost-level-none = *Its code* stands for { $restored }, so that no error can be told.
lost-by-hand = Its bits are set by hand, so the error is not the rule’s.
lost-neighbours = The neighbours pay too: codes stand { $apart } apart, and { $value } comes back as zero.
lost-neighbours-zero = The neighbours pay too: { $value } comes back as zero.

## How much

errors-heading = How much
errors-to = to { $format }
errors-to-integer = to integer
errors-to-source = from what was typed to what { $format } holds
errors-to-integer-help = from what the source holds to the integer of row one
errors-to-target = from what the source holds to what comes back from { $format }
errors-absolute = absolute
errors-absolute-help = the distance between the two
errors-relative = relative
errors-relative-help = the distance as a share of the number
errors-ulp = ulp
errors-ulp-help = the distance in units in the last place: the gap between the source’s own neighbouring values
errors-steps = steps
errors-steps-help = the distance in steps of what it becomes: the source’s gap, 1 for integers, the scale or the target’s gap

## The list

list-heading = The list
list-edit = edit
list-part = Values { $from } to { $to } of { $count }.
list-earlier = earlier
list-later = later
list-group =
    { $count ->
        [one] One value alone with
       *[other] { $count } values share
    }
list-step-scale = A step is the scale, { $scale }.
list-step-group = A step is the scale of the value’s own group.
list-step-levels = A step is the gap between what neighbouring codes stand for.
list-step-ulp = A step is the gap between { $format }’s values there.
stats-heading =
    { $count ->
        [one] Over the one value
       *[other] Over all { $count } values
    }
stat-mae = mean absolute
stat-mae-help = MAE: the mean of the errors’ magnitudes
stat-mse = mean squared
stat-mse-help = MSE: the mean of the squared errors
stat-rmse = root mean squared
stat-rmse-help = RMSE: the square root of the mean squared error
stat-max = largest
stat-max-help = the largest magnitude among the errors
stat-sqnr = SQNR, dB
stat-sqnr-help = signal to quantization noise: the power of the values over the power of the errors, in decibels
stat-clipped = clipped
stat-clipped-help = how many values lie beyond the target’s range

## The formats

line-heading = What { $format } can give back
line-log = on a logarithmic scale
line-linear = on a linear scale
codes-heading = What each code of { $format } stands for
codes-key = Rows give a code’s first hexadecimal digits, columns its last. Shaded: subnormal. Grey: infinite, or not a number. Longer values are rounded.
class-zero = zero
class-subnormal = subnormal
class-infinite = infinite
class-nan = not a number
formats-heading = The same number in every format
formats-format = format
formats-bits = bits
formats-hex = code, hex
formats-restored = restored
formats-error = error
formats-range = range
formats-step = step here
formats-to = to
how-scaled = scaled
how-cast = cast

format-float64 = 11 exponent bits, 52 of fraction: double precision
format-float32 = 8 exponent bits, 23 of fraction: single precision
format-tf32 = 8 exponent bits, 10 of fraction: NVIDIA’s tensor cores
format-float16 = 5 exponent bits, 10 of fraction: half precision
format-bfloat16 = 8 exponent bits, 7 of fraction: the upper half of a float32
format-float8-e5m2 = 5 exponent bits, 2 of fraction: wide range, for gradients
format-float8-e4m3fn = 4 exponent bits, 3 of fraction: no infinity, largest 448
format-float8-e3m4 = 3 exponent bits, 4 of fraction: fine steps, largest 15.5
format-float8-e4m3 = 4 exponent bits, 3 of fraction: with infinities as in IEEE 754, largest 240
format-float8-e4m3fnuz = 4 exponent bits, 3 of fraction: one NaN and no −0; AMD MI300, Graphcore; largest 240
format-float8-e4m3b11fnuz = 4 exponent bits, 3 of fraction, bias 11: small values, largest 30
format-float8-e5m2fnuz = 5 exponent bits, 2 of fraction: one NaN and no −0; AMD MI300, Graphcore
format-float8-e8m0fnu = 8 exponent bits and nothing else: powers of two, the scales of MX blocks
format-float6-e2m3fn = 2 exponent bits, 3 of fraction: an element of MXFP6, largest 7.5
format-float6-e3m2fn = 3 exponent bits, 2 of fraction: an element of MXFP6, largest 28
format-float4-e2m1fn = 2 exponent bits, 1 of fraction: 0, ½, 1, 1½, 2, 3, 4, 6; MXFP4 and NVFP4
format-dynamic8 = 256 values in seven decades, −0.993 to 1: bitsandbytes’ 8-bit optimizers
format-nf4 = 16 quantiles of the normal distribution, −1 to 1: QLoRA
format-fp4 = a sign and 8 magnitudes, 0 to 1: bitsandbytes
format-defined =
    { $exponent } exponent bits, { $fraction } of fraction, bias { $bias }; { $specials ->
        [fn] one NaN, no infinities
        [fnuz] one NaN, no −0
        [finite] finite numbers alone
       *[ieee] infinities and NaN as in IEEE 754
    }
format-int = two’s complement, { $min } to { $max }
format-uint = unsigned, { $min } to { $max }

## The schemes: what each is and who uses it

scheme-cast = each value by itself becomes the nearest of another format
scheme-integer = integers with a scale and a zero point: PyTorch, ONNX, TensorFlow Lite
scheme-scaled-fp8 = 8-bit floats with a scale to their largest value: vLLM, Transformer Engine
scheme-kmeans = a table of values fitted to the list: weight clustering
scheme-nf4 = blocks of 4-bit quantiles of the normal distribution: QLoRA
scheme-fp4 = blocks of 4-bit floats from a table: bitsandbytes
scheme-dynamic8 = blocks of a dynamic 8-bit map: bitsandbytes’ optimizers
scheme-ternary = −1, 0 and 1 times a scale: BitNet b1.58
scheme-binary = a sign times a scale: BitNet

scheme-q4-0 = ggml: 4 bits, one scale for 32 values; llama.cpp’s simplest
scheme-q4-1 = ggml: 4 bits, a scale and a minimum for 32 values
scheme-q5-0 = ggml: 5 bits, one scale for 32 values
scheme-q5-1 = ggml: 5 bits, a scale and a minimum for 32 values
scheme-q8-0 = ggml: 8 bits, one scale for 32 values; nearly lossless
scheme-q2-k = ggml: 2 bits, scales and minima of 4 bits for 16 values, in 256
scheme-q3-k = ggml: 3 bits, scales of 6 bits for 16 values, in 256
scheme-q4-k = ggml: 4 bits, scales and minima of 6 bits for 32 values, in 256; llama.cpp’s usual choice
scheme-q5-k = ggml: 5 bits, scales and minima of 6 bits for 32 values, in 256
scheme-q6-k = ggml: 6 bits, scales of 8 bits for 16 values, in 256
scheme-iq4-nl = ggml: 4 bits, sixteen uneven levels, one scale for 32 values
scheme-iq4-xs = ggml: 4 bits, sixteen uneven levels, scales of 6 bits for 32 values, in 256
scheme-tq1-0 = ggml: −1, 0 or 1, five to a byte, one scale for 256 values; BitNet, TriLM
scheme-tq2-0 = ggml: −1, 0 or 1 in 2 bits, one scale for 256 values; BitNet, TriLM

scheme-mxfp8-e4m3 = FP8 (E4M3) in blocks of 32 with a power of two: OCP MX, torchao, NVIDIA Blackwell, AMD MI350
scheme-mxfp8-e5m2 = FP8 (E5M2) in blocks of 32 with a power of two: OCP MX, torchao, for gradients
scheme-mxfp6-e2m3 = FP6 (E2M3) in blocks of 32 with a power of two: OCP MX, torchao
scheme-mxfp6-e3m2 = FP6 (E3M2) in blocks of 32 with a power of two: OCP MX, torchao
scheme-mxfp4 = FP4 in blocks of 32 with a power of two: OCP MX, gpt-oss, torchao, llama.cpp
scheme-mxint8 = int8 fractions in blocks of 32 with a power of two: OCP MX
scheme-nvfp4 = FP4 in blocks of 16 with an FP8 scale: NVIDIA Blackwell, ModelOpt, torchao, llama.cpp

## The families of schemes

family-affine = Integers with a scale
family-cast = Without a scale
family-ggml = llama.cpp’s blocks
family-mx = Microscaling
family-codebook = Code books
family-scaled = Floats with a scale
family-extreme = One or two bits

## The parameters of schemes, and those of their choices that do not say it all

param-bits = Bits
param-bits-help = how many bits a code has
param-signed = Signed
param-signed-help = whether codes go below 0
param-symmetric = Symmetric
param-symmetric-help = whether the range is the same on both sides of 0
param-narrow = Narrow range
param-narrow-help = leaves out the lowest code, so that there are as many below 0 as above
param-reduceRange = Reduced range
param-reduceRange-help = one bit less, so that sums of products fit into 16 bits
param-noClipping = No clipping
param-noClipping-help = a symmetric scale that reaches both ends of the range
param-granularity = A scale for each
param-granularity-help = which values share a scale
param-axis = Axis
param-axis-help = along which axis the channels or groups lie; 0 is the first, −1 the last
param-groupSize = Values in a group
param-groupSize-help = so many neighbours share a scale
param-calibration = Range by
param-calibration-help = how the range is chosen that the codes cover
param-calibrator = As found by
param-calibrator-help = whose search for the range is followed, step by step
param-bins = Bins
param-bins-help = how many bins the histogram has that the range is found with
param-percentile = Percentile
param-percentile-help = how many of a hundred values lie inside of the range
param-min = from
param-min-help = the lower end of the range
param-max = to
param-max-help = the upper end of the range
param-scale = Scale
param-scale-help = the distance between two codes
param-zeroPoint = Zero point
param-zeroPoint-help = the code that stands for 0
param-rounding = Rounding
param-rounding-help = how what lies between two codes is rounded
param-convention = As done by
param-convention-help = whose arithmetic is followed, to the last bit
param-seed = Seed
param-seed-help = from which the random numbers come: the same seed, the same result
param-format = Element
param-format-help = the number format of one code
param-overflow = Beyond the range
param-overflow-help = what becomes of values that the format does not reach
param-importance = Importance
param-importance-help = one weight a value, of at least 0: how much its error counts. Empty: all alike
param-scaleRule = Scale rule
param-scaleRule-help = how the largest value of a block becomes its power of two
param-levels = Levels of scales
param-levels-help = 2: the blocks’ scales are scaled themselves, by one for the whole tensor
param-blockSize = Values in a block
param-blockSize-help = so many neighbours share a scale
param-doubleQuantization = Quantized scales
param-doubleQuantization-help = the blocks’ scales are stored in 8 bits themselves
choice-granularity-tensor = all
choice-overflow-convention = as the format has it
choice-overflow-saturate = the last value
choice-overflow-nonsaturating = infinity or NaN
choice-calibration-minmax = smallest and largest
choice-calibration-mse = least squared error
choice-calibration-entropy = least entropy lost
choice-calibration-histogram = histogram
choice-calibration-range = a range I set
choice-calibration-manual = a scale I type
choice-convention-plain = the plain rule
choice-convention-onnx-dynamic = ONNX, dynamic
choice-calibrator-plain = the plain rule
choice-granularity-channel = channel
choice-granularity-group = group

shared-name =
    { $name ->
        [scale] scale
        [zeroPoint] zero point
        [min] minimum
        [absmax] largest magnitude
        [superScale] super-block’s scale
        [subScale] sub-block’s scale
        [superMin] super-block’s minimum
        [subMin] sub-block’s minimum
       *[other] { $name }
    }

## What a step of a journey gives

step-reach = largest magnitude
step-low = lowest value
step-high = highest value
range-minmax = of all values
range-given = as given
range-percentile = by a percentile of the values
range-mse = by the least squared error
range-entropy = by the least relative entropy
range-histogram = by the least expected error of a histogram
step-scale = scale
step-zeroPoint = zero point
step-mean = mean
step-absmax = largest magnitude
step-absmaxStored = largest magnitude, as stored
step-scaled = scaled value
step-level = value of the code
step-tableIndex = place looked up
step-lowerEnd = lower end of the cell
step-upperEnd = upper end of the cell
step-exponent = shared exponent
step-globalScale = scale of the tensor
step-blockScale = scale of the block
step-extreme = extreme
step-storedScale = stored scale
step-storedMin = stored minimum
step-superScale = super-block’s scale
step-subScale = sub-block’s scale
step-superMin = super-block’s minimum
step-subMin = sub-block’s minimum
step-code = code
step-restored = restored
step-stored = stored
note-extreme = the value of greatest magnitude in the block
note-half = as float16 { $hex } in hexadecimal
note-half-away = ties away from zero
note-searched = found by a search for the least weighted error
note-sub-block = of sub-block { $block }
note-nearest-entry = whose level is the nearest to the value over the scale before it is stored
note-scale-zero = left by the search: the scale is 0
note-searched-importance = found by a search that weighs errors by the importance
note-searched-code = chosen together with the scale
stored-block = in block { $block }
stored-place = byte { $byte }, bits { $high } to { $low } of 0x{ $hex }
stored-byte = stored as { $hex } in hexadecimal
exponent-wraps = It does not fit a byte: with 127 added it wraps around to { $byte }.
scaled-otherwise = It is divided by { $by }, not by the scale that it is restored with.

## Columns of the tables that stand for a picture

column-bit = bit
column-bits = bits
column-code = code
column-digit = digit
column-error = error
column-field = field
column-flipped = flipped
column-format = format
column-hex = _{ $digit }
column-highest = highest
column-link = link
column-lowest = lowest
column-quantity = quantity
column-restored = restored
column-rounded = rounded
column-step = step
column-steps = step
column-value = value

summary-picture = { $value } rounds to { $rounded }. From { $source } to { $target } it becomes the bits { $hex }, in hexadecimal.
summary-bits = The bits of the { $format } { $hex }, in hexadecimal.
summary-chain = { $value } becomes code { $code } and comes back as { $restored }: an error of { $error }.
summary-errors = The target’s absolute error is { $error }.
summary-errors-none = There is no error that can be told.
summary-list =
    { $count ->
        [one] One value; its error is { $error } at most.
       *[other] { $count } values; the largest error is { $error }.
    }
summary-list-plain =
    { $count ->
        [one] One value.
       *[other] { $count } values.
    }
summary-codes = { $format } has { $count } codes; { $code }, the one in use, stands for { $value }.
summary-codes-window = { $count } codes of { $format }; { $code }, the one in use, stands for { $value }.
summary-line =
    { $count ->
        [0] { $value } comes back as { $restored }: an error of { $error }.
       *[other] { $format } can give back { $count } values here. { $value } comes back as { $restored }: an error of { $error }.
    }
summary-line-none =
    { $count ->
        [0] { $value } comes back as { $restored }.
       *[other] { $format } can give back { $count } values here. { $value } comes back as { $restored }.
    }
summary-formats = The number in { $count } formats, from the widest to the narrowest.

## Controls

panel-name = Controls
panel-list = Numbers
panel-source = Stored as
panel-scheme = Quantized by
panel-target = Quantized to
panel-rounding = Rounding
panel-more = More settings
panel-more-set = More settings, { $count } set
panel-scale-fits = Scale fits
panel-zero-point = Zero point
panel-min = from
panel-max = to
panel-scale = scale
panel-zeroPoint = zero point
scale-fits-list = the whole list
scale-fits-value = this value alone
scale-fits-range = a range I set
scale-fits-manual = a scale I type
scale-fits-none = no scale: plain cast
symmetric-on = 0, symmetric
symmetric-off = fitted

menu-search = Search by name, bits, family
menu-defined = a float of your own: exponent and fraction bits, bias (b8), ieee, fn, fnuz or finite
menu-nothing = Nothing has that name.
menu-wait = The engine is still loading.
group-integer = Integer
group-unsigned = Unsigned integer
group-float = Float
group-codebook = Code book
group-nearest = To the nearest
group-directed = In one direction
group-chance = By chance

## How a text with commas was read, and how it could be read otherwise

reading-how = Read { $how }.
reading-other = Or { $other }?
reading-comma-decimal =
    { $count ->
        [one] “{ $text }” as { $value }
       *[other] “{ $text }” as { $value }, and so on
    }
reading-comma-two = as { $count } numbers
reading-comma-list = as { $count } numbers
reading-as-decimal = as { $value }
reading-as-thousands = as { $value }
reading-thousands = “{ $text }” as { $value }
reading-thousands-point = “{ $text }” as { $value }

## An address with something in it that was left out

note-language = { $language } could not be loaded: the page stays as it was. Load it again when you are connected.
note-long = The link is too long to be read, so the example is shown.
note-version = The link is of version { $value }, which this page does not know: some of it may be missing.
note-unreadable = The link’s { $key } is “{ $value }”, which cannot be used; it was left out.
note-foreign = The link’s { $key } belongs to another way of quantizing; it was left out.
note-unknown = The link has “{ $key }”, which means nothing here; it was left out.
note-twice = The link has { $key } twice; only the first was read.
note-refused = The link’s { $key } is “{ $value }”, which cannot be used. { $why }

## Errors

error-unknown = Something went wrong.
error-engine-poisoned = The engine met an error before and must be started again.
error-engine-crashed = The engine stopped over this, and was started again; nothing was changed.
error-engine-unavailable = The engine could not be started.
error-tensor-freed = This tensor has been freed.

error-number-empty = There is no number.
    .hint = Type one, e.g. 3452.3194.
error-number-syntax = “{ $text }” is not a number.
    .hint =
        { $hint ->
            [end] Something is missing at its end.
            [comma] One number goes here, with a decimal point.
            [null] A missing value is written nan.
            [elision] The print left values out: print the whole list.
            [power] A hexadecimal float has a p: 0x1.8p3.
            [sign] A bit pattern takes no sign.
            [bits] A bit pattern has 16 hexadecimal or 64 binary digits at most.
           *[none] Numbers look like 3452.3194, 1e-3, 0x4557C51C, 1/3, inf or nan.
        }
error-number-points = “{ $text }” has more than one decimal point.
    .hint = Did you mean { $suggestion }?
error-number-range = { $text } is beyond { $format }, which ends at { $limit }.
    .hint = Choose a wider format to store it in.
error-number-long = That is too long: a number has { $max } characters at most.
error-number-fraction = “{ $text }” divides by zero.
error-number-bits = { $text } has more than { $format }’s { $bits } bits.
error-list-long = That is more text than a list of numbers needs: { $max } bytes are the most.
    .hint = Paste fewer numbers at a time.
error-list-many = { $count } numbers are more than the { $max } that fit here.
error-list-brackets =
    { $problem ->
        [open] The bracket { $bracket } is never closed.
       *[close] The bracket { $bracket } closes nothing.
    }
error-bits-syntax =
    { $base ->
        [2] “{ $text }” is not made of 0 and 1.
       *[other] “{ $text }” is not made of hexadecimal digits.
    }
    .hint =
        { $base ->
            [2] Hexadecimal digits begin with 0x.
           *[other] Binary digits begin with 0b.
        }
error-bits-width = “{ $text }” has more than { $format }’s { $bits } bits.
error-bit-range = There is no bit { $bit } in { $format }; the highest is { $highest }.
error-code-range = { $text } is no code of { $format }: those go from { $min } to { $max }.
error-code-syntax = “{ $text }” is not a whole number.
error-edit-scale = { $format } takes no scale.
    .hint = Choose an integer to quantize to.
error-edit-nonfinite = A finite number goes here.
error-edit-one = One number goes here.
error-range-order = The range must go from a lower to a higher number.
error-scale-positive = “{ $text }” is no scale: it takes a number above 0.
error-format-unknown = There is no format called “{ $name }”.
    .hint = There are { $known }, and floats by their widths, e.g. float_e5m3.
error-format-syntax = “{ $name }” defines no float: “{ $rest }” is neither a bias (b8) nor one of ieee, fn, fnuz, finite.
    .hint = Write e.g. float_e4m3_b8_fnuz.
error-format-widths = “{ $name }” is no float: it takes 1 to 11 exponent bits and 0 to 52 fraction bits.
error-format-specials = “{ $name }” has too few bits: its special codes leave no number but 0, or have no room themselves.
    .hint = Add a fraction bit, or end it with finite.
error-format-wide = “{ $name }” has numbers that float64 does not hold, whatever the bias.
    .hint = Take a bit away.
error-format-bias = “{ $name }” has numbers that float64 does not hold: its bias goes from { $min } to { $max }.
error-format-many = There are { $max } formats defined already; { $name } is one too many.
error-scheme-unknown = There is no scheme called “{ $name }”.
    .hint = There are { $known }.
error-figure-unknown = There is no figure called “{ $name }”.
    .hint = There are { $known }.
error-param-unknown = There is no parameter called “{ $name }”.
    .hint = There are { $known }.
error-param-type = The parameter { $name } takes { $expected }.
error-param-range = The parameter { $name } goes from { $min } to { $max }.
error-param-choice = The parameter { $name } takes one of { $known }.
error-param-power = The parameter { $name } takes powers of two.
error-param-weights = { $name } takes finite numbers of at least 0.
error-param-needed = The parameter { $name } is needed with { $by }.
error-param-conflict = With { $by }, { $name } can only be { $takes }.
    .hint = Change one of the two.
error-group-ragged = In { $by }, groups are whole: { $size } does not divide { $side }.
    .hint = Choose a group size that does, or another convention.
error-calibration-bins = A histogram of { $bins } bins cannot be made of these values.
    .hint = Choose another number of bins, or another calibration.
error-value-nonfinite = Value { $index }, { $value }, is not finite, which { $scheme } cannot hold.
    .hint = Leave it out, or choose a scheme or a convention that can.
error-shape-product = The shape { $shape } does not hold { $count } values.
error-part-missing = What is to be restored lacks { $name }.
error-length-mismatch = { $expected } values are needed; there are { $found }.
error-input-index = There is no value { $index }: the list has { $count }.
error-input-malformed = The input cannot be read: { $text }
