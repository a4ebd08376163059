// What becomes of the data when somebody types, chooses a tensor or says how a file is to be read.

import type { Given, ParamEntry, Params, Setup } from '../../core/wire.ts'
import type { Data, Part } from '../../core/workbench/data.ts'
import { readParam, writeParam } from '../param.ts'
import type { Step } from './state.ts'
import type { ValuesStore } from './store.ts'

/** Other data: nothing of them is looked at or dragged yet, and what was fitted by hand to the former ones is not to these. */
export const fresh =
  (data: Data) =>
  ({ setups }: Pick<Step, 'setups'>): Partial<Step> => ({ data, setups: setups.map(unfitted), selected: undefined, poke: undefined })

/** A setup whose range the values choose. */
export function unfitted({ scheme, params }: Setup): Setup {
  if (params.calibration !== 'range' && params.calibration !== 'manual') return { scheme, params }
  const { calibration: _, min: _min, max: _max, scale: _scale, zeroPoint: _zero, ...others } = params
  return { scheme, params: others }
}

type Typed = Extract<Data, { kind: 'typed' }>

/** What somebody starts to type from. */
const FIRST = '0.12 -0.5 3.25 1e-3'

/** The list with another text, or read another way. */
export function typedAs(change: Partial<Omit<Typed, 'kind'>>): (now: Step) => Partial<Step> {
  return (now) => {
    const { data } = now
    // who types goes on with the range that there is
    if (data.kind === 'typed') return { data: { ...data, ...change }, selected: undefined, poke: undefined }
    return fresh({ kind: 'typed', text: FIRST, ...change })(now)
  }
}

/** Another tensor of the file, or the file read another way. */
export function partOf(change: { readonly [K in keyof Part]: Part[K] | undefined }): (now: Step) => Partial<Step> {
  return (now) => {
    const { data } = now
    if (data.kind !== 'file' && data.kind !== 'real') return {}
    const said = Object.fromEntries(Object.entries({ ...data, ...change }).filter(([, value]) => value !== undefined))
    return fresh(said as unknown as Data)(now)
  }
}

/** The parameters of the reader that the file was read by. */
export const readerParams = ({ catalog, loaded }: Pick<ValuesStore, 'catalog' | 'loaded'>): readonly ParamEntry[] =>
  catalog?.readers?.find(({ id }) => id === loaded.opened?.kind)?.params ?? []

/** The file read with another parameter, its default if the text is empty. */
export function readAs(id: string, text: string, store: Pick<ValuesStore, 'catalog' | 'loaded'>): (now: Step) => Partial<Step> {
  return (now) => {
    const { catalog, loaded } = store
    const param = readerParams(store).find((param) => param.id === id)
    if (!param || !catalog || !loaded.opened) return {}
    const { [id]: _, ...others }: Record<string, Given> = paramsOf(now.data)
    const given = readParam(text.trim(), param, catalog)
    const params = given !== undefined && writeParam(param, given) !== undefined ? { ...others, [id]: given } : others
    return partOf({ reader: loaded.opened.kind, params, tensor: undefined })(now)
  }
}

export const paramsOf = (data: Data): Params => ('params' in data ? (data.params ?? {}) : {})

/** The most letters of a name that are shown: a file may have any. */
const NAME = 80

export const shortName = (name: string): string => (name.length > NAME ? `${name.slice(0, NAME)}…` : name)

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

/** Bytes as people say them. */
export function size(bytes: number): string {
  const unit = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  return `${(bytes / 1000 ** unit).toFixed(unit === 0 ? 0 : 1)} ${UNITS[unit]}`
}
