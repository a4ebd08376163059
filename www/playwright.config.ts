import { defineConfig } from '@playwright/test'

// `cargo xtask test | bench | shots` build what is looked at and run one of the projects.
//
// The tests lie in ../tests, where Node does not find www/node_modules. So xtask makes a link, ../tests/node_modules, by which
// Playwright, TypeScript, Biome and editors all find the same packages. ../tests/package.json says that they are ES modules.

const port = Number(process.env.QS_PORT ?? 4199)
const address = `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: '../tests',
  outputDir: '../target/playwright',
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
    // Docusaurus' package.json says that its files are CommonJS, so the file beside it says that it is not.
    { name: 'hosts', testMatch: 'tests/hosts/**/*.spec.{ts,mts}' },
    { name: 'bench', testMatch: 'bench/**/*.bench.ts', timeout: 300_000 },
    { name: 'shots', testMatch: 'visual/**/*.shots.ts', timeout: 300_000 },
  ],
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 30_000,
  webServer: { command: `node build/serve-dist.js ${port}`, url: `${address}/site/` },
  use: {
    baseURL: `${address}/site/`,
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    // A trace takes a picture of the whole page at each step, which takes as long as the tests. Of a test that fails, record one.
    trace: process.env.QS_TRACE ? 'on' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: [
        '--no-sandbox', // Chromium refuses to start as root with one
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // What else makes pictures differ from machine to machine.
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
})
