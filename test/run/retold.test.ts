import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HEAD } from '../commands/working-folder.js'
import { archive, contentOf, eventsOf, planOf } from './archive.js'

let place: ReturnType<typeof archive>
/** A run as it was, which each test has a copy of. */
let made: ReturnType<typeof archive>
let told: string
beforeAll(async () => {
  made = archive()
  for (const no of [1, 2]) made.write(`plans/${no}.md`, planOf(no))
  made.write('plans/broken.pdf', '%PDF-1.7 cut')
  told = (await made.runHere('extract', 'plans', '-o', 'data')).stderr
})
beforeEach(() => {
  place = archive()
  cpSync(made.folder, place.folder, { recursive: true })
})
afterEach(() => place.remove())
afterAll(() => made.remove())

describe('a run that is told again', () => {
  const reproduce = async (...more: string[]) => {
    const { status, stdout, stderr } = await place.runHere('reproduce', 'data/run.json', ...more)
    return { status, said: stdout + stderr }
  }

  it('says first what is wrong with its inputs', () => {
    expect(told).toContain('The PDF is damaged beyond repair')
  })

  it('gives the same bytes, from wherever it is asked for, and says it as JSON', async () => {
    expect(await reproduce()).toEqual({
      status: 0,
      said: 'data/run.json: the package comes out the same, byte for byte\n',
    })
    const elsewhere = await place.runHere('reproduce', '--json', place.at('data/run.json'))
    expect(JSON.parse(elsewhere.stdout)).toEqual({ sources: [], files: [], means: [] })
  })

  it('names a source that changed, and one that is missing', async () => {
    place.write('plans/1.md', planOf(1, 2))
    rmSync(place.at('plans/2.md'))
    const { status, said } = await reproduce()
    expect(status).toBe(3)
    expect(said).toMatch(/^source {2}plans\/1\.md was changed: it is [0-9a-f]{64}, it was [0-9a-f]{64}$/m)
    expect(said).toMatch(/^source {2}plans\/2\.md was changed: it is null/m)
    expect(said).toMatch(/^differs tasks\.csv$/m)
  })

  it('names a file of the package that is not what comes out', async () => {
    place.write('data/units.csv', 'edited')
    expect(await reproduce()).toEqual({ status: 1, said: expect.stringMatching(/^differs units\.csv$/m) as string })
  })

  it('notes what it was made with, where that is another', async () => {
    const environment = readFileSync(place.at('data/environment.json'), 'utf8')
    writeFileSync(place.at('data/environment.json'), environment.replace(/"node": ".*"/, '"node": "v18.0.0"'))
    const { status, said } = await reproduce()
    expect([status, said]).toEqual([0, expect.stringContaining(`note    Node: ${process.version}, was v18.0.0\n`)])
    rmSync(place.at('data/environment.json'))
    expect(await reproduce()).toEqual({ status: 0, said: expect.not.stringContaining('note') as string })
  })

  it('needs a record that is there', async () => {
    const { status, stderr } = await place.runHere('reproduce', 'gone.json')
    expect([status, stderr]).toEqual([3, 'gongwen: gone.json: There is no such file.\n  Check the path.\n'])
    const empty = await place.runHere('reproduce', '')
    expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('The name of an input is empty.')])
  })

  it('needs a record', async () => {
    place.write('data/run.json', '{"tool": 1}')
    expect(await reproduce()).toEqual({
      status: 3,
      said: expect.stringContaining('It is no record of a run') as string,
    })
  })
})

describe('a drop against the last run', () => {
  const drops = async () => {
    const ended = await place.runHere('extract', 'plans', '-o', 'data', '--json', '--fail-on', 'warning')
    return (eventsOf(ended).at(-1)!.drops as { rule: string; message: string }[]).map(
      ({ rule, message }) => `${rule} ${message}`,
    )
  }
  beforeEach(() => rmSync(place.at('plans/broken.pdf')))

  it('is told of documents and of records, and nothing where nothing got less', async () => {
    expect(await drops()).toEqual([])
    place.write('plans/1.md', planOf(1, 2))
    expect(await drops()).toEqual(['run/fewer-records plans/1.md gave 2 records; in the last run it gave 3.'])
    place.write('plans/1.md', planOf(1, 5))
    expect(await drops()).toEqual([])
    rmSync(place.at('plans/2.md'))
    expect(await drops()).toEqual(['run/document-gone The last run read plans/2.md, with 3 records; this one did not.'])
  })

  it('is told of a column and of cells in quarantine', async () => {
    place.write(
      'plans/1.md',
      planOf(1)
        .replaceAll('县财政局', '—')
        .replaceAll(/\d+月底前/g, '—'),
    )
    expect(await drops()).toEqual([
      'run/emptier-column deadline_end is filled in 50.0 % of the records; in the last run it was in 100.0 %.',
      'run/emptier-column support_units is filled in 50.0 % of the records; in the last run it was in 100.0 %.',
    ])
    place.write(
      'plans/1.md',
      `${planOf(1)}\n${HEAD.replace(/\| 工作措施 \|.*\|/, '| 甲 | 乙 | 丙 | 丁 |').replace('重点任务', '戊')}| 一 | 二 | 三 | 四 | 五 | 六 |\n`,
    )
    expect(await drops()).toEqual([
      expect.stringMatching(
        /^run\/more-quarantine [\d.]+ % of the cells are in quarantine; in the last run 0\.0 % were\.$/,
      ),
    ])
  })

  it('fails a run that is to fail on warnings, and changes nothing in the package', async () => {
    place.write('plans/1.md', planOf(1, 2))
    const { status, stderr } = await place.runHere('extract', 'plans', '-o', 'data', '--fail-on', 'warning')
    expect([status, stderr]).toEqual([1, expect.stringContaining('warning  run/fewer-records')])
    await place.runHere('extract', 'plans', '-o', 'fresh', '--no-cache')
    expect(contentOf(place.at('data'))).toEqual(contentOf(place.at('fresh')))
  })
})
