import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../support.js'

const asModule = (script: string): string => `data:text/javascript,${encodeURIComponent(script)}`

/** In the place of the command stands a module that is never done. */
const HOOKS = asModule(`
  const stuck = { format: 'module', source: 'await new Promise(() => {})', shortCircuit: true }
  export const load = (url, context, next) => (/bundle.schema-/.test(url) ? stuck : next(url, context))`)

it('a command that never settles is told as a fault', () => {
  const preload = asModule(`import { register } from 'node:module'; register(${JSON.stringify(HOOKS)})`)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, join(ROOT, 'dist/cli.js'), 'schema', 'tasks'],
    { encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([5, ''])
  expect(stderr).toMatch(
    /^gongwen: a fault of gongwen itself, not of your input: it waits for something .*\n {2}Please/,
  )
})
