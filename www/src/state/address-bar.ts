/** Browsers ignore more than 200 changes in 10 seconds. */
const QUIET_MS = 120

/** The browser's address bar. Where a sandbox does not let us write to it, the page works all the same. */
export class AddressBar {
  #timer = 0
  #pending: string | undefined

  constructor(changed: (hash: string) => void) {
    // Both, since browsers differ in which they send when; the listener knows which address it has seen.
    for (const event of ['popstate', 'hashchange']) addEventListener(event, () => changed(location.hash))
    addEventListener('pagehide', () => this.flush())
  }

  /** A step that "Back" takes back. */
  push(hash: string): void {
    this.flush()
    this.#write('pushState', hash)
  }

  /** A change within a step; many in a row become one. */
  replace(hash: string): void {
    clearTimeout(this.#timer)
    this.#pending = hash
    this.#timer = window.setTimeout(() => this.flush(), QUIET_MS)
  }

  flush(): void {
    clearTimeout(this.#timer)
    if (this.#pending !== undefined) this.#write('replaceState', this.#pending)
    this.#pending = undefined
  }

  /** Forgets what was about to be written: the address has moved on without us. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#pending = undefined
  }

  #write(how: 'pushState' | 'replaceState', hash: string): void {
    try {
      history[how](null, '', withHash(hash))
    } catch {
      // a sandbox, or an address that is too long for this browser
    }
  }
}

/** The page's address with that hash in place of its own. */
export function withHash(hash: string): string {
  return location.href.replace(/#.*$/s, '') + hash
}
