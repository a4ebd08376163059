// What may run in a file that holds everything: its own scripts and styles, by their hashes, and nothing else.

import { createHash } from 'node:crypto'

export const digest = (algorithm: 'sha256' | 'sha384', content: string) =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`

/** A page with a policy of its own, which is the first that it says: what stands before a policy is not kept to it. */
export function withPolicy(html: string, connect: string): string {
  const hashes = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^]*?)</${tag}>`, 'g'))].map(([, content = '']) => `'${digest('sha256', content)}'`)
  const policy = [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' ${hashes('script').join(' ')}`,
    `style-src ${hashes('style').join(' ') || "'none'"}`,
    'worker-src blob:',
    'font-src data:',
    'img-src blob: data:',
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const charset = /<meta charset="utf-8"\s*\/?>/
  if (!charset.test(html)) throw new Error('the page does not say its charset, after which the policy stands')
  return html.replace(charset, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
}
