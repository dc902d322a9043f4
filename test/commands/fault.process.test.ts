import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { ROOT } from '../support.js'

it('a command that never settles is told as a fault', () => {
  const commander = pathToFileURL(createRequire(import.meta.url).resolve('commander')).href
  const stuck = `import { Command } from '${commander}'; Command.prototype.parseAsync = () => new Promise(() => {})`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(stuck)}`, join(ROOT, 'dist/cli.js'), 'schema', 'tasks'],
    { encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([5, ''])
  expect(stderr).toMatch(
    /^gongwen: a fault of gongwen itself, not of your input: it waits for something .*\n {2}Please/,
  )
})
