// What the tests of the distributions share: pages of other people, as any server sends them, and an eye on what these refuse and
// what is asked of the network.

import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve, sep } from 'node:path'
import type { Page, Worker } from '@playwright/test'
import { VIEWS } from '../../www/src/embed/views.ts'
import { test as base, expect } from './support.ts'

export const dist = resolve(import.meta.dirname, '../../dist')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** Somebody's site: a page, which has a policy, and `dist/`. */
export interface Host {
  readonly html: string
  readonly policy?: string
}

/** What went wrong and what was asked for, on a page and in its Workers. */
export interface Watch {
  readonly asked: string[]
  violations(): Promise<string[]>
}

/** `<quanto-scope>`, as tests look at it. */
export interface Shown extends Element {
  readonly state: Readonly<Record<string, string>>
}

interface Fixtures {
  /** Serves a page, and gives its address. */
  host(host: Host): Promise<string>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it
  host: async ({}, use) => {
    const servers: Server[] = []
    await use(async (host) => {
      const server = serve(host)
      servers.push(server)
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  },
})

function serve({ html, policy }: Host): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    if (policy) response.setHeader('Content-Security-Policy', policy)
    if (pathname === '/') return void response.setHeader('Content-Type', TYPES['.html'] ?? '').end(html)
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    const file = resolve(dist, `.${decodeURIComponent(pathname)}`)
    if (!file.startsWith(dist + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return void response.writeHead(404).end()
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
}

/** Before a page is opened. */
export async function watch(page: Page): Promise<Watch> {
  const asked: string[] = []
  const workers: Worker[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('worker', (worker) => {
    workers.push(worker)
    worker.evaluate(listen).catch(() => {}) // it has ended
  })
  await page.addInitScript(listen)
  const said = () => (globalThis as { violations?: string[] }).violations ?? []
  return {
    asked,
    async violations() {
      const places = [...page.frames(), ...workers.filter((worker) => page.workers().includes(worker))]
      return (await Promise.all(places.map((place: Pick<Worker, 'evaluate'>) => place.evaluate(said)))).flat()
    },
  }
}

/** Runs in the page and in Workers. */
function listen(): void {
  const violations: string[] = []
  Object.assign(globalThis, { violations })
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent
    violations.push([violatedDirective, blockedURI, sample].join(' '))
  })
}

/** Every view there is, one below the other. */
export const ALL = Object.keys(VIEWS)
  .map((view) => `<quanto-scope view="${view}" controls="all"></quanto-scope>`)
  .join('\n')

/** Brings every element near the window, and waits until all are alive. */
export async function seeAll(page: Page): Promise<void> {
  const elements = page.locator('quanto-scope')
  for (let i = 0; i < (await elements.count()); i++) {
    await elements.nth(i).scrollIntoViewIfNeeded()
    await alive(page, i)
  }
}

export async function alive(page: Page, i = 0): Promise<void> {
  const frame = page.locator('quanto-scope').nth(i).locator('.qs.live')
  await expect(frame).toBeVisible({ timeout: 20_000 })
}

export const text = (file: string): string => readFileSync(resolve(dist, file), 'utf8')
