import { render } from '@lit-labs/ssr'
import { collectResult } from '@lit-labs/ssr/lib/render-result.js'
import type { TemplateResult } from 'lit'

/**
 * Without the comments by which lit finds its way when it takes over a served page: ours is drawn anew. And without styles, which a
 * strict policy refuses to markup: a script sets them.
 */
export async function markup(template: TemplateResult): Promise<string> {
  const html = await collectResult(render(template))
  return html
    .replace(/<!--\/?lit-[^>]*-->|<!--\??-->|<\?>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ style="[^"]*"/g, '')
    .replace(/ (class|tabindex)=""/g, '')
    .replace(/ class="([^"]*?) *"/g, (_, names: string) => (names.trim() ? ` class="${names.trim().replace(/ +/g, ' ')}"` : ''))
}
