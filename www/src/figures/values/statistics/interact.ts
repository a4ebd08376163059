import type { Actions } from '../../../draw/actions.ts'
import type { ValuesContext } from '../../../draw/values-view.ts'

export const actions: Actions<ValuesContext> = {
  statistics: (_, { ui, show }) => show({ statistics: !ui.statistics }),
  table: (summary, { ui, show }, event) => {
    event.preventDefault() // it opens when the page is drawn
    const id = summary.dataset.figure ?? ''
    const tables = ui.tables ?? []
    show({ tables: tables.includes(id) ? tables.filter((other) => other !== id) : [...tables, id] })
  },
}
