import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { NOTICE, ROOT } from '../support.js'
import { runHere } from './in-process.js'
import { DOUBTFUL, PLAN, workingFolder } from './working-folder.js'

let { folder, run, write, rows, files } = workingFolder()
beforeEach(() => {
  ;({ folder, run, write, rows, files } = workingFolder())
})

/** In this process; `run` starts one, where its streams, its time zone and its locale are what counts. */
const here = (...args: [string, ...string[]]) => runHere(folder, args)

describe('gongwen extract', () => {
  it('writes the package and a summary for people on standard error', async () => {
    const { status, stdout, stderr } = await here('extract', NOTICE, '-o', 'data')
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('1 document, 73 tasks, 113 records, 129 indicator values, 40 units')
    expect(rows('data/tasks.csv')).toHaveLength(113)
    expect(files('.').filter((name) => name.includes('gongwen-'))).toEqual([])
  })

  it('gives the same bytes whatever the order of the inputs, the time zone and the locale', async () => {
    write('a.md', PLAN)
    write('b.md', PLAN.replace('2023', '2024'))
    await here('extract', 'a.md', 'b.md', '-o', 'one')
    const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }
    run(['extract', 'b.md', 'a.md', 'a.md', '-o', 'two'], undefined, elsewhere)
    expect(files('two')).toEqual(files('one'))
    for (const file of files('one').filter((name) => name.includes('.')))
      expect(readFileSync(join(folder, 'two', file)).equals(readFileSync(join(folder, 'one', file))), file).toBe(true)
    expect(rows('one/documents.csv')).toHaveLength(2)
  })

  it('reads standard input, prints events as JSON, a line each, and stays quiet', () => {
    const { status, stdout, stderr } = run(['extract', '-', '-o', 'data', '--json', '--quiet'], PLAN)
    expect([status, stderr]).toEqual([0, ''])
    const events = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string })
    expect(events).toMatchObject([
      { event: 'start', documents: 1 },
      { event: 'document', path: 'stdin', status: 'read', records: 1, reused: false },
      { event: 'summary', documents: 1, records: 1, output: 'data', unknown_units: 0 },
    ])
  })

  it('reads GB18030 as it reads UTF-8', async () => {
    const gb = Buffer.from([0xc4, 0xb3])
    expect(new TextDecoder('gb18030').decode(gb)).toBe('某')
    const encoded = readFileSync(join(ROOT, 'fixtures/encodings/plan.gb18030.md'))
    write('gb.md', encoded)
    expect((await here('extract', 'gb.md', '-o', 'data', '--quiet')).status).toBe(0)
    expect(rows('data/tasks.csv')[0]).toMatchObject({
      measure: '造林2万亩。',
      lead_units: '县林业局',
      deadline_end: '2023-12-31',
    })
  })

  it('writes only the formats asked for, and cells for spreadsheets', async () => {
    write('plan.md', PLAN.replace('绿化', '=1+1'))
    await here('extract', 'plan.md', '-o', 'data', '--format', 'csv', '--excel', '--quiet')
    expect(existsSync(join(folder, 'data/documents'))).toBe(false)
    expect(readFileSync(join(folder, 'data/tasks.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(rows('data/tasks.csv')[0]!.task_title).toBe("'=1+1")
  })

  it('names the columns of CSV and XLSX in Chinese where asked for, and reads such a package as any other', async () => {
    write('plan.md', PLAN)
    await here('extract', 'plan.md', '-o', 'zh', '--headers', 'zh', '--excel', '--quiet')
    expect(rows('zh/tasks.csv')[0]).toMatchObject({ 重点任务: '绿化', 截止日期: '2023-12-31' })
    await here('extract', 'plan.md', '-o', 'en', '--quiet')
    expect(await here('diff', 'zh', 'en')).toMatchObject({ status: 0, stderr: '' })
    expect((await here('reproduce', 'zh/run.json')).status).toBe(0)
    expect(
      (await here('extract', 'plan.md', '-o', 'zh', '--headers', 'zh', '--excel', '--check', '--quiet')).status,
    ).toBe(0)
    expect(await here('extract', 'plan.md', '--headers', 'fr')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Allowed choices are en, zh') as string,
    })
  })

  it('goes on where one input cannot be read, and says so by its exit code', async () => {
    write('plan.md', PLAN)
    write('empty.md', '')
    const { status, stderr } = await here('extract', 'plan.md', 'empty.md', 'gone.md', '-o', 'data')
    expect(status).toBe(3)
    expect(stderr).toContain('empty.md: The file is empty.')
    expect(stderr).toContain('gone.md: There is no such file or folder.')
    expect(rows('data/tasks.csv')).toHaveLength(1)
    expect(rows('data/diagnostics.csv').filter(({ rule }) => rule === 'document/unread')).toHaveLength(2)
  })

  it.each([
    ['an empty file', '', 'The file is empty.'],
    ['a PDF with nothing in it', '%PDF-1.7\n', 'The PDF is damaged beyond repair'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), 'a PNG picture'],
    ['bytes that are no text', Buffer.from([1, 2, 0, 3, 4, 200, 201]), 'This is no text file'],
    [
      'a text in no known encoding',
      Buffer.from([0xff, 0x20, 0xfa, 0x20, 0xff, 0x20, 0xc3]),
      'neither UTF-8 nor GB18030',
    ],
    ['a line of 2 MB', `# 计划\n\n${'字'.repeat(1_100_000)}\n`, 'the limit is 1000000'],
    ['quotes in quotes', `${'>'.repeat(5000)} 字\n`, 'nested more than 100 levels deep'],
    [
      '20,000 elements in each other',
      `<table><tr><td>${'<div>'.repeat(20000)}字\n`,
      'nested more than 1000 levels deep',
    ],
  ])('writes nothing of %s, and exits with 3', async (_, content, message) => {
    write('input.md', content)
    const { status, stderr } = await here('extract', 'input.md', '-o', 'data')
    expect(stderr).toContain(message)
    expect(stderr).toContain('nothing was written: no document was read')
    expect(status).toBe(3)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it.each([
    ['a notice without a table', '# 某县关于绿化的意见\n\n要做好绿化。\n', 'there is no table, and no paragraph says'],
    ['a table of tabs', '# 计划\n\n序号\t措施\t单位\n1\t造林\t县林业局\n', 'columns parted by tabs'],
    ['a table without known columns', '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n', 'None of the 1 tables of the document'],
    [
      'a table without a header',
      '| 1 | 造林 | 年底前 | 县林业局 |\n| 2 | 治沙 | 年底前 | 县林业局 |\n',
      'None of the 1 tables of the document',
    ],
    ['a page that hides most', `<p>绿化计划</p>${'<p hidden>做好绿化</p>'.repeat(2)}`, 'Most of the text is left out'],
    ['a page with nothing on it', '<html><body><hr></body></html>', 'Nothing in the document can be read as text'],
  ])('writes the text of %s, without a record, and exits with 3', async (_, content, message) => {
    write('input.md', content)
    const { status, stderr } = await here('extract', 'input.md', '-o', 'data')
    expect(stderr).toContain(message)
    expect(status).toBe(3)
    expect(rows('data/documents.csv')).toHaveLength(1)
    expect(rows('data/tasks.csv')).toHaveLength(0)
  })

  it('lets no package without records take the place of one that has some, unless told to', async () => {
    write('plan.md', PLAN)
    write('bare.md', '# 某县关于绿化的意见\n\n要做好绿化。\n')
    await here('extract', 'plan.md', '-o', 'data')
    const kept = await here('extract', 'bare.md', '-o', 'data')
    expect(kept).toMatchObject({ status: 3, stderr: expect.stringContaining('give --allow-empty') })
    expect(rows('data/tasks.csv')).toHaveLength(1)
    expect((await here('extract', 'bare.md', '-o', 'data', '--allow-empty')).status).toBe(3)
    expect(rows('data/tasks.csv')).toHaveLength(0)
    expect((await here('extract', 'bare.md', '-o', 'data')).stderr).toContain('as it was: nothing changed')
  })

  it('finds notices in folders, tells what it passed over, and what a folder lacks', async () => {
    mkdirSync(join(folder, 'plans/2023'), { recursive: true })
    write('plans/2023/计划 一.md', PLAN)
    write('plans/notes.json', '{}')
    expect((await here('extract', 'plans', '-o', 'data')).stderr).toContain(
      'passed over 1 file of other kinds: plans/notes.json',
    )
    expect((await here('extract', 'plans/**/*.md', '-o', 'data')).status).toBe(0)
    expect((await here('extract', 'plans/*.txt', '-o', 'data')).stderr).toContain(
      'plans/*.txt: The pattern matches no file.',
    )
    mkdirSync(join(folder, 'bare'))
    expect(await here('extract', 'bare', '-o', 'data')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('The folder is empty.'),
    })
  })

  it('replaces a package, and nothing else', async () => {
    write('plan.md', PLAN)
    expect((await here('extract', 'plan.md', '-o', 'data')).status).toBe(0)
    expect((await here('extract', 'plan.md', '-o', 'data')).status).toBe(0)
    write('data/mine.txt', 'mine')
    expect(await here('extract', 'plan.md', '-o', 'data')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('mine.txt'),
    })
    mkdirSync(join(folder, 'other'))
    write('other/letter.txt', 'mine')
    expect(await here('extract', 'plan.md', '-o', 'other')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no package of gongwen'),
    })
    expect(files('other')).toEqual(['letter.txt'])
    expect((await here('extract', 'plan.md', '-o', 'plan.md')).status).toBe(2)
  })

  it('brings back a package that a crash left aside', async () => {
    write('plan.md', PLAN)
    await here('extract', 'plan.md', '-o', 'data', '--quiet')
    spawnSync('mv', ['data', '.data.gongwen-old'], { cwd: folder })
    spawnSync('mkdir', ['.data.gongwen-new-abc'], { cwd: folder })
    expect((await here('extract', 'empty', '-o', 'data')).status).toBe(3)
    expect(rows('data/tasks.csv')).toHaveLength(1)
    expect(files('.').filter((name) => name.includes('gongwen-'))).toEqual([])
  })

  it('fails on warnings under --strict, and then writes nothing', async () => {
    write('plan.md', DOUBTFUL)
    const { status, stderr } = await here('extract', 'plan.md', '-o', 'data', '--strict')
    expect(status).toBe(1)
    expect(stderr).toContain('warning  plan.md:5: unit/unknown No register is for the region of the notice: 1 unit')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})
