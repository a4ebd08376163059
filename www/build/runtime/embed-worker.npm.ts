/** A file of the package, which bundlers see by the form of this expression. */
export default class {
  constructor(options?: { name?: string }) {
    // biome-ignore lint/correctness/noConstructorReturn: in place of a class, a Worker
    return new Worker(new URL('./engine-worker.js', import.meta.url), { type: 'module', ...options })
  }
}
