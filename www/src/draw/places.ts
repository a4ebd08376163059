// Places from 0 to 1, as the engine tells them, in a drawing that is as wide as its column. Text and patterns must not be stretched
// with it, so single shapes stand at percentages, and lines and outlines are drawn in a square that is.

import { svg, type TemplateResult } from 'lit'

/** Across and downwards. */
export type Place = readonly [number, number]

export const percent = (at: number): string => `${Number((at * 100).toFixed(3))}%`

/** A line through places. */
export function path(places: readonly Place[], name: string): TemplateResult {
  const d = places.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('')
  return svg`<svg class="stretched" width="100%" height="100%" viewBox="0 0 1 1" preserveAspectRatio="none"><path class=${name} d=${d} /></svg>`
}

/** Outlines filled with a hatching. `name` is the page's own for them. */
export function areas(outlines: readonly (readonly Place[])[], hatching: 'hatch' | 'hatch-dense', name: string): TemplateResult[] {
  return outlines.map((outline, i) => {
    const points = outline.map(([x, y]) => `${x},${y}`).join(' ')
    return svg`<clipPath id=${`${name}-${i}`} clipPathUnits="objectBoundingBox"><polygon points=${points} /></clipPath>
      <rect width="100%" height="100%" fill=${`url(#${hatching})`} clip-path=${`url(#${name}-${i})`} />`
  })
}

/** Where across an element a pointer is, from 0 to 1 and beyond. */
export function across(element: Element, { clientX }: MouseEvent): number {
  const { left, width } = element.getBoundingClientRect()
  return (clientX - left) / width
}
