interface Options {
  readonly gap: number
  /** Where a pointer at the box's edge points to, across the page. */
  readonly at?: number
}

const MARGIN = 8

/**
 * Puts a box (`position: absolute` in the page's layer) below what it belongs to, or above where there is more room, and within the
 * window's width. Styles are set by property, which a strict policy allows.
 */
export function placeBelow(box: HTMLElement, anchor: DOMRect, { gap, at }: Options): void {
  const { clientWidth, clientHeight } = document.documentElement
  const { style } = box
  const origin = box.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY }
  style.maxHeight = ''
  const { width, height } = box.getBoundingClientRect()
  const below = clientHeight - anchor.bottom - gap - MARGIN
  const above = anchor.top - gap - MARGIN
  const isAbove = height > below && above > below
  const wanted = at === undefined ? anchor.left : Math.max(Math.min(at - width / 2, anchor.right - width), anchor.left)
  const left = Math.max(MARGIN, Math.min(wanted, clientWidth - width - MARGIN))
  const shown = Math.min(height, Math.max(isAbove ? above : below, 160))
  style.maxHeight = `${shown}px`
  style.left = `${left - origin.left}px`
  style.top = `${(isAbove ? anchor.top - gap - shown : anchor.bottom + gap) - origin.top}px`
  style.setProperty('--at', `${(at ?? anchor.left + 16) - left}px`)
  box.classList.toggle('above', isAbove)
}
