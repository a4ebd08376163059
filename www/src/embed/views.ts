// What an element can show. This much is known before anything is loaded: which program a view is of, and how high it will be.

export interface ViewEntry {
  readonly of: 'number' | 'values'
  /** About as high as it is at 680 px, in rem: room is kept for it, so that nothing below it jumps. */
  readonly height: number
  /** The same at 320 px. */
  readonly narrow: number
}

export const VIEWS = {
  picture: { of: 'number', height: 21, narrow: 21 },
  bits: { of: 'number', height: 9, narrow: 9 },
  chain: { of: 'number', height: 14, narrow: 14 },
  errors: { of: 'number', height: 12, narrow: 12 },
  list: { of: 'number', height: 20, narrow: 20 },
  formats: { of: 'number', height: 24, narrow: 24 },
  line: { of: 'number', height: 12, narrow: 12 },
  codes: { of: 'number', height: 20, narrow: 20 },
  number: { of: 'number', height: 60, narrow: 60 },
  finding: { of: 'values', height: 6, narrow: 6 },
  clip: { of: 'values', height: 18, narrow: 18 },
  stairs: { of: 'values', height: 22, narrow: 22 },
  columns: { of: 'values', height: 22, narrow: 22 },
  price: { of: 'values', height: 26, narrow: 26 },
  statistics: { of: 'values', height: 26, narrow: 26 },
  heat: { of: 'values', height: 26, narrow: 26 },
  image: { of: 'values', height: 20, narrow: 20 },
  'values-errors': { of: 'values', height: 18, narrow: 18 },
  scatter: { of: 'values', height: 18, narrow: 18 },
  'values-codes': { of: 'values', height: 18, narrow: 18 },
  look: { of: 'values', height: 14, narrow: 14 },
  'values-bits': { of: 'values', height: 20, narrow: 20 },
  table: { of: 'values', height: 30, narrow: 30 },
  workbench: { of: 'values', height: 120, narrow: 120 },
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
