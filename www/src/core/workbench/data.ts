import type { Params } from '../wire.ts'

/** Where the tensor on the workbench comes from. */
export type Data =
  /** Typed or pasted. */
  | { readonly kind: 'typed'; readonly text: string }
  /** Made by the engine: the id and the parameters of one of the catalogue's examples. */
  | { readonly kind: 'example'; readonly id: string; readonly params: Params }
