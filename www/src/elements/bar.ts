import { html, nothing, type TemplateResult } from 'lit'
import { menuButton } from '../draw/menu-button.ts'
import type { View } from '../draw/view.ts'
import { speaking } from '../say/catalogue.ts'
import { nameOf } from '../say/languages.ts'
import { label } from '../say/say.ts'

/** The pages of the site, in the order of the bar. */
const SITE = { number: './', values: './values.html', lessons: './lessons.html', gallery: './gallery.html' }
export type Page = keyof typeof SITE
/** Those that hold work of the reader's. */
const WORKS: readonly Page[] = ['number', 'values']
export const PAGES: Partial<typeof SITE> = import.meta.env.MODE === 'single' ? { number: '?', values: '?values' } : SITE

/** The bar at the top: whose page this is, where else one can go, and what can be done with all of it. */
export function drawBar(view: Pick<View, 'canUndo' | 'canRedo' | 'ui'>, page: Page): TemplateResult {
  const { canUndo, canRedo, ui } = view
  return html`<header class="bar">
    <a class="mark" href="./">${label('mark')}</a>
    <nav aria-label=${label('pages')}>${Object.entries(PAGES).map(
      ([id, href]) => html`<a href=${href} aria-current=${id === page ? 'page' : nothing}>${label(`page-${id}`)}</a>`,
    )}</nav>
    <div class="acts">
      ${!WORKS.includes(page) ? nothing : html`${turn('undo', canUndo)} ${turn('redo', canRedo)} ${embedThis(page)}`}
      <button class="act share" data-do="copy-link">
        <span class=${ui.copied ? 'off' : ''}>${label('copy-link')}</span><span class=${ui.copied === 'yes' ? '' : 'off'}>${label('copied')}</span
        ><span class=${ui.copied === 'no' ? '' : 'off'}>${label('not-copied')}</span>
      </button>
      ${!WORKS.includes(page) ? nothing : savePage()}
      ${menuButton(view, { kind: 'theme', place: 'bar', content: theme(), class: 'act menu-act' })}
      ${menuButton(view, { kind: 'lang', place: 'bar', content: language(), class: 'act menu-act' })}
    </div>
  </header>`
}

/** Where there is no room for the word, half of a disk stands for it. */
const theme = () => html`<span class="wide">${label('theme')}</span
  ><svg class="narrow" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="6.5" /><path class="half" d="M9 2.5a6.5 6.5 0 0 1 0 13z" /></svg>`

/** Few letters, which stand for the name. */
const language = () => html`<span class="vh">${label('language')}: <span lang=${speaking()}>${nameOf(speaking())}</span></span>
  <span aria-hidden="true">${speaking().toUpperCase()}</span>`

/** All of this page in one file, with what it shows. */
const savePage = () => html`<button class="act icon" data-do="save-page" aria-label=${label('save-page')} .tip=${() => label('save-page')}>
  <svg viewBox="0 0 18 18" aria-hidden="true"><path d="M9 2.5v9M5 8l4 4 4-4M3 15.5h12" /></svg>
</button>`

/** With what is shown: see the action. */
const embedThis = (page: Page) =>
  PAGES.gallery ? html`<a class="act" href=${PAGES.gallery} data-do="embed" data-page=${page}>${label('embed-this')}</a>` : nothing

const ARROWS = { undo: 'M6.5 3 2.5 7l4 4M2.5 7h7a4 4 0 0 1 0 8H7', redo: 'M11.5 3l4 4-4 4M15.5 7h-7a4 4 0 0 0 0 8H11' }

/** Not `disabled`, which would take away the focus of whoever undoes the last step. */
const turn = (way: 'undo' | 'redo', can: boolean) => html`<button
  class="act icon"
  data-do=${way}
  aria-label=${label(way)}
  aria-disabled=${can ? 'false' : 'true'}
  .tip=${() => label(`${way}-tip`)}
><svg viewBox="0 0 18 18" aria-hidden="true"><path d=${ARROWS[way]} /></svg></button>`
