import { html, noChange, nothing, type TemplateResult } from 'lit'
import { drawn } from '../../core/drawn.ts'
import type { CodeRow, CodeTable } from '../../core/wire.ts'
import { compact } from '../../draw/num.ts'
import { said } from '../../draw/said.ts'
import type { View } from '../../draw/view.ts'
import { label, plain } from '../../say/say.ts'

/** What each code of the target stands for; a click chooses a code. */
export function drawCodes({ answer }: View): TemplateResult {
  const codes = drawn(answer, 'codes')
  const heading = { id: 'codes-heading', args: { format: { kind: 'word', word: answer.controls.target } } } as const
  return html`<section class="codes" data-part="codes" aria-labelledby="codes-heading">
    <h2 id="codes-heading">${plain(heading)}</h2>
    ${codes ? html`<p class="note">${said(codes.summary)}</p><div class="frame">${table(codes)}</div><p class="note">${label('codes-key')}</p>` : noChange}
  </section>`
}

function table(codes: CodeTable): TemplateResult {
  return html`<table class="grid" data-roving>
    <thead>
      <tr>
        <td></td>
        ${codes.columns.map((digit) => html`<th scope="col">_${digit}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${codes.rows.map((row, y) => drawRow(codes, row, codes.used[0] === y ? codes.used[1] : undefined))}
    </tbody>
  </table>`
}

function drawRow({ columns }: CodeTable, { head, cells }: CodeRow, used: number | undefined): TemplateResult {
  return html`<tr>
    <th scope="row">${head}_</th>
    ${cells.map(({ value, class: kind }, x) => {
      const code = `${head}${columns[x]}`
      const shown = compact(value)
      const name = kind === 'normal' ? '' : `, ${label(`class-${kind}`)}`
      return html`<td class="${kind} ${x === used ? 'used' : ''}"><button
        data-rove
        data-do="code"
        data-code=${code}
        tabindex=${x === used ? 0 : -1}
        aria-current=${x === used ? 'true' : nothing}
        aria-label="${code}: ${shown}${name}"
      >${shown}</button></td>`
    })}
  </tr>`
}
