// The scheme's parameters, as the catalogue declares them, with what the input gives them.

import type { Given, ParamEntry } from '../core/wire.ts'
import type { SchemeView } from './view.ts'

export function paramsOf({ catalog, answer }: SchemeView): readonly ParamEntry[] {
  return catalog?.schemes.find(({ id }) => id === answer.input.scheme)?.params ?? []
}

export function paramOf(view: SchemeView, id: string): ParamEntry | undefined {
  return paramsOf(view).find((param) => param.id === id)
}

/** What was chosen, else the default. */
export function givenOf(view: SchemeView, id: string): Given | undefined {
  const param = paramOf(view, id)
  return view.answer.input.params[id] ?? (param && 'default' in param ? param.default : undefined)
}

/** Whether a parameter does anything, with what the others are. */
export function isOfUse(view: SchemeView, { when }: ParamEntry): boolean {
  return !when || when.is.includes(String(givenOf(view, when.param)))
}
