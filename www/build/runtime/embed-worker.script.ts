// There is no other file to load it from: it is part of the script.
export { default } from '../../src/core/embed/worker.ts?worker&inline'
