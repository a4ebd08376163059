import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Heat, HeatOf, Look } from '../../../core/wire.ts'
import { checks } from '../../../draw/checks.ts'
import { dataTable } from '../../../draw/data-table.ts'
import { guard } from '../../../draw/guard.ts'
import { inked } from '../../../draw/inked.ts'
import { compact, num } from '../../../draw/num.ts'
import { percent } from '../../../draw/places.ts'
import { said } from '../../../draw/said.ts'
import { plotted, type ValuesView } from '../../../draw/values-view.ts'
import { choiceName, label, plain } from '../../../say/say.ts'
import { marked } from '../mark.ts'

/** A map of errors for each scheme, one ink for all, and the slider that drags the value that is looked at. */
export function drawHeat(view: ValuesView): TemplateResult {
  const heat = plotted(view, 'heat')
  return html`<section class="where" data-part="where" aria-labelledby="where-heading">
    <div class="about">
      <h2 id="where-heading">${label('where-heading')}</h2>
      ${heat ? about(view, heat) : nothing}
    </div>
    ${heat ? html`${drawDrag(view, heat)}<div class="maps n${heat.maps.length}">${drawMaps(view, heat)}</div>` : nothing}
  </section>`
}

function about(view: ValuesView, heat: Heat): TemplateResult {
  return html`<p>${heat.notes.map((note) => html`${said(note)} `)}</p>
    <div class="ramp"><i></i><span class="num">0</span><span class="num">${heat.darkest ? `≥ ${compact(heat.darkest)}` : ''}</span></div>
    <p class="pays" role="status">${heat.pays ? said(heat.pays) : said({ id: 'heat-drag-hint' })}</p>
    ${granularity(view)} ${dataTable(view, 'heat')}`
}

const GRANULARITIES = ['tensor', 'channel', 'group']

/** One scale for how many: the switch stands where one sees what it does. */
function granularity(view: ValuesView): TemplateResult | typeof nothing {
  const { scheme, params } = view.answer.input
  if (scheme !== 'integer') return nothing
  const given = params.granularity ?? GRANULARITIES[0]
  return html`<div class="control">
    <span class="name" id="heat-granularity">${label('heat-granularity')}</span>
    <div class="segments" role="radiogroup" aria-labelledby="heat-granularity">
      ${GRANULARITIES.map(
        (option) => html`<label
          ><input type="radio" name="heat-param-granularity" value=${option} ${checks(option === given, view.problem ?? view.answer)} /><span
            >${choiceName('granularity', option)}</span
          ></label
        >`,
      )}
    </div>
  </div>`
}

function drawDrag(view: ValuesView, { drag }: Heat): TemplateResult {
  const look = plotted(view, 'look')
  const { at, before } = drag
  return html`<div class="drag">
    <span class="dragend num">${compact(drag.to)}</span>
    <div
      class="dragtrack"
      data-drag
      role="slider"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${plain({ id: 'heat-drag', args: { index: { kind: 'count', count: look?.index ?? 0 } } })}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(100 * (at ?? 0.5))}
      aria-valuetext=${compact(drag.value)}
    >
      ${before === undefined ? nothing : html`<i class="before" .style=${`bottom:${percent(before)}`}></i>`}
      ${at === undefined ? nothing : html`<i class="knob" .style=${`bottom:${percent(at)}`}><span>${num(drag.value)}</span></i>`}
    </div>
    <span class="dragend num">${compact(drag.from)}</span>
  </div>`
}

function drawMaps(view: ValuesView, heat: Heat): TemplateResult[] {
  const images = plotted(view, 'heat')?.images ?? []
  let next = 0
  return heat.maps.map((map, i) => (map ? drawMap(view, heat, map, images[next++], i) : refused(view, i)))
}

function refused({ answer }: ValuesView, i: number): TemplateResult {
  const why = answer.told.verdicts[i]?.refusal
  return html`<figure class="hm"><figcaption><b>${answer.told.setups[i]?.scheme}</b> ${why ? html`<span>${said(why.message)}</span>` : nothing}</figcaption></figure>`
}

function drawMap(view: ValuesView, heat: Heat, map: HeatOf, bytes: Uint8Array | undefined, i: number): TemplateResult {
  const { rows, columns, down, across } = heat
  const mark = marked(view)
  const name = plain({
    id: 'heat-name',
    args: { name: { kind: 'text', text: map.named.name }, worst: { kind: 'num', num: map.worst } },
  })
  return html`<figure class="hm ${i === view.state.focus ? 'onbench' : ''}">
    <figcaption><b>${said(map.named.name)}</b> <span>${said(map.named.note)}</span></figcaption>
    <div class="hmrow ${map.beneath ? 'beneath' : ''}">
      <div
        class="hmbox"
        tabindex="0"
        role="img"
        aria-label=${name}
        data-map
        data-cells=${`${rows} ${columns} ${down} ${across}`}
        .style=${`aspect-ratio:${heat.aspect}`}
      >
        <canvas ${inked({ width: columns, height: rows, bytes })}></canvas>
        ${guard([map.boundaries], () => lines(map, rows, columns))} ${mark ? ring(mark, heat, i) : nothing}
      </div>
      ${guard([map.bars], () => bars(map))}
    </div>
    <p class="paying">${map.paying === undefined ? '' : plain({ id: 'heat-paying', args: { count: { kind: 'count', count: map.paying } } })}</p>
  </figure>`
}

/** Lines between groups; maps with many cells have them where there is room (see the classes' container queries). */
function lines({ boundaries }: HeatOf, rows: number, columns: number): TemplateResult | typeof nothing {
  if (boundaries.length === 0) return nothing
  const room = Math.max(rows, columns) > 32 ? 'much' : ''
  return html`<svg class="lines ${room}" viewBox="0 0 ${columns} ${rows}" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path d=${boundaries.map(([x, y, to, end]) => `M${x} ${y}L${to} ${end}`).join('')} />`}
  </svg>`
}

function bars({ bars, beneath }: HeatOf): TemplateResult | typeof nothing {
  if (bars.length === 0) return nothing
  const d = bars
    .map(([from, to, length]) => (beneath ? `M${from} 0H${to}V${length}H${from}Z` : `M0 ${from}V${to}H${length}V${from}Z`))
    .join('')
  const kind = bars.length === 1 ? 'single' : bars.length > 40 ? 'lots' : ''
  return html`<svg class="reach ${kind}" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${svg`<path d=${d} />`}</svg>`
}

/** Around the marked value's cell, and what became of it. */
function ring(mark: Look, { rows, columns, down, across }: Heat, i: number): TemplateResult {
  const row = Math.floor(mark.place[0] / down)
  const column = Math.floor(mark.place[1] / across)
  const place = `left:${percent(column / columns)};top:${percent(row / rows)};width:${percent(1 / columns)};height:${percent(1 / rows)}`
  const beside = mark.beside[i]
  const side = `${column > columns / 2 ? 'left' : 'right'} ${row > rows / 2 ? 'above' : 'under'}`
  return html`<i class="cellring" .style=${place}
    ><span class="cellsays ${side}" aria-hidden="true"
      ><b class="num">${indices(mark)}</b> ${num(mark.value)}${
        beside
          ? html`<br />${label('heat-restored')} ${num(beside.restored)}${beside.error ? html`<br />${label('heat-error')} ${num(beside.error)}` : nothing}`
          : nothing
      }</span
    ></i
  >`
}

const indices = ({ indices }: Look) => `[${indices.join(', ')}]`
