import { html, nothing, type TemplateResult } from 'lit'
import { inked } from '../../../draw/inked.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label } from '../../../say/say.ts'

/** A photograph before and after. */
export function drawPictures(view: ValuesView): TemplateResult | typeof nothing {
  const image = plotted(view, 'image')
  if (!image?.width) return nothing
  const { width, height, channels } = image
  const picture = (i: number, id: string) => html`<figure class="photo">
    <figcaption>${label(id)}</figcaption>
    <canvas role="img" aria-label=${label(`${id}-name`)} ${inked({ width, height, channels, grey: true, bytes: image.images?.[i] })}></canvas>
  </figure>`
  return html`<div class="photos">${picture(0, 'image-before')} ${picture(1, 'image-after')}</div>`
}
