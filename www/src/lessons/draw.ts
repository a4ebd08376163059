import { html, nothing, type TemplateResult } from 'lit'
import type { Arg } from '../core/wire.ts'
import { attributes } from '../draw/attributes.ts'
import { said } from '../draw/said.ts'
import { drawBar } from '../elements/bar.ts'
import { label, plain } from '../say/say.ts'
import { writePlace } from './address.ts'
import type { Fact, Lesson, Option, Question, Step } from './lesson.ts'
import { LESSONS } from './registry.ts'
import type { LessonsStore } from './store.ts'

/** How the prose gets its numbers. */
export type ArgOf = (fact: Fact) => Arg

const count = (count: number): Arg => ({ kind: 'count', count })
const word = (word: string): Arg => ({ kind: 'word', word })

export function drawLessons(store: LessonsStore, argOf: ArgOf): TemplateResult {
  const { lesson } = store.place
  return html`<a class="skip" href="#lesson" data-do="skip">${label('lessons-skip')}</a>
    ${drawBar({ ui: store.ui, canUndo: false, canRedo: false }, 'lessons')}
    <div class="notices" role="status">${notices(store)}</div>
    ${lesson ? drawLesson(lesson, store, argOf) : drawContents(store)}
    <p class="vh" role="status">${store.ui.said ?? ''}</p>`
}

function notices({ odd, silent, lost }: LessonsStore): TemplateResult | typeof nothing {
  const said = [
    ...(lost ? [label('lessons-no-element')] : []),
    ...(silent === undefined ? [] : [plain({ id: 'note-language', args: { language: word(silent) } })]),
    ...odd.map((key) => plain({ id: 'lessons-odd', args: { key: word(key) } })),
  ]
  return said.length > 0 ? html`<p>${said.join(' ')} <button class="text" data-do="dismiss">${label('hide')}</button></p>` : nothing
}

const drawContents = (store: LessonsStore) => html`<main class="contents-of-lessons" id="lesson" tabindex="-1">
  <h1>${label('lessons-heading')}</h1>
  <p class="lead">${label('lessons-lead')}</p>
  <ol>${LESSONS.map((lesson, i) => drawRow(lesson, i, store))}</ol>
</main>`

function drawRow({ id, minutes, steps }: Lesson, i: number, store: LessonsStore): TemplateResult {
  const seen = store.seen(id)
  const state = seen === 0 ? nothing : label(seen < steps.length ? 'lessons-begun' : 'lessons-done')
  return html`<li><a href=${writePlace({ lesson: LESSONS[i], step: 0, played: undefined, present: false })} data-do="open" data-lesson=${id}>
    <span class="nn">${i + 1}</span>
    <h2>${label(`lesson-${id}`)}<span class="st">${state}</span></h2>
    <p>${label(`lesson-${id}.goal`)}</p>
    <span class="min">${plain({ id: 'lessons-minutes', args: { minutes: count(minutes) } })}</span>
  </a></li>`
}

function drawLesson(lesson: Lesson, store: LessonsStore, argOf: ArgOf): TemplateResult {
  const { place } = store
  const step = lesson.steps[place.step] as Step
  return html`<main class="lesson-page" id="lesson" tabindex="-1">
    <div class="lhead">
      <div><p class="no"><a href="#" data-do="contents">${plain({ id: 'lessons-number', args: { n: count(LESSONS.indexOf(lesson) + 1), of: count(LESSONS.length) } })}</a></p>
        <h1>${label(`lesson-${lesson.id}`)}</h1></div>
      ${drawSteps(lesson, store)}
    </div>
    <div class="lesson ${place.played ? 'playing' : ''}">
      <section class="prose" aria-labelledby="step-title">
        <h2 id="step-title" tabindex="-1">${label(`lesson-${lesson.id}-${step.id}.title`)}</h2>
        ${paragraphs(lesson, step, argOf)}
        ${step.question ? drawQuestion(lesson, step, step.question, store, argOf) : nothing}
        ${drawSources(step)}
        ${drawTurns(lesson, place.step)}
      </section>
      <section class="stage" aria-label=${label('lessons-stage')}>
        ${place.played ? drawPlayed() : nothing}
        <quanto-scope ${attributes(shown(step, store))}></quanto-scope>
      </section>
    </div>
  </main>`
}

function shown(step: Step, store: LessonsStore): ReadonlyMap<string, string> {
  const theme = store.theme === 'auto' ? [] : [['theme', store.theme] as const]
  return new Map([['view', step.view], ['loading', 'eager'], ...theme, ...Object.entries({ ...store.chosen, ...store.loaded })])
}

const stepName = (lesson: Lesson, i: number) => label(`lesson-${lesson.id}-${lesson.steps[i]?.id}.title`)

export const stepOf = (lesson: Lesson, step: number) =>
  plain({ id: 'lessons-step', args: { n: count(step + 1), of: count(lesson.steps.length) } })

function drawSteps(lesson: Lesson, store: LessonsStore): TemplateResult {
  const { step } = store.place
  return html`<nav class="prog" aria-label=${label('lessons-steps')}><p class="lbl">${stepOf(lesson, step)}</p>
    <ol>${lesson.steps.map(({ question }, i) => {
      const asks = question && !store.replyTo(i).done
      const done = (store.visited(i) || i < step) && !asks
      const name = { n: count(i + 1), title: word(stepName(lesson, i)), state: word(asks ? 'asks' : done ? 'done' : 'ahead') }
      return html`<li><a
        href=${writePlace({ lesson, step: i, played: undefined, present: false })}
        class="${done ? 'done' : ''} ${asks ? 'ques' : ''}"
        data-do="step"
        data-step=${i}
        aria-current=${i === step ? 'step' : nothing}
        aria-label=${plain({ id: 'lessons-step-name', args: name })}
      ><i></i></a></li>`
    })}</ol></nav>`
}

