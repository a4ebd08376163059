// From an address to a state that the engine accepts.

import { QuantoscopeError } from '../core/error.ts'
import type { Answer, Catalog, Input, Refusal } from '../core/wire.ts'
import { type Reading, readAddress, refusedNote } from './address.ts'
import type { Draft } from './fields.ts'
import { EXAMPLE, type Note } from './state.ts'
import type { Theme } from './theme.ts'

export type Evaluate = (input: Input) => Promise<Answer>

export interface Loaded {
  readonly answer: Answer
  /** The address's own. */
  readonly theme: Theme | undefined
  readonly lang: string | undefined
  readonly notes: readonly Note[]
}

/** Evaluates what the address says; what the engine refuses is left out, and a note says so. */
export async function loadAddress(hash: string, catalog: Catalog, evaluate: Evaluate): Promise<Loaded> {
  const { settings, notes } = readAddress(hash, catalog)
  const draft = drafted(settings)
  const answer = await accepted(evaluate(draft.input))
  if ('input' in answer) return { answer, theme: draft.theme, lang: draft.lang, notes }
  const { kept, refused } = await sift(settings, evaluate)
  const rest = drafted(kept)
  return { answer: await evaluate(rest.input), theme: rest.theme, lang: rest.lang, notes: [...notes, ...refused] }
}

type Settings = Reading['settings']

/**
 * Something is wrong, and what may take trials, since settings depend on each other (a manual scale needs its scale). So each
 * is tried on top of those that were accepted, as long as another one is.
 */
async function sift(settings: Settings, evaluate: Evaluate): Promise<{ kept: Settings; refused: Note[] }> {
  let kept: Settings = []
  let refused: { setting: Settings[number]; why: Refusal }[] = []
  let candidates = settings
  do {
    const before = kept.length
    refused = []
    for (const setting of candidates) {
      const answer = await accepted(evaluate(drafted([...kept, setting]).input))
      if ('input' in answer) kept = [...kept, setting]
      else refused.push({ setting, why: answer })
    }
    candidates = kept.length > before ? refused.map(({ setting }) => setting) : []
  } while (candidates.length > 0)
  return { kept, refused: refused.map(({ setting, why }) => refusedNote(setting, why.message)) }
}

function drafted(settings: Settings): Draft {
  const draft: Draft = { input: { ...EXAMPLE } }
  for (const { set } of settings) set(draft)
  return draft
}

/** The answer, or why there is none; throws where the engine itself has failed. */
async function accepted(answer: Promise<Answer>): Promise<Answer | Refusal> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof QuantoscopeError && !error.code.startsWith('engine.')) return error.refusal
    throw error
  }
}
