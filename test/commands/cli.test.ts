import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import { NOTICE, ROOT } from '../support.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
})

const run = (args: string[], input?: string | Buffer) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '' },
  })
  expect(stderr + stdout, 'never a stack trace').not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return { status, stdout, stderr }
}
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
const HEAD = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |\n|---|---|---|---|---|---|\n'
const PLAN = `# 某县2023年重点任务\n\n${HEAD}| 1 | 绿化 | 造林2万亩。 | 年底前 | 县林业局 | — |\n`
const rows = (path: string) =>
  parse(readFileSync(join(folder, path)), { columns: true, bom: true }) as Record<string, string>[]
const files = (path: string) => readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).sort()

describe('corrections', () => {
  const correction = (expected: string) =>
    `- source: 某政发〔2023〕1号\n  record: 1/1/1\n  field: deadline\n  expect: ${expected}\n  set: 9月底前\n  reason: 更正\n  by: 张三\n`
  const NUMBERED = `某政发〔2023〕1号\n\n${PLAN.replace(HEAD, `附件1\n\n绿化任务\n\n${HEAD}`)}`

  it('are found beside an input and above it, and give the same bytes on every run', () => {
    mkdirSync(join(folder, 'plans/2023'), { recursive: true })
    write('plans/2023/plan.md', NUMBERED)
    write('plans/gongwen.overrides.yaml', correction('年底前'))
    const { status, stderr } = run(['extract', 'plans', '-o', 'one'])
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('passed over')])
    expect(stderr).toContain('\n1 correction applied\n')
    run(['extract', 'plans/2023/plan.md', '-o', 'two'])
    expect(rows('one/tasks.csv')[0]).toMatchObject({ deadline_text: '9月底前', deadline_end: '2023-09-30' })
    expect(rows('one/provenance.csv').find(({ field }) => field === 'deadline_text')).toMatchObject({
      derivation: 'corrected:1/1/1:deadline',
    })
    for (const file of files('one').filter((name) => name.includes('.')))
      expect(readFileSync(join(folder, 'two', file)).equals(readFileSync(join(folder, 'one', file))), file).toBe(true)
  })

  it('that are stale change nothing and are a warning', () => {
    write('plan.md', NUMBERED)
    write('mine.yaml', correction('6月底前'))
    const { status, stdout } = run(['check', 'plan.md', '--overrides', 'mine.yaml', '--fail-on', 'warning'])
    expect(status).toBe(1)
    expect(stdout).toContain(
      'warning override/stale The correction of deadline of 1/1/1 (mine.yaml:1) was not applied: it expects “6月底前” and found “年底前”.',
    )
    expect(run(['explain', 'plan.md', '--task', '1/1']).stdout).toContain('deadline: 年底前')
  })

  it('that are for no document of the run are told', () => {
    write('plan.md', NUMBERED)
    write('gongwen.overrides.yaml', correction('年底前').replace('1号', '11号'))
    expect(run(['extract', 'plan.md']).stderr).toContain(
      '1 correction for none of these documents: gongwen.overrides.yaml:1\n',
    )
  })

  it('that are damaged stop the run with their line', () => {
    write('plan.md', NUMBERED)
    write('gongwen.overrides.yaml', correction('年底前').replace('reason: 更正', 'reason: ""'))
    const { status, stderr } = run(['extract', 'plan.md'])
    expect(status).toBe(2)
    expect(stderr).toContain('gongwen.overrides.yaml:6: 0.reason: a correction has a reason')
  })
})

