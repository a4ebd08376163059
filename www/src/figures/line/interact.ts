import { drawn } from '../../core/drawn.ts'
import type { Level } from '../../core/wire.ts'
import type { Actions, Context } from '../../draw/actions.ts'

export const actions: Actions = {
  'line-scale': (_, { ui, show }) => show({ logLine: !ui.logLine }),
  /** The value that is nearest to where the line was clicked. */
  'line-pick': (line, context, event) => {
    const { left, width } = line.getBoundingClientRect()
    const at = ((event as MouseEvent).clientX - left) / width
    const kind = context.ui.logLine ? 'log' : 'linear'
    const away = (level: Level) => Math.abs(level[kind] - at)
    choose(
      context,
      levels(context).reduce((best, next) => (away(next) < away(best) ? next : best)),
    )
  },
  'line-slide': (slider, context) => choose(context, levels(context)[Number((slider as HTMLInputElement).value)]),
}

function levels({ store: { answer } }: Context): readonly Level[] {
  return (answer && drawn(answer, 'line')?.levels) ?? []
}

function choose({ store }: Context, level: Level | undefined): void {
  if (level) store.edit({ kind: 'restored', text: level.text }, { field: 'line' })
}
