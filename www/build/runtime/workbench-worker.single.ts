// There is no other file to load it from: it is part of the page's script.
export { default } from '../../src/core/workbench/worker.ts?worker&inline'
