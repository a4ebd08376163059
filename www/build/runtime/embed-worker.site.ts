// A file of the site, since `worker-src 'self'` refuses blob: addresses.
export { default } from '../../src/core/embed/worker.ts?worker'
