// The text of a PDF as Chromium makes them: fonts with a map to Unicode, texts as glyphs of the font that was named last.

import { inflateSync } from 'node:zlib'

export function textOf(pdf: Buffer): string {
  const objects = new Map<string, { head: string; stream: string }>()
  const all = pdf.toString('latin1')
  for (const [, id = '', body = ''] of all.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', packed] = body.split(/stream\n/)
    const bytes = packed && /FlateDecode/.test(head) ? inflated(packed.replace(/\n?endstream[\s\S]*$/, '')) : (packed ?? '')
    objects.set(id, { head, stream: bytes })
  }
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of (/\/Font <<([\s\S]*?)>>/.exec(head)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      fonts.set(name, unicode(objects.get(map ?? '')?.stream ?? ''))
    }
  }
  return [...objects.values()].map(({ stream }) => (/\bTf\b/.test(stream) ? shown(stream, fonts) : '')).join('\n')
}

function inflated(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    return '' // a font or an image
  }
}

function unicode(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  const letter = (hex: string) => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)))
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) map.set(glyph, letter(to))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', end = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16)
      for (let i = 0; first + i <= Number.parseInt(end, 16); i++)
        map.set((first + i).toString(16).toUpperCase().padStart(from.length, '0'), String.fromCharCode(Number.parseInt(to, 16) + i))
    }
  }
  return map
}

function shown(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined
  let text = ''
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>/g)) {
    if (name) font = fonts.get(name)
    else text += glyphs?.replace(font?.keys().next().value?.length === 2 ? /../g : /.{4}/g, (glyph) => font?.get(glyph) ?? '')
  }
  return text
}
