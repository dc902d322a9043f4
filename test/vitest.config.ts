import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const ALL = 'test/**/*.test.ts'
/** Tests that kill, or count what processes there are, or change what a process shares: each file has one of its own. */
const PROCESS = ['test/**/*.process.test.ts', 'test/run/{hostile*,killed,one-run,watched}.test.ts']
/** Tests that open the report: one browser for all of them. */
const BROWSER = 'test/**/*.browser.test.ts'
/** What takes long and is of a kind with what stays: `npm run test:long`. */
const LONG = 'test/**/*.long.test.ts'

/** In which project a test runs follows from its name. What no other takes shares a process, in which modules are loaded once. */
const projects = [
  project('pure', { include: [ALL], exclude: [...PROCESS, BROWSER, LONG], isolate: false }),
  project('process', { include: PROCESS }),
  project('browser', { include: [BROWSER], isolate: false, globalSetup: 'test/report/browser-server.ts' }),
]

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    projects: process.env.TESTS === 'long' ? [project('long', { include: [LONG] })] : projects,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/gongwen-tests.json' },
    testTimeout: 180_000,
    hookTimeout: 60_000,
    /** Commands keep what they read here, and find nothing of an earlier run. */
    env: { GONGWEN_CACHE: mkdtempSync(join(tmpdir(), 'gongwen-tests-')) },
    maxWorkers: 2,
  },
})

function project(name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return { extends: true, test: { ...test, name } }
}
