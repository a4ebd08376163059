import { QuantoscopeError } from '../core/error.ts'
import type { Catalog, Params } from '../core/wire.ts'
import type { Problem } from '../state/state.ts'
import { type Keyed, kebab } from './attributes.ts'

/** All parameters of a scheme by attribute: what is given, else what they are without. */
export function paramsShown(scheme: string, params: Params, catalog: Catalog | undefined): Keyed {
  const declared = catalog?.schemes.find(({ id }) => id === scheme)?.params ?? []
  const pairs = declared.flatMap((param) => {
    const given = params[param.id] ?? ('default' in param ? param.default : undefined)
    return given === undefined || given === null ? [] : [[kebab(param.id), String(given)]]
  })
  return Object.fromEntries(pairs)
}

/** Why the last change was refused, in words. */
export function problemIn({ problem }: { readonly problem: Problem | undefined }): string | undefined {
  return problem && new QuantoscopeError(problem.refusal).message
}
