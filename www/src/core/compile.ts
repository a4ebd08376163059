/** Compiles the engine, while it arrives where that is possible. */
export async function compile(source: Response | BufferSource): Promise<WebAssembly.Module> {
  if (!(source instanceof Response)) return WebAssembly.compile(source)
  if (!source.ok) throw new Error(`${source.url}: ${source.status}`)
  // Servers that do not know the type of .wasm are common, and the streaming compiler insists on it.
  if (!source.headers.get('Content-Type')?.startsWith('application/wasm')) return WebAssembly.compile(await source.arrayBuffer())
  return WebAssembly.compileStreaming(source)
}
