// What a state holds, one entry a field, in the order of the address. The parameters of the schemes are declared in Rust and
// follow from its catalogue: see param.ts.

import type { Catalog, Fit, Input } from '../core/wire.ts'
import { isLanguage } from './language.ts'
import { isFormat } from './param.ts'
import { EXAMPLE, type State } from './state.ts'
import { isTheme, type Theme } from './theme.ts'

/** A state while an address is being read. Without a theme and language of the address's own, there are those that were chosen before. */
export interface Draft {
  input: Input
  theme?: Theme
  lang?: string
}

export type Setting = (draft: Draft) => void

export interface Field {
  /** In the address: kebab-case. */
  readonly key: string
  /** What the text sets, or nothing where it is no such value. The engine has the last word on what passes here. */
  read(text: string, catalog: Catalog): Setting | undefined
  /** Nothing where it is as in the example. */
  write(state: State): string | undefined
}

export const VERSION = '1'

const FITS: readonly Fit[] = ['list', 'value']

export const FIELDS: readonly Field[] = [
  {
    key: 'value',
    read: (text) => (text.trim() ? ({ input }) => (input.values = [text.trim()]) : undefined),
    write: ({ input }) => (input.values.length === 1 ? input.values[0] : undefined),
  },
  {
    key: 'values',
    read: (text) => (text.trim() ? ({ input }) => (input.values = list(text)) : undefined),
    write: ({ input }) => (input.values.length > 1 && !same(input.values, EXAMPLE.values) ? input.values.join(';') : undefined),
  },
  {
    key: 'selected',
    read: (text) => (/^\d{1,9}$/.test(text) ? ({ input }) => (input.selected = Number(text)) : undefined),
    write: ({ input }) => different(input.selected, EXAMPLE.selected),
  },
  {
    key: 'source',
    read: (text, catalog) => (isFormat(text, catalog) ? ({ input }) => (input.source = text) : undefined),
    write: ({ input }) => different(input.source, EXAMPLE.source),
  },
  {
    key: 'scheme',
    read: (text, { schemes }) => (schemes.some(({ id }) => id === text) ? ({ input }) => (input.scheme = text) : undefined),
    write: ({ input }) => different(input.scheme, EXAMPLE.scheme),
  },
  {
    key: 'fit',
    read: (text) => {
      const fit = FITS.find((fit) => fit === text)
      return fit && (({ input }) => (input.fit = fit))
    },
    write: ({ input }) => different(input.fit, EXAMPLE.fit),
  },
  {
    key: 'code',
    read: (text) => (/^[\da-f]{1,16}$/i.test(text) ? ({ input }) => (input.code = text) : undefined),
    write: ({ input }) => input.code,
  },
  {
    key: 'theme',
    read: (text) => (isTheme(text) ? (draft) => (draft.theme = text) : undefined),
    write: ({ theme }) => different(theme, 'auto'),
  },
  {
    key: 'lang',
    read: (text) => (isLanguage(text) ? (draft) => (draft.lang = text) : undefined),
    write: ({ lang }) => lang,
  },
]

function list(text: string): string[] {
  return text
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean)
}

function different(value: string | number, from: string | number): string | undefined {
  return value === from ? undefined : String(value)
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
