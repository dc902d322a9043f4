import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CHANGE_KIND_NAMES } from '../../src/model/change-kinds.js'
import { DATASET_SCHEMA } from '../../src/model/dataset.js'
import type { DiffReport } from '../../src/model/diff.js'
import type { z } from 'zod'
import { runHere } from './in-process.js'
import { notice } from './notices.js'
import { HEAD, workingFolder } from './working-folder.js'

const { folder, run, write, rows } = workingFolder()
const here = (...args: string[]) => runHere(folder, ['diff', ...args])
const report = async (...args: string[]) =>
  JSON.parse((await here(...args, '--format', 'json')).stdout) as z.infer<typeof DiffReport>
const kindsOf = async (...args: string[]) => Object.keys((await report(...args)).summary.kinds)

const OLD = notice([{}], { year: 2022 })
const NEW = notice([{ deadline: '10月底前', support: '县财政局' }])
const HEALTH = notice([{ title: '健康步道' }], { year: 2022, plan: '健康促进行动计划', annex: '健康行动' })

/** A package of two years; one of the old year in the folder of notices; and a package of each year. */
beforeAll(async () => {
  mkdirSync(join(folder, 'plans/2022'), { recursive: true })
  write('old.md', OLD)
  write('new.md', NEW)
  write('plans/2022/plan.md', OLD)
  write('plans/2022/健康.md', HEALTH)
  write('plans/2022/notes.json', '{}')
  write('empty.md', '')
  for (const [out, ...inputs] of [
    ['old', 'old.md'],
    ['new', 'new.md'],
    ['both', 'old.md', 'new.md'],
  ])
    await runHere(folder, ['extract', ...inputs, '-o', out!, '--quiet'])
})

describe('gongwen diff', () => {
  it('compares two notices, and fails because they differ', () => {
    const { status, stdout, stderr } = run(['diff', 'old.md', 'new.md'])
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain('old.md → new.md\n')
    expect(stdout).toContain('61 days, 年底前 (2022-12-31) → 10月底前 (2023-10-31)')
    expect(stdout).toContain('2 changes of concern; 2 of 3 records unchanged')
  })

  it('finds nothing between a notice or a package and itself', async () => {
    expect(await here('old', 'old.md')).toMatchObject({ status: 0, stderr: '' })
    expect(await here('old.md', 'old.md')).toMatchObject({ status: 0, stderr: '' })
    expect((await here('both', 'both')).stdout).toContain('no changes; 6 of 6 records unchanged')
  })

  it('compares packages, notices and folders of notices with one another', async () => {
    const kinds = ['deadline-earlier', 'support-added']
    expect(await kindsOf('old', 'new')).toEqual(kinds)
    expect(await kindsOf('old', 'new.md')).toEqual(kinds)
    expect(await kindsOf('plans/2022/plan.md', 'new/')).toEqual(kinds)
    const { summary, documents } = await report('plans', 'new.md')
    expect(summary.kinds).toMatchObject({ 'document-removed': { total: 1 }, removed: { total: 3 } })
    expect(documents.map((document) => [document.old?.file, document.new?.file])).toEqual([
      ['plans/2022/plan.md', 'new.md'],
      ['plans/2022/健康.md', undefined],
    ])
  })

  it('reads one side from standard input', () => {
    expect(run(['diff', 'old.md', '-'], NEW)).toMatchObject({ status: 1, stderr: '' })
  })

  it('compares two years of one package, or one of each side', async () => {
    const kinds = ['deadline-earlier', 'support-added']
    expect(await kindsOf('both', '--years', '2022,2023')).toEqual(kinds)
    expect(await kindsOf('both', 'both', '--years', ' 2022 , 2023 ')).toEqual(kinds)
    expect(await kindsOf('both', 'new', '--years', '2022,2023')).toEqual(kinds)
    const { old, new: fresh } = await report('both', '--years', '2023,2023')
    expect([old.label, fresh.label]).toEqual(['both 2023', 'both 2023'])
    expect(await here('both', '--years', '2021,2023')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'gongwen: both: It has no plan for 2021.\n  It has plans for 2022, 2023.\n',
    })
  })

  it('lists the kinds of change and their groups', async () => {
    const { status, stdout } = await here('--kinds')
    expect(status).toBe(0)
    for (const kind of CHANGE_KIND_NAMES) expect(stdout).toMatch(new RegExp(`^ +${kind} +(concern|note) `, 'm'))
    expect(stdout).toMatch(/^ +target-weaker +Targets that ask for less/m)
  })
})

