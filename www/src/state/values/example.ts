import type { Catalog, ParamEntry } from '../../core/wire.ts'
import { readParam, writeParam } from '../param.ts'
import type { Step } from './state.ts'

/** The parameters of an example, as the catalogue declares them. */
export const exampleParams = (catalog: Catalog | undefined, example: string): readonly ParamEntry[] =>
  catalog?.examples?.find(({ id }) => id === example)?.params ?? []

/** The example on the workbench with another parameter, its default if the text is empty. What the text cannot mean is the engine's to refuse. */
export function exampleWith(id: string, text: string, catalog: Catalog | undefined): (now: Step) => Partial<Step> {
  return ({ data }) => {
    if (data.kind !== 'example' || !catalog) return {}
    const param = exampleParams(catalog, data.id).find((param) => param.id === id)
    const { [id]: _, ...others } = data.params
    const given = text.trim() && param ? (readParam(text.trim(), param, catalog) ?? text) : undefined
    const said = given !== undefined && param && writeParam(param, given) !== undefined
    return { data: { ...data, params: said ? { ...others, [id]: given } : others }, selected: undefined, poke: undefined }
  }
}
