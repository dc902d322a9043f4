import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { runHere } from './in-process.js'
import { DOUBTFUL, PLAN, workingFolder } from './working-folder.js'

let { folder, write } = workingFolder()
const here = (...args: [string, ...string[]]) => runHere(folder, args)
const at = (path: string) => join(folder, path)
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')))

beforeEach(async () => {
  ;({ folder, write } = workingFolder())
  write('plan.md', PLAN)
  await here('extract', 'plan.md', '-o', 'data', '--quiet')
})

describe('gongwen extract --check', () => {
  const check = (...more: string[]) => here('extract', 'plan.md', '-o', 'data', '--check', '--quiet', ...more)

  it('says nothing of a package that is what would be written, and writes nothing', async () => {
    const before = readFileSync(at('data/run.json'), 'utf8')
    expect(await check()).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(at('data/run.json'), 'utf8')).toBe(before)
  })

  it('names each file that differs, with its first line that does', async () => {
    write('plan.md', PLAN.replace('2万亩', '3万亩'))
    const { status, stdout } = await check()
    expect(status).toBe(1)
    expect(stdout).toContain('data/tasks.csv:2: differs from this line on\n')
    expect(stdout).toContain('data/run.json:')
    expect(stdout).not.toContain('data/units.csv')
    expect(readFileSync(at('data/tasks.csv'), 'utf8')).toContain('2万亩')
  })

  it('names a file that is missing, and one that would not be written', async () => {
    rmSync(at('data/targets.csv'))
    const { status, stdout } = await check('--format', 'csv')
    expect(status).toBe(1)
    expect(stdout).toContain('data/targets.csv: is missing\n')
    expect(stdout).toMatch(/^data\/documents\/.*\.json: would not be written$/m)
  })

  it('gives the differences as an event', async () => {
    appendFileSync(at('data/units.csv'), 'x\n')
    const events = (await check('--json')).stdout.trim().split('\n')
    expect(JSON.parse(events.at(-1)!)).toEqual({
      event: 'check',
      package: 'data',
      differences: [{ path: 'units.csv', what: 'differs', line: 3 }],
    })
  })

  it('does not ask what machine the package was written on', async () => {
    edit('data/environment.json', (text) => text.replace(/"node": ".*"/, '"node": "v99.0.0"'))
    expect((await check()).status).toBe(0)
    rmSync(at('data/environment.json'))
    expect((await check()).status).toBe(0)
  })

  it('takes the line ends that git makes on Windows for the same, and no other change of blanks', async () => {
    edit('data/tasks.csv', (text) => text.replaceAll('\n', '\r\n'))
    expect((await check()).status).toBe(0)
    edit('data/tasks.csv', (text) => text.replace('造林', '造林 '))
    expect((await check()).status).toBe(1)
  })

  it('fails as extract does where the notices do', async () => {
    write('plan.md', DOUBTFUL)
    await here('extract', 'plan.md', '-o', 'data', '--quiet')
    expect((await check()).status).toBe(0)
    expect((await check('--fail-on', 'warning')).status).toBe(1)
    write('empty.md', '')
    const { status, stderr } = await here('extract', 'empty.md', '-o', 'data', '--check')
    expect([status, stderr]).toEqual([3, expect.stringContaining('nothing would be written: no document was read')])
  })

  it.each([
    ['where there is nothing', () => rmSync(at('data'), { recursive: true })],
    ['where there is something else', () => rmSync(at('data/datapackage.json'))],
  ])('is refused %s', async (_, change) => {
    change()
    const { status, stderr } = await check()
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('data: There is no package of gongwen to compare with.'),
    ])
  })

  it('is refused where the folder holds files of others, and together with --watch', async () => {
    writeFileSync(at('data/notes.txt'), '')
    expect((await check()).stderr).toContain('holds files that are not of its package: notes.txt')
    rmSync(at('data/notes.txt'))
    expect((await check('--watch')).status).toBe(2)
  })
})

describe('what is committed of a package', () => {
  it('has nothing of the machine in it', () => {
    expect(readFileSync(at('data/.gitignore'), 'utf8')).toBe('/environment.json\n')
    expect(readFileSync(at('data/environment.json'), 'utf8')).toContain(process.version)
    for (const file of ['run.json', 'datapackage.json'])
      expect(readFileSync(at(`data/${file}`), 'utf8')).not.toMatch(
        new RegExp(`${process.version}|"pipeline"|"packages"`),
      )
  })

  it('never takes the place of a .gitignore of a person', async () => {
    writeFileSync(at('data/.gitignore'), '*.parquet\n')
    const { status, stderr } = await here('extract', 'plan.md', '-o', 'data')
    expect([status, stderr]).toEqual([2, expect.stringContaining('.gitignore')])
    expect(existsSync(at('data/.gitignore'))).toBe(true)
    expect(readFileSync(at('data/.gitignore'), 'utf8')).toBe('*.parquet\n')
  })
})
