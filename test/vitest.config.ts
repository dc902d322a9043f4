import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/gongwen-tests.json' },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    /** Commands keep what they read here, and find nothing of an earlier run. */
    env: { GONGWEN_CACHE: mkdtempSync(join(tmpdir(), 'gongwen-tests-')) },
    maxWorkers: 2,
  },
})
