import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What the first screen needs and the browser would find late: the faces of the big figure and the title, and the engine. */
const EARLY = [
  { name: /^qs-(text|mono-400)\b.*\.woff2$/, as: 'font' },
  { name: /^quantoscope_bg\b.*\.wasm$/, as: 'fetch' },
]

/** Preloads do not block painting; they only start early. */
export function preload(): Plugin {
  return {
    name: 'quantoscope:preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {}, chunk }) {
        const files = Object.keys(bundle).map((file) => ({ file, base: file.replace(/^.*\//, '') }))
        // each page has an engine of its own, which its own script names
        const own = ({ base }: { base: string }) => !base.endsWith('.wasm') || chunk?.code.includes(base)
        return EARLY.flatMap(({ name, as }) =>
          files
            .filter(({ base }) => name.test(base))
            .filter(own)
            .map(({ file }) => link(file, as)),
        )
      },
    },
  }
}

function link(file: string, as: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'preload', href: `./${file}`, as, crossorigin: true }, injectTo: 'head' }
}
