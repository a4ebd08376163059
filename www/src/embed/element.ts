import { PARAMS } from 'virtual:params'
import type { Room } from '../draw/room.ts'
import { languageOf, OTHERWISE } from '../state/language.ts'
import type { Store } from '../state/store.ts'
import { isTheme } from '../state/theme.ts'
import type { ValuesStore } from '../state/values/store.ts'
import { camel, isOfState, type Keyed, kebab, merged, numberAddress, OWN, STATE, stateIn, stateOf, valuesAddress } from './attributes.ts'
import { chosen } from './controls.ts'
import { Failure, fileAt } from './file.ts'
import { keepKeys } from './keys.ts'
import type { Living } from './live.ts'
import { npyOf } from './npy.ts'
import { Still } from './still.ts'
import { EmbedSurroundings } from './surroundings.ts'
import { VIEWS, type ViewId, viewNamed } from './views.ts'
import { saidOf, words } from './words.ts'

/** How far from the window an element is loaded. */
const NEAR = '300px 0px'
/** Hosts move elements about: one that is away for no longer keeps its engine's session. */
const AWAY_MS = 1000

/** Where there is no DOM, importing this defines nothing and breaks nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** What an `error` event says in its `detail`. */
export interface EmbedError {
  /**
   * `view`: there is no such view; `src`: the file cannot be read; `engine.unavailable`: the engine cannot be started; `attribute.KEY`:
   * what that attribute says is not taken; else the engine's own code of what it refused.
   */
  readonly code: string
  readonly message: string
}

/** A view from when it is asked for until it ends. */
interface Life {
  readonly view: ViewId
  readonly room: Room
  readonly around: EmbedSurroundings
  readonly ended: AbortController
  living?: Living
  /** Settles with the first drawing. */
  readonly first: Promise<Living>
  /** One of them settles it. */
  readonly drawn: (living: Living) => void
  readonly failed: (why: unknown) => void
  isDrawn: boolean
}

/**
 * `<quanto-scope>`: a view of the tool in any page. Everything that an author chooses is an attribute, in kebab-case, and a property,
 * in camelCase: `view`, `controls`, `theme`, `lang`, `loading`, `src`, `home`, and the state as addresses have it (`value`, `values`,
 * `scheme`, `bits`, `group-size` ...). Attributes are what the author chose and are left as they are; properties tell what is shown
 * now, and setting one sets the attribute: that part of the view changes, and what a reader has changed elsewhere in it stays.
 *
 * @attr view - which view: `picture` (default), `bits`, `chain`, `errors`, `list`, `formats`, `line`, `codes`, `number` (all of them) of
 *   single numbers; `finding`, `clip`, `stairs`, `columns`, `price`, `statistics`, `heat`, `image`, `values-errors`, `scatter`,
 *   `values-codes`, `look`, `values-bits`, `table`, `workbench` (all of them) of many values
 * @attr controls - what a reader may change: `all` (with a panel), `none`, or names with commas between: `value`, `values`, `bits`,
 *   `source`, `scheme`, `target`, `rounding`, `fit`, `handles`, `select`, `beside`, `reset`, or a parameter's key. Without it, what is
 *   part of the figure.
 * @attr theme - `auto` (default: as the system), `light`, `dark`, `projector`
 * @attr lang - the language; without it, that of what the element stands in; English where we do not have it
 * @attr loading - `lazy` (default): nothing is fetched or started before the element comes near the window; or `eager`
 * @attr src - the address of a file of values, of any kind that the tool reads; for views of many values
 * @attr home - the address of the whole tool: the foot then has a link to what is shown
 *
 * @fires load - it is drawn for the first time, or again after another view was chosen; does not bubble
 * @fires error - `EmbedError`; does not bubble, lest `window.onerror` hears it. The children stay, with a line that says why.
 * @fires state-change - a reader has changed something: the state by key; bubbles, also out of the shadow roots of others
 *
 * @slot - stands for the view until it is alive, where it never is, and in print until then: a picture, a sentence
 * @slot poster - the same, in place of the children while the view is on its way
 *
 * @csspart frame - everything that is alive: has border, padding, ground
 * @csspart figure - what is drawn, without panel and foot
 * @csspart panel - the controls below the figure
 * @csspart foot - "Reset" and the link to the whole tool
 * @csspart fallback - what stands there where the element has no children
 * @csspart message - the line that says why there is no view
 *
 * @cssprop --qs-size - the size that all lengths are multiples of (16px)
 * @cssprop --qs-text - the face of texts
 * @cssprop --qs-mono - the face of numbers
 * @cssprop --qs-ground, --qs-sunk - the ground, and that of what lies deeper
 * @cssprop --qs-ink, --qs-soft, --qs-rule, --qs-hair, --qs-focus - texts, lesser texts, lines, thin lines, the ring of the focus
 * @cssprop --qs-value, --qs-code, --qs-restored, --qs-error - the ink of each quantity
 * @cssprop --qs-sign, --qs-exponent, --qs-fraction - the ink of each field of a float
 */
