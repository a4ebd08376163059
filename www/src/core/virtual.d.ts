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
