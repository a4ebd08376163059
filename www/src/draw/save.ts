// What is on the page becomes a file.

/** Hands a file to the browser, which saves it. */
export function save(name: string, parts: BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = safeName(name)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A name that every system takes; what names in files hold is anybody's. */
const safeName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '')
    .slice(-120) || 'quantoscope'

/** What a drawing's look depends on: in a file of its own, no style sheet says it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font',
  'text-anchor',
  'letter-spacing',
  'display',
  'visibility',
]

/** A drawing of the page as a file of its own, on the page's ground, with the patterns that it points to. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copyLooks(drawing, copy)
  const { width, height } = drawing.getBoundingClientRect()
  const [x = 0, y = 0, w = width, h = height] = drawing.viewBox.baseVal?.width ? Object.values(box(drawing)) : [0, 0, width, height]
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ x, y, width: w, height: h, fill: groundOf(drawing) }))
    ground.setAttribute(name, String(value))
  const patterns = [...(drawing.getRootNode() as Document | ShadowRoot).querySelectorAll<SVGElement>('svg.defs pattern')].map((pattern) => {
    const own = pattern.cloneNode(true) as SVGElement
    copyLooks(pattern, own)
    return own
  })
  const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
  defs.append(...patterns)
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = drawing.getAttribute('aria-label') ?? document.title
  copy.prepend(title, defs, ground)
  return new XMLSerializer().serializeToString(copy)
}

/** What the page is drawn on. */
const groundOf = (drawing: Element) => getComputedStyle(drawing).getPropertyValue('--ground')

const box = ({ viewBox: { baseVal } }: SVGSVGElement) => ({ x: baseVal.x, y: baseVal.y, width: baseVal.width, height: baseVal.height })

function copyLooks(from: Element, to: Element): void {
  const look = getComputedStyle(from)
  // by property: a strict policy refuses the attribute, and it is written from them
  if (to instanceof SVGElement) for (const name of LOOKS) to.style.setProperty(name, look.getPropertyValue(name))
  to.removeAttribute('class')
  for (const [i, child] of [...from.children].entries()) {
    const own = to.children[i]
    if (own) copyLooks(child, own)
  }
}

/** Twice as fine as the page, for print. */
const FINE = 2

/** The same as pixels. */
export async function pngOf(drawing: SVGSVGElement | HTMLCanvasElement): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  const { width, height } = drawing.getBoundingClientRect()
  canvas.width = width * FINE
  canvas.height = height * FINE
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = groundOf(drawing)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingEnabled = false
  if (drawing instanceof HTMLCanvasElement) context.drawImage(drawing, 0, 0, canvas.width, canvas.height)
  else {
    const image = new Image(width, height)
    image.src = URL.createObjectURL(new Blob([svgText(drawing)], { type: 'image/svg+xml' }))
    await image.decode()
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(image.src)
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined)))
}
