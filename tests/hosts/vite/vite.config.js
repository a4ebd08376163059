import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: { outDir: process.env.SITE, emptyOutDir: true },
  // Its Worker and its wasm lie beside its modules, from where the development server must not move them.
  optimizeDeps: { exclude: ['quantoscope'] },
})
