import { type ChildProcess, spawn } from 'node:child_process'
import { relative, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Plugin, ViteDevServer } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const watched = [resolve(root, 'src'), resolve(root, 'Cargo.toml')]
const made = resolve(root, 'www/src/core/wasm')

/** In development: builds the engine when its sources change, and reloads the page or shows it the compiler's words. */
export function rustSources(): Plugin {
  return {
    name: 'quantoscope:rust-sources',
    apply: 'serve',
    // Four files are made one after the other: the reload comes when the last is there.
    config: () => ({ server: { watch: { ignored: [`${made}/**`] } } }),
    configureServer(server) {
      const rebuild = new Rebuild(server)
      server.watcher.add(watched)
      server.watcher.on('all', (_event, path) => {
        if (watched.some((place) => `${path}/`.startsWith(`${place}/`))) rebuild.soon(relative(root, path))
      })
      // A page that is opened while the sources do not compile is told so too.
      server.ws.on('connection', () => rebuild.tell())
      server.httpServer?.on('close', () => rebuild.stop())
      for (const signal of ['SIGINT', 'SIGHUP'] as const) {
        process.once(signal, () => {
          rebuild.stop()
          process.exit(128 + (signal === 'SIGINT' ? 2 : 1))
        })
      }
      process.once('exit', () => rebuild.stop())
    },
  }
}

/** One build at a time; what changes meanwhile is built after it. */
class Rebuild {
  private timer: NodeJS.Timeout | undefined
  private running: ChildProcess | undefined
  private again = false
  private stopped = false
  private error: string | undefined

  private readonly server: ViteDevServer

  constructor(server: ViteDevServer) {
    this.server = server
  }

  /** Editors save in several steps: wait until they are quiet. */
  soon(path: string): void {
    if (this.stopped) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.server.config.logger.info(`${path} changed`, { timestamp: true })
      if (this.running) this.again = true
      else this.start()
    }, 100)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    // The whole group: cargo has started compilers.
    if (this.running?.pid && this.running.exitCode === null) process.kill(-this.running.pid, 'SIGTERM')
    this.running = undefined
  }

  /** Shows the last failure, if the sources still fail. */
  tell(): void {
    if (this.error === undefined) return
    this.server.ws.send({ type: 'error', err: { plugin: 'cargo', message: 'The engine does not compile.', frame: this.error, stack: '' } })
  }

  private start(): void {
    const child = spawn('cargo', ['xtask', 'wasm'], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], detached: true })
    this.running = child
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk)
      said += chunk
    })
    child.on('error', (error) => this.done(error.message))
    child.on('close', (code) => this.done(code === 0 ? undefined : stripVTControlCharacters(said).trim()))
  }

  private done(error: string | undefined): void {
    if (this.stopped || !this.running) return
    this.running = undefined
    this.error = error
    if (this.again) {
      this.again = false
      this.start()
    } else if (error !== undefined) {
      this.tell()
    } else {
      this.reload()
    }
  }

  private reload(): void {
    for (const environment of Object.values(this.server.environments)) environment.moduleGraph.invalidateAll()
    this.server.ws.send({ type: 'full-reload' })
  }
}
