// What an element can show. This much is known before anything is loaded: which program a view is of, and how high it will be.

export interface ViewEntry {
  readonly of: 'number' | 'values'
  /** About as high as it is at 680 px, in rem: room is kept for it, so that nothing below it jumps. */
  readonly height: number
  /** The same at 320 px. */
  readonly narrow: number
}

export const VIEWS = {
  picture: { of: 'number', height: 42, narrow: 56 },
  bits: { of: 'number', height: 23.5, narrow: 35 },
  chain: { of: 'number', height: 20, narrow: 37 },
  errors: { of: 'number', height: 25, narrow: 30.5 },
  list: { of: 'number', height: 30, narrow: 34.5 },
  formats: { of: 'number', height: 62.5, narrow: 59.5 },
  line: { of: 'number', height: 18.5, narrow: 22.5 },
  codes: { of: 'number', height: 38, narrow: 43 },
  number: { of: 'number', height: 221.5, narrow: 268.5 },
  finding: { of: 'values', height: 11.5, narrow: 18.5 },
  clip: { of: 'values', height: 42.5, narrow: 42.5 },
  stairs: { of: 'values', height: 31.5, narrow: 32 },
  columns: { of: 'values', height: 23, narrow: 32.5 },
  price: { of: 'values', height: 32, narrow: 32 },
  statistics: { of: 'values', height: 57.5, narrow: 78.5 },
  heat: { of: 'values', height: 65, narrow: 69 },
  image: { of: 'values', height: 5, narrow: 5 },
  'values-errors': { of: 'values', height: 28, narrow: 27 },
  scatter: { of: 'values', height: 52, narrow: 28.5 },
  'values-codes': { of: 'values', height: 28, narrow: 27 },
  look: { of: 'values', height: 23, narrow: 29.5 },
  'values-bits': { of: 'values', height: 40, narrow: 59 },
  table: { of: 'values', height: 41.5, narrow: 46 },
  workbench: { of: 'values', height: 366.5, narrow: 548 },
} as const satisfies Record<string, ViewEntry>

export type ViewId = keyof typeof VIEWS

/** The names that the figures have elsewhere. */
const ALIASES: Readonly<Record<string, ViewId>> = {
  'number-line': 'line',
  'code-table': 'codes',
  histogram: 'clip',
  staircase: 'stairs',
  compare: 'columns',
}

export function viewNamed(name: string | null): ViewId | undefined {
  if (!name) return 'picture'
  return Object.hasOwn(VIEWS, name) ? (name as ViewId) : ALIASES[name]
}
