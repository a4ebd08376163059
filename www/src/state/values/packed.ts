// An id with its parameters in one short text, as the address has them: `nf4,block-size:128`.

import type { Catalog, Given, Param, Params } from '../../core/wire.ts'
import { readParam, writeParam } from '../param.ts'

export interface Packed {
  readonly id: string
  readonly params: Params
}

export function pack({ id, params }: Packed, declared: readonly Param[]): string {
  const pairs = declared.flatMap((param) => {
    const text = writeParam(param, params[param.id])
    return text === undefined ? [] : [`${param.id}:${text}`]
  })
  return [id, ...pairs].join(',')
}

/** Nothing where it is no such text. */
export function unpack(text: string, catalog: Catalog, declared: (id: string) => readonly Param[] | undefined): Packed | undefined {
  const [id = '', ...pairs] = text.split(',')
  const known = declared(id)
  if (!known) return undefined
  const params: Record<string, Given> = {}
  for (const pair of pairs) {
    const at = pair.indexOf(':')
    const param = known.find((param) => param.id === pair.slice(0, at))
    const given = param && readParam(pair.slice(at + 1), param, catalog)
    if (given === undefined || !param) return undefined
    if (writeParam(param, given) !== undefined) params[param.id] = given
  }
  return { id, params }
}
