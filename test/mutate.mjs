import { existsSync } from 'node:fs'
import { Stryker } from '@stryker-mutator/core'

/**
 * `npm run mutate ROOM`: breaks the code of one room of src in every place, a break at a time, and counts how many of
 * the breaks its tests notice. What was done before is done again only where code or tests changed.
 */
const room = process.argv[2] ?? ''
if (room === '' || !existsSync(`src/${room}`)) {
  console.error('npm run mutate ROOM, where ROOM is a folder of src: table, normalise, read/paged …')
  process.exit(2)
}
process.env.GONGWEN_MUTATED = room
const folder = `node_modules/.cache/mutants/${room}`
await new Stryker({
  mutate: [`src/${room}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/vitest.mutate.config.ts', related: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: `${folder}/report.html` },
  jsonReporter: { fileName: `${folder}/report.json` },
  tempDirName: 'node_modules/.cache/mutants/sandbox',
  ignorePatterns: ['output', 'bench'],
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 20_000,
}).runMutationTest()
