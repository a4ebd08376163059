import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { BitRow, Field } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { num } from '../../../draw/num.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { marked, percent } from '../mark.ts'

const LETTERS: Readonly<Record<Field, string>> = { sign: 's', exponent: 'e', fraction: 'f', integerSign: 's', integer: 'i', index: 'i' }
const INKS: Readonly<Record<Field, string>> = { sign: 's', exponent: 'e', fraction: 'f', integerSign: 'c', integer: 'c', index: 'c' }

/** The bits of values and of their codes, a row each; above, how often each bit is 1. */
export function drawBitGrid(view: ValuesView): TemplateResult | typeof nothing {
  const bits = plotted(view, 'bits')
  if (!bits) return nothing
  const { source, target, rows, count, from } = bits
  const mark = marked(view)?.index
  const last = Math.max(0, count - rows.length)
  return html`<figure class="bitgrid">
    <figcaption>${said(bits.summary)}</figcaption>
    <div class="bitwin ${target.length > 16 ? 'wide' : ''}" data-bits=${`${from} ${last}`}>
      <div class="bitrow head">
        <span class="at">${label('column-index')}</span><span class="val">${label('column-value')}</span>
        ${letters(source, 'float32')} ${letters(target, bits.format)}
      </div>
      <div class="bitrow ones">
        <span class="at" title=${label('bits-ones')}>${label('bits-ones-short')}</span><span class="val"></span>
        ${shares(source, bits.source_ones)} ${shares(target, bits.target_ones)}
      </div>
      ${rows.map((row) => drawRow(row, source, target, row.index === mark))}
      ${
        last > 0
          ? html`<input
              class="bitscroll"
              type="range"
              aria-orientation="vertical"
              aria-label=${label('bits-scroll')}
              aria-valuetext=${plain({ id: 'bits-from', args: { from: { kind: 'count', count: from } } })}
              min="0"
              max=${last}
              step="1"
              .value=${String(from)}
            />`
          : nothing
      }
    </div>
    ${dataTable(view, 'bits')}
  </figure>`
}

const letters = (fields: readonly Field[], format: string) => html`<span class="bitcols" aria-hidden="true"
  ><b>${format}</b><span class="letters">${fields.map((field) => html`<span class=${INKS[field]}>${LETTERS[field]}</span>`)}</span></span
>`

const shares = (fields: readonly Field[], ones: readonly number[]) => html`<span class="bitcols shares" aria-hidden="true"
  >${fields.map(
    (
      field,
      i,
    ) => html`<span class="share ${INKS[field]}" .tip=${() => said({ id: 'bits-share', args: { share: { kind: 'word', word: percent(ones[i] ?? 0) } } })}
      ><i .style=${`height:${percent(ones[i] ?? 0)}`}></i
    ></span>`,
  )}</span
>`

function drawRow(row: BitRow, source: readonly Field[], target: readonly Field[], on: boolean): TemplateResult {
  return html`<div class="bitrow ${on ? 'on' : ''}" data-index=${row.index}>
    <span class="at num">${row.index}</span><span class="val">${num(row.value)}</span>
    ${guard([row.source], () => digits(row.source, source))} ${guard([row.target, target], () => digits(row.target, target))}
  </div>`
}

/** Ones are filled, zeros are outlined. */
function digits(bits: string, fields: readonly Field[]): TemplateResult {
  const paths: Record<string, string> = {}
  for (let i = 0; i < bits.length; i++) {
    const kind = `${INKS[fields[i]!]}${bits[i] === '1' ? '' : ' zero'}`
    paths[kind] = `${paths[kind] ?? ''}M${i + 0.12} .12h.76v.76h-.76z`
  }
  return html`<svg class="bitcols" viewBox="0 0 ${bits.length} 1" role="img" aria-label=${bits}>
    ${Object.entries(paths).map(([kind, d]) => svg`<path class=${kind} d=${d} />`)}
  </svg>`
}
