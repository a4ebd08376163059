// Prints what a visitor of each page of the site (the folder named on the command line) transfers, beside what we aim at for the
// first page that most people see. Data that are fetched when somebody chooses them are left out.

import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const KB = 1000

const GROUPS = [
  { name: 'HTML, CSS, JS', extensions: ['.html', '.css', '.js'], budget: 60 * KB },
  { name: 'wasm', extensions: ['.wasm'], budget: 150 * KB },
  { name: 'fonts', extensions: ['.woff2'], budget: 75 * KB },
]

/** The page that the budgets are for. */
const FIRST = 'index.html'

/** The page for those who want all of it in one file: it lies beside the pages, and they fetch it when somebody wants it. */
const WHOLE = 'quantoscope.html'

/** What is fetched by those who read another language. */
const LANGUAGES = readdirSync(join(import.meta.dirname, '../locales')).filter((language) => language !== 'en')
const FOREIGN = new RegExp(`(?:^|/)(?:(?:${LANGUAGES.join('|')})-|qs-text-latin-)`)

/** The package's entry that defines the element, and what its code may weigh. */
const ELEMENT = 'quantoscope.js'
const SMALL = 30 * KB

/** What is shipped for machines alone: a browser fetches it, and nobody reads it in a file that names it. */
const TEXTS = ['.html', '.css', '.js']

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
    .filter((name) => GROUPS.some(({ extensions }) => extensions.includes(extname(name))))
    .map((name) => {
      const content = readFileSync(join(folder, name))
      // Fonts are compressed already: servers send them as they are.
      const sent = name.endsWith('.woff2') ? content.length : brotli(content)
      return { name, raw: content.length, sent, text: TEXTS.includes(extname(name)) ? content.toString() : '' }
    })
}

/** @typedef {ReturnType<typeof measure>[number]} File */

/**
 * A page with all that it names, and all that these name. Other pages are links.
 * @param {File} page @param {readonly File[]} files
 */
function withAll(page, files) {
  const found = [page]
  for (const { text } of found) {
    const named = files.filter(({ name }) => !name.endsWith('.html') && !FOREIGN.test(name) && text.includes(basename(name)))
    found.push(...named.filter((file) => !found.includes(file)))
  }
  return found
}

/** @param {string} name @param {number} raw @param {number} sent @param {string} [note] */
function line(name, raw, sent, note = '') {
  const kB = (/** @type {number} */ bytes) => (bytes / KB).toFixed(1).padStart(9)
  console.log(`  ${name.padEnd(44)}${kB(raw)}${kB(sent)}${note && `   ${note}`}`)
}

/**
 * What `<quanto-scope>` of the package loads beside engine and fonts: by itself, and for a view of single numbers.
 * @param {string} folder
 */
function element(folder) {
  const files = measure(folder)
  const start = files.filter(({ name }) => name === ELEMENT)
  const picture = withStatic(
    [...start, ...files.filter(({ name }) => /^(embed-live|embed-number|figures-picture-draw)-/.test(name))],
    files,
  )
  const sum = (/** @type {readonly File[]} */ some, /** @type {'raw' | 'sent'} */ key) => some.reduce((total, file) => total + file[key], 0)
  console.log(`\n  ${'<quanto-scope> without engine and fonts, kB'.padEnd(44)}${'raw'.padStart(9)}${'brotli'.padStart(9)}`)
  for (const [name, some] of /** @type {const} */ ([
    ['the element, on each page that has it', withStatic(start, files)],
    ['with all that a picture loads, when it is near', picture],
  ])) {
    const sent = sum(some, 'sent')
    line(name, sum(some, 'raw'), sent, `${sent > SMALL ? 'MORE THAN WE AIM AT: ' : ''}of ${SMALL / KB}`)
  }
  for (const file of picture) line(`  ${file.name}`, file.raw, file.sent)
}

/**
 * Some files with those that they import at once.
 * @param {readonly File[]} some @param {readonly File[]} files
 */
function withStatic(some, files) {
  const found = [...some]
  for (const { text } of found) {
    const named = [...text.matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name]) => name)
    found.push(...files.filter((file) => named.includes(file.name) && !found.includes(file)))
  }
  return found
}

const [, , site, npm] = process.argv
if (!site || !npm) throw new Error('usage: sizes.js <folder of the site> <folder of the package>')
const files = measure(site)

for (const page of files.filter(({ name }) => name.endsWith('.html') && name !== WHOLE)) {
  const all = withAll(page, files)
  console.log(`\n  ${`${page.name}, kB`.padEnd(44)}${'raw'.padStart(9)}${'brotli'.padStart(9)}`)
  for (const { name, extensions, budget } of GROUPS) {
    const group = all.filter((file) => extensions.includes(extname(file.name)))
    const sum = (/** @type {'raw' | 'sent'} */ key) => group.reduce((total, file) => total + file[key], 0)
    const tooMuch = sum('sent') > budget
    line(name, sum('raw'), sum('sent'), page.name === FIRST ? `${tooMuch ? 'MORE THAN WE AIM AT: ' : ''}of ${budget / KB}` : '')
    for (const file of group) line(`  ${file.name}`, file.raw, file.sent)
  }
}

console.log(`\n  ${'in another language, kB'.padEnd(44)}${'raw'.padStart(9)}${'brotli'.padStart(9)}`)
for (const file of files.filter(({ name }) => FOREIGN.test(name) && name.startsWith('assets/'))) line(`  ${file.name}`, file.raw, file.sent)

element(npm)
