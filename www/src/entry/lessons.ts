// The page "Lessons" comes to life: prose beside the tool itself, whose state each step sets.

import { render } from 'lit'
import '../say/values.ts'
import '../say/lessons.ts'
import type { Actions } from '../draw/actions.ts'
import { on, speakIn } from '../draw/room.ts'
import { listen } from '../elements/actions.ts'
import { Menu } from '../elements/menu.ts'
import { languageItems, type MenuOf, themeItems } from '../elements/menu-items.ts'
import { TipBox } from '../elements/tip.ts'
import type { Keyed } from '../embed/attributes.ts'
import type { QuantoScope } from '../embed/element.ts'
import { drawLessons, stepOf } from '../lessons/draw.ts'
import { Facts } from '../lessons/facts.ts'
import { lessonNamed } from '../lessons/registry.ts'
import { LessonsStore } from '../lessons/store.ts'
import { label } from '../say/say.ts'
import { copyText } from '../state/clipboard.ts'
import type { Theme } from '../state/theme.ts'
import { clearServed, ownRoom } from './own-room.ts'

/** How long "Copied" stands in place of "Copy link". */
const COPIED_MS = 2000

const { place } = ownRoom
const store = new LessonsStore(draw)
const facts = new Facts(draw)

const themes: MenuOf<never, LessonsStore> = {
  label: 'theme',
  search: false,
  items: () => themeItems(store.theme),
  choose: (id) => store.setTheme(id as Theme),
}
const languages: MenuOf<never, LessonsStore> = {
  label: 'language',
  search: false,
  items: languageItems,
  choose: (id) => void store.setLanguage(id),
}
const menu = new Menu<never, LessonsStore>({
  room: ownRoom,
  store,
  view: () => ({ ui: store.ui }) as never,
  menuOf: (kind) => (kind === 'lang' ? languages : themes),
  show: (change) => store.show(change as { menu?: string }),
})
const tip = new TipBox(ownRoom)
const element = () => place.querySelector<QuantoScope>('quanto-scope')

let taken = false
/** What the element was given last. */
let given = ''

function draw(): void {
  speakIn(ownRoom)
  if (!taken) clearServed()
  taken = true
  document.title = label('lessons-title')
  render(
    drawLessons(store, (fact) => facts.arg(fact)),
    place,
  )
  undo()
  menu.draw()
  tip.draw()
}

/** What a reader has changed goes when the step, or its answer, has another state. */
function undo(): void {
  const { lesson, step } = store.place
  const now = JSON.stringify([lesson?.id, step, store.chosen, store.loaded])
  if (given === now) return
  given = now
  queueMicrotask(() => element()?.reset?.())
}

function turn(step: number): void {
  const { lesson } = store.place
  if (!lesson?.steps[step]) return
  store.go({ step })
  arrive()
}

/** The reader stands at the head of the step, and hears which it is. */
function arrive(): void {
  const { lesson, step } = store.place
  store.show({ said: lesson ? stepOf(lesson, step) : '' })
  const head = place.querySelector<HTMLElement>(lesson ? '#step-title' : '#lesson')
  head?.focus({ preventScroll: true })
  scrollTo({ top: 0 })
}

function check(): void {
  const { reply, step } = store
  if (!step?.question || !reply.chosen || reply.done) return
  const right = reply.chosen === step.question.answer
  store.reply = right ? { chosen: reply.chosen, done: 'right' } : { wrong: reply.chosen }
  tell()
}

/** The verdict alone is said, and has the focus: what was pressed may be gone. */
function tell(): void {
  const verdict = place.querySelector<HTMLElement>('.fb')
  store.show({ said: verdict?.querySelector('.h')?.textContent?.trim() ?? '' })
  verdict?.focus()
}

const actions: Actions<{ readonly room: typeof ownRoom }> = {
  menu: (button) => menu.toggle(button),
  skip(_, __, event) {
    event.preventDefault()
    place.querySelector<HTMLElement>('#lesson')?.focus()
  },
  dismiss() {
    store.odd = []
    store.silent = undefined
    store.lost = false
    draw()
  },
  open: ({ dataset: { lesson = '' } }, _, event) => follow(event, () => store.go({ lesson: lessonNamed(lesson), step: 0 })),
  contents: (_, __, event) => follow(event, () => store.go({ lesson: undefined, step: 0 })),
  step: ({ dataset: { step } }, _, event) => follow(event, () => store.go({ step: Number(step) })),
  reveal() {
    store.reply = { done: 'shown' }
    tell()
  },
  back: () => leavePlay(),
  'copy-link': async () => {
    const copied = await copyText(store.link)
    store.show({ copied: copied ? 'yes' : 'no' })
    setTimeout(() => store.show({ copied: undefined } as object), COPIED_MS)
  },
}

/** A link is followed within the page, unless another window is wanted. */
function follow(event: Event, go: () => void): void {
  const { ctrlKey, metaKey, shiftKey } = event as MouseEvent
  if (ctrlKey || metaKey || shiftKey) return
  event.preventDefault()
  go()
  arrive()
}

function leavePlay(): void {
  store.back()
  element()?.reset()
  store.show({ said: label('lessons-back-said') })
  place.querySelector<HTMLElement>('#step-title')?.focus({ preventScroll: true })
}

/** Page Up and Page Down, which clickers send too, turn the steps. */
function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !store.place.lesson) return
  const { key, target } = event
  const by = key === 'PageDown' ? 1 : key === 'PageUp' ? -1 : 0
  if (by !== 0) {
    event.preventDefault()
    turn(store.place.step + by)
  } else if (key === 'Escape' && store.place.played && !store.ui.menu) leavePlay()
  else if (target instanceof Element && target.closest('[data-question]')) choose(Number(key))
}

/** An option by its place. */
function choose(n: number): void {
  const option = store.step?.question?.options[n - 1]
  if (!option || store.reply.done || store.place.played) return
  store.reply = { ...store.reply, chosen: option.id }
  place.querySelector<HTMLElement>(`.opts [value="${option.id}"]`)?.focus()
}

listen(actions, { room: ownRoom }, ({ name, value }) => {
  if (name.endsWith('-answer')) store.reply = { ...store.reply, chosen: value }
})
on(ownRoom, 'keydown', press)
on(ownRoom, 'submit', (event) => {
  event.preventDefault()
  check()
})
on(ownRoom, 'state-change' as 'change', (event) => store.play((event as unknown as CustomEvent<Keyed>).detail))
addEventListener('popstate', () => void store.load(location.hash))

void store.load(location.hash).then(() => {
  if (store.place.lesson) store.show({ said: stepOf(store.place.lesson, store.place.step) })
})
void import('./element.ts').catch(() => {
  store.lost = true
  draw()
})
