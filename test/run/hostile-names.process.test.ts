import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOUBTFUL, HEAD, PLAN } from '../commands/working-folder.js'
import { folderFiles } from '../../src/write/files.js'
import { expectHarmless, hostileFolder } from './hostile-folder.js'

/** 84 characters of three bytes, and `.md`: the longest name that a file system takes. */
const LONG = '庄装双'.repeat(28) + '.md'
const NAMES = [
  'line\nbreak.md',
  '\u001b[31mred\u001b[0m.md',
  '\u202egpj.md',
  'quote"\'.md',
  'a;b.md',
  '-o.md',
  '--format.md',
  'con.md',
  '..md',
  '*.md',
  '[ab].md',
  '!{a,b}?.md',
  'a\\..\\b.md',
  ' .md',
  'HEAD:plan.md',
  LONG,
]
const MISSING = 'There is no such file or folder.'
/** Without a title a document is named after its file. */
const untitled = (at: number): string => `${HEAD}| 1 | 绿化 | 造林${at}万亩。 | 年底前 | 县林业局 | — |\n`

describe('strange names', () => {
  const { folder, run, runHere, rows, files, unread, expectNothingLeft } = hostileFolder()

  it('of files are read or told, harm no terminal, and name nothing outside the output', async () => {
    for (const [at, name] of NAMES.entries()) writeFileSync(join(folder, 'in', name), untitled(at))
    for (const name of ['bytes\xff.md', 'folder\xff']) {
      const path = Buffer.concat([Buffer.from(join(folder, 'in/')), Buffer.from(name, 'latin1')])
      if (name.endsWith('.md')) writeFileSync(path, PLAN)
      else mkdirSync(path)
    }
    const before = files('.').filter((path) => !path.startsWith('data'))
    const { status, stdout, stderr } = run(['extract', 'in', '-o', 'data', '--no-cache', '--json'])
    expect(status).toBe(3)
    expectHarmless(stderr)
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
    const read = rows('data/documents.csv')
    expect(read.map((row) => row.source_file)).toEqual(expect.arrayContaining(NAMES))
    const notUtf8 = 'It cannot be read: its name is not UTF-8, ENOENT.'
    expect(unread('data')).toEqual({ 'in/bytes\ufffd.md': notUtf8, 'in/folder\ufffd': notUtf8 })
    for (const { id } of read) expect(id!.length, id).toBeLessThanOrEqual(204)
    expect(readdirSync(join(folder, 'data/documents'))).toHaveLength(read.length)
    expect(files('.').filter((path) => !path.startsWith('data'))).toEqual(before)
    await expectNothingLeft()
  })

  it('of files that are named are no options and no patterns where the file is there', async () => {
    const named = ['*.md', '[ab].md', '!{a,b}?.md', 'HEAD:plan.md', LONG]
    const inputs = [...named.map((name) => `in/${name}`), '-x.md', LONG.repeat(20)]
    const { stderr } = await runHere('extract', '-o', 'one', '--', ...inputs)
    expect(rows('one/documents.csv').map((row) => row.source_file)).toEqual(named.sort())
    expect(unread('one')).toEqual({ '-x.md': MISSING, [LONG.repeat(20)]: MISSING })
    expectHarmless(stderr)
  })

  it('in findings harm no terminal', async () => {
    writeFileSync(join(folder, 'in/\u001b]0;title\u0007.md'), DOUBTFUL)
    const { status, stdout, stderr } = await runHere('check', 'in', '--fail-on', 'warning')
    expectHarmless(stdout + stderr)
    expect(status).toBe(3)
  })
})

describe('the path of a file in a package', () => {
  const { folder } = hostileFolder()

  it.each(['../x', 'a/../../x', '/etc/x', 'documents/../../x.json', '..', 'a\\..\\..\\x'])('cannot be %s', (path) => {
    expect(() => folderFiles(join(folder, 'in'))(path)).toThrow('leads out of the package')
  })

  it.each(['x', 'documents/x.json', '..x', 'a/../b'])('can be %s', (path) => {
    const before = readdirSync(folder)
    folderFiles(join(folder, 'in'))(path).close()
    expect(readdirSync(folder)).toEqual(before)
    expect(resolve(folder, 'in', path).startsWith(join(folder, 'in') + sep)).toBe(true)
  })
})
