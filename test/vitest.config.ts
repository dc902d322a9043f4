import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/gongwen-tests.json' },
    testTimeout: 60_000,
    maxWorkers: 2,
  },
})
