// What a page and its Worker hold, by the browser's own measure.

import type { CDPSession, Page } from '@playwright/test'

export interface Held {
  /** Bytes of all WebAssembly memories. */
  readonly wasm: number
  /** Bytes of both heaps of JavaScript, after its collection of garbage. */
  readonly heap: number
}

type Send = <T>(method: string, params?: object) => Promise<T>

/** Measures as often as it is called. */
export async function memory(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page)
  const ofPage: Send = (method, params) => session.send(method as never, params as never) as Promise<never>
  const all = [ofPage, await ofWorker(session)]
  return async () => {
    const held = await Promise.all(all.map(measured))
    return { wasm: held.reduce((sum, { wasm }) => sum + wasm, 0), heap: held.reduce((sum, { heap }) => sum + heap, 0) }
  }
}

async function measured(send: Send): Promise<Held> {
  await send('HeapProfiler.collectGarbage')
  const { usedSize } = await send<{ usedSize: number }>('Runtime.getHeapUsage')
  const { result } = await send<{ result: { objectId: string } }>('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' })
  const { objects } = await send<{ objects: { objectId: string } }>('Runtime.queryObjects', { prototypeObjectId: result.objectId })
  const sum = 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }'
  const call = { functionDeclaration: sum, objectId: objects.objectId, returnByValue: true }
  const { result: wasm } = await send<{ result: { value: number } }>('Runtime.callFunctionOn', call)
  return { wasm: wasm.value, heap: usedSize }
}

/** The Worker has a session of its own, whose messages go through the page's. */
async function ofWorker(session: CDPSession): Promise<Send> {
  const waiting = new Map<number, (answer: { result: never; error?: object }) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message)
    waiting.get(answer.id)?.(answer)
  })
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && resolve(sessionId))
  })
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const sessionId = await attached
  let id = 0
  return async (method, params = {}) => {
    const message = { id: ++id, method, params }
    const answered = new Promise<{ result: never; error?: object }>((resolve) => waiting.set(message.id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`)
    return result
  }
}
