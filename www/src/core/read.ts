/** Node's own modules, without an import that bundlers for browsers would stumble over. */
type Node = { getBuiltinModule?(name: 'node:fs/promises'): { readFile(file: URL): Promise<Uint8Array<ArrayBuffer>> } }

/** What is at an address; of files Node has its own way, since its `fetch` does not read them. */
export async function read(address: string | URL): Promise<Response | Uint8Array<ArrayBuffer>> {
  const url = new URL(address, globalThis.location?.href)
  const files = (globalThis as { process?: Node }).process?.getBuiltinModule?.('node:fs/promises')
  return url.protocol === 'file:' && files ? files.readFile(url) : fetch(url)
}
