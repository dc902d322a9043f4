import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../support.js'
import { expectHarmless } from '../run/hostile-folder.js'
import { runHere } from './in-process.js'
import { PLAN, workingFolder } from './working-folder.js'

let { folder, run, write } = workingFolder()
beforeEach(() => {
  ;({ folder, run, write } = workingFolder())
})

describe('wrong usage exits with 2 and says what is expected', () => {
  it.each([
    [['extract'], "missing required argument 'inputs'"],
    [['extrakt', 'a.md'], "unknown command 'extrakt'"],
    [['extract', 'a.md', '--format', 'xml'], 'Unexpected “xml”; expected csv, json, ndjson, parquet, sqlite, xlsx.'],
    [['rules', 'explain', 'nope'], 'There is no such rule.'],
  ])('%j, as a process', (args, message) => {
    const { status, stderr, stdout } = run(args)
    expect(stderr).toContain(message)
    expect([status, stdout]).toEqual([2, ''])
  })

  it.each<[[string, ...string[]], string]>([
    [['extract', 'a.md', '-o', ''], 'Expected a name; it is empty.'],
    [['extract', 'a.md', '--units', 'gone.yaml'], 'The register cannot be read'],
    [['check', 'a.md', '--fail-on', 'fatal'], 'Allowed choices are'],
    [['units', 'show', '某某局'], 'No register has a unit of this name.'],
    [['schema', 'nope'], 'Allowed choices are'],
  ])('%j', async (args, message) => {
    const { status, stderr, stdout } = await runHere(folder, args)
    expect(stderr).toContain(message)
    expect([status, stdout]).toEqual([2, ''])
  })

  it.each([
    ['x\n::error::y\u001b[31m'],
    ['extract', 'a.md', '--format', 'x\n##[error]y\u202e'],
    ['extract', 'a.md', '--nope\n::error::y'],
    ['diff', 'x\n::error::y', '\u009b31m'],
  ])('in words that are harmless to a log: %j', (...args) => {
    const { status, stderr } = run(args)
    expect(status).toBeGreaterThan(1)
    expectHarmless(stderr)
  })

  it('says that a folder cannot be written, and why', () => {
    write('plan.md', PLAN)
    const { status, stderr } = run(['extract', 'plan.md', '-o', 'plan.md/data'])
    expect(stderr).toContain('The folder cannot be written: a part of the path is a file')
    expect(status).toBe(2)
  })

  it.runIf(existsSync('/dev/full'))('says that the output cannot be written, in one line', () => {
    write('plan.md', PLAN)
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'check', 'plan.md'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr]).toEqual([2, 'gongwen: standard output: It cannot be written: ENOSPC.\n'])
  })

  it('prints version and help', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(run(['extract', '--help']).stdout).toContain('Examples:')
  })
})
