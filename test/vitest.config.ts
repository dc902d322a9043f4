import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** In which project a test runs follows from its name. */
const NAMES = {
  /** The process is what counts: its streams, its children, who kills it. Each file has one of its own. */
  process: 'test/**/*.process.test.ts',
  /** The report is opened: one browser for all of them. */
  browser: 'test/**/*.browser.test.ts',
  /** More of what stands elsewhere, which takes minutes: `npm run test:long`. */
  long: 'test/**/*.long.test.ts',
}

/** What has no such name shares a process, in which modules are loaded once. */
export const PURE = project('pure', {
  include: ['test/**/*.test.ts'],
  exclude: Object.values(NAMES),
  isolate: false,
})
export const PROCESS = project('process', { include: [NAMES.process] })
const BROWSER = project('browser', {
  include: [NAMES.browser],
  isolate: false,
  globalSetup: 'test/report/browser-server.ts',
})
export const LONG = project('long', { include: [NAMES.long] })
export const PROJECTS = [PURE, PROCESS, BROWSER]

/** What stands in src/, transformed as it is asked for. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: PROJECTS,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/gongwen-tests.json' },
    setupFiles: 'test/random.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    /** Commands keep what they read here, and find nothing of an earlier run. */
    env: { GONGWEN_CACHE: mkdtempSync(join(tmpdir(), 'gongwen-tests-')) },
    /** As src/read/process-start.ts: what runs for a second is not optimised at once. */
    execArgv: ['--interrupt-budget=1200000'],
    maxWorkers: 2,
  },
})

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { extends: true, test: { ...test, name } }
}
