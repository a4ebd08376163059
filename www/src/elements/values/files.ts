// Files come by being dropped on the page, pasted, or chosen.

import type { ValuesContext } from '../../draw/values-view.ts'
import { label } from '../../say/say.ts'
import { fresh, typedAs } from '../../state/values/data.ts'
import { textField } from '../fields.ts'

/** What is chosen from: the dialog itself is the browser's. */
const chooser = document.createElement('input')
chooser.type = 'file'
chooser.id = 'file-chooser'
chooser.hidden = true

export function askForFile(): void {
  chooser.click()
}

export function listenToFiles({ store }: Pick<ValuesContext, 'store'>): void {
  const take = (file: File | null | undefined) => {
    if (file) store.set(fresh({ kind: 'file', file }), { field: 'data' })
  }
  const veil = document.createElement('div')
  veil.className = 'drop'
  veil.hidden = true
  veil.textContent = label('data-drop')
  document.body.append(chooser, veil)

  chooser.addEventListener('change', () => {
    take(chooser.files?.[0])
    chooser.value = '' // the same file may be chosen again
  })
  document.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    veil.hidden = false
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true
  })
  document.addEventListener('drop', (event) => {
    veil.hidden = true
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    take(file)
  })
  document.addEventListener('paste', (event) => {
    if (textField(event.target)) return
    const [file] = event.clipboardData?.files ?? []
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (file) take(file)
    else if (/\d/.test(text)) store.set(typedAs({ text }), { field: 'list' })
    else return
    event.preventDefault()
  })
}
