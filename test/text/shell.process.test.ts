import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { shellPath, shellQuoted } from '../../src/text/shell.js'
import { shown } from '../../src/text/printed.js'

const WORDS = [
  "a'; touch X; '.rtf",
  'plans/2022.doc',
  '通知 （1）.doc',
  '$(touch X)`touch X`"$HOME"',
  '!!\\',
  '',
  '~',
  "'",
  '-o.doc',
  'y\n::error::x\n.rtf',
  "\u001b[31m'\\'; touch X; '\u202e",
]

describe('a word for a shell', () => {
  it.each(WORDS)('comes back from bash as it was, and nothing else runs: %j', (word) => {
    const { stdout, stderr } = spawnSync('bash', ['-c', `printf '<%s>' ${shellQuoted(word)}`], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual([`<${word}>`, ''])
  })

  it.each(WORDS)('is one word for any shell, and on one line: %j', (word) => {
    const quoted = shellQuoted(word)
    expect(shown(quoted)).toBe(quoted)
    const { stdout, stderr } = spawnSync('sh', ['-c', `printf '<%.0s>' ${quoted}`], { encoding: 'utf8' })
    expect([stdout, stderr]).toEqual(['<>', ''])
  })

  it('is left alone where it needs no quotes, and a path is no option', () => {
    expect(['plans/2022.doc', '通知.doc', '-o.doc', '--x y'].map(shellPath)).toEqual([
      'plans/2022.doc',
      "'通知.doc'",
      './-o.doc',
      "'./--x y'",
    ])
  })
})
