import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: { outDir: process.env.SITE, emptyOutDir: true },
})