function args(step: Step, argOf: ArgOf): Record<string, Arg> {
  return Object.fromEntries(Object.entries(step.facts ?? {}).map(([name, fact]) => [name, argOf(fact)]))
}

function paragraphs(lesson: Lesson, step: Step, argOf: ArgOf): TemplateResult {
  const id = `lesson-${lesson.id}-${step.id}`
  const numbers = args(step, argOf)
  return html`<p>${said({ id, args: numbers })}</p><p>${said({ id: `${id}.more`, args: numbers })}</p>`
}

function drawQuestion(lesson: Lesson, step: Step, question: Question, store: LessonsStore, argOf: ArgOf): TemplateResult {
  const id = `lesson-${lesson.id}-${step.id}`
  const { reply } = store
  const playing = store.place.played !== undefined
  const numbers = args(step, argOf)
  return html`<form class="q" data-question>
    <fieldset ?disabled=${playing}>
      <legend>${said({ id: `${id}-ask`, args: numbers })}</legend>
      <div class="opts ${question.options.every(({ fact }) => fact) ? 'short' : ''}">${question.options.map((option) => drawOption(id, option, question, store, argOf))}</div>
    </fieldset>
    ${reply.wrong ? verdict('no', `${id}-why-${reply.wrong}`, numbers) : nothing}
    ${
      reply.done
        ? verdict(reply.done, `${id}-right`, numbers)
        : html`<div class="qa"><button class="btn" ?disabled=${playing || !reply.chosen}>${label('lessons-check')}</button>
          <button type="button" class="text" data-do="reveal" ?disabled=${playing}>${label('lessons-show-me')}</button></div>`
    }
  </form>`
}

function drawOption(id: string, option: Option, question: Question, { reply }: LessonsStore, argOf: ArgOf): TemplateResult {
  const wrong = reply.wrong === option.id
  const right = reply.done && option.id === question.answer
  const name = option.fact ? said({ id: 'lessons-number-alone', args: { number: argOf(option.fact) } }) : label(`${id}-option-${option.id}`)
  return html`<label class="${wrong ? 'no' : ''} ${right ? 'yes' : ''}">
    <input type="radio" name="${id}-answer" value=${option.id} .checked=${reply.chosen === option.id} ?disabled=${reply.done !== undefined} />
    ${wrong || right ? mark(right ? 'yes' : 'no') : nothing}<b>${name}</b>${wrong || right ? html`<span class="vh">${label(right ? 'lessons-right' : 'lessons-wrong')}</span>` : nothing}
  </label>`
}

const MARKS = { yes: 'M2 8.5 6 12.5 14 3.5', no: 'M3 3l10 10M13 3 3 13' }
const mark = (kind: keyof typeof MARKS) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${MARKS[kind]} /></svg>`

const verdict = (
  how: 'right' | 'shown' | 'no',
  id: string,
  args: Record<string, Arg>,
) => html`<div class="fb ${how === 'no' ? 'bad' : ''}" tabindex="-1">
  <p class="h">${mark(how === 'no' ? 'no' : 'yes')} ${label(`lessons-verdict-${how}`)}</p>
  <p>${said({ id, args })}</p>
</div>`

const drawSources = ({ sources = [] }: Step) =>
  sources.length === 0
    ? nothing
    : html`<p class="sources">${label('lessons-sources')} ${sources.map(
        ({ author, title, year, url }, i) =>
          html`${i > 0 ? '; ' : ''}<a href=${url} rel="noreferrer">${author}, <cite>${title}</cite>, ${year}</a>`,
      )}</p>`

function drawTurns(lesson: Lesson, step: number): TemplateResult {
  const turn = (to: number, text: TemplateResult) => html`<a
    class="btn"
    href=${writePlace({ lesson, step: to, played: undefined, present: false })}
    data-do="step"
    data-step=${to}
  >${text}</a>`
  const next = LESSONS[LESSONS.indexOf(lesson) + 1]
  const isLast = step === lesson.steps.length - 1
  return html`<nav class="turns" aria-label=${label('lessons-turns')}>
      ${step > 0 ? turn(step - 1, html`${way('←')} ${stepName(lesson, step - 1)}`) : html`<span></span>`}
      ${isLast ? nothing : turn(step + 1, html`${stepName(lesson, step + 1)} ${way('→')}`)}
      ${isLast && next ? html`<a class="btn" href=${writePlace({ lesson: next, step: 0, played: undefined, present: false })} data-do="open" data-lesson=${next.id}>${label(`lesson-${next.id}`)} ${way('→')}</a>` : nothing}
      ${isLast && !next ? html`<a class="btn" href="#" data-do="contents">${label('lessons-heading')} ${way('→')}</a>` : nothing}
    </nav>
    <p class="keys"><kbd>Page Up</kbd> <kbd>Page Down</kbd> ${label('lessons-keys')}</p>`
}

const drawPlayed = () => html`<div class="playbar"><span>${label('lessons-played')}</span>
  <span class="qa"><button class="btn" data-do="back">${label('lessons-back')}</button>
  <button class="text" data-do="copy-link">${label('copy-link')}</button></span></div>`

/** It points the way in which the language is written. */
const way = (arrow: string) => html`<span class="way">${arrow}</span>`