export class QuantoScope extends Base {
  #still: Still | undefined
  #life: Life | undefined
  /** How far the reader had come when the last life ended. */
  #left: { readonly view: ViewId; readonly hash: string } | undefined
  #values: Float32Array | undefined
  #near: IntersectionObserver | undefined
  /** Attributes that have changed in this task. */
  #changed = new Set<string>()
  /** Those of which nothing has been drawn yet. */
  readonly #pending = new Set<string>()
  readonly #internals = globalThis.HTMLElement && this.attachInternals?.()
  readonly #said = new Set<string>()
  #fetching: AbortController | undefined
  /** Settles with the values that were set or fetched last. */
  #renewing: Promise<void> | undefined

  static readonly observedAttributes: readonly string[] = [...OWN, ...STATE]

  attributeChangedCallback(name: string): void {
    if (name === 'values' && this.hasAttribute(name)) this.#values = undefined
    this.#pending.add(name)
    this.#soon(name)
  }

  connectedCallback(): void {
    this.#upgrade()
    this.#still ??= new Still(this)
    this.#describe()
    if (this.#life) return this.#refresh()
    this.#changed.clear()
    if (this.getAttribute('loading') === 'eager') return void this.#start()
    this.#near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#start(), {
      rootMargin: NEAR,
    })
    this.#near.observe(this)
  }

  disconnectedCallback(): void {
    this.#near?.disconnect()
    setTimeout(() => !this.isConnected && this.#end(), AWAY_MS)
  }

  /** The state that is shown, by attribute; before it is alive, what the attributes say. */
  get state(): Keyed {
    return this.#life?.living?.shown() ?? stateIn(this.attributes)
  }

  /** What is shown of one key, or what the attribute says where that is newer. @internal */
  shows(key: string): string | null {
    const attribute = this.getAttribute(key)
    const isNewer = !this.#life?.isDrawn || this.#pending.has(key)
    return isNewer || !STATE.includes(key) ? attribute : (this.state[key] ?? null)
  }

  /** The values as they are shown: a text, or the numbers that were set. */
  get values(): string | Float32Array | null {
    const own = this.#values !== undefined && (this.#life?.living?.showsFile() ?? true)
    return own ? (this.#values ?? null) : (this.state.values ?? this.getAttribute('values'))
  }

  /** Numbers, any amount of them in the views of many values; or a text, as the attribute has it. */
  set values(values: string | readonly number[] | Float32Array | Float64Array | null) {
    this.#values = values === null || typeof values === 'string' ? undefined : Float32Array.from(values)
    if (typeof values === 'string') this.setAttribute('values', values)
    else {
      this.removeAttribute('values')
      this.#soon('values')
    }
  }

  /** Back to what the author chose. */
  reset(): void {
    const life = this.#life
    if (!life) return void (this.isConnected && this.#start())
    life.around.isChanged = false
    this.#load(life, this.#chosen(life.view))
  }

  /** The view's drawing, a text of its own: SVG. Brings the view to life where it is not. */
  async toSVG(): Promise<string> {
    const living = await this.#settled()
    const drawing = await living?.svg(this.#theme, this.#language)
    if (drawing === undefined) throw new Failure('drawing', this.#words('drawing', { view: this.#named ?? '' }))
    return drawing
  }

  /** The same as pixels, `scale` of them a CSS pixel. */
  async toPNG({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    const { pixels } = await import('./pixels.ts')
    return pixels(await this.toSVG(), scale)
  }

  /** The view when it shows what the attributes say now. */
  async #settled(): Promise<Living | undefined> {
    for (;;) {
      this.#refresh()
      const start = this.#start()
      const life = this.#life
      const living = await start.catch((why) => {
        if (life !== this.#life && this.isConnected) return undefined // another view took its place
        throw why
      })
      await this.#renewing
      await living?.store.settled()
      await new Promise((drawn) => setTimeout(drawn))
      if (living === this.#life?.living) return living
    }
  }

  get #named(): ViewId | undefined {
    return viewNamed(this.getAttribute('view'))
  }

  get #theme() {
    const theme = this.getAttribute('theme')
    return isTheme(theme) ? theme : 'auto'
  }

  /** The author's, if it is one of ours. */
  get #language(): string {
    return languageOf(languageAround(this)) ?? OTHERWISE
  }

  #words(id: string, args?: Readonly<Record<string, string>>): string {
    return words(id, args, this.#language)
  }

  /** All is said in the language that holds here now. */
  async #speak({ around, living, ended }: Life): Promise<void> {
    if (around.language === this.#language) return
    around.language = this.#language
    this.#describe()
    if (!living) return // which will
    await around.showLanguage().catch((why) => this.#warn('attribute.lang', this.#words('attribute', { key: 'lang', value: textOf(why) })))
    if (!ended.signal.aborted) living.draw()
  }

  /** Properties that were set before there was this class. */
  #upgrade(): void {
    for (const name of Object.keys(this) as (keyof this & string)[]) {
      if (!(name in QuantoScope.prototype)) continue
      const value = this[name]
      delete this[name]
      this[name] = value
    }
  }

  /** What the element is, for those who do not see it; and what stands in its place. */
  #describe(): void {
    const view = this.#named ?? 'picture'
    const what =
      this.#values || this.hasAttribute('src')
        ? this.#words('data')
        : saidOf(this.#life ? stateOf(this.#life.around.hash) : this.state, this.#language)
    if (this.#internals) {
      this.#internals.role = 'group'
      this.#internals.ariaLabel = this.#words('label', { view: view.replaceAll('-', ' '), what })
    }
    this.#still?.describe(view, this.#words('still', { what }), homeIn(this.getAttribute('home')) ?? null)
  }

  /** However many attributes change in a task, they are taken over once. */
  #soon(name: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#refresh())
    this.#changed.add(name)
  }

  #refresh(): void {
    const names: ReadonlySet<string> = this.#changed
    if (!this.isConnected || names.size === 0) return
    this.#changed = new Set()
    this.#describe()
    const life = this.#life
    if (!life) {
      if (this.#still?.hasFailed) void this.#start() // it may be mended now
      return
    }
    if (names.has('view') && this.#named !== life.view) return this.#restart()
    this.#dress(life)
    if (names.has('lang')) void this.#speak(life)
    const state = new Set([...names].filter((name) => isOfState(name) || name === 'src'))
    if (names.has('src') || names.has('values')) this.#renewing = this.#renew(life, state)
    else if (state.size > 0) this.#merge(life, state)
    else if (names.has('controls') || names.has('home')) life.living?.draw()
  }

  #dress({ around }: Life): void {
    around.theme = this.#theme
    around.showTheme()
    around.home = homeIn(this.getAttribute('home'))
  }

  /** The state as the author has it. */
  #chosen(view: ViewId): Record<string, string> {
    const state = stateIn(this.attributes)
    return this.#values && VIEWS[view].of === 'number' ? { ...state, values: this.#values.join(';') } : state
  }

  #merge(life: Life, changed: ReadonlySet<string>): void {
    this.#load(life, merged(stateOf(life.around.hash), this.#chosen(life.view), changed))
  }

  /** Other values, where no address holds them. */
  async #renew(life: Life, changed: ReadonlySet<string>): Promise<void> {
    if (!life.isDrawn) return this.#restart()
    this.#fetching?.abort()
    const fetching = new AbortController()
    this.#fetching = fetching
    life.ended.signal.addEventListener('abort', () => fetching.abort())
    try {
      const file = await this.#file(life.view, fetching.signal)
      if (fetching.signal.aborted) return
      life.around.file = file
      this.#merge(life, changed)
    } catch (error) {
      if (!fetching.signal.aborted) this.#give(life, error)
    }
  }

  #load({ view, around, living }: Life, state: Keyed): void {
    const address = VIEWS[view].of === 'number' ? numberAddress(state) : valuesAddress(state)
    around.hash = address
    living?.store.reload(address)
  }

  #start(): Promise<Living | undefined> {
    this.#near?.disconnect()
    if (!this.#life) this.#begin()
    return this.#life ? this.#life.first : Promise.resolve(undefined)
  }

  #begin(): void {
    this.#upgrade()
    this.#still ??= new Still(this)
    const view = this.#named
    if (!view) {
      const known = { view: this.getAttribute('view') ?? '', views: Object.keys(VIEWS).join(', ') }
      return this.#fail('view', this.#words('view', known))
    }
    const ended = new AbortController()
    const room = makeRoom(this.#still.root, ended.signal, () => this.reset())
    const around = new EmbedSurroundings(room.themed, () => this.#edited())
    const life = { view, room, around, ended, ...settled<Living>(), isDrawn: false }
    this.#life = life
    around.language = this.#language
    this.#dress(life)
    this.#listen(life)
    void this.#bring(life)
  }

  /** What an element does not say itself, what it stands in says. */
  #listen(life: Life): void {
    const observer = new MutationObserver(() => void this.#speak(life))
    observer.observe(this.ownerDocument.documentElement, { attributeFilter: ['lang'] })
    life.ended.signal.addEventListener('abort', () => observer.disconnect())
  }

  async #bring(life: Life): Promise<void> {
    const { view, room, around, ended } = life
    const left = this.#left?.view === view ? this.#left.hash : undefined
    this.#left = undefined
    try {
      const [{ live }, file] = await Promise.all([import('./live.ts'), this.#file(view, ended.signal)])
      if (ended.signal.aborted) return
      around.file = file
      const living = await live({
        room,
        around,
        view,
        controls: () => chosen(this.getAttribute('controls')),
        changed: (store) => this.#drawn(life, store),
      })
      if (ended.signal.aborted) return living.store.close()
      life.living = living
      keepKeys(room)
      if (left === undefined) this.#load(life, this.#chosen(view))
      else {
        around.hash = left
        around.isChanged = true
        living.store.reload(left)
      }
    } catch (error) {
      if (!ended.signal.aborted) this.#give(life, error)
    }
  }

  /** The values, where no address holds them. */
  async #file(view: ViewId, signal: AbortSignal): Promise<File | undefined> {
    const src = this.getAttribute('src')
    if (VIEWS[view].of === 'number') {
      if (src !== null) this.#warn('src', this.#words('src-view', { view }))
      return undefined
    }
    if (this.#values) return new File([npyOf(this.#values)], 'values.npy')
    return src ? fileAt(src, signal) : undefined
  }

  #drawn(life: Life, store: Store | ValuesStore): void {
    if (life !== this.#life) return
    const { problem, lost, answer } = store
    if (lost && !life.isDrawn) return this.#give(life, lost.why)
    if (lost) this.#warn('engine.unavailable', this.#words('engine', { why: textOf(lost.why) })) // what is alive says it itself
    if (problem?.field === 'address') return this.#give(life, new Failure(problem.refusal.code, life.living?.problem() ?? ''))
    for (const { key, value } of store.notes) this.#warn(`attribute.${key}`, this.#words('attribute', { key, value }))
    if (!answer || !life.living) return
    this.#pending.clear()
    this.#describe()
    if (life.isDrawn) return
    life.isDrawn = true
    this.#still?.liven(life.room.themed)
    life.drawn(life.living)
    this.#tell('load')
  }

  /** A reader has changed something. */
  #edited(): void {
    const { living } = this.#life ?? {}
    if (living) this.#tell('state-change', living.shown(), { bubbles: true, composed: true })
  }

  /** There is no view, until something is changed. */
  #give(life: Life, why: unknown): void {
    const failure = why instanceof Failure ? why : new Failure('engine.unavailable', this.#words('engine', { why: textOf(why) }))
    life.failed(failure)
    this.#end()
    this.#fail(failure.code, failure.message)
  }

  #fail(code: string, message: string): void {
    this.#still?.fail(this.#words('failed', { why: message }))
    this.#warn(code, message)
  }

  /** What is wrong is said once, to whoever listens and to whoever looks into the console. */
  #warn(code: string, message: string): void {
    const text = `${code} ${message}`
    if (this.#said.has(text)) return
    this.#said.add(text)
    // biome-ignore lint/suspicious/noConsole: for the author of the page
    console.warn(`quanto-scope: ${message} (${code})`)
    this.#tell('error', { code, message } satisfies EmbedError)
  }

  #tell(name: string, detail?: unknown, options?: EventInit): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(name, { detail, ...options })))
  }

  #restart(): void {
    this.#end()
    void this.#start()
  }

  #end(): void {
    const life = this.#life
    if (!life) return
    this.#life = undefined
    if (life.around.isChanged) this.#left = { view: life.view, hash: life.around.hash }
    life.ended.abort()
    life.failed(new DOMException('Another view took its place.', 'AbortError'))
    life.room.themed.inert = true // it stays to be seen until there is another
    life.living?.store.close()
  }
}

