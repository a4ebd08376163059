import { html, nothing, svg, type TemplateResult } from 'lit'
import type { BitRow, Field } from '../../../core/wire.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { guard } from '../../../draw/guard.ts'
import { num } from '../../../draw/num.ts'
import { percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { label, plain } from '../../../say/say.ts'
import { marked } from '../mark.ts'

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
    <div class="bitwin ${target.length > 16 ? 'broad' : ''}" data-bits=${`${from} ${last}`} .style=${`--target-share:${target.length}fr`}>
      <div class="bitrow head">
        <span class="nth">${label('column-index')}</span><span class="val">${label('column-value')}</span>
        ${letters(source, 'float32')} ${letters(target, bits.format)}
      </div>
      <div class="bitrow ones">
        <span class="nth" title=${label('bits-ones')}>${label('bits-ones-short')}</span><span class="val"></span>
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

const shares = (fields: readonly Field[], ones: readonly number[]) => html`<span class="bitcols bitshares" aria-hidden="true"
  >${fields.map(
    (
      field,
      i,
    ) => html`<span class="bitshare ${INKS[field]}" .tip=${() => said({ id: 'bits-share', args: { share: { kind: 'word', word: percent(ones[i] ?? 0) } } })}
      ><i .style=${`height:${percent(ones[i] ?? 0)}`}></i
    ></span>`,
  )}</span
>`

function drawRow(row: BitRow, source: readonly Field[], target: readonly Field[], on: boolean): TemplateResult {
  return html`<div class="bitrow ${on ? 'marked' : ''}" data-index=${row.index}>
    <span class="nth num">${row.index}</span><span class="val">${num(row.value)}</span>
    ${guard([row.source], () => digits(row.source, source))} ${guard([row.target, target], () => digits(row.target, target))}
  </div>`
}

/** Ones are filled, zeros are outlined. */
function digits(bits: string, fields: readonly Field[]): TemplateResult {
  const paths: Record<string, string> = {}
  for (let i = 0; i < bits.length; i++) {
    const kind = `${INKS[fields[i]!]}${bits[i] === '1' ? '' : ' off'}`
    paths[kind] = `${paths[kind] ?? ''}M${i + 0.12} .12h.76v.76h-.76z`
  }
  return html`<svg class="bitcols" viewBox="0 0 ${bits.length} 1" role="img" aria-label=${bits}>
    ${Object.entries(paths).map(([kind, d]) => svg`<path class=${kind} d=${d} />`)}
  </svg>`
}
