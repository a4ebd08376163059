// Files come by being dropped on the page, pasted, or chosen.

import { on } from '../../draw/room.ts'
import type { ValuesContext } from '../../draw/values-view.ts'
import { label } from '../../say/say.ts'
import { fresh, typedAs } from '../../state/values/data.ts'
import { textField } from '../fields.ts'

/** What files are chosen with, by the page that they are for: the dialog itself is the browser's. */
const choosers = new WeakMap<ValuesContext['store'], HTMLInputElement>()

export function askForFile(store: ValuesContext['store']): void {
  choosers.get(store)?.click()
}

export function listenToFiles({ room, store }: Pick<ValuesContext, 'room' | 'store'>): void {
  const chooser = document.createElement('input')
  chooser.type = 'file'
  chooser.id = 'file-chooser'
  chooser.hidden = true
  choosers.set(store, chooser)
  const take = (file: File | null | undefined) => {
    if (file) store.set(fresh({ kind: 'file', file }), { field: 'data' })
  }
  const veil = document.createElement('div')
  veil.className = 'veil'
  veil.hidden = true
  veil.textContent = label('data-drop')
  room.layer.append(chooser, veil)

  chooser.addEventListener('change', () => {
    take(chooser.files?.[0])
    chooser.value = '' // the same file may be chosen again
  })
  on(room, 'dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    veil.hidden = false
  })
  on(room, 'dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true
  })
  on(room, 'drop', (event) => {
    veil.hidden = true
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    take(file)
  })
  on(room, 'paste', (event) => {
    if (textField(event.target)) return
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (file) take(file)
    else if (/\d/.test(text)) store.set(typedAs({ text }), { field: 'list' })
    else return
    event.preventDefault()
  })
}