/** The tag of the language of what an element stands in, also outside of the shadow roots of others. */
function languageAround(element: Element): string | null {
  const said = element.closest('[lang]')
  if (said) return said.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? languageAround(root.host) : null
}

/** Where a view lives: each has one of its own, and nothing of the one before. */
function makeRoom(root: ShadowRoot, signal: AbortSignal, reload: () => void): Room {
  const frame = document.createElement('div')
  frame.className = 'qs'
  frame.lang = OTHERWISE
  frame.part.add('frame')
  const place = document.createElement('div')
  place.id = 'app'
  frame.append(place)
  root.append(frame)
  const rem = () => Number.parseFloat(getComputedStyle(frame).getPropertyValue('--rem')) || 16
  return { root, themed: frame, layer: frame, place, signal, rem, reload }
}

function settled<T>(): { readonly first: Promise<T>; readonly drawn: (value: T) => void; readonly failed: (why: unknown) => void } {
  let drawn: (value: T) => void = () => {}
  let failed: (why: unknown) => void = () => {}
  const first = new Promise<T>((resolve, reject) => {
    drawn = resolve
    failed = reject
  })
  first.catch(() => {}) // it is said by an event, whoever waits
  return { first, drawn, failed }
}

const textOf = (why: unknown): string => (why instanceof Error ? why.message : String(why))

