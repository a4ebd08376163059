// The file lies beside the module (build/npm.ts puts it there). The expression is written so that bundlers see the file too.
const url = new URL(/* @vite-ignore */ './quantoscope_bg.wasm', import.meta.url)

/** Node's own modules without an import that bundlers for browsers would stumble over. */
type Node = { getBuiltinModule?(name: 'node:fs/promises'): { readFile(file: URL): Promise<Uint8Array<ArrayBuffer>> } }

/** Node's `fetch` does not read files. */
const files = (globalThis as { process?: Node }).process?.getBuiltinModule?.('node:fs/promises')

export default () => (url.protocol === 'file:' && files ? files.readFile(url) : fetch(url))
