import { PARAMS } from 'virtual:params'
import type { Room } from '../draw/room.ts'
import type { Store } from '../state/store.ts'
import { isTheme, type Theme } from '../state/theme.ts'
import type { ValuesStore } from '../state/values/store.ts'
import { camel, kebab, numberAddress, OWN, STATE, stateIn, stateOf, valuesAddress } from './attributes.ts'
import { chosen } from './controls.ts'
import type { Living } from './live.ts'
import { npyOf } from './npy.ts'
import shell from './shell.css?inline'
import { EmbedSurroundings } from './surroundings.ts'
import { VIEWS, type ViewId, viewNamed } from './views.ts'

/** How far from the window an element is loaded. */
const NEAR = '300px 0px'

/** Where there is no DOM, importing this defines nothing and breaks nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/** What an `error` event says. */
export interface EmbedError {
  /** `view`, `src`, `engine`, or the engine's own code of what it refused. */
  readonly code: string
  readonly message: string
}

/**
 * `<quanto-scope>`: a view of the tool in any page. Everything that an author chooses is an attribute, in kebab-case, and a property,
 * in camelCase: `view`, `controls`, `theme`, `lang`, `loading`, `src`, `home`, and the state as addresses have it (`value`, `values`,
 * `scheme`, `bits`, `group-size` ...). Its children are shown until it is alive, and where it never is.
 *
 * Events: `load` when it is first drawn, `error` with an `EmbedError`, `state-change` with the state when a reader has changed it.
 */
export class QuantoScope extends Base {
  #room: Room | undefined
  #life = new AbortController()
  #around: EmbedSurroundings | undefined
  #living: Living | undefined
  /** Which view is alive or is becoming so. */
  #view: ViewId | undefined
  #values: Float32Array | undefined
  #seen: IntersectionObserver | undefined
  readonly #attributes = globalThis.MutationObserver && new MutationObserver(() => this.#update())
  #loaded = false
  #generation = 0

  connectedCallback(): void {
    this.#upgrade()
    if (!this.shadowRoot) this.#build()
    this.#attributes.observe(this, { attributes: true })
    this.#update()
    if (this.getAttribute('loading') === 'eager') return void this.#start()
    this.#seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.#start(), { rootMargin: NEAR })
    this.#seen.observe(this)
  }

  /** Hosts move elements about: whatever was typed is still there when it comes back soon. */
  disconnectedCallback(): void {
    this.#seen?.disconnect()
    this.#attributes.disconnect()
    setTimeout(() => !this.isConnected && this.#end(), 1000)
  }

  /** The state that is shown, by attribute. */
  get state(): Readonly<Record<string, string>> {
    return this.#living && this.#around ? stateOf(this.#around.hash) : Object.fromEntries(stateIn(this.attributes))
  }

  /** Numbers in place of text: any amount of them in the views of "Values". Otherwise the attribute. */
  get values(): string | Float32Array | null {
    return this.#values ?? this.state.values ?? this.getAttribute('values')
  }

  set values(values: string | readonly number[] | Float32Array | Float64Array | null) {
    const bulk = values !== null && typeof values !== 'string' && VIEWS[this.#named ?? 'picture'].of === 'values'
    this.#values = bulk ? Float32Array.from(values as ArrayLike<number>) : undefined
    if (bulk) this.#put()
    else if (values === null) this.removeAttribute('values')
    else this.setAttribute('values', typeof values === 'string' ? values : Array.from(values).join(';'))
  }

  /** Back to what the author chose. */
  reset(): void {
    if (this.#around) this.#around.isChanged = false
    this.#update()
    this.#put()
  }

  /** The view's drawing as a text of its own. */
  async toSVG(): Promise<string> {
    const living = await this.#start()
    const theme = this.#around?.theme ?? 'auto'
    const drawing = await living?.svg(theme, this.lang || 'en')
    if (drawing === undefined) throw new Error(`the view "${this.#view}" has no drawing to save`)
    return drawing
  }

  /** The same as pixels, `scale` of them a CSS pixel. */
  async toPNG({ scale = 2 }: { scale?: number } = {}): Promise<Blob> {
    const { pixels } = await import('./pixels.ts')
    return pixels(await this.toSVG(), scale)
  }

  get #named(): ViewId | undefined {
    return viewNamed(this.getAttribute('view'))
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

  #build(): void {
    const root = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(shell)
    root.adoptedStyleSheets = [sheet]
    const poster = document.createElement('slot')
    poster.name = 'poster'
    poster.append(document.createElement('slot'))
    root.append(poster)
  }

  /** Where a view lives: each has one of its own, and nothing of the one before. */
  #makeRoom(): Room {
    const root = this.shadowRoot as ShadowRoot
    const frame = document.createElement('div')
    frame.className = 'qs'
    frame.part.add('frame')
    const place = document.createElement('div')
    place.id = 'app'
    frame.append(place)
    root.querySelector('.qs')?.remove()
    root.prepend(frame)
    this.#life = new AbortController()
    return {
      root,
      themed: frame,
      layer: frame,
      place,
      signal: this.#life.signal,
      rem: () => Number.parseFloat(getComputedStyle(frame).getPropertyValue('--rem')) || 16,
      reload: () => this.reset(),
    }
  }

  /** What an attribute says now. */
  #update(): void {
    const view = this.#named
    const around = this.#around
    if (!view) return this.#fail('view', `quanto-scope has no view "${this.getAttribute('view')}": it has ${Object.keys(VIEWS).join(', ')}`)
    if (!around) return
    around.theme = this.#theme
    around.showTheme()
    around.home = this.getAttribute('home') ?? undefined
    if (view !== this.#view) return void this.#restart()
    this.#load()
  }

  get #theme(): Theme {
    const theme = this.getAttribute('theme')
    return isTheme(theme) ? theme : 'auto'
  }

