// Canvases of bulk pixels: one byte a pixel says how much ink it has; the ink is the canvas's own `color`, so that it follows the theme.

import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'
import type { Room } from './room.ts'

export interface Inked {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array | undefined
  /** Bytes a pixel: 3 are red, green and blue themselves; 1 is ink, or grey where `grey` says so. */
  readonly channels?: number
  readonly grey?: boolean
}

class Paint extends Directive {
  override render(_: Inked): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [inked]: [Inked]): unknown {
    const canvas = element as HTMLCanvasElement
    if (painted.get(canvas)?.bytes === inked.bytes) return noChange
    painted.set(canvas, inked)
    shown.add(new WeakRef(canvas))
    queueMicrotask(() => painted.get(canvas) === inked && paint(canvas, inked)) // by then it is in the page, and has its ink
    return noChange
  }
}

/** Paints what a canvas is to show, when that is new or the theme has changed. */
export const inked = directive(Paint)

const painted = new WeakMap<HTMLCanvasElement, Inked>()
const shown = new Set<WeakRef<HTMLCanvasElement>>()

/** All canvases again in the inks of another theme. */
export function repaintWithTheme({ themed, signal }: Pick<Room, 'themed' | 'signal'>): void {
  const again = () => requestAnimationFrame(repaint)
  new MutationObserver(again).observe(themed, { attributes: true, attributeFilter: ['data-theme'] })
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', again, { ...(signal && { signal }) })
}

function repaint(): void {
  for (const held of shown) {
    const canvas = held.deref()
    const inked = canvas?.isConnected ? painted.get(canvas) : undefined
    if (canvas && inked) paint(canvas, inked)
    else if (!canvas?.isConnected) shown.delete(held)
  }
}

function paint(canvas: HTMLCanvasElement, inked: Inked): void {
  const { width, height, bytes } = inked
  if (!bytes || width * height === 0) return
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const image = new ImageData(width, height)
  const pixels = new Uint32Array(image.data.buffer)
  if (inked.channels === 3) colour(pixels, bytes)
  else ink(pixels, bytes, inked.grey ? greys() : inksOf(canvas))
  canvas.getContext('2d')?.putImageData(image, 0, 0)
}

function ink(pixels: Uint32Array, bytes: Uint8Array, inks: Uint32Array): void {
  for (let i = 0; i < pixels.length; i++) pixels[i] = inks[bytes[i] as number] as number
}

function colour(pixels: Uint32Array, bytes: Uint8Array): void {
  for (let i = 0, at = 0; i < pixels.length; i++, at += 3)
    pixels[i] = OPAQUE | ((bytes[at + 2] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at] as number)
}

const OPAQUE = 0xff000000

/** Pixels as canvases hold them on all machines that browsers run on: red in the lowest byte. */
const greys = () => Uint32Array.from({ length: 256 }, (_, grey) => OPAQUE | (grey * 0x010101))

function inksOf(canvas: HTMLCanvasElement): Uint32Array {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(canvas)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? []
  const ink = (blue << 16) | (green << 8) | red
  return Uint32Array.from({ length: 256 }, (_, alpha) => (alpha << 24) | ink)
}
