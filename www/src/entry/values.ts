// The page "Values" comes to life, as app.ts brings "Number" to life.

import { render } from 'lit'
import '../say/values.ts'
import { RANKING, WORKBENCH } from '../core/workbench/program.ts'
import type { Ui } from '../draw/view.ts'
import { noticeLines } from '../elements/notices.ts'
import { bringValuesToLife } from '../elements/values/alive.ts'
import { drawValuesPage } from '../elements/values/page.ts'
import { WANTED, wantedNow } from '../figures/values/registry.ts'
import { label } from '../say/say.ts'
import { keptFile } from '../state/kept.ts'
import { ownPage } from '../state/surroundings.ts'
import { fresh } from '../state/values/data.ts'
import { ValuesStore } from '../state/values/store.ts'
import { clearServed, ownRoom } from './own-room.ts'

const { place } = ownRoom
const store = new ValuesStore(WANTED, ownPage, WORKBENCH)

function drawEarly(ui: Ui): void {
  const { busy, lost, restarted, notes } = store
  place.querySelector('.progress')?.classList.toggle('on', busy)
  const box = place.querySelector<HTMLElement>('.notices')
  if (box) render(noticeLines({ lost, restarted, notes, ui }), box)
}

bringValuesToLife({
  room: ownRoom,
  store,
  ranker: RANKING,
  wanted: WANTED,
  wanting: wantedNow,
  drawn: drawValuesPage,
  takeOver: clearServed,
  drawEarly,
  afterwards: () => {
    document.title = label('values-title')
  },
})
store.load(location.hash)
const file = keptFile()
if (file) store.set(fresh({ kind: 'file', file }), { field: 'data' })
