// Fields in which figures are typed: one listener for all of them, which knows each by its `data-field` (where a refusal comes
// back to) and its `data-edit` (which edit typing makes).

import type { Comma, Edit } from '../core/wire.ts'
import type { Context } from '../draw/actions.ts'
import type { FieldEdit } from '../draw/field.ts'
import { on, type Room } from '../draw/room.ts'
import type { Ui } from '../draw/view.ts'
import type { EditOptions } from '../state/page-store.ts'
import type { Store } from '../state/store.ts'

type TextField = HTMLInputElement | HTMLTextAreaElement

/** Pasted texts beyond this never reach the field: the engine refuses them, and a field would choke on them. */
const LONGEST_PASTE = 100_000

/** What was last typed in the fields of a page, to be read the other way where it is ambiguous. */
const last = new WeakMap<Room, { readonly field: string; readonly edit: FieldEdit; readonly text: string }>()

/** What of a page fields need: `E` is what typing makes. */
export interface FieldContext<E> {
  readonly room: Room
  readonly store: Pick<Store, 'problem' | 'commit' | 'cancel'> & { edit(edit: E, options: EditOptions): void }
  readonly ui: Ui
  show(change: Partial<Ui>): void
  showSoon(change: Partial<Ui>): void
  /** Arrow keys in a number's field. */
  nudge?(steps: number, field: string): void
}

/** Which edit a text makes in a field. */
export type EditOf<E> = (edit: FieldEdit, text: string, comma?: Comma) => E

export function listenToFields<E>(context: FieldContext<E>, editOf: EditOf<E>): void {
  const { room, store, show } = context
  const hear = <K extends keyof DocumentEventMap>(type: K, listen: (field: TextField, event: DocumentEventMap[K]) => void) =>
    on(room, type, (event) => {
      const field = textField(event.target)
      if (field) listen(field, event)
    })

  hear('focusin', (field) => {
    if (context.ui.editing?.field !== id(field)) show({ editing: { field: id(field) } })
  })
  hear('focusout', () => store.commit()) // what follows draws the page anew: see settle
  hear('input', (field) => type(field, field.value, context, editOf))
  hear('keydown', (field, event) => press(field, event, context))
  hear('paste', (field, event) => paste(field, event, context, editOf))
}

/** A field that was left shows what the answer says again, unless its text was refused: then it stays to be mended. */
export function settle({ room, store, ui, show }: Pick<FieldContext<never>, 'room' | 'store' | 'ui' | 'show'>): void {
  const { editing } = ui
  if (!editing || store.problem?.field === editing.field) return
  if (textField(room.root.activeElement)?.dataset.field !== editing.field) show({ editing: undefined })
}

/** The text of `reading` in the other way. */
export function readOtherwise({ room, store }: Context): void {
  const { reading } = store
  const typed = last.get(room)
  if (!reading || typed?.field !== reading.field) return
  store.edit(editOf(typed.edit, typed.text, reading.switch), { field: typed.field })
}

/** What the engine thinks was meant takes the place of what was typed. */
export function takeSuggestion({ dataset }: HTMLElement, { room, store, show }: Context): void {
  const field = textField(room.root.querySelector(`[data-field="${dataset.for}"]`))
  if (!field) return
  field.focus()
  show({ editing: { field: id(field) } })
  store.edit(editOf(field.dataset.edit as FieldEdit, dataset.text ?? ''), { field: id(field) })
}

export function textField(target: EventTarget | null): TextField | undefined {
  const is = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return is && target.dataset.field !== undefined ? target : undefined
}

const id = (field: TextField) => field.dataset.field ?? ''

function type<E>(field: TextField, text: string, { room, store, showSoon }: FieldContext<E>, editOf: EditOf<E>): void {
  const edit = field.dataset.edit as FieldEdit
  last.set(room, { field: id(field), edit, text })
  showSoon({ editing: { field: id(field), text } })
  store.edit(editOf(edit, text), { field: id(field), live: true })
}

export function editOf(edit: FieldEdit, text: string, comma: Comma = 'auto'): Edit {
  switch (edit) {
    case 'number':
    case 'list':
      return { kind: edit, text, comma }
    case 'min':
    case 'max':
      return { kind: 'range', [edit]: text }
    default:
      return isParam(edit)
        ? { kind: 'param', id: edit.slice('param-'.length), text }
        : { kind: edit as Exclude<typeof edit, `example-${string}`>, text } // this page has no examples
  }
}

const isParam = (edit: FieldEdit): edit is `param-${string}` => edit.startsWith('param-')

function press<E>(field: TextField, event: KeyboardEvent, { store, show, showSoon, nudge }: FieldContext<E>): void {
  const { key, shiftKey } = event
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (key === 'Enter' && field instanceof HTMLInputElement) {
    store.commit()
    if (store.problem?.field !== id(field)) show({ editing: { field: id(field) } })
  } else if (key === 'Escape') {
    store.cancel(id(field))
    show({ editing: { field: id(field) } })
  } else if (nudge && (key === 'ArrowUp' || key === 'ArrowDown') && field.dataset.edit === 'number') {
    event.preventDefault()
    showSoon({ editing: { field: id(field) } }) // the answer's text from here on
    nudge((key === 'ArrowUp' ? 1 : -1) * (shiftKey ? 16 : 1), id(field))
  }
}

/** A field of one line would join the lines of a pasted column into one number. */
function paste<E>(field: TextField, event: ClipboardEvent, context: FieldContext<E>, editOf: EditOf<E>): void {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const lines = field instanceof HTMLInputElement && /\S\s*[\n\r]\s*\S/.test(text)
  if (!lines && text.length <= LONGEST_PASTE) return
  event.preventDefault()
  const { room, store, show } = context
  const edit = field.dataset.edit as FieldEdit
  last.set(room, { field: id(field), edit, text })
  show({ editing: { field: id(field) } })
  store.edit(editOf(edit, text), { field: id(field) })
}
