import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { read } from '../../../src/read/index.js'
import { runPipe } from '../../../src/pipeline.js'
import { registry } from '../../support.js'
import { blocksOf } from '../grids.js'
import { workbook, type BookCell, type BookSheet } from './book.js'
import { first, runs } from '../../runs.js'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const HEAD: BookCell[] = ['序号', '工作措施', '责任单位']
const TASK: BookCell[] = [1, '造林', '县林业局']
const sheet = (inner: string): BookSheet => ({ rows: [], xml: `<worksheet ${MAIN}>${inner}</worksheet>` })
const rows = (inner: string): BookSheet => sheet(`<sheetData>${inner}</sheetData>`)
const readBook = (sheets: BookSheet[], others: Record<string, string> = {}) =>
  read({ file: '任务.xlsx', bytes: workbook(sheets, others) })

async function refusal(sheets: BookSheet[], others: Record<string, string> = {}): Promise<string> {
  const error: unknown = await readBook(sheets, others).catch((reason: unknown) => reason)
  if (!(error instanceof UnreadableInput)) return `not refused: ${String(error)}`
  return `${error.message} ${error.remedy}`
}

describe('a workbook is refused', () => {
  const DAMAGED = 'Open it in Excel, WPS or LibreOffice and save it anew.'
  const SHEET = 'xl/worksheets/sheet1.xml'

  it.each<[string, BookSheet, string]>([
    [
      'where a sheet is cut off',
      { rows: [], xml: `<worksheet ${MAIN}><sheetData><row>` },
      `Its ${SHEET} is no valid XML: 1:93: unclosed tag: row. ${DAMAGED}`,
    ],
    [
      'where a sheet is no XML',
      { rows: [], xml: 'text' },
      `Its ${SHEET} is no valid XML: 1:4: text data outside of root node. ${DAMAGED}`,
    ],
    [
      'where a sheet is empty',
      { rows: [], xml: '' },
      `Its ${SHEET} is no valid XML: 1:0: document must contain a root element. ${DAMAGED}`,
    ],
    [
      'where a cell stands beyond the last column',
      rows('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      `Its ${SHEET} refers to what no sheet has: ZZZ1. ${DAMAGED}`,
    ],
    [
      'where a row stands beyond the last',
      rows('<row r="99999999"/>'),
      `Its ${SHEET} refers to what no sheet has: 99999999. ${DAMAGED}`,
    ],
    [
      'where a text is none of the shared ones',
      rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
      `Its ${SHEET} refers to what no sheet has: t="s" 7. ${DAMAGED}`,
    ],
    [
      'where two cells stand in one place',
      rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
      `Its sheet Sheet1 has two cells in row 1, column 1. ${DAMAGED}`,
    ],
    [
      'where merged cells are none',
      { rows: [HEAD], merges: ['A1:造林'] },
      `Its ${SHEET} refers to what no sheet has: A1:造林. ${DAMAGED}`,
    ],
  ])('%s', async (_, harmful, expected) => {
    expect(await refusal([harmful])).toBe(expected)
  })

  it('where entities multiply', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst ${MAIN}><si><t>&b;</t></si></sst>`
    expect(await refusal([{ rows: [HEAD] }], { 'xl/sharedStrings.xml': bomb })).toMatch(
      /^Its xl\/sharedStrings\.xml has a DOCTYPE, which Office never writes/,
    )
  })

  it('where elements are nested or repeated without end', async () => {
    expect(await refusal([rows('<row>'.repeat(1000))])).toMatch(/nested more than 200 levels deep/)
    expect(await refusal([rows('<row></row><c/><f/>'.repeat(1_000_001))])).toMatch(/has more than 3000000 elements/)
  })

  it('where its main part is missing', async () => {
    const relation =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/none.xml"/></Relationships>'
    expect(await refusal([{ rows: [HEAD] }], { '_rels/.rels': relation })).toMatch(
      /^It has no main part \(xl\/none\.xml\)\./,
    )
  })
})

describe('a workbook is not understood', () => {
  const UNKNOWN = 'Open it in Excel, WPS or LibreOffice and save it anew.'
  const MAIN_PART = 'Its main part (xl/workbook.xml) is not understood:'

  it.each([
    ['another element', '<x:workbook xmlns:x="http://x"/>', 'it begins with {http://x}workbook, not with x:workbook'],
    ['no sheet', `<workbook ${MAIN}><bookViews/></workbook>`, 'it lists no sheet, but holds x:bookViews'],
  ])('where its main part holds %s', async (_, xml, found) => {
    expect(await refusal([{ rows: [HEAD] }], { 'xl/workbook.xml': xml })).toBe(`${MAIN_PART} ${found}. ${UNKNOWN}`)
  })

  it('where none of its sheets is a worksheet; beside one, it is told', async () => {
    const chart = { rows: [], xml: `<chartsheet ${MAIN}/>` }
    expect(await refusal([chart])).toBe(`${MAIN_PART} none of the sheets that it lists is a worksheet (1). ${UNKNOWN}`)
    expect((await readBook([{ rows: [HEAD, TASK] }, chart])).observations.map(({ message }) => message)).toEqual([
      'The sheet Sheet2 is a chart, a dialog or missing, and is not read.',
    ])
  })
})

describe('a workbook is read', () => {
  it('where a row has as many cells as a sheet has columns', async () => {
    const wide = (value: number) => `<row>${`<c><v>${value}</v></c>`.repeat(16_384)}</row>`
    const values = first(1, [1, 2])
    const bytes = workbook([rows(values.map(wide).join(''))])
    const { plan } = await runPipe({ file: '任务.xlsx', bytes }, registry)
    expect(plan.ledger).toMatchObject({ cells: values.length * 16_384, in_quarantine: values.length * 16_384 })
  })

  it('where two cells stand at opposite ends of a sheet', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>末</t></is></c></row>'
    const near = '<row r="1"><c r="A1" t="inlineStr"><is><t>首</t></is></c></row>'
    expect(blocksOf(await readBook([rows(near + far)]))).toEqual(['paragraph 首', 'paragraph 末'])
  })

  it('where merged cells reach over the whole sheet or overlap', async () => {
    const merges = [...Array.from({ length: 2000 }, (_, at) => `A${at + 3}:XFD1048576`), 'A2:B2', 'B2:C2']
    expect(blocksOf(await readBook([{ rows: [HEAD, TASK], merges }]))).toEqual([[HEAD, ['1 1x2', '"', '县林业局']]])
  })

  it('where hidden columns are declared a million times', async () => {
    const columns = '<col min="2" max="16384" hidden="1"/>'.repeat(10_000)
    const data = '<row r="1"><c r="A1" t="inlineStr"><is><t>造林</t></is></c></row>'
    expect(blocksOf(await readBook([sheet(`<cols>${columns}</cols><sheetData>${data}</sheetData>`)]))).toEqual([
      'paragraph 造林',
    ])
  })

  it('or refused whatever is damaged in it, and nothing else', async () => {
    const parts = [
      'xl/workbook.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
      '_rels/.rels',
    ]
    const whole = workbook([
      { rows: [HEAD, TASK, [{ value: 1.5, style: 'percent' }, '抚育', '县林业局']], merges: ['A2:A3'] },
    ])
    const { unzipSync, zipSync } = await import('fflate')
    const entries = unzipSync(whole)
    const edit = fc.record({
      part: fc.constantFrom(...parts),
      at: fc.nat(),
      length: fc.nat(12),
      text: fc.constantFrom('', '<', '>', '"', '&', '</c>', '-1', '9'.repeat(20), '\u0000'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const damaged = { ...entries }
        for (const { part, at, length, text } of edits) {
          const bytes = Buffer.from(damaged[part]!)
          const start = at % bytes.length
          damaged[part] = Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(start + length)])
        }
        const bytes = zipSync(damaged, { level: 0, mtime: '2023-01-01' })
        await read({ file: '任务.xlsx', bytes }).catch((error: unknown) =>
          expect(error).toBeInstanceOf(UnreadableInput),
        )
      }),
      runs(60),
    )
  })
})
