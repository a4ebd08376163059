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
  const parent = box.offsetParent as HTMLElement | null
  const origin = parent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY, width: 0 }
  // an element on somebody else's page may be zoomed, or scaled with all of a slide
  const scale = (parent && origin.width / parent.offsetWidth) || 1
  style.maxHeight = ''
  const { width, height } = box.getBoundingClientRect()
  const below = clientHeight - anchor.bottom - gap - MARGIN
  const above = anchor.top - gap - MARGIN
  const isAbove = height > below && above > below
  const wanted = at === undefined ? anchor.left : Math.max(Math.min(at - width / 2, anchor.right - width), anchor.left)
  const left = Math.max(MARGIN, Math.min(wanted, clientWidth - width - MARGIN))
  const shown = Math.min(height, Math.max(isAbove ? above : below, 160))
  style.maxHeight = `${shown / scale}px`
  style.left = `${(left - origin.left) / scale}px`
  style.top = `${((isAbove ? anchor.top - gap - shown : anchor.bottom + gap) - origin.top) / scale}px`
  style.setProperty('--at', `${((at ?? anchor.left + 16) - left) / scale}px`)
  box.classList.toggle('above', isAbove)
}
