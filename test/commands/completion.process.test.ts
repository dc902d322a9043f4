import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { workingFolder } from './working-folder.js'

const { run } = workingFolder()
const offered = (...words: string[]) =>
  run(['complete', '--', ...words])
    .stdout.split('\n')
    .map((line) => line.split('\t')[0]!)

describe('gongwen completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that asks gongwen', (shell) => {
    const { status, stdout } = run(['completion', shell])
    expect([status, stdout]).toEqual([0, expect.stringContaining('gongwen complete --')])
    if (shell === 'bash') expect(spawnSync('bash', ['-n'], { input: stdout }).status).toBe(0)
  })

  it('offers commands, options and their values', () => {
    expect(offered('ex')).toEqual(expect.arrayContaining(['extract', 'explain']))
    expect(offered('ex')).not.toContain('check')
    expect(offered('extract', '--he')).toContain('--headers')
    expect(offered('extract', '--headers', '')).toEqual(expect.arrayContaining(['en', 'zh']))
    expect(offered('units', 'su')).toContain('suggest')
  })

  it('knows no other shell, and stands in the help', () => {
    const { status, stderr } = run(['completion', 'csh'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('csh')])
    expect(run(['--help']).stdout).toContain('completion')
  })
})
