// What differs by output (site, single file, npm package) is behind two modules that the build supplies: see build/virtual.ts.

declare module 'virtual:wasm-source' {
  /**
   * The engine's WebAssembly, from wherever this output keeps it: a file beside the page or module, or the page itself.
   * A `Response` can be compiled while it arrives. In Node, where pages are prerendered, it is the file's bytes.
   */
  export default function wasmSource(): Promise<Response | Uint8Array<ArrayBuffer>>
}

declare module 'virtual:engine-worker' {
  /** The Worker of src/core/worker.ts: a file of the site, or part of the single file. Not in the npm package. */
  const EngineWorker: new (options?: { name?: string }) => Worker
  export default EngineWorker
}

declare module 'virtual:workbench-source' {
  /** The same for the engine of the page "Values". */
  export default function wasmSource(): Promise<Response | Uint8Array<ArrayBuffer>>
}

declare module 'virtual:workbench-worker' {
  /** The Worker of src/core/workbench/worker.ts. */
  const WorkbenchWorker: new (options?: { name?: string }) => Worker
  export default WorkbenchWorker
}

declare module 'virtual:embed-worker' {
  /** The Worker of src/core/embed/worker.ts. */
  const EmbedWorker: new (options?: { name?: string }) => Worker
  export default EmbedWorker
}

declare module 'virtual:params' {
  /** The ids of all parameters that schemes have, in camelCase. */
  export const PARAMS: readonly string[]
  /** The version of the crate. */
  export const VERSION: string
}

declare module 'virtual:embed-texts' {
  /** Messages of the element itself, from embed.ftl of each language: what follows `embed-shell-` in their ids. */
  export const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>>
}

declare module 'virtual:faces' {
  export const FACES: readonly { readonly family: string; readonly weight: string; readonly file: string; readonly range?: string }[]
  /** The bytes of a face, or the `url(...)` that it is loaded from. */
  export function face(file: string): Promise<ArrayBuffer> | string
}

declare module 'virtual:packed-wasm' {
  /** The engine's WebAssembly, by gzip, in base64. */
  const bytes: string
  export default bytes
}

declare module 'virtual:declared' {
  /** Formats, schemes, examples and roundings, as the engine declares them. */
  export const CATALOG: import('./wire.ts').Catalog
  /** The hash of `quantoscope.js` for `integrity`; empty where the script has not been built. */
  export const INTEGRITY: string
}

declare module '*.ftl' {
  /** Messages by id, parsed by the build. */
  const patterns: Readonly<Record<string, import('../say/format.ts').Pattern>>
  export default patterns
}
