import type { Answer, Catalog, Params } from '../core/wire.ts'
import type { Store } from '../state/store.ts'
import type { Theme } from '../state/theme.ts'

/** Everything that the page is drawn from. Drawing functions get it and give a template: they keep nothing. */
export interface View extends Pick<Store, 'problem' | 'reading' | 'notes' | 'busy' | 'restarted' | 'lost' | 'canUndo' | 'canRedo'> {
  readonly answer: Answer
  readonly catalog: Catalog | undefined
  readonly theme: Theme
  readonly ui: Ui
}

/** What the controls of a scheme are drawn from, on whichever page they are. */
export interface SchemeView extends Pick<View, 'catalog' | 'problem' | 'reading' | 'ui'> {
  readonly answer: { readonly input: { readonly scheme: string; readonly params: Params } }
}

/** What belongs to this page alone, and to no address: where the caret is, what is open. */
export interface Ui {
  /** The field that has the caret, or had it when its text was refused. Without a text it shows what the answer says. */
  readonly editing?: { readonly field: string; readonly text?: string }
  /** Whether the settings are shown that few need. */
  readonly more?: boolean
  /** Which menu is open. */
  readonly menu?: string
  /** Whether a bit has been flipped: then nobody needs to be told that they can. */
  readonly flipped?: boolean
  /** The first value of the list that is drawn, where there are too many for one table. */
  readonly listFrom?: number
  /** Whether the number line is logarithmic. */
  readonly logLine?: boolean
  /** The first row of the bits of many values; those about the value that is looked at where it is not set. */
  readonly bitsFrom?: number
  /** The figures whose data is shown as a table, too. */
  readonly tables?: readonly string[]
  /** Whether all measures are shown, and the list of all schemes. */
  readonly statistics?: boolean
  readonly ranking?: boolean
  /** Scripts for other programs, where they are shown: of the program, and the script. */
  readonly snippets?: readonly (readonly [string, string])[]
  /** What became of "Copy link". */
  readonly copied?: 'yes' | 'no'
  /** What went wrong with "Download this page": the page is not to be had, or its file of values is too large to go along. */
  readonly kept?: 'no-page' | 'no-file'
}

/** The view of an answer on its own: what is served before any script has run. */
export function still(answer: Answer): View {
  return {
    answer,
    catalog: undefined,
    theme: 'auto',
    ui: {},
    problem: undefined,
    reading: undefined,
    notes: [],
    busy: false,
    restarted: undefined,
    lost: undefined,
    canUndo: false,
    canRedo: false,
  }
}
