// The parameters of a scheme as fields of the address, made from what the engine declares.

import type { Catalog, Given, Param } from '../core/wire.ts'
import type { Field } from './fields.ts'

/** A float that its id defines. */
const DEFINED = /^(float_?|_)?e\d{1,2}m\d{1,2}(_?b-?\d{1,4})?(_?(ieee|fnuz|fn|finite))?$/

/** Whether that may be a format's id: one of the registry, or a float that the id defines. */
export function isFormat(id: string, { formats }: Pick<Catalog, 'formats'>): boolean {
  return DEFINED.test(id) || formats.some((format) => format.id === id)
}

/** The fields of a scheme's parameters. */
export function paramFields(catalog: Catalog, scheme: string): Field[] {
  return (catalog.schemes.find(({ id }) => id === scheme)?.params ?? []).map(field)
}

/** Whether any scheme has a parameter of that key. */
export function isParamKey(catalog: Catalog, key: string): boolean {
  return catalog.schemes.some(({ params }) => params.some(({ id }) => kebab(id) === key))
}

function field(param: Param): Field {
  return {
    key: kebab(param.id),
    read(text, catalog) {
      const given = readParam(text, param, catalog)
      if (given === undefined) return undefined
      const fallback = defaultOf(param)
      // A default is not kept: one state has one form.
      return ({ input }) => {
        const { [param.id]: _, ...others } = input.params
        input.params = given === fallback ? others : { ...others, [param.id]: given }
      }
    },
    write({ input }) {
      return writeParam(param, input.params[param.id])
    },
  }
}

function defaultOf(param: Param): Given | undefined {
  return 'default' in param ? param.default : undefined
}

/** Nothing for the default. */
export function writeParam(param: Param, given: Given | undefined): string | undefined {
  return given === undefined || given === defaultOf(param) ? undefined : String(given)
}

/** What a text says, if it is one that the parameter takes. */
export function readParam(text: string, param: Param, catalog: Catalog): Given | undefined {
  switch (param.kind) {
    case 'bool':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'int':
      return /^-?\d{1,16}$/.test(text) ? within(Number(text), param) : undefined
    case 'real':
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? within(Number(text), param) : undefined
    case 'weights':
      return /^[\d.,e+-]+$/i.test(text) ? weights(text) : undefined
    case 'choice':
      return param.options.includes(text) ? text : undefined
    case 'format':
      return isFormat(text, catalog) ? text : undefined
  }
}

function weights(text: string): number[] | undefined {
  const numbers = text.split(',').map(Number)
  return numbers.every((number) => Number.isFinite(number) && number >= 0) ? numbers : undefined
}

function within(value: number, { min, max }: { min: number; max: number }): number | undefined {
  return value >= min && value <= max ? value : undefined
}

function kebab(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
