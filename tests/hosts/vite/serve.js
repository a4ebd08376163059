// Vite's development server, on the first port that is free. It prints its address.

import { createServer } from 'vite'

const server = await createServer({ logLevel: 'error', server: { host: '127.0.0.1' } })
await server.listen()
console.log(server.resolvedUrls.local[0])
