import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FORMATS, type Piece } from '../../builders/notice-files.js'
import { archive, contentOf, eventsOf } from '../archive.js'
import { parse } from 'csv-parse/sync'
import { annex, letter, TABLES, TITLES, whole } from './folder.js'

let place: ReturnType<typeof archive>
beforeEach(() => void (place = archive()))
afterEach(() => place.remove())

const write = async (path: string, pieces: readonly Piece[]): Promise<void> =>
  place.write(path, await FORMATS[path.split('.').at(-1) as keyof typeof FORMATS](pieces))

/** The letter with both annexes beside it. */
async function writeFolder(): Promise<void> {
  await write('a/通知.docx', letter())
  await write('a/附件1.xlsx', annex(TITLES[0]))
  await write('a/附件2.md', annex(TITLES[1], TITLES[1]))
}

const rows = (path: string) => parse(readFileSync(place.at(path)), { columns: true }) as Record<string, string>[]
const idsIn = (folder: string): string[] => rows(`${folder}/documents.csv`).map(({ id }) => id!)
const rulesIn = (folder: string): string[] =>
  rows(`${folder}/diagnostics.csv`)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule} ${message}`)

describe('a folder with a letter and its annexes', () => {
  beforeEach(writeFolder)

  it('is one document, with its files and their checksums', async () => {
    const ended = await place.runHere('extract', 'a', '-o', 'data')
    expect(ended).toMatchObject({ status: 0 })
    expect(ended.stderr + ended.stdout).toContain('1 document of 3 files, 3 tasks, 3 records')
    expect(idsIn('data')).toEqual(['qingzhengbanfa-2024-5'])
    const files = rows('data/document_files.csv')
    expect(files.map(({ position, file, format, annex_nos }) => [position, file, format, annex_nos])).toEqual([
      ['1', '通知.docx', 'docx', ''],
      ['2', '附件1.xlsx', 'xlsx', '1'],
      ['3', '附件2.md', 'markdown', '2'],
    ])
    const { sources } = JSON.parse(readFileSync(place.at('data/datapackage.json'), 'utf8')) as {
      sources: { path: string; hash: string }[]
    }
    expect(sources.map(({ path, hash }) => [path, hash])).toEqual(
      files.map(({ file, sha256 }) => [file, `sha256:${sha256}`]),
    )
    expect(rulesIn('data')).toEqual([])
  })

  it('gives the same bytes from the cache, afresh, and whatever the order of the arguments', async () => {
    await place.runHere('extract', 'a', '-o', 'data')
    const first = contentOf(place.at('data'))
    const again = await place.runHere('extract', 'a', '-o', 'again', '--json')
    expect(eventsOf(again).filter(({ reused }) => reused === false)).toEqual([])
    expect(contentOf(place.at('again'))).toEqual(first)
    await place.runHere('extract', 'a/附件2.md', 'a/通知.docx', 'a/附件1.xlsx', '-o', 'other', '--no-cache')
    expect(contentOf(place.at('other'))).toEqual(first)
  })

  it('is the same beside the locks of open files', async () => {
    await place.runHere('extract', 'a', '-o', 'data')
    place.write('a/~$附件1.xlsx', 'lock')
    place.write('a/~$通知.docx', 'lock')
    for (const input of ['a', 'a/*']) {
      const ended = await place.runHere('extract', input, '-o', 'again')
      expect(ended.status).toBe(0)
      expect(ended.stderr + ended.stdout).not.toContain('~$')
      expect(contentOf(place.at('again'))['tasks.csv']).toEqual(contentOf(place.at('data'))['tasks.csv'])
    }
    expect((await place.runHere('extract', 'a/~$附件1.xlsx', '-o', 'lock')).status).toBe(3)
  })

  it('tells as data which files were read as one', async () => {
    const events = eventsOf(await place.runHere('extract', 'a', '-o', 'data', '--json'))
    expect(events.filter(({ event }) => event === 'joined')).toEqual([
      {
        event: 'joined',
        path: 'a/通知.docx',
        files: ['a/通知.docx', 'a/附件1.xlsx', 'a/附件2.md'],
        id: 'qingzhengbanfa-2024-5',
        records: 3,
        indicators: 0,
      },
    ])
    expect(events.at(-1)).toMatchObject({ event: 'summary', documents: 1, files: 3 })
  })

  it('is made again from its record, which has what stands in each file', async () => {
    await place.runHere('extract', 'a', '-o', 'data')
    const { sources } = JSON.parse(readFileSync(place.at('data/run.json'), 'utf8')) as {
      sources: { path: string; document: string; records: number }[]
    }
    expect(sources.map(({ path, document, records }) => [path, document, records])).toEqual([
      ['a/通知.docx', 'qingzhengbanfa-2024-5', 0],
      ['a/附件1.xlsx', 'qingzhengbanfa-2024-5', 2],
      ['a/附件2.md', 'qingzhengbanfa-2024-5', 1],
    ])
    expect((await place.runHere('reproduce', 'data/run.json')).status).toBe(0)
    place.write('a/附件2.md', readFileSync(place.at('a/附件2.md'), 'utf8').replace('3公里', '4公里'))
    const changed = await place.runHere('reproduce', 'data/run.json')
    expect(changed.status).toBe(3)
    expect(changed.stdout + changed.stderr).toContain('a/附件2.md was changed')
  })

  it('is read so from git', async () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: place.folder })
    git('init', '-q')
    git('add', 'a')
    git('commit', '-qm', 'one')
    await place.runHere('extract', 'a', '-o', 'data')
    rmSync(place.at('a'), { recursive: true })
    await place.runHere('extract', 'HEAD:a', '-o', 'git')
    expect({ ...contentOf(place.at('git')), 'run.json': '' }).toEqual({
      ...contentOf(place.at('data')),
      'run.json': '',
    })
  })

  it.each(['青政办发〔2024〕5号', '附件2.md'])(
    'takes corrections of its records, wherever they stand: %s',
    async (named) => {
      const correction = {
        record: '2/1/1',
        field: 'deadline',
        expect: '10月底前',
        set: '11月底前',
        reason: '更正',
        by: '张',
      }
      await place.runHere('extract', 'a', '-o', 'data')
      const file = rows('data/document_files.csv').find((one) => one.file === named)
      place.write('a/gongwen.overrides.yaml', JSON.stringify([{ source: file?.sha256 ?? named, ...correction }]))
      const ended = await place.runHere('extract', 'a', '-o', 'data')
      expect(ended.stderr + ended.stdout).not.toContain('overrides.yaml')
      expect(rows('data/tasks.csv').map(({ deadline_text }) => deadline_text)).toEqual([
        '年底前',
        '6月底前',
        '11月底前',
      ])
    },
  )

  it('names the file of a finding, and of a change', async () => {
    place.write('a/附件2.md', readFileSync(place.at('a/附件2.md'), 'utf8').replace('10月底前', '另议'))
    const checked = await place.runHere('check', 'a', '--fail-on', 'never')
    expect(checked.stdout).toContain('a/附件2.md:5: warning deadline/unknown')
    await place.runHere('extract', 'a', '-o', 'old')
    place.write('a/附件2.md', readFileSync(place.at('a/附件2.md'), 'utf8').replace('另议', '9月底前'))
    const { stdout } = await place.runHere('diff', 'old', 'a', '--format', 'sarif')
    const found = JSON.parse(stdout) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[]
    }
    const uris = found.runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri)
    expect([...new Set(uris.map(decodeURIComponent))]).toEqual(['a/附件2.md'])
  })

  it('is shown with each of its files in the report', async () => {
    await place.runHere('report', 'a', '-o', 'report.html')
    const page = readFileSync(place.at('report.html'), 'utf8')
    const [, block] = /data-block="document"[^>]*>([^<]+)</.exec(page)!
    const { sources } = JSON.parse(gunzipSync(Buffer.from(block!, 'base64')).toString()) as {
      sources: { kind: string; file: string | null; exact?: boolean }[]
    }
    expect(sources.map(({ kind, file, exact }) => [kind, file, exact])).toEqual([
      ['grids', null, undefined],
      ['grids', '附件1.xlsx', undefined],
      ['lines', '附件2.md', true],
    ])
  })

  it('was no fewer records when the letter was not there yet', async () => {
    await place.runHere('extract', 'a/附件1.xlsx', 'a/附件2.md', '-o', 'data')
    const ended = await place.runHere('extract', 'a', '-o', 'data')
    expect(ended.stderr + ended.stdout).not.toContain('run/')
  })

  it('leaves a file that is named alone as it was', async () => {
    await place.runHere('extract', 'a/附件2.md', '-o', 'data')
    expect(idsIn('data')).toHaveLength(1)
    expect(rows('data/tasks.csv').map(({ source }) => source)).toEqual(['L5'])
  })
})

describe('what goes wrong with an annex', () => {
  it('that is damaged leaves the letter and the others, and is told', async () => {
    await writeFolder()
    place.write('a/附件1.xlsx', readFileSync(place.at('a/附件1.xlsx')).subarray(0, 500))
    const ended = await place.runHere('extract', 'a', '-o', 'data')
    expect(ended.status).toBe(3)
    expect(rows('data/document_files.csv').map(({ file }) => file)).toEqual(['通知.docx', '附件2.md'])
    expect(rulesIn('data').join('\n')).toContain(
      'annex/beside 附件1.xlsx stands beside the notice and is not read with it: it cannot be read, and annex 1 is lost',
    )
  })

  it('that is within the limits is read, however many there are: they hold for each file', async () => {
    await write('a/通知.md', letter())
    await write('a/附件1.md', annex(TITLES[0]))
    await write('a/附件2.md', annex(TITLES[1]))
    const ended = await place.runHere('extract', 'a', '-o', 'data', '--max-cells', '20')
    expect(ended.stderr + ended.stdout).toContain('1 document of 3 files')
  })

  it('that stands there twice is read once', async () => {
    await writeFolder()
    place.write('a/附件1(1).xlsx', readFileSync(place.at('a/附件1.xlsx')))
    await place.runHere('extract', 'a', '-o', 'data')
    expect(rows('data/tasks.csv')).toHaveLength(3)
    expect(idsIn('data')).toHaveLength(1)
  })
})

it('the same notice in one file is the same document', async () => {
  await writeFolder()
  await write('a/全文.docx', whole())
  await place.runHere('extract', 'a', '-o', 'data')
  expect(rows('data/tasks.csv').filter(({ id }) => !id!.includes('-b/'))).toHaveLength(3)
  const told = rows('data/diagnostics.csv').map(({ rule }) => rule)
  expect(told.some((rule) => rule === 'document/duplicate' || rule === 'document/same-id')).toBe(true)
})

it('a folder called 附件 holds the annexes of the letter beside it', async () => {
  await write('a/通知.docx', letter())
  await write('a/附件/附件1.xlsx', annex(TITLES[0]))
  await write('a/附件/附件2.md', annex(TITLES[1]))
  await write('a/资料/附件1.xlsx', [TABLES[TITLES[1]]])
  await place.runHere('extract', 'a', '-o', 'data')
  const files = rows('data/document_files.csv').filter(({ document_id }) => document_id === 'qingzhengbanfa-2024-5')
  expect(files.map(({ file, annex_nos }) => [file, annex_nos])).toEqual([
    ['通知.docx', ''],
    ['附件/附件1.xlsx', '1'],
    ['附件/附件2.md', '2'],
  ])
})

it('a file that the browser called by the words of its link is no longer elsewhere', async () => {
  const linked = letter().map((text) => (text === `2. ${TITLES[1]}` ? `<a href="/u/P02.docx">${text}</a>` : text))
  place.write('a/通知.html', `<body>${linked.map((text) => `<p>${text as string}</p>`).join('')}</body>`)
  await write(`a/2. ${TITLES[1]}.docx`, annex(TITLES[1]))
  await place.runHere('extract', 'a', '-o', 'data')
  const told = rows('data/diagnostics.csv').map(({ rule }) => rule)
  expect(told).toContain('annex/joined')
  expect(told).not.toContain('annex/elsewhere')
})

it('letters of the same bytes with other annexes are two documents, in one order', async () => {
  for (const [folder, rows] of [
    ['a', TABLES[TITLES[0]]],
    ['b', TABLES[TITLES[0]].slice(0, 2)],
  ] as const) {
    await write(`${folder}/通知.md`, letter())
    await write(`${folder}/附件1.md`, [rows])
  }
  await place.runHere('extract', 'a', 'b', '-o', 'one')
  await place.runHere('extract', 'b', 'a', '-o', 'other')
  expect(contentOf(place.at('other'))).toEqual(contentOf(place.at('one')))
  expect(idsIn('one')).toEqual(['qingzhengbanfa-2024-5', 'qingzhengbanfa-2024-5-b'])
})
