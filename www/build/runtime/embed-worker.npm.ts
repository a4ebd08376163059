/** A file of the package. Options that do not vary are what bundlers of every kind find it by; build/npm.ts writes them. */
declare const ENGINE_WORKER: () => Worker

export default class {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: in place of a class, a Worker
    return ENGINE_WORKER()
  }
}
