import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { History } from '../../src/model/history.js'
import { runHere } from './in-process.js'
import { notice } from './notices.js'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
const here = (command: string, ...args: string[]) => runHere(folder, [command, ...args])
const parsed = async (...args: string[]) =>
  History.parse(JSON.parse((await here('history', ...args, '--format', 'json')).stdout))
const file = (path: string) => readFileSync(join(folder, path), 'utf8')

const spans = ({ lines }: History) => lines.map(({ first_seen, last_seen }) => `${first_seen}-${last_seen}`)

beforeAll(async () => {
  mkdirSync(join(folder, 'plans'))
  for (const year of [2021, 2022, 2023])
    writeFileSync(join(folder, `plans/${year}.md`), notice([{ deadline: `${year - 2015}月底前` }], { year }))
  const other = notice([{ measure: '修复淠河滩涂。' }], { year: 2022 }).replaceAll('金寨县', '舒城县')
  writeFileSync(join(folder, 'other.md'), other)
  await here('extract', 'plans', 'other.md', '-o', 'both', '--quiet')
  await here('extract', 'plans', '-o', 'data', '--quiet')
})

describe('gongwen history', () => {
  it('follows a task through the years, from a package as from notices', async () => {
    const found = await parsed('data')
    expect(spans(found)).toEqual(['2021-2023', '2021-2023', '2021-2023'])
    expect(found.lines[0]!.records.map(({ changes }) => changes)).toEqual([[], ['deadline-later'], ['deadline-later']])
    expect(await parsed('plans/2023.md', 'plans/2021.md', 'plans/2022.md')).toEqual(found)
  })

  it('takes all plans of a year, and says where they are of several regions', async () => {
    const found = await parsed('both')
    expect(spans(found).sort()).toEqual([...Array(3).fill('2021-2023'), ...Array(3).fill('2022-2022')])
    expect(found.notes).toEqual([expect.stringContaining('several regions')])
  })

  it('says what it leaves out', async () => {
    const { notes } = await parsed('plans', 'other.md')
    expect(notes[1]).toMatch(/^Left out, for it has the id of another plan: 舒城县/)
  })

  it('writes a file as a whole', async () => {
    expect(await here('history', 'data', '--format', 'csv', '-o', 'out/history.csv')).toMatchObject({ stdout: '' })
    expect(file('out/history.csv').split('\n')[0]).toMatch(/^line,first_seen,last_seen,origin,merged_into,year/)
  })

  it('refuses what it cannot follow, and says why', async () => {
    expect(await here('history', 'plans/2022.md')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('one year alone'),
    })
    expect(await here('history', 'nowhere')).toMatchObject({ status: 3, stderr: expect.stringContaining('nowhere') })
    expect(await here('history', 'data', '--matches', 'none.yaml')).toMatchObject({ status: 2 })
  })
})

describe('gongwen diff --sources', () => {
  it('names the files of a package’s notices in annotations', async () => {
    const { stdout } = await here('diff', 'data', '--years', '2022,2023', '--sources', 'plans', '--format', 'github')
    expect(stdout).toContain('file=plans/2023.md,')
    const without = await here('diff', 'data', '--years', '2022,2023', '--format', 'github')
    expect(without.stdout).toContain('file=2023.md,')
  })

  it('is told where the folder is none', async () => {
    const { status, stderr } = await here('diff', 'data', '--years', '2022,2023', '--sources', 'nowhere')
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'gongwen: nowhere: The folder cannot be read: ENOENT.'])
  })
})
