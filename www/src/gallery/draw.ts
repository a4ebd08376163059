import { html, nothing, type TemplateResult } from 'lit'
import { attributes } from '../draw/attributes.ts'
import { drawBar } from '../elements/bar.ts'
import { VIEWS, type ViewId } from '../embed/views.ts'
import { label, plain } from '../say/say.ts'
import { attributesOf } from './attributes.ts'
import { drawPanel } from './panel.ts'
import { type Embedding, FOLLOW, frameSnippet, markdownSnippet, scriptSnippet, stateAddress, tagSnippet } from './snippets.ts'
import { viewsOf } from './state.ts'
import { type GalleryStore, TABS, type Tab } from './store.ts'

/** Where pages and files are, as whoever opened this page can reach them. */
export interface Places {
  /** The folder of the files that other pages load, unless somebody named another. */
  readonly files: string
  /** The pages of the tool. */
  readonly number: string
  readonly values: string
}

/** What of a view only the browser knows. */
export interface Seen {
  /** Its attributes follow what is chosen: those far from the window wait. */
  isNear(view: ViewId): boolean
  /** How high it is. */
  height(view: ViewId): number | undefined
}

export function drawGallery(store: GalleryStore, places: Places, seen: Seen): TemplateResult {
  const at = store.state.at ?? places.files
  return html`<a class="skip" href="#views">${label('gallery-skip')}</a>
    ${drawBar({ ui: store.ui, canUndo: false, canRedo: false }, 'gallery')}
    <div class="notices" role="status">${notices(store)}</div>
    <main class="page gallery" id="views" tabindex="-1">
      <header class="lead"><h1>${label('gallery-heading')}</h1><p>${label('gallery-lead')}</p></header>
      <nav class="contents" aria-label=${label('gallery-views')}>${(['number', 'values'] as const).map((of) => drawContents(of, store))}</nav>
      ${drawPanel(store, at)}
      <div class="stage">${(['number', 'values'] as const).map(
        (of) => html`<h2 class="kind">${label(`gallery-${of}`)}</h2>
          ${viewsOf(of).map((view) => drawView(view, store, { at, places, seen }))}`,
      )}</div>
    </main>`
}

function notices({ odd, real, silent, ui }: GalleryStore): TemplateResult {
  const said = [
    ...(ui.lost ? [label('gallery-no-element')] : []),
    ...(silent === undefined ? [] : [plain({ id: 'note-language', args: { language: { kind: 'word', word: silent } } })]),
    ...odd.map((key) => plain({ id: 'gallery-odd', args: { key: { kind: 'word', word: key } } })),
    ...(real ? [plain({ id: 'gallery-no-real', args: { name: { kind: 'word', word: real } } })] : []),
  ]
  return html`${said.length > 0 ? html`<p>${said.join(' ')} ${odd.length > 0 || real || silent ? html`<button class="text" data-do="dismiss">${label('hide')}</button>` : nothing}</p>` : nothing}`
}

const drawContents = (of: 'number' | 'values', { ui }: GalleryStore) => html`<p>${label(`gallery-${of}`)}</p>
  <ul>${viewsOf(of).map(
    (view) =>
      html`<li><a href="#view=${view}" data-do="go" data-view=${view} aria-current=${view === ui.current ? 'true' : nothing}>${label(`view-${view}`)}</a></li>`,
  )}</ul>`

interface Where {
  readonly at: string
  readonly places: Places
  readonly seen: Seen
}

function drawView(view: ViewId, store: GalleryStore, { at, places, seen }: Where): TemplateResult {
  const { state, ui } = store
  const embedding: Embedding = {
    view,
    attributes: attributesOf(view, state),
    at,
    home: state.home ? places[VIEWS[view].of] : undefined,
  }
  const problem = ui.problems[view]
  return html`<section class="view" id="view-${view}" aria-labelledby="view-${view}-name" data-view=${view}>
    <h3 id="view-${view}-name" tabindex="-1">${label(`view-${view}`)}</h3>
    <p class="about">${label(`view-${view}-about`)}</p>
    <div class="preview w${state.width}" .style=${`--room: ${VIEWS[view].height}rem`}>
      <quanto-scope ${attributes(seen.isNear(view) ? shown(embedding) : undefined)}><p class="waiting">${label('gallery-waiting')}</p></quanto-scope>
    </div>
    ${problem ? html`<p class="message wrong">${plain({ id: 'gallery-problem', args: { problem: { kind: 'word', word: problem } } })}</p>` : nothing}
    ${drawSnippets(embedding, store, seen)}
  </section>`
}

const shown = ({ attributes, home }: Embedding) => (home ? new Map([...attributes, ['home', home]]) : attributes)

