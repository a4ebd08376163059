// What every measurement in a browser is told with.

import { cpus, loadavg, release, totalmem } from 'node:os'
import type { Browser } from '@playwright/test'

export function quantiles(times: readonly number[]): { min: number; median: number; p95: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(2))
  return { min: at(0), median: at(0.5), p95: at(0.95), max: at(1) }
}

export function machine(browser: Browser) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), os: release(), node: process.version }
  return { machine, browser: browser.version(), load: loadavg() }
}
