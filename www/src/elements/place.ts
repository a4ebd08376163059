interface Options {
  readonly gap: number
  /** Where a pointer at the box's edge points to, across the page. */
  readonly at?: number
}

const MARGIN = 8

/**
 * Puts a box (`position: absolute` in the body) below what it belongs to, or above where there is more room, and within the
 * window's width. Styles are set by property, which a strict policy allows.
 */
export function placeBelow(box: HTMLElement, anchor: DOMRect, { gap, at }: Options): void {
  const { clientWidth, clientHeight } = document.documentElement
  const { style } = box
  style.maxHeight = ''
  const { width, height } = box.getBoundingClientRect()
  const below = clientHeight - anchor.bottom - gap - MARGIN
  const above = anchor.top - gap - MARGIN
  const isAbove = height > below && above > below
  const wanted = at === undefined ? anchor.left : Math.max(Math.min(at - width / 2, anchor.right - width), anchor.left)
  const left = Math.max(MARGIN, Math.min(wanted, clientWidth - width - MARGIN))
  const shown = Math.min(height, Math.max(isAbove ? above : below, 160))
  style.maxHeight = `${shown}px`
  style.left = `${left + scrollX}px`
  style.top = `${(isAbove ? anchor.top - gap - shown : anchor.bottom + gap) + scrollY}px`
  style.setProperty('--at', `${(at ?? anchor.left + 16) - left}px`)
  box.classList.toggle('above', isAbove)
}