describe('gongwen extract', () => {
  it('writes the package and a summary for people on standard error', () => {
    const { status, stdout, stderr } = run(['extract', NOTICE, '-o', 'data'])
    expect(status).toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('1 document, 73 tasks, 113 records, 129 indicator values, 40 units')
    expect(rows('data/tasks.csv')).toHaveLength(113)
    expect(files('.').filter((name) => name.includes('gongwen-'))).toEqual([])
  })

  it('gives the same bytes whatever the order of the inputs, the time zone and the locale', () => {
    write('a.md', PLAN)
    write('b.md', PLAN.replace('2023', '2024'))
    run(['extract', 'a.md', 'b.md', '-o', 'one'])
    process.env.TZ = 'Pacific/Kiritimati'
    process.env.LANG = 'tr_TR.UTF-8'
    run(['extract', 'b.md', 'a.md', 'a.md', '-o', 'two'])
    expect(files('two')).toEqual(files('one'))
    for (const file of files('one').filter((name) => name.includes('.')))
      expect(readFileSync(join(folder, 'two', file)).equals(readFileSync(join(folder, 'one', file))), file).toBe(true)
    expect(rows('one/documents.csv')).toHaveLength(2)
  })

  it('reads standard input, prints the summary as JSON, and stays quiet', () => {
    const { status, stdout, stderr } = run(['extract', '-', '-o', 'data', '--json', '--quiet'], PLAN)
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, records: 1, output: 'data', unknown_units: 0 })
  })

  it('reads GB18030 as it reads UTF-8', () => {
    const gb = Buffer.from([0xc4, 0xb3])
    expect(new TextDecoder('gb18030').decode(gb)).toBe('某')
    const encoded = readFileSync(join(ROOT, 'fixtures/encodings/plan.gb18030.md'))
    write('gb.md', encoded)
    expect(run(['extract', 'gb.md', '-o', 'data', '--quiet']).status).toBe(0)
    expect(rows('data/tasks.csv')[0]).toMatchObject({
      measure: '造林2万亩。',
      lead_units: '县林业局',
      deadline_end: '2023-12-31',
    })
  })

  it('writes only the formats asked for, and cells for spreadsheets', () => {
    write('plan.md', PLAN.replace('绿化', '=1+1'))
    run(['extract', 'plan.md', '-o', 'data', '--format', 'csv', '--excel', '--quiet'])
    expect(existsSync(join(folder, 'data/documents'))).toBe(false)
    expect(readFileSync(join(folder, 'data/tasks.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(rows('data/tasks.csv')[0]!.task_title).toBe("'=1+1")
  })

  it('goes on where one input cannot be read, and says so by its exit code', () => {
    write('plan.md', PLAN)
    write('empty.md', '')
    const { status, stderr } = run(['extract', 'plan.md', 'empty.md', 'gone.md', '-o', 'data'])
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
    ['a notice without a table', '# 某县关于绿化的意见\n\n要做好绿化。\n', 'The document has no table'],
    ['a table of tabs', '# 计划\n\n序号\t措施\t单位\n1\t造林\t县林业局\n', 'columns parted by tabs'],
    ['a table without known columns', '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n', 'None of the 1 tables'],
    [
      'a table without a header',
      '| 1 | 造林 | 年底前 | 县林业局 |\n| 2 | 治沙 | 年底前 | 县林业局 |\n',
      'None of the 1 tables',
    ],
    ['a line of 2 MB', `# 计划\n\n${'字'.repeat(1_100_000)}\n`, 'the limit is 1000000'],
    ['quotes in quotes', `${'>'.repeat(5000)} 字\n`, 'nested more than 100 levels deep'],
    [
      '20,000 elements in each other',
      `<table><tr><td>${'<div>'.repeat(20000)}字\n`,
      'nested more than 1000 levels deep',
    ],
  ])('writes nothing of %s, and exits with 3', (_, content, message) => {
    write('input.md', content)
    const { status, stderr } = run(['extract', 'input.md', '-o', 'data'])
    expect(stderr).toContain(message)
    expect(status).toBe(3)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('finds notices in folders, tells what it passed over, and what a folder lacks', () => {
    mkdirSync(join(folder, 'plans/2023'), { recursive: true })
    write('plans/2023/计划 一.md', PLAN)
    write('plans/notes.json', '{}')
    expect(run(['extract', 'plans', '-o', 'data']).stderr).toContain(
      'passed over 1 file of other kinds: plans/notes.json',
    )
    expect(run(['extract', 'plans/**/*.md', '-o', 'data']).status).toBe(0)
    expect(run(['extract', 'plans/*.txt', '-o', 'data']).stderr).toContain('plans/*.txt: The pattern matches no file.')
    mkdirSync(join(folder, 'bare'))
    expect(run(['extract', 'bare', '-o', 'data'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('The folder is empty.'),
    })
  })

  it('replaces a package, and nothing else', () => {
    write('plan.md', PLAN)
    expect(run(['extract', 'plan.md', '-o', 'data']).status).toBe(0)
    expect(run(['extract', 'plan.md', '-o', 'data']).status).toBe(0)
    write('data/mine.txt', 'mine')
    expect(run(['extract', 'plan.md', '-o', 'data'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('mine.txt'),
    })
    mkdirSync(join(folder, 'other'))
    write('other/letter.txt', 'mine')
    expect(run(['extract', 'plan.md', '-o', 'other'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no package of gongwen'),
    })
    expect(files('other')).toEqual(['letter.txt'])
    expect(run(['extract', 'plan.md', '-o', 'plan.md']).status).toBe(2)
  })

  it('brings back a package that a crash left aside', () => {
    write('plan.md', PLAN)
    run(['extract', 'plan.md', '-o', 'data', '--quiet'])
    spawnSync('mv', ['data', '.data.gongwen-old'], { cwd: folder })
    write('.data.gongwen-old/mine.txt', 'mine')
    expect(run(['extract', 'empty', '-o', 'data']).status).toBe(3)
    expect(run(['extract', 'plan.md', '-o', 'data']).status).toBe(0)
    expect(files('data')).not.toContain('mine.txt')
  })

  it('fails on warnings under --strict, and then writes nothing', () => {
    write('plan.md', PLAN)
    const { status, stderr } = run(['extract', 'plan.md', '-o', 'data', '--strict'])
    expect(status).toBe(1)
    expect(stderr).toContain('warning  plan.md:5: unit/unknown No register is for the region of the notice: 1 unit')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})

describe('gongwen check', () => {
  it('prints a finding a line and fails by severity', () => {
    write('plan.md', PLAN)
    const { status, stdout } = run(['check', 'plan.md'])
    expect(stdout).toBe(
      'plan.md:5: warning unit/unknown No register is for the region of the notice: 1 unit stays as printed (县林业局).\n',
    )
    expect(status).toBe(0)
    expect(run(['check', 'plan.md', '--fail-on', 'warning']).status).toBe(1)
  })

  it('prints JSON, and annotations with their text escaped', () => {
    write('100%.md', PLAN)
    expect(JSON.parse(run(['check', '100%.md', '--format', 'json']).stdout)).toMatchObject([
      { file: '100%.md', source: 'L5', rule: 'unit/unknown', severity: 'warning' },
    ])
    expect(run(['check', '100%.md', '--format', 'github']).stdout).toMatch(
      /^::warning file=100%25\.md,line=5,col=\d+,title=unit\/unknown::No register/,
    )
  })
})

describe('gongwen explain', () => {
  it('shows why a record is what it is', () => {
    const { stdout } = run(['explain', NOTICE, '--task', '1/2'])
    expect(stdout).toContain('xizhengbanfa-2022-2/1/2/1 (L51,L55)')
    expect(stdout).toContain('joined from L51 table 1 row 5 column 5 + L55 table 2 row 2 column 5')
    expect(stdout).toContain('no number, title or measure of its own')
  })

  it('shows every decision on the tables', () => {
    const { stdout } = run(['explain', NOTICE])
    expect(stdout.match(/^L\d+ table joined/gm)).toHaveLength(28)
    expect(stdout.match(/^L\d+ table separate/gm)).toHaveLength(7)
    expect(stdout).toContain('L97 table separate: text stands between the tables: 大气污染防治 2022 年行动计划')
  })
})

describe('gongwen units, rules, schema', () => {
  it('suggests a register that makes unknown units known, with its evidence', () => {
    write('plan.md', PLAN.replace('县林业局', '县林业局、县绿源公司'))
    const { stdout } = run(['units', 'suggest', 'plan.md'])
    expect(stdout).toContain('# once: mouxianzhongdianrenwu-2023 L5')
    expect(stdout).toContain('- id: xianlvyuangongsi')
    write('units.yaml', stdout)
    expect(run(['check', 'plan.md']).stdout).toContain('unit/unknown')
    expect(run(['check', 'plan.md', '--units', 'units.yaml']).stdout).toBe('')
  })

  it('finds a register in the working folder or above, and leaves out what is decided to be no unit', () => {
    write('plan.md', PLAN.replace('县林业局', '县林业局、详见附表'))
    write('gongwen.units.yaml', 'not_units:\n  - { name: 详见附表, reason: a remark }\n')
    run(['extract', 'plan.md', '-o', 'data', '--quiet'])
    expect(rows('data/tasks.csv')[0]!['lead_units']).toBe('县林业局')
  })

  it('explains why a name resolves as it does', () => {
    expect(run(['units', 'explain', '县环保局', '--region', '安徽省金寨县']).stdout.split('\n')).toEqual([
      '县环保局 in a notice of 安徽省六安市金寨县 (341524)',
      '  is 县生态环境局 (金寨县生态环境局), department, 341524-shengtaihuanjing',
      '  by the national lexicon: 安徽省六安市金寨县: 环保局 is a name of the function shengtaihuanjing, until 2019-03-31, now 生态环境局',
      '',
    ])
    expect(run(['units', 'explain', '区科信局', '--region', '北京市西城区', '--year', '2023']).stdout).toContain(
      'by a register: abbreviation of 区科学技术和信息化局',
    )
    expect(run(['units', 'explain', '区绿心公司', '--region', '某处']).stderr).toContain('No region is called so.')
  })

  it('shows a unit by any of its names, and lists all', () => {
    expect(run(['units', 'show', '市规自委西城分局']).stdout).toContain('name: 市规划自然资源委西城分局')
    expect(run(['units', 'list']).stdout.split('\n').length).toBeGreaterThan(70)
  })

  it('explains a rule and prints a schema', () => {
    expect(run(['rules', 'explain', 'number/gap']).stdout).toContain('Task 4 follows task 1')
    expect(JSON.parse(run(['schema', 'tasks']).stdout).properties).toHaveProperty('deadline_kind')
    expect(Object.keys(JSON.parse(run(['schema']).stdout))).toContain('document')
  })
})

describe('wrong usage exits with 2 and says what is expected', () => {
  it.each([
    [['extract'], "missing required argument 'inputs'"],
    [['extrakt', 'a.md'], "unknown command 'extrakt'"],
    [['extract', 'a.md', '--format', 'xml'], 'Unexpected “xml”; expected csv, json.'],
    [['extract', 'a.md', '-o', ''], 'Expected a name; it is empty.'],
    [['extract', 'a.md', '--units', 'gone.yaml'], 'The register cannot be read'],
    [['check', 'a.md', '--fail-on', 'fatal'], 'Allowed choices are'],
    [['units', 'show', '某某局'], 'No register has a unit of this name.'],
    [['rules', 'explain', 'nope'], 'There is no such rule.'],
    [['schema', 'nope'], 'Allowed choices are'],
  ])('%j', (args, message) => {
    const { status, stderr, stdout } = run(args)
    expect(stderr).toContain(message)
    expect([status, stdout]).toEqual([2, ''])
  })

  it('says that a folder cannot be written, and why', () => {
    write('plan.md', PLAN)
    const { status, stderr } = run(['extract', 'plan.md', '-o', 'plan.md/data'])
    expect(stderr).toContain('The folder cannot be written: a part of the path is a file')
    expect(status).toBe(2)
  })

  it.runIf(existsSync('/dev/full'))('says that the output cannot be written, in one line', () => {
    write('plan.md', PLAN)
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'check', 'plan.md'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr]).toEqual([2, 'gongwen: standard output: It cannot be written: ENOSPC.\n'])
  })

  it('prints version and help', () => {
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(run(['extract', '--help']).stdout).toContain('Examples:')
  })
})