  #load(): void {
    const state = stateIn(this.attributes)
    const address = VIEWS[this.#view ?? 'picture'].of === 'number' ? numberAddress(state) : valuesAddress(state)
    if (this.#around) this.#around.hash = address
    this.#living?.store.reload(address)
  }

  #starting: Promise<Living | undefined> | undefined

  #start(): Promise<Living | undefined> {
    this.#seen?.disconnect()
    this.#starting ??= this.#bring()
    return this.#starting
  }

  async #bring(): Promise<Living | undefined> {
    const view = this.#named
    if (!view) return
    const room = this.#makeRoom()
    this.#room = room
    const generation = ++this.#generation
    this.#view = view
    const around = new EmbedSurroundings(room.themed, (hash) => this.#tell('state-change', stateOf(hash)))
    this.#around = around
    try {
      const { live } = await import('./live.ts')
      const living = await live({
        room,
        around,
        view,
        controls: () => chosen(this.getAttribute('controls')),
        changed: (store) => this.#changed(store),
      })
      if (generation !== this.#generation) return void living.store.close()
      this.#living = living
      this.#update()
      this.#put()
      void this.#fetch()
      return living
    } catch (error) {
      this.#fail('engine', error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  #changed(store: Store | ValuesStore): void {
    if (store.lost) this.#fail('engine', 'the engine of quanto-scope could not be started: see the network and the Content-Security-Policy')
    if (store.problem) this.#fail(store.problem.refusal.code, '')
    for (const { key, value } of store.notes) this.#fail(`attribute.${key}`, `quanto-scope does not take ${key}="${value}" here`)
    if (this.#loaded || !store.answer) return
    this.#loaded = true
    this.#room?.themed.classList.add('live')
    this.#tell('load')
  }

  #said = new Set<string>()

  /** What is wrong is said once, to the page and to whoever looks into its console; the children of the element stay. */
  #fail(code: string, message: string): void {
    const text = `${code} ${message}`
    if (this.#said.has(text)) return
    this.#said.add(text)
    // biome-ignore lint/suspicious/noConsole: for the author of the page
    if (message) console.warn(message)
    this.#tell('error', { code, message } satisfies EmbedError)
  }

  #tell(name: string, detail?: unknown): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(name, { detail })))
  }

  #put(): void {
    if (this.#values) this.#living?.put?.(new File([npyOf(this.#values)], 'values.npy'))
  }

  /** A file of values, which the author names. */
  async #fetch(): Promise<void> {
    const src = this.getAttribute('src')
    if (!src) return
    if (!this.#living?.put) return this.#fail('src', `the view "${this.#view}" shows single numbers: src is for those of many values`)
    try {
      const response = await fetch(src)
      if (!response.ok) throw new Error(String(response.status))
      this.#living.put(new File([await response.blob()], new URL(response.url).pathname.split('/').pop() || 'values'))
    } catch (error) {
      this.#fail('src', `${src} cannot be read: ${error instanceof Error ? error.message : error}`)
    }
  }

  #restart(): void {
    this.#end()
    void this.#start()
  }

  #end(): void {
    this.#generation++
    this.#life.abort()
    this.#living?.store.close()
    this.#living = undefined
    this.#around = undefined
    this.#starting = undefined
    this.#loaded = false
  }
}

/** Every attribute is a property, too. */
for (const key of new Set<string>([...OWN, ...STATE, ...PARAMS.map(kebab)])) {
  const name = camel(key)
  if (name in QuantoScope.prototype && name !== 'lang') continue
  Object.defineProperty(QuantoScope.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: QuantoScope) {
      return this.state[key] ?? this.getAttribute(key)
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
  // biome-ignore lint/suspicious/noConsole: for the author of the page
  else if (known.version !== version) console.warn(`quanto-scope ${known.version} is defined on this page already; ${version} is not used`)
}