describe('wrong usage', () => {
  it.each<[string[], string]>([
    [[], 'Expected two datasets.'],
    [['old.md'], 'old.md: There is nothing to compare it with.'],
    [['old.md', 'new.md', '--unit', '县气象局'], '县气象局: Neither side has a unit of this name.'],
    [['old.md', 'new.md', '--baseline', 'gone.yaml'], 'gone.yaml: The file cannot be read: ENOENT.'],
    [['old.md', 'new.md', '--matches', 'plans'], 'plans: The file cannot be read: EISDIR.'],
    [['old.md', 'new.md', '--units', 'gone.yaml'], 'gone.yaml'],
    [['old.md', 'new.md', '-o', 'old/x/y.md', '-o', 'old.md/x.md'], 'old.md/x.md: The file cannot be written: '],
    [['old.md', 'new.md', '-o', 'md=plans'], 'Its ending tells no format'],
    [['old.md', 'new.md', '-o', 'markdown=plans'], 'plans: The file cannot be written: '],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await here(...args)
    expect([status, stdout], stderr).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  it.each<[string[], string]>([
    [['old.md', 'new.md', '--fail-on', 'gone'], 'Unexpected “gone”'],
    [['old.md', 'new.md', '--fail-on', ''], 'Unexpected “”'],
    [['old.md', 'new.md', '--ignore', 'never'], 'Unexpected “never”'],
    [['old.md', 'new.md', '--years', '2022'], 'Expected two years: 2022,2023.'],
    [['old.md', 'new.md', '--format', 'pdf'], 'Allowed choices are text, markdown, html'],
    [['old.md', 'new.md', 'third.md'], 'too many arguments'],
    [['old.md', 'new.md', '-o', 'report.pdf'], 'Its ending tells no format; write FORMAT=FILE: text, markdown'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await here(...args)
    expect([status, stdout], stderr).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('an input that cannot be read', () => {
  it.each<[string, string]>([
    ['gone.md', 'gone.md: There is no such file or folder.'],
    ['empty.md', 'empty.md: The file is empty.'],
    ['gone:plan.md', 'gone:plan.md: There is no such file, and '],
  ])('is told: %s', async (arg, message) => {
    const told = { status: 3, stdout: '', stderr: expect.stringContaining(`gongwen: ${message}`) as string }
    expect(await here(arg, 'new.md')).toEqual(told)
    expect(await here('old', arg)).toEqual(told)
  })

  it('may be a package that is damaged, or of another version', async () => {
    cpSync(join(folder, 'old'), join(folder, 'cut'), { recursive: true })
    rmSync(join(folder, 'cut/targets.csv'))
    expect(await here('cut', 'new')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('cut: targets.csv is missing.') as string,
    })
    cpSync(join(folder, 'old'), join(folder, 'future'), { recursive: true })
    rewrite('future/datapackage.json', `"schema": ${DATASET_SCHEMA}`, '"schema": 99')
    expect(await here('old', 'future')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('with schema 99') as string,
    })
  })

  it('may have no record, in one of its years, too, unless that is wanted', async () => {
    write('letter.md', `${NEW.slice(0, NEW.indexOf('\n'))}\n\n现印发给你们，请认真组织实施。\n`)
    await runHere(folder, ['extract', 'letter.md', 'old.md', '-o', 'thin', '--quiet'])
    for (const args of [
      ['old.md', 'letter.md'],
      ['thin', '--years', '2022,2023'],
    ]) {
      expect(await here(...args)).toMatchObject({
        status: 3,
        stdout: '',
        stderr: expect.stringContaining('It has no record and no indicator.') as string,
      })
      const { status, stdout } = await here(...args, '--allow-empty')
      expect([status, stdout]).toEqual([1, expect.stringContaining('No record was read of it.')])
    }
  })

  it('may be another series of notices, unless that is wanted', async () => {
    const task = '| 1 | 小麦 | 播种冬小麦3万亩。 | 10月底前 | 县农业农村局 | — |\n'
    write('other.md', `# 舒城县2023年粮食生产计划\n\n${HEAD}${task}`)
    const { status, stdout, stderr } = await here('old.md', 'other.md')
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toContain('old.md, other.md: They are notices of two series: ')
    expect(stderr).toContain('say --unrelated')
    expect(await here('old.md', 'other.md', '--unrelated')).toMatchObject({ status: 1, stderr: '' })
  })
})

describe('a side that may lack records', () => {
  const DECLARED = NEW.replace('附件1', '将目标分解为5项重点任务，现印发给你们。\n\n附件1')

  it('is refused where the notice prints a total that is missed', async () => {
    write('declared.md', DECLARED)
    const { status, stdout, stderr } = await here('old.md', 'declared.md')
    expect([status, stdout]).toEqual([4, ''])
    expect(stderr).toMatch(/^gongwen: declared\.md \(.+\): It is not compared: The notice speaks of 5/)
    expect(stderr).toContain('--despite-totals')
    expect(await here('declared.md', 'old.md')).toMatchObject({ status: 4 })
    expect(await here('old.md', 'declared.md', '--despite-totals')).toMatchObject({ status: 1, stderr: '' })
  })

  it('is refused as a package, too', async () => {
    await runHere(folder, ['extract', 'declared.md', '-o', 'declared', '--quiet'])
    expect(await here('old', 'declared')).toMatchObject({ status: 4 })
    expect(await here('old', 'declared', '--despite-totals')).toMatchObject({ status: 1 })
  })

  it('is refused where its ledger does not balance, whatever is said of totals', async () => {
    cpSync(join(folder, 'new'), join(folder, 'lost'), { recursive: true })
    const [row] = rows('lost/documents.csv')
    const cells = Number(row!.cells)
    rewrite('lost/documents.csv', `,${cells},${row!.cells_in_records},`, `,${cells + 7},${row!.cells_in_records},`)
    mendChecksum('lost', 'documents.csv')
    for (const options of [[], ['--despite-totals']]) {
      const { status, stdout, stderr } = await here('old', 'lost', ...options)
      expect([status, stdout]).toEqual([4, ''])
      expect(stderr).toContain(`The ledger does not balance: ${cells + 7} cells`)
      expect(stderr).not.toContain('--despite-totals')
    }
  })
})

describe('what is of concern', () => {
  it('is what --fail-on says, by kinds, groups, or not at all', async () => {
    const status = async (...args: string[]) => (await here('old.md', 'new.md', ...args)).status
    expect(await status('--fail-on', 'never')).toBe(0)
    expect(await status('--fail-on', 'any')).toBe(1)
    expect(await status('--fail-on', 'deadline-later')).toBe(0)
    expect(await status('--fail-on', 'removed, deadline')).toBe(1)
    expect(await status('--fail-on', 'units,lead')).toBe(1)
    expect(await status('--fail-on', 'lead,target')).toBe(0)
  })

  it('is nothing that --ignore leaves out; how much that is, is told', async () => {
    const { status, stdout } = await here('old.md', 'new.md', '--ignore', 'deadline,units')
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 changes left out by --ignore.')])
    expect(await kindsOf('old.md', 'new.md', '--ignore', 'deadline')).toEqual(['support-added'])
    expect((await here('old.md', 'new.md', '--ignore', 'deadline', '--fail-on', 'deadline')).status).toBe(0)
  })
})

describe('a side in git', () => {
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder })
    expect(status, stderr.toString()).toBe(0)
  }

  it('is a notice, a folder of notices or a package, and is called as it was typed', async () => {
    git('init', '--quiet')
    git('add', 'old.md', 'old', 'plans')
    git('commit', '--quiet', '-m', 'one')
    git('tag', 'v1')
    const kinds = ['deadline-earlier', 'support-added']
    expect(await kindsOf('v1:old.md', 'new.md')).toEqual(kinds)
    expect(await kindsOf('v1:old', 'new')).toEqual(kinds)
    const { old, documents } = await report('HEAD:plans', 'new.md')
    expect([old.label, documents[0]!.old!.file]).toEqual(['HEAD:plans', 'plans/2022/plan.md'])
    expect(await here('v1:old', 'HEAD:old.md')).toMatchObject({ status: 0, stderr: '' })
  })
})

function rewrite(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  write(path, text.replace(from, to))
}

/** Lets the descriptor say of a file what stands there now. */
function mendChecksum(name: string, file: string): void {
  const descriptor = JSON.parse(readFileSync(join(folder, name, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; bytes: number; hash: string }[]
  }
  const bytes = readFileSync(join(folder, name, file))
  const resource = descriptor.resources.find(({ path }) => path === file)!
  resource.bytes = bytes.length
  resource.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  write(`${name}/datapackage.json`, JSON.stringify(descriptor))
}
