import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { DiffReport, changesOf } from '../../src/model/diff.js'
import { runHere } from './in-process.js'
import { notice, type Row } from './notices.js'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
const here = (...args: string[]) => runHere(folder, ['diff', 'old.md', 'new.md', ...args])
const stdoutOf = async (...args: string[]) => (await here(...args)).stdout
const file = (path: string) => readFileSync(join(folder, path), 'utf8')

/** What a document may hold that a format gives a meaning, and how Markdown has it. */
const HOSTILE = '<b>&amp;"甲",;|`\'%0A::error::]]>'
const ESCAPED = HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace('|', '\\|').replace('`', '\\`')
const OLD: Row[] = [
  { no: '1', support: '县发改委', deadline: '6月底前', note: ESCAPED },
  { no: '2', title: '节水', measure: '改造管网20公里。', lead: '县水利局', support: '县林业局' },
  {
    no: '3',
    title: '公园',
    measure: '推进城市口袋公园建设，完善健身步道和无障碍设施，方便群众出行。',
    lead: '县城管局',
  },
]
const NEW: Row[] = [
  { no: '1', support: '县发展改革委', deadline: '9月底前', note: `${ESCAPED}乙` },
  { no: '2', title: '节水', measure: '改造管网30公里。', lead: '县水利局' },
  { no: '3', title: '绿道', measure: '推进城市绿道建设，完善健身步道和照明设施，方便群众休闲。', lead: '县城管局' },
  { no: '4', title: '湿地', measure: '修复淠河滩涂。', lead: '县林业局' },
]

beforeAll(() => {
  writeFileSync(join(folder, 'old.md'), notice(OLD, { year: 2022 }))
  writeFileSync(join(folder, 'new.md'), notice(NEW))
})

const KINDS = ['added', 'uncertain', 'deadline-later', 'target-up', 'support-removed', 'other', 'unit-renamed']

describe('what is printed', () => {
  it('is JSON as its schema says', async () => {
    const report = DiffReport.parse(JSON.parse(await stdoutOf('--format', 'json')))
    expect(Object.keys(report.summary.kinds)).toEqual(KINDS)
  })

  it('is CSV of the changes', async () => {
    const rows = parseCsv(await stdoutOf('--format', 'csv'), { columns: true }) as Record<string, string>[]
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort())
    expect(rows.find(({ kind }) => kind === 'other')!.after).toBe(`${HOSTILE}乙`)
  })

  it('is SARIF', async () => {
    const { version, runs } = JSON.parse(await stdoutOf('--format', 'sarif')) as {
      version: string
      runs: { results: { ruleId: string; level: string; locations: { physicalLocation: object }[] }[] }[]
    }
    expect([version, runs[0]!.results.length]).toEqual(['2.1.0', KINDS.length])
    expect(runs[0]!.results.find(({ ruleId }) => ruleId === 'diff/deadline-later')).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'new.md' }, region: { startLine: 10 } } }],
    })
  })

  it('is XML of JUnit', async () => {
    const elements: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name }) => void elements.push(name))
    parser.write(await stdoutOf('--format', 'junit')).close()
    expect(elements[0]).toBe('testsuites')
    expect(elements.filter((name) => name === 'failure').length).toBeGreaterThan(0)
  })

  it('is a list of GitLab, commands of GitHub, and files for a person to fill in', async () => {
    expect(JSON.parse(await stdoutOf('--format', 'gitlab'))).toHaveLength(KINDS.length)
    const lines = (await stdoutOf('--format', 'github')).trimEnd().split('\n')
    expect(lines.filter((line) => line.startsWith('::error file=new.md,line=10,')).length).toBeGreaterThan(0)
    expect(lines.every((line) => /^::(?:error|warning|notice) /.test(line))).toBe(true)
    expect(parseYaml(await stdoutOf('--format', 'matches'))).toHaveLength(1)
    expect(parseYaml(await stdoutOf('--format', 'baseline'))).toHaveLength(KINDS.length - 1)
  })

  it('lets nothing of a notice through as markup', async () => {
    const page = await stdoutOf('--format', 'html')
    expect(page).toMatch(/^<!doctype html>/i)
    expect([page.includes('<b>&amp;"'), page.includes('&#x3C;b>')]).toEqual([false, true])
    const markdown = await stdoutOf('--format', 'markdown')
    expect([markdown.startsWith('#'), /(?<!\\)<b>/.test(markdown)]).toEqual([true, false])
    expect(await stdoutOf()).toContain('6月底前 (2022-06-30) → 9月底前 (2023-09-30)')
  })

  it('has the same exit code in every format', async () => {
    for (const format of ['json', 'html', 'matches', 'github'])
      expect((await here('--format', format, '--fail-on', 'never')).status, format).toBe(0)
  })
})