function drawSnippets(embedding: Embedding, store: GalleryStore, seen: Seen): TemplateResult {
  const { view } = embedding
  const { tab } = store.ui
  return html`<div class="snippets">
    <div role="tablist" class="tabs" data-roving aria-label=${plain({ id: 'gallery-tabs', args: { view: { kind: 'word', word: label(`view-${view}`) } } })}>${TABS.map(
      (id) => html`<button
        role="tab"
        id="${view}-tab-${id}"
        data-do="tab"
        data-tab=${id}
        data-rove
        aria-selected=${id === tab ? 'true' : 'false'}
        aria-controls="${view}-code"
        tabindex=${id === tab ? 0 : -1}
      >${label(`tab-${id}`)}</button>`,
    )}</div>
    <div role="tabpanel" id="${view}-code" aria-labelledby="${view}-tab-${tab}">${PANELS[tab](embedding, store, seen)}</div>
  </div>`
}

const PANELS: Readonly<Record<Tab, (embedding: Embedding, store: GalleryStore, seen: Seen) => TemplateResult>> = {
  tag: (embedding, store) => html`${code(store, embedding.view, 'gallery-here', tagSnippet(embedding), withOther(store, embedding.view))}
    ${other(embedding.view, 'gallery-once', scriptSnippet(embedding.at))}`,
  iframe: (embedding, store, seen) => {
    const { view } = embedding
    const title = plain({ id: 'gallery-frame-title', args: { view: { kind: 'word', word: label(`view-${view}`) } } })
    const frame = frameSnippet(embedding, title, Math.ceil(seen.height(view) ?? VIEWS[view].height * 16))
    return html`${code(store, view, 'gallery-here', frame, withOther(store, view))} ${other(view, 'gallery-follow', FOLLOW)}`
  },
  svg: ({ view }, store) =>
    drawing(view, store, (svg) => {
      const size = (svg.length / 1000).toFixed(1)
      return code(store, view, plain({ id: 'gallery-svg-code', args: { size: { kind: 'word', word: size } } }), svg, saveButton(view))
    }),
  markdown: ({ view, attributes, home }, store) =>
    drawing(view, store, (svg) => {
      const link = home && `${home}${stateAddress(view, attributes)}`
      return html`${code(store, view, 'gallery-image', markdownSnippet(fileOf(view), aboutOf(svg, view), link), saveButton(view))}
        <p class="note">${label('gallery-image-note')}</p>`
    }),
}

/** As soon as it is there. */
function drawing(view: ViewId, { ui }: GalleryStore, draw: (svg: string) => TemplateResult): TemplateResult {
  const made = ui.drawings[view]
  if (made?.svg) return draw(made.svg)
  return html`<p class="note" role="status">${label(made?.none ? 'gallery-svg-none' : 'gallery-svg-wait')}</p>`
}

export const fileOf = (view: ViewId) => `quantoscope-${view}.svg`

const saveButton = (view: ViewId) =>
  html`<button class="text" data-do="save" data-view=${view}>${plain({ id: 'gallery-save', args: { file: { kind: 'word', word: fileOf(view) } } })}</button>`

/** What a drawing says of itself. */
function aboutOf(svg: string, view: ViewId): string {
  const text = /<desc[^>]*>([^<]+)</.exec(svg)?.[1] ?? /<title[^>]*>([^<]+)</.exec(svg)?.[1]
  return (
    text
      ?.replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&') ?? label(`view-${view}`)
  )
}

/** Its caption is a message, or says it itself. */
function code(
  store: GalleryStore,
  view: ViewId,
  caption: string,
  text: string,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const what = caption.startsWith('gallery-') ? label(caption) : caption
  return html`<figure class="snippet">
    <figcaption><span>${what}</span> ${more} ${copyButton(store, `${view} one`, 'gallery-copy', `${label(`view-${view}`)}, ${what}`)}</figcaption>
    <pre class="num" tabindex="0" aria-label=${what}>${text}</pre>
  </figure>`
}

/** What is needed once, however many views there are on a page. */
const other = (view: ViewId, caption: string, text: string) => html`<details class="snippet">
  <summary>${label(caption)}</summary>
  <pre class="num" tabindex="0" aria-label="${label(`view-${view}`)}: ${label(caption)}">${text}</pre>
</details>`

const withOther = (store: GalleryStore, view: ViewId) => copyButton(store, `${view} all`, 'gallery-copy-all', label(`view-${view}`))

/** Whatever it says, it is as wide as the longest of that. */
function copyButton({ ui }: GalleryStore, id: string, name: string, what: string): TemplateResult {
  const done = ui.copiedOf === id ? ui.copied : undefined
  const all = name === 'gallery-copy-all'
  return html`<button class="text share" data-do="copy-code" data-id=${id} ?data-all=${all} aria-label="${label(name)}: ${what}">
    <span class=${done ? 'off' : ''}>${label(name)}</span><span class=${done === 'yes' ? '' : 'off'}>${label('gallery-copied')}</span
    ><span class=${done === 'no' ? '' : 'off'}>${label('gallery-not-copied')}</span>
  </button>`
}
