import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { DocumentData, ReportData } from '../../src/report/data.js'
import { CORRECTABLE } from '../../src/model/correction.js'
import { datasetOf } from '../../src/report/page/data/dataset.js'
import { correctionOf } from '../../src/report/page/data/fields.js'
import { runHere } from '../commands/in-process.js'
import { DOUBTFUL, PLAN } from '../commands/working-folder.js'
import { NOTICE, ROOT } from '../support.js'

const folder = mkdtempSync(join(tmpdir(), 'gongwen-report-'))
const at = (file: string) => join(folder, file)
const report = (...args: string[]) => runHere(folder, ['report', ...args])

/** What a page brings along, read as its script reads it. */
function contentsOf(path: string): { report: ReportData; documents: Map<string, DocumentData> } {
  const blocks = [...readFileSync(path, 'utf8').matchAll(/data-block="(\w+)" data-id="([^"]+)">([^<]*)</g)].map(
    ([, kind, id, text]) => ({
      kind,
      id: id!,
      value: JSON.parse(gunzipSync(Buffer.from(text!, 'base64')).toString()) as unknown,
    }),
  )
  return {
    report: blocks.find(({ kind }) => kind === 'report')!.value as ReportData,
    documents: new Map(
      blocks.filter(({ kind }) => kind === 'document').map(({ id, value }) => [id, value as DocumentData]),
    ),
  }
}

