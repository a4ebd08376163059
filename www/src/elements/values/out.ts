// What came of the values, for other programs: files, and scripts that give the same numbers there.

import { html, nothing, type TemplateResult } from 'lit'
import type { Actions } from '../../draw/actions.ts'
import { message } from '../../draw/field.ts'
import { said } from '../../draw/said.ts'
import { pngOf, save, svgText } from '../../draw/save.ts'
import type { ValuesContext, ValuesView } from '../../draw/values-view.ts'
import { label } from '../../say/say.ts'
import { copyText } from '../../state/clipboard.ts'
import { nameOfData } from './data.ts'

export function drawOut(view: ValuesView): TemplateResult {
  const { snippets } = view.ui
  return html`<section class="out" aria-labelledby="out-heading">
    <h2 id="out-heading">${label('out-heading')}</h2>
    <p class="files">${(view.catalog?.exports ?? []).map(
      (entry) =>
        html`<button class="text" data-do="export" data-id=${entry.id} data-name=${nameOfData(view)}>${said(entry.label)}</button> `,
    )}</p>
    ${view.answer.told.about.whole === undefined ? nothing : html`<p class="note">${label('sample-files')}</p>`}
    ${message(view, 'export')}
    <details class="scripts" ?open=${snippets !== undefined}>
      <summary data-do="snippets">${label('out-code')}</summary>
      ${snippets === undefined ? nothing : snippets.length === 0 ? html`<p class="note">${label('out-no-code')}</p>` : snippets.map(snippet)}
    </details>
  </section>`
}

const snippet = ([peer, code]: readonly [string, string], i: number) => html`<figure class="snippet">
  <figcaption>${peer} <button class="text" data-do="copy-code" data-place=${i}>${label('out-copy')}</button></figcaption>
  <pre class="num" tabindex="0">${code}</pre>
</figure>`

export const outActions: Actions<ValuesContext> = {
  export: ({ dataset: { id = '', name = '' } }, { store }) =>
    store.export(id, (ending, pieces) => save(`${name.replace(/\.\w{1,12}$/, '')}${ending}`, pieces, 'application/octet-stream')),
  snippets(_, { store, ui, show }, event) {
    event.preventDefault() // the page opens it when they are there
    if (ui.snippets) show({ snippets: undefined })
    else store.snippets((snippets) => show({ snippets }))
  },
  'copy-code': ({ dataset }, { ui }) => void copyText(ui.snippets?.[Number(dataset.place)]?.[1] ?? ''),
  'save-svg'(button) {
    const drawing = drawingOf(button)
    if (drawing instanceof SVGSVGElement) save(`${button.dataset.figure}.svg`, [svgText(drawing)], 'image/svg+xml')
    else void asPng(button)
  },
  'save-png': (button) => void asPng(button),
}

async function asPng(button: HTMLElement): Promise<void> {
  const drawing = drawingOf(button)
  const png = drawing && (await pngOf(drawing))
  if (png) save(`${button.dataset.figure}.png`, [png], 'image/png')
}

/** The largest drawing of the figure that a button stands in. */
function drawingOf(button: HTMLElement): SVGSVGElement | HTMLCanvasElement | undefined {
  const figure = button.closest('figure, section')
  const drawings = [...(figure?.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas') ?? [])]
  const area = (drawing: Element) => drawing.getBoundingClientRect().width * drawing.getBoundingClientRect().height
  return drawings.sort((a, b) => area(b) - area(a))[0]
}
