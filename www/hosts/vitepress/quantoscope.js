// VitePress: a fenced block `quantoscope` becomes `<quanto-scope>` with a picture inside, drawn when the site is built and shown
// without JavaScript. Its lines are the attributes: `value: 3452.3194`. The tag itself can be written in a page, too.
//
//   import { withQuantoscope } from './quantoscope.js'
//   export default withQuantoscope(defineConfig({ ... }), { script: '/quantoscope.js' })

import { spawnSync } from 'node:child_process'

const SENTENCE = '<p>A picture of how a number is quantized. It is drawn with JavaScript.</p>'

const isElement = (tag) => tag === 'quanto-scope'

/** The attributes that a block's lines name. */
function attributes(text) {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.map((line) => {
    const [, name, value] = /^\s*([a-z][a-z0-9-]*)\s*(?:[:=]\s*(.*?))?\s*$/.exec(line) ?? []
    if (!name) throw new Error(`quantoscope: "${line}" is no attribute: write \`value: 3452.3194\``)
    return [name, value ?? '']
  })
}

/** What stands in the element without JavaScript; a sentence where no command draws it. */
function inside(command, pairs) {
  const drawn = spawnSync(command, ['element', ...pairs.map(([name, value]) => `${name}=${value}`)], { encoding: 'utf8' })
  if (drawn.error) return SENTENCE
  if (drawn.status !== 0) throw new Error(`quantoscope: ${drawn.stderr}`)
  return drawn.stdout.slice(drawn.stdout.indexOf('\n') + 1, drawn.stdout.lastIndexOf('</quanto-scope>')).trim()
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Vue takes the drawing as it is: it would leave out the styles in it. */
function tag(command, text) {
  const pairs = attributes(text)
  const written = pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return `<quanto-scope${written} v-html="${escaped(JSON.stringify(inside(command, pairs)))}"></quanto-scope>\n`
}

/** The configuration, with what blocks and tags need. */
export function withQuantoscope(config, { script = '/quantoscope.js', command = 'quantoscope' } = {}) {
  const template = config.vue?.template
  const known = template?.compilerOptions?.isCustomElement
  return {
    ...config,
    head: [...(config.head ?? []), ['script', { src: script, defer: '' }]],
    vue: {
      ...config.vue,
      template: {
        ...template,
        compilerOptions: { ...template?.compilerOptions, isCustomElement: (tag) => isElement(tag) || Boolean(known?.(tag)) },
      },
    },
    markdown: {
      ...config.markdown,
      config(md) {
        config.markdown?.config?.(md)
        const { fence } = md.renderer.rules
        md.renderer.rules.fence = (tokens, at, ...rest) =>
          tokens[at].info.trim() === 'quantoscope' ? tag(command, tokens[at].content) : fence(tokens, at, ...rest)
      },
    },
  }
}
