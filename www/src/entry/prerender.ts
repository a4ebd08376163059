import wasmSource from 'virtual:wasm-source'
import { markup } from '../../build/markup.ts'
import { compile } from '../core/compile.ts'
import { evaluateText, initSync } from '../core/wasm/quantoscope.js'
import type { Answer } from '../core/wire.ts'
import { still } from '../draw/view.ts'
import { drawPage, hatching } from '../elements/page.ts'
import { FIGURES } from '../figures/registry.ts'
import { label } from '../say/say.ts'
import { EXAMPLE } from '../state/state.ts'

/** The example's page, as it is before any script has run. */
export async function prerender(): Promise<Record<string, string>> {
  initSync({ module: await compile(await wasmSource()) })
  const answer: Answer = JSON.parse(evaluateText({ input: EXAMPLE, figures: [...FIGURES] }))
  return parts(answer)
}

export async function parts(answer: Answer): Promise<Record<string, string>> {
  return {
    title: label('page-title'),
    about: label('page-about'),
    patterns: await markup(hatching()),
    page: withTexts(await markup(drawPage(still(answer))), answer),
    noscript: label('noscript'),
  }
}

/** What stands in a textarea is text of its element, which templates cannot set. */
function withTexts(html: string, { controls }: Answer): string {
  return html.replace(/(<textarea[^>]*data-field="list"[^>]*>)/, (tag) => tag + controls.list.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
}