describe('what is written', () => {
  it('is of the format that the ending tells, or that stands before =', async () => {
    const outputs = ['a.md', 'a.html', 'a.HTM', 'a.json', 'a.csv', 'a.sarif', 'a.xml', 'a.txt']
    const { status, stdout } = await here(
      ...[...outputs, 'gitlab=quality.json', 'text=a=b'].flatMap((name) => [
        '-o',
        `new/${name}`.replace(/^new\/(gitlab|text)=/, '$1=new/'),
      ]),
    )
    expect([status, stdout]).toEqual([1, await stdoutOf()])
    expect(readdirSync(join(folder, 'new')).sort()).toEqual([...outputs, 'quality.json', 'a=b'].sort())
    for (const [name, format] of [
      ['a.md', 'markdown'],
      ['a.HTM', 'html'],
      ['a.json', 'json'],
      ['a.csv', 'csv'],
      ['a.sarif', 'sarif'],
      ['a.xml', 'junit'],
      ['a.txt', 'text'],
      ['a=b', 'text'],
      ['quality.json', 'gitlab'],
    ])
      expect(file(`new/${name}`), name).toBe(await stdoutOf('--format', format!))
  })

  it('replaces what was there, and takes a name with = for a name', async () => {
    writeFileSync(join(folder, 'report.json'), 'old')
    await here('-o', 'report.json', '-o', 'plan=2023.json')
    expect(file('report.json')).toBe(file('plan=2023.json'))
    expect(JSON.parse(file('report.json'))).toHaveProperty('summary')
  })

  it('is nothing where the comparison is refused', async () => {
    expect((await runHere(folder, ['diff', 'old.md', 'gone.md', '-o', 'gone.json'])).status).toBe(3)
    expect(existsSync(join(folder, 'gone.json'))).toBe(false)
  })
})

describe('one unit', () => {
  const viewOf = async (name: string, ...args: string[]) =>
    DiffReport.parse(JSON.parse(await stdoutOf('--unit', name, '--format', 'json', ...args)))

  it('is found by its canonical name, in full, by its id, as either notice prints it, or as the registry knows it', async () => {
    const seen = []
    for (const name of [
      '县发展改革委',
      '县发改委',
      '县发展和改革委员会',
      '金寨县发展和改革委员会',
      '341524-fazhangaige',
    ])
      seen.push((await here('--unit', name)).stdout)
    expect(new Set(seen).size).toBe(1)
    expect(seen[0]).toContain('unit renamed: 县发改委 → 县发展改革委')
  })

  it('is told what it gained, lost, and must do sooner or later', async () => {
    const { notes, documents } = await viewOf('县林业局')
    expect(notes[0]).toBe(
      '县林业局: 1 gained (1 in charge), 1 lost, 0 due sooner, 1 due later, of 3 records that name it.',
    )
    expect(
      changesOf({ documents })
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['added', 'deadline-later', 'support-removed', 'target-up'])
  })

  it('fails for its own changes alone', async () => {
    expect((await here('--unit', '县城管局', '--fail-on', 'deadline')).status).toBe(0)
    expect((await here('--unit', '县林业局', '--fail-on', 'deadline')).status).toBe(1)
    expect((await viewOf('县信访局')).notes[0]).toContain('of 1 record that names it.')
  })
})
