// Everything that an element may ask for, of one engine: what "Number" and "Values" answer, and drawings as SVG.

import { ENGLISH, learn, type Messages, speak } from '../../say/catalogue.ts'
import { say } from '../../say/say.ts'
import { spoken } from '../../say/spoken.ts'
import '../../say/values.ts'
import * as number from '../dispatch.ts'
import { type Outcome, outcome } from '../outcome.ts'
import type { Call, Tell } from '../program.ts'
import { svg } from '../wasm/quantoscope.js'
import type { Input, Text } from '../wire.ts'
import * as values from '../workbench/dispatch.ts'

export type EmbedCalls = {
  /** A figure of "Number": its id, the input, the theme and language, and what can be said in it. */
  svg: { args: [string, Input, { theme: string; lang: string }, Messages]; result: string }
}

export function initialize(module: WebAssembly.Module): void {
  number.initialize(module)
  values.initialize(module)
}

export function dispatch(call: Call, tell: Tell, signal: AbortSignal): Outcome | Promise<Outcome> {
  switch (call.name) {
    case 'evaluate':
      return number.dispatch(call)
    case 'svg':
      return outcome(() => drawing(...(call.args as EmbedCalls['svg']['args'])))
    default:
      return values.dispatch(call, tell, signal)
  }
}

function drawing(...[id, input, options, messages]: EmbedCalls['svg']['args']): string {
  learn(options.lang, messages)
  speak(options.lang)
  try {
    return svg(id, input, options, (text: Text) => say(text).map(spoken))
  } finally {
    speak(ENGLISH)
  }
}
