import { drawn } from '../core/drawn.ts'
import type { View } from '../draw/view.ts'
import { errorText, flat, plain } from '../say/say.ts'

/** Typing is not interrupted: what came of it is said when it pauses. */
const SETTLED_MS = 700

/** Says the result in one sentence, to those who do not see it, after an edit has settled. */
export class LiveRegion {
  readonly #box = document.createElement('div')
  #said: string | undefined
  #timer = 0

  constructor(layer: HTMLElement) {
    this.#box.className = 'vh'
    this.#box.setAttribute('role', 'status')
    layer.append(this.#box)
  }

  draw(view: View): void {
    const now = sentence(view)
    if (this.#said === undefined) this.#said = now // nothing has been edited yet
    if (now === this.#said) return
    this.#said = now
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => {
      this.#box.textContent = now
    }, SETTLED_MS)
  }
}

function sentence({ answer, problem }: View): string {
  if (problem) {
    const { message, hint } = errorText(problem.refusal)
    return [message, hint ?? []].map(flat).join(' ').trim()
  }
  const chain = drawn(answer, 'chain')
  return chain ? plain(chain.summary) : ''
}
