// Prints what a visitor of the site (the folder named on the command line) transfers, beside what we aim at.

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const KB = 1000

const GROUPS = [
  { name: 'HTML, CSS, JS', extensions: ['.html', '.css', '.js'], budget: 60 * KB },
  { name: 'wasm', extensions: ['.wasm'], budget: 150 * KB },
  { name: 'fonts', extensions: ['.woff2'], budget: 75 * KB },
]

/** @param {Buffer} content */
function brotli(content) {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  }).length
}

/** @param {string} folder */
function measure(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return files
    .filter((name) => extname(name) !== '')
    .map((name) => {
      const content = readFileSync(join(folder, name))
      // Fonts are compressed already: servers send them as they are.
      const sent = name.endsWith('.woff2') ? content.length : brotli(content)
      return { name, raw: content.length, sent }
    })
}

/** @param {string} name @param {number} raw @param {number} sent @param {string} [note] */
function line(name, raw, sent, note = '') {
  const kB = (/** @type {number} */ bytes) => (bytes / KB).toFixed(1).padStart(9)
  console.log(`  ${name.padEnd(44)}${kB(raw)}${kB(sent)}${note && `   ${note}`}`)
}

const site = process.argv[2]
if (!site) throw new Error('usage: sizes.js <folder of the site>')
const files = measure(site)

console.log(`\n  ${'kB'.padEnd(44)}${'raw'.padStart(9)}${'brotli'.padStart(9)}`)
for (const { name, extensions, budget } of GROUPS) {
  const group = files.filter((file) => extensions.includes(extname(file.name)))
  const sum = (/** @type {'raw' | 'sent'} */ key) => group.reduce((total, file) => total + file[key], 0)
  const tooMuch = sum('sent') > budget
  line(name, sum('raw'), sum('sent'), `${tooMuch ? 'MORE THAN WE AIM AT: ' : ''}of ${budget / KB}`)
  for (const file of group) line(`  ${file.name}`, file.raw, file.sent)
}
