// What the engine says that the prose needs.

import { CATALOG } from 'virtual:declared'
import { Client } from '../core/client.ts'
import type { NumberCalls } from '../core/dispatch.ts'
import { drawn } from '../core/drawn.ts'
import { EMBED } from '../core/embed/program.ts'
import type { Answer, Arg, Catalog, Math as Formula, Input, Num, Told } from '../core/wire.ts'
import type { WorkbenchCalls } from '../core/workbench/dispatch.ts'
import { type Keyed, numberAddress, valuesAddress } from '../embed/attributes.ts'
import { readAddress } from '../state/address.ts'
import type { Draft } from '../state/fields.ts'
import { EXAMPLE } from '../state/state.ts'
import { readValues } from '../state/values/address.ts'
import { type Fact, type FactOf, OF_VALUES, type OfValues } from './lesson.ts'

/** Stands where a number has not come yet. */
const WAITS = '⋯'
const WAITING: Arg = { kind: 'word', word: WAITS }

export class Facts {
  readonly #client = new Client<NumberCalls>(EMBED, { restarted() {}, lost: () => this.#answered() })
  /** Whose data is on the workbench is nobody else's business. */
  readonly #values = new Client<WorkbenchCalls>(EMBED, { restarted() {}, lost: () => this.#answered() })
  readonly #known = new Map<string, ((of: FactOf) => Num | undefined) | undefined>()
  readonly #answered: () => void
  #last: Promise<void> = Promise.resolve()

  constructor(answered: () => void) {
    this.#answered = answered
  }

  arg(fact: Fact): Arg {
    const num = this.num(fact)
    return num ? { kind: 'num', num } : WAITING
  }

  /** Asks where it is not known yet; whoever listens hears of the answer. */
  num({ state, of }: Fact): Num | undefined {
    const ofValues = (OF_VALUES as readonly string[]).includes(of)
    const key = JSON.stringify([ofValues, state])
    if (!this.#known.has(key)) void this.#ask(key, () => (ofValues ? this.#measured(state) : this.#evaluated(state)))
    return this.#known.get(key)?.(of)
  }

  async #ask(key: string, answer: () => Promise<(of: FactOf) => Num | undefined>): Promise<void> {
    this.#known.set(key, undefined)
    // one after the other: of two that wait, the engine would answer the newer alone
    this.#last = this.#last.then(async () => {
      this.#known.set(key, await answer().catch(() => undefined))
    })
    await this.#last
    this.#answered()
  }

  async #evaluated(state: Keyed): Promise<(of: FactOf) => Num | undefined> {
    const answer: Answer = JSON.parse(await this.#client.call('evaluate', [{ input: inputOf(state), figures: ['picture', 'chain'] }]))
    return (of) => numIn(answer, of)
  }

  async #measured(state: Keyed): Promise<(of: FactOf) => Num | undefined> {
    const { data, setups, focus } = readValues(valuesAddress(state), CATALOG as Catalog).step
    await this.#values.call('load', [data])
    const [told = '{}'] = (await this.#values.call('ask', [{ setups: [...setups], focus, figures: [{ figure: 'columns' }] }])) ?? []
    const shown = (JSON.parse(told) as Told).figures.find(({ figure }) => figure === 'columns')
    const made = shown?.figure === 'columns' ? shown.columns[focus]?.made : undefined
    return (of) => made?.[of as OfValues].num
  }
}

/** The state as the engine takes it. */
export function inputOf(state: Keyed): Input {
  const draft: Draft = { input: { ...EXAMPLE, params: {} } }
  for (const { set } of readAddress(numberAddress(state), CATALOG as Catalog).settings) set(draft)
  return draft.input
}

function numIn(answer: Answer, of: FactOf): Num | undefined {
  const picture = drawn(answer, 'picture')
  const links = drawn(answer, 'chain')?.links ?? []
  switch (of) {
    case 'rounded':
      return picture?.rounded.num
    case 'exponent':
    case 'significand':
      return picture && whole(numsIn(picture.sourceReads).find(({ ink }) => ink === (of === 'exponent' ? 'exponent' : 'fraction')))
    case 'held': {
      const held = links.find(({ id }) => id === 'source')?.note?.args?.value
      return held?.kind === 'num' ? whole(held.num) : undefined
    }
    default:
      return links.flatMap(({ fields }) => fields).find(({ edit }) => edit === (of === 'value' ? 'number' : of))?.num
  }
}

/** Where it matters what is held, all of it is shown. */
const whole = (num: Num | undefined): Num | undefined => {
  if (!num?.expansion || num.exponent !== undefined) return num
  const { expansion, ...rest } = num
  return { ...rest, digits: expansion, exact: true }
}

function numsIn(math: Formula): Num[] {
  switch (math.kind) {
    case 'num':
      return [math.num]
    case 'row':
      return math.items.flatMap(numsIn)
    case 'frac':
      return [...numsIn(math.top), ...numsIn(math.bottom)]
    case 'sup':
      return [...numsIn(math.base), ...numsIn(math.exponent)]
    default:
      return []
  }
}
