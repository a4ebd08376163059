// Serves dist/ on this machine for the tests: the site as any static host would, under a sub-path (/site/) and with the strictest
// Content-Security-Policy that it has to bear. Beside it target/panic-site/, whose engine can be told to panic, and what other
// people's tools made with the element in it, target/hosts/sites/, which bring no policy.

import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const folders = {
  '/panic-site/': resolve(root, 'target/panic-site'),
  '/hosts/': resolve(root, 'target/hosts/sites'),
  '/': resolve(root, 'dist'),
}

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
].join('; ')

/** The file that a path of the address stands for, if there is one within the folders. @param {string} path */
function find(path) {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue
    const file = resolve(folder, path.slice(prefix.length) + (path.endsWith('/') ? 'index.html' : ''))
    const isInside = file.startsWith(folder + sep)
    return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
  }
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
  if (path === '/favicon.ico') return response.writeHead(204).end() // browsers ask for one where a page names none
  const file = find(path)
  if (!file) return response.writeHead(404).end()
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
  // The single file is opened from disk, where nobody sends a policy.
  if (/^\/(panic-)?site\//.test(path)) response.setHeader('Content-Security-Policy', POLICY)
  createReadStream(file).pipe(response)
})
server.listen(Number(process.argv[2]), '127.0.0.1')
