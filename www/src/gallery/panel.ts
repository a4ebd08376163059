import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { checks } from '../draw/checks.ts'
import { described, message, refused, textOf } from '../draw/field.ts'
import { type MenuKind, menuButton } from '../draw/menu-button.ts'
import { givenOf, paramsOf } from '../draw/param.ts'
import { drawControl, drawSettings } from '../elements/settings.ts'
import { label, plain } from '../say/say.ts'
import { FRAME, SCRIPT } from './snippets.ts'
import { WIDTHS } from './state.ts'
import type { GalleryStore } from './store.ts'

/** Parameters that are shown without being asked for. */
const MAIN = ['bits', 'format', 'granularity', 'groupSize', 'blockSize', 'symmetric', 'signed']

/** How much a reader may change. */
export const OFFERS = ['figure', 'all', 'none', 'some'] as const
export type Offer = (typeof OFFERS)[number]

export const offerOf = (controls: string | undefined): Offer =>
  controls === undefined ? 'figure' : controls === 'all' || controls === 'none' ? controls : 'some'

/** What can be offered one by one: see embed/controls.ts. */
const NAMES = ['value', 'values', 'bits', 'source', 'scheme', 'target', 'rounding', 'fit', 'handles', 'select', 'beside', 'reset']

export const offered = (controls: string | undefined): string[] => (controls ?? '').split(/[\s,]+/).filter(Boolean)

/** What is chosen for all views. */
export function drawPanel(store: GalleryStore, at: string): TemplateResult {
  const { view, state } = store
  const main = paramsOf(view).filter(({ id }) => MAIN.includes(id) && isOfUse(store, id))
  return html`<aside class="panel" aria-label=${label('gallery-panel')}>
    <div class="control numbers">
      <label for="list-field">${label('gallery-numbers')}</label>
      <textarea
        class="num"
        id="list-field"
        data-field="list"
        rows="2"
        placeholder=${label('gallery-numbers-hint')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${live(textOf(view, 'list', state.texts.value ?? (state.texts.values ?? '').replaceAll(';', '\n')))}
      ></textarea>
    </div>
    ${choice(store, 'example', label('gallery-example'), exampleName(store))}
    ${field(store, 'src', label('gallery-src'), state.texts.src ?? '', nothing)}
    ${choice(store, 'scheme', label('panel-scheme'), state.setup ? state.setup.scheme : label('gallery-scheme-start'))}
    ${
      state.setup
        ? html`<div class="settings" data-roving ?hidden=${main.length === 0}>
            ${main.map((param, i) => drawControl(view, param, givenOf(view, param.id), `param-${param.id}`, i === 0))}
          </div>
          ${drawSettings(view, false, (_, { id }) => MAIN.includes(id))}`
        : nothing
    }
    ${choice(store, 'offered', label('gallery-offered'), label(`gallery-offered-${offerOf(state.controls)}`))}
    ${offerOf(state.controls) === 'some' ? names(store) : nothing}
    ${choice(store, 'embed-theme', label('gallery-theme'), label(`theme-${state.theme}`))}
    <div class="control">
      <span class="name" id="width-name">${label('gallery-width')}</span>
      <div class="segments" role="radiogroup" aria-labelledby="width-name">${WIDTHS.map(
        (width) => html`<label
          ><input type="radio" name="width" value=${width} ?checked=${width === state.width} ${checks(width === state.width, state)} /><span
            >${width === 'full' ? label('gallery-width-full') : width}</span
          ></label
        >`,
      )}</div>
    </div>
    <div class="control bool">
      <label for="home-switch">${label('gallery-home')}</label>
      <input type="checkbox" role="switch" id="home-switch" name="home" ?checked=${state.home} ${checks(state.home, state)} />
    </div>
    ${field(
      store,
      'at',
      label('gallery-at'),
      at,
      plain({ id: 'gallery-at-hint', args: { script: { kind: 'word', word: SCRIPT }, frame: { kind: 'word', word: FRAME } } }),
    )}
    <button class="reset" data-do="reset">${label('reset')}</button>
  </aside>`
}

/** As drawn for all other parameters. */
const isOfUse = ({ view }: GalleryStore, id: string) => {
  const when = paramsOf(view).find((param) => param.id === id)?.when
  return !when || when.is.includes(String(givenOf(view, when.param)))
}

/** Typed, and read when it is done. */
function field({ view }: GalleryStore, id: string, name: string, text: string, hint: string | typeof nothing): TemplateResult {
  const ids = [hint === nothing ? [] : `${id}-hint`, described(view, id) === nothing ? [] : `${id}-message`].flat()
  return html`<div class="control address">
    <label for="${id}-field">${name}</label>
    <input
      class="num"
      id="${id}-field"
      data-field=${id}
      aria-invalid=${refused(view, id)}
      aria-describedby=${ids.join(' ') || nothing}
      inputmode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(textOf(view, id, text))}
    />
    ${hint === nothing ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`} ${message(view, id)}
  </div>`
}

function exampleName({ state: { texts } }: GalleryStore): string {
  if (texts.src) return label('gallery-example-file')
  if (texts.example) return label(`example-${texts.example.split(',')[0]}`)
  return label(texts.values ? 'gallery-example-numbers' : 'gallery-example-start')
}

function choice({ view }: GalleryStore, kind: MenuKind, name: string, content: string): TemplateResult {
  const id = `panel-${kind}-label`
  return html`<div class="control">
    <span class="name" id=${id}>${name}</span>
    ${menuButton(view, { kind, place: 'panel', content, class: 'pick', labelledby: `${id} ${kind}-panel-content` })}
  </div>`
}

function names({ state }: GalleryStore): TemplateResult {
  const chosen = offered(state.controls)
  return html`<fieldset class="offers">
    <legend>${label('gallery-offer')}</legend>
    ${NAMES.map(
      (name) => html`<label class="radio"
        ><input type="checkbox" name="offer" value=${name} ?checked=${chosen.includes(name)} ${checks(chosen.includes(name), state)} />${label(`offer-${name}`)}</label
      >`,
    )}
  </fieldset>`
}