/** Where the tool is: a page or a file. Who writes the address of a frame may write anything there, a script too. */
function homeIn(text: string | null): string | undefined {
  if (text === null || !URL.canParse(text, document.baseURI)) return
  return /^(?:https?|file):$/.test(new URL(text, document.baseURI).protocol) ? text : undefined
}

/** Every attribute is a property, too. */
for (const key of new Set<string>([...OWN, ...STATE, ...PARAMS.map(kebab)])) {
  const name = camel(key)
  if (name in QuantoScope.prototype && name !== 'lang') continue
  Object.defineProperty(QuantoScope.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: QuantoScope) {
      return this.shows(key)
    },
    set(this: QuantoScope, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(key)
      else this.setAttribute(key, String(value))
    },
  })
}

/** Defines `<quanto-scope>`, unless another copy on the page has done so. */
export function define(version: string): void {
  if (!globalThis.customElements) return
  const known = customElements.get('quanto-scope') as { version?: string } | undefined
  if (!known) customElements.define('quanto-scope', Object.assign(QuantoScope, { version }))
  else if (known.version !== version) {
    const versions = { first: known.version ?? '?', second: version }
    // biome-ignore lint/suspicious/noConsole: for the author of the page
    console.warn(`quanto-scope: ${words('versions', versions)}`)
  }
}
