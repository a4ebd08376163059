import type { RealExample } from '../../src/examples/real.ts'

/** A script for other people's pages carries no data. */
export const REAL_EXAMPLES: readonly RealExample[] = []
