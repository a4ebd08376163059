/** What lies over a view and may reach below it. */
const OVER = '.menu, .tip'

/** As learning platforms understand it (LTI Client Side postMessages, `lti.frameResize`), and as ours. */
type Message =
  | { readonly subject: 'lti.frameResize'; readonly height: number }
  | { readonly type: 'quantoscope:resize'; readonly height: number }

/** Tells how high a page with one element is, whenever that changes: higher or lower. */
export function tellHeight(element: HTMLElement, tell: (message: Message) => void): void {
  let told = 0
  let due = false
  const look = () => {
    due = false
    const height = Math.ceil(heightOf(element))
    if (height === told) return
    told = height
    tell({ subject: 'lti.frameResize', height })
    tell({ type: 'quantoscope:resize', height })
  }
  // in a frame that is not seen no animation frame comes
  const soon = () => {
    if (!due) setTimeout(look)
    due = true
  }
  new ResizeObserver(soon).observe(element)
  // menus and tips are placed over the view, which stays as high as it is
  if (element.shadowRoot) {
    const watch = { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'hidden', 'style'] }
    new MutationObserver(soon).observe(element.shadowRoot, watch)
  }
}

function heightOf(element: HTMLElement): number {
  const over = [...(element.shadowRoot?.querySelectorAll(OVER) ?? [])].map((box) => box.getBoundingClientRect())
  const bottoms = [element.getBoundingClientRect(), ...over.filter(({ height }) => height > 0)].map(({ bottom }) => bottom)
  return Math.max(...bottoms) + scrollY
}
