lesson-granularity = Granularity
    .goal = Say what more scales buy, and what they cost in bits.

lesson-granularity-weights = These are *real weights* from the attention of a small language model.
    .title = Real weights
    .more = With one scale for all, the signal is { $sqnr } dB above the error.

lesson-granularity-tensor = The same weights where they stand: *rows and columns*. Dark is where the error is.
    .title = One for all
    .more = It costs { $bits } bits a weight, as good as none beyond the codes.

lesson-granularity-channel = Rows differ: some have small weights, some large. Give *each row its own scale*.
    .title = One a row
    .more = Each row is then as fine as its own largest weight allows.
lesson-granularity-channel-ask = What becomes of the measure?
lesson-granularity-channel-option-better = it rises
lesson-granularity-channel-option-same = it stays
lesson-granularity-channel-option-worse = it falls
lesson-granularity-channel-why-same = Rows whose largest weight is below that of the whole get finer steps.
lesson-granularity-channel-why-worse = No row's scale can be coarser than that for all.
lesson-granularity-channel-right = From { $was } dB to { $sqnr } dB, for { $bits } bits a weight.

lesson-granularity-group = Go on: a scale for each *small group* of neighbours in a row.
    .title = One a group
    .more = From { $was } dB to { $sqnr } dB. An outlier spoils its own group alone.

lesson-granularity-price = Every scale must be *kept beside the codes*. Count honestly: all bits, divided by the number of weights.
    .title = What it costs
    .more = A code has { $codes } bits. Groups have as many weights as float32 has bits, and that is what a scale takes here.
lesson-granularity-price-ask = How many bits is a weight now?
lesson-granularity-price-why-free = The scales are missing. Without them the codes mean nothing.
lesson-granularity-price-why-double = That would be right for groups half that size.
lesson-granularity-price-right = { $bits }. A model that is sold as having so many bits often takes more.

lesson-granularity-balance = Groups *half as large*: { $sqnr } dB instead of { $was }, for { $bits } bits instead of { $before }.
    .title = A balance
    .more = Would the same bits be better spent on the codes? Try it: more bits, larger groups. The next lessons have cheaper scales.
