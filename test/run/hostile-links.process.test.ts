import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findInputs } from '../../src/run/inputs/index.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import { PLAN } from '../commands/working-folder.js'
import { expectHarmless, GOOD, hostileFolder } from './hostile-folder.js'

let { folder, run, runHere, rows, unread, expectNoFilesLeft } = hostileFolder()
beforeEach(() => {
  ;({ folder, run, runHere, rows, unread, expectNoFilesLeft } = hostileFolder())
})

const isRoot = process.getuid?.() === 0
const link = (target: string, path: string): void => symlinkSync(target, join(folder, path))
const read = (): string[] => rows('data/documents.csv').map((row) => row.source_file!)
const SOUND = Object.keys(GOOD).sort()

describe('links', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'outside'))
    mkdirSync(join(folder, 'in/sub'))
    writeFileSync(join(folder, 'outside/secret.md'), PLAN)
    link('../outside/secret.md', 'in/secret.md')
    link('../outside', 'in/outside')
    link('/dev/zero', 'in/zero.md')
    link('b.md', 'in/a.md')
    link('a.md', 'in/b.md')
    link('nothing', 'in/dangling.md')
    link('..', 'in/sub/up')
    link('../..', 'in/sub/out')
  })

  it.each(['in', 'in/**/*'])('of %s that lead out of it, or nowhere, are told and not followed', async (arg) => {
    const { status, stderr } = await runHere('extract', arg, '-o', 'data')
    expect(status).toBe(3)
    expectHarmless(stderr)
    const leadsOut = (target: string) => `A link leads out of the inputs, to ${target}; it is not followed.`
    expect(unread('data')).toEqual({
      'in/a.md': 'It cannot be read: its links lead in a circle, ELOOP.',
      'in/b.md': 'It cannot be read: its links lead in a circle, ELOOP.',
      'in/dangling.md': 'It cannot be read: it is gone, or a link that leads to nothing, ENOENT.',
      'in/outside': leadsOut(join(folder, 'outside')),
      'in/secret.md': leadsOut(join(folder, 'outside/secret.md')),
      'in/sub/out': leadsOut(folder),
      'in/zero.md': leadsOut('/dev/zero'),
    })
    expect(stderr).toContain('passed over 1 file of other kinds: in/sub/up')
    expect(read().sort()).toEqual(SOUND)
    expectNoFilesLeft()
  })

  it('that a person names are read, and so is what they lead to where it is named, too', async () => {
    expect((await runHere('extract', 'in/secret.md', '-o', 'data')).status).toBe(0)
    expect(read()).toEqual(['secret.md'])
    await runHere('extract', 'in', 'outside', '-o', 'data')
    expect(Object.keys(unread('data'))).toEqual(['in/a.md', 'in/b.md', 'in/dangling.md', 'in/sub/out', 'in/zero.md'])
  })

  it('to a document of the same folder give the document once', async () => {
    mkdirSync(join(folder, 'pair'))
    writeFileSync(join(folder, 'pair/plan.md'), `${PLAN}\n`)
    link('plan.md', 'pair/same.md')
    const { status, stderr } = await runHere('extract', 'pair', '-o', 'data')
    expect(stderr).toContain('left out  same.md: the same notice as another input')
    expect([status, rows('data/tasks.csv').length]).toEqual([0, 1])
  })
})

describe('what is no file', () => {
  it('is refused where its name is a document’s, and nothing waits for it', async () => {
    spawnSync('mkfifo', [join(folder, 'in/pipe.md')])
    const server = createServer().listen(join(folder, 'in/socket.md'))
    await new Promise((resolve) => server.once('listening', resolve))
    mkdirSync(join(folder, 'in/x.pdf'))
    spawnSync('mkfifo', [join(folder, 'in/gongwen.overrides.yaml')])
    const { status, stderr } = await runHere('extract', 'in', 'in/x.pdf', '/dev/zero', '-o', 'data')
    server.close()
    expect(status).toBe(3)
    expectHarmless(stderr)
    expect(unread('data')).toEqual({
      '/dev/zero': 'It is a device, not a file.',
      'in/pipe.md': 'It is a pipe, not a file.',
      'in/socket.md': 'It is a socket, not a file.',
      'in/x.pdf': 'The folder is empty.',
    })
    expect((await runHere('extract', 'in/pipe.md', '-o', 'other')).stderr).toContain('It is a pipe')
    expect((await runHere('extract', 'in/**/*.md', '-o', 'other')).stderr).toContain('in/pipe.md: It is a pipe')
    expectNoFilesLeft()
  })

  it('any more when it is read is told', async () => {
    const { files } = await findInputs([join(folder, 'in')])
    rmSync(join(folder, 'in/good.md'))
    const gone = files.find(({ file }) => file === 'good.md')!
    await expect(gone.load(DEFAULT_LIMITS)).rejects.toThrow('It cannot be read: it is gone')
  })

  it.skipIf(isRoot)('and what may not be read costs itself alone', async () => {
    mkdirSync(join(folder, 'in/closed'))
    writeFileSync(join(folder, 'in/closed.md'), PLAN)
    for (const path of ['in/closed', 'in/closed.md']) chmodSync(join(folder, path), 0)
    await runHere('extract', 'in', '-o', 'data')
    const denied = 'It cannot be read: permission is denied, EACCES.'
    expect(unread('data')).toEqual({ 'in/closed': denied, 'in/closed.md': denied })
    expect((await runHere('extract', 'in/**/*.md', '-o', 'data')).stderr).toContain(`in/closed: ${denied}`)
    expect((await runHere('extract', 'in/closed', '-o', 'other')).stderr).toContain(`in/closed: ${denied}`)
    chmodSync(join(folder, 'in/closed'), 0o755)
  })

  it('cannot be the standard input without end', async () => {
    const { status, stderr } = run(['extract', '-', '-o', 'data', '--max-size', '1'], 'x'.repeat(1_100_000))
    expect(stderr).toContain('stdin: The file has 2 MB; the limit is 1 MB (--max-size).')
    expect(status).toBe(3)
    rmSync(join(folder, 'in'), { recursive: true })
    expect((await runHere('extract', 'in', '-o', 'data')).stderr).toContain('There is no such file or folder.')
  })
})
