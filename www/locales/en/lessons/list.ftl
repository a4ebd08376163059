lesson-list = A list
    .goal = Show what one large value costs the small ones.

lesson-list-one = A list of numbers, and *one scale for all*: { $scale }. The largest, { $largest }, has set it.
    .title = One scale for many
    .more = Sending one scale beside a whole list costs next to nothing. Look at the errors: none is more than half a step.

lesson-list-share = Now the *smallest* of the list, { $value }. The scale is { $scale }.
    .title = The smallest
    .more = Divide, then round.
lesson-list-share-ask = Which code does { $value } get?
lesson-list-share-why-one = Less than half a step from zero, it is nearer to zero.
lesson-list-share-right = { $code }. It is gone: nothing tells it from zero any more.

lesson-list-outlier = One more value joins the list: *{ $outlier }*. Look at { $value }, whose code is { $before }.
    .title = An outlier
    .more = The scale must grow so that the newcomer fits.
lesson-list-outlier-ask = What becomes of the code of { $value }?
lesson-list-outlier-why-kept = The value is the same, but a code counts steps, and the steps have grown.
lesson-list-outlier-right = The scale has gone from { $was } to { $scale }, and { $value } gets { $code }. One value has emptied the list.

lesson-list-clip = The other way: the range is *set by hand*, so that the small ones are well served. The scale is { $scale }.
    .title = Clipping
    .more = { $outlier } stops at the last code, which brings back { $restored }: the error is { $error }. It is clipped.

lesson-list-spared = And { $value }? It is brought back as { $restored }, *only { $error }* away. Before, it was { $lost }.
    .title = Who is spared
    .more = Many small errors have become one large error.

lesson-list-weigh = Compare *the list's figures* of both: the mean of squared errors stands above the list.
    .title = Weigh the two
    .more = With the range by hand, one error is { $clipped }. With the whole range, the errors are about as large as { $rounded }.
lesson-list-weigh-ask = Which makes the larger mean of squared errors here?
lesson-list-weigh-option-clipping = the clipped outlier
lesson-list-weigh-option-rounding = all the coarse rounding
lesson-list-weigh-why-rounding = Add them up: each is small, and a square makes small errors smaller and large ones larger.
lesson-list-weigh-right = One large error, squared, outweighs the rest. Whether that is what counts is another question: see the last lesson.