describe('gongwen report', () => {
  beforeAll(async () => {
    await report(NOTICE, '-o', 'notice.html')
    await runHere(folder, ['extract', NOTICE, '-o', 'data', '--quiet'])
    await report('data', '-o', 'package.html')
  })

  it('makes one file of less than 1.5 MB that asks for nothing, and the same bytes again', async () => {
    const page = readFileSync(at('notice.html'))
    expect(page.length).toBeLessThan(1.5 * 1024 * 1024)
    const text = page.toString()
    expect(/Content-Security-Policy" content="([^"]*)/.exec(text)?.[1]?.replaceAll('&#x27;', "'")).toMatch(
      /^default-src 'none'; script-src 'sha256-[^';]+'; style-src 'sha256-[^';]+'; base-uri 'none'; form-action 'none'$/,
    )
    expect(/<(?:link|img|iframe|object|base)\b[^>]*>/.exec(text.replace(/<script[^]*<\/script>/, ''))).toBeNull()
    await report(NOTICE, '-o', 'again.html')
    expect(readFileSync(at('again.html')).equals(page)).toBe(true)
  })

  it('shows of a package what it shows of its notice', async () => {
    const [ofNotice, ofPackage] = [contentsOf(at('notice.html')), contentsOf(at('package.html'))]
    expect(ofPackage.report.tables).toEqual(ofNotice.report.tables)
    const [id] = ofNotice.documents.keys()
    expect(ofPackage.documents.get(id!)!.provenance).toEqual(ofNotice.documents.get(id!)!.provenance)
    expect(ofPackage.documents.get(id!)!.expected).toEqual(ofNotice.documents.get(id!)!.expected)
  })

  it('shows the lines of the notice where it is at hand, and else what the package has of them', async () => {
    const source = (page: string) => [...contentsOf(at(page)).documents.values()][0]!.sources[0]
    await report('data', '--sources', join(ROOT, 'fixtures/notices'), '-o', 'sources.html')
    expect(source('sources.html')).toEqual(source('notice.html'))
    expect(source('notice.html')).toMatchObject({ kind: 'lines', exact: true })
    expect(source('package.html')).toMatchObject({ kind: 'lines', exact: false })
  })

  it('knows what stands where findings are that concern no record, as far as it was read or is at hand', async () => {
    const placesIn = (page: string) => Object.values([...contentsOf(at(page)).documents.values()][0]!.places)
    const frame = '<iframe src="https://example.org/plan.html"></iframe>'
    writeFileSync(at('framed.md'), `${PLAN}\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n${frame}\n`)
    await report('framed.md', '-o', 'framed.html')
    await runHere(folder, ['extract', 'framed.md', '-o', 'framed', '--quiet'])
    await report('framed', '-o', 'unframed.html')
    const header = [expect.objectContaining({ text: '甲' }), expect.objectContaining({ text: '乙' })] as unknown[]
    expect(placesIn('framed.html')).toEqual([header, [{ place: { line: 11, column: 1 }, text: '' }]])
    expect(placesIn('unframed.html')).toEqual([header])
  })

  it('gives corrections that a run takes, for every field of every record', async () => {
    const { report: data, documents } = contentsOf(at('notice.html'))
    const { records } = datasetOf(data)
    const corrections = records.flatMap((record) => {
      const shown = documents.get(record.document.id)!
      return CORRECTABLE.filter(
        (field) => field !== 'upper_lead' && (field !== 'section' || record === records[0]),
      ).flatMap((field) => {
        const [correction] = parse(correctionOf(record, field, shown)) as Record<string, string>[]
        if (field === 'task_title' && record.task.measure_no > 1) return []
        return [{ ...correction, set: `${correction!.expect}某`, reason: '试', by: '张三' }]
      })
    })
    writeFileSync(at('overrides.yaml'), stringify(corrections))
    const { stdout } = await runHere(folder, ['check', NOTICE, '--overrides', 'overrides.yaml', '--fail-on', 'never'])
    expect(corrections.length).toBeGreaterThan(500)
    expect(stdout).not.toContain('override/stale')
  })

  it('knows which records are of one task', () => {
    const { records } = datasetOf(contentsOf(at('notice.html')).report)
    expect(new Set(records.map(({ taskAt }) => taskAt)).size).toBe(73)
    const measures = records.filter(({ taskAt }) => taskAt === records[1]!.taskAt).map(({ task }) => task.measure_no)
    expect(measures).toEqual(measures.map((_, position) => position + 1))
  })

  it('suggests entries that make units known', async () => {
    writeFileSync(at('doubtful.md'), DOUBTFUL)
    await report('doubtful.md', '-o', 'doubtful.html')
    const [suggestion] = Object.values(contentsOf(at('doubtful.html')).report.suggestions)
    expect(suggestion).toContain('name: 县绿源公司')
    writeFileSync(at('units.yaml'), suggestion!)
    await report('doubtful.md', '--units', 'units.yaml', '-o', 'known.html')
    expect(contentsOf(at('known.html')).report.suggestions).toEqual({})
  })

  it('compares two years of one series, and says nothing of what is of none', async () => {
    await report(NOTICE, join(ROOT, 'fixtures/years/xicheng/new.md'), '-o', 'years.html')
    expect(contentsOf(at('years.html')).report.comparison).toMatchObject({ diff: { documents: [{}] } })
    await report(NOTICE, 'doubtful.md', '-o', 'others.html')
    expect(contentsOf(at('others.html')).report.comparison).toBeNull()
  })

  it('joins packages and notices: each unit stands there once, with the records of all', async () => {
    await report('data', join(ROOT, 'fixtures/years/xicheng/new.md'), '-o', 'joined.html')
    await report(NOTICE, join(ROOT, 'fixtures/years/xicheng/new.md'), '-o', 'years.html')
    const [mixed, notices] = [contentsOf(at('joined.html')).report.tables, contentsOf(at('years.html')).report.tables]
    const counts = ({ units }: typeof mixed) =>
      units.map(({ unit_id, record_count }) => `${unit_id} ${record_count}`).sort()
    expect(counts(mixed)).toEqual(counts(notices))
    expect(mixed.tasks.map(({ id }) => id).sort()).toEqual(notices.tasks.map(({ id }) => id).sort())
  })

  it('says what is wrong with its arguments, and writes no page then', async () => {
    const cases: [string[], number, RegExp][] = [
      [
        ['nothing.md', '-o', 'no.html'],
        3,
        /^gongwen: nothing\.md: There is no such file.*\n  Check the path\.\n.*no record to show/,
      ],
      [['broken.pdf', '-o', 'no.html'], 3, /^gongwen: broken\.pdf: .+\n  .+\n.*no record to show/],
      [[NOTICE, '-o', '.'], 2, /It is a folder/],
      [['data', '--years', '2019,2020', '-o', 'no.html'], 3, /no plan for 2019/],
      [['data', '--sources', 'nowhere', '-o', 'no.html'], 2, /cannot be read/],
    ]
    writeFileSync(at('broken.pdf'), '%PDF-1.7\n1 0 obj')
    for (const [args, status, message] of cases) {
      const told = await report(...args)
      expect({ status: told.status, stderr: told.stderr }).toEqual({
        status,
        stderr: expect.stringMatching(message) as string,
      })
    }
    expect(() => readFileSync(at('no.html'))).toThrow('ENOENT')
    const told = await report('broken.pdf', 'doubtful.md', '-o', 'rest.html')
    expect({ status: told.status, stderr: told.stderr }).toEqual({
      status: 3,
      stderr: expect.stringMatching(
        /^gongwen: broken\.pdf: .+\n  .+\n1 document, 1 record,[^]*written to rest\.html\n$/,
      ) as string,
    })
    expect(contentsOf(at('rest.html')).report.tables.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'document/unread', message: expect.stringContaining('broken.pdf') as string }),
    )
  })
})
