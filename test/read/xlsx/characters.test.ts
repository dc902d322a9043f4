import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../../src/read/index.js'
import { runs } from '../../runs.js'
import { anyLoss, LOST, unbalanced, withLoss } from '../losses.js'
import { type BookCell, type BookSheet, rich, workbook } from './book.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const HEAD: BookCell[] = ['序号', '工作措施', '责任单位']
const readSheets = (sheets: BookSheet[], others: Record<string, string> = {}) =>
  read({ file: '任务.xlsx', bytes: workbook(sheets, others) })
const countOf = async (...sheets: BookSheet[]) => (await readSheets(sheets)).characters
/** A text with its reading beside it, as Excel keeps it for Japanese and Pinyin. */
const withReading: BookCell = { xml: '<t>绿</t><rPh sb="0" eb="1"><t>lv</t></rPh>', type: 'shared' }
const drawn = (inner: string) => ({
  'xl/worksheets/_rels/sheet1.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
  'xl/drawings/drawing1.xml': `<d:wsDr xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:q="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</d:wsDr>`,
})

describe('the characters of a workbook are counted', () => {
  it('as cells show them: numbers in their formats, texts of several runs, results of formulas', async () => {
    const cells: BookCell[] = [
      { value: 0.955, style: 'percent' },
      rich('PM', { sub: '2.5' }, '&amp;', { sup: '2' }),
      { xml: '<f>A1</f><v>造林</v>', type: 'str' },
      { xml: '<v>1</v>', type: 'b' },
      { xml: '<is><t>甲 _x000A_乙</t></is>', type: 'inlineStr' },
      { xml: '<is><t>无类型</t></is>' },
      { xml: '<f>SUM(A1)</f>' },
    ]
    expect(await countOf({ rows: [cells] })).toEqual({
      seen: '95.50%'.length + 'PM2.5&2'.length + 2 + 'TRUE'.length + 2 + 3,
      made: 0,
      left_out: {},
    })
  })

  it('a merged one once, and a shared text in each cell that shows it', async () => {
    const shared: BookSheet = { rows: [HEAD, [1, '造林', '县林业局']], merges: ['B2:B4'] }
    expect(await countOf(shared)).toEqual({ seen: 10 + 1 + 2 + 4, made: 0, left_out: {} })
    const twice = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
    const xml = `<worksheet xmlns="${MAIN}"><sheetData>${twice}</sheetData></worksheet>`
    expect((await readSheets([{ rows: [], xml }], strings('造林'))).characters.seen).toBe(4)
  })

  it('with the names of sheets that stand as headings', async () => {
    const sheets = ['治气', '治水'].map((name) => ({ name, rows: [HEAD, [1, '造林', '县林业局']] }))
    expect(await countOf(...sheets)).toEqual({ seen: 34, made: 4, left_out: {} })
  })

  it('and told where they are left out', async () => {
    const sheets: BookSheet[] = [
      {
        rows: [HEAD, [1, '造林', '县林业局'], [2, '盖住', '藏列'], ['藏行'], [withReading]],
        merges: ['B2:B3'],
        hiddenRows: [4],
        hiddenColumns: [3],
        comments: { A1: '待核' },
      },
      { name: '旧稿', rows: [['作废']], state: 'hidden' },
    ]
    expect(await countOf(...sheets)).toEqual({
      seen: 10 + 7 + 5 + 2 + 3 + 2 + 2,
      made: 0,
      left_out: { hidden: 4 + 4 + 2 + 2 + 2 + 2 + 2, beside: 2 },
    })
  })

  it('at the edges of pages without their codes', async () => {
    const edges =
      '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;12某区&amp;&amp;某镇</oddHeader><oddFooter>第&amp;P页</oddFooter></headerFooter>'
    const xml = `<worksheet xmlns="${MAIN}"><sheetData/>${edges}</worksheet>`
    expect(await countOf({ rows: [], xml })).toEqual({ seen: 7, made: 0, left_out: { furniture: 7 } })
  })

  it('in shapes, which are told', async () => {
    const shape = '<d:sp><d:txBody><q:p><q:r><q:t>重要</q:t></q:r><q:r><q:t>说明</q:t></q:r></q:p></d:txBody></d:sp>'
    const { characters, observations } = await readSheets([{ rows: [HEAD] }], drawn(shape))
    expect(characters).toEqual({ seen: 14, made: 0, left_out: { beside: 4 } })
    expect(observations.map(({ message }) => message)).toEqual([
      'A text in a shape or a chart of this sheet is not read: “重要说明”.',
    ])
  })

  it('but for a drawing that is damaged, which is no fault of the sheet', async () => {
    expect((await readSheets([{ rows: [HEAD] }], drawn('<d:sp>'))).characters).toEqual({
      seen: 10,
      made: 0,
      left_out: {},
    })
  })
})

function strings(...texts: string[]): Record<string, string> {
  return {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  }
}

const anyCell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<BookCell>('造林', '年底前', '3 万亩', '一、治气', '县林业局', '附件1', '注：略'),
  },
  fc.constantFrom<BookCell>('序号', '工作措施', '责任单位', null, '', 1, 2.5, withReading),
  fc.constantFrom<BookCell>(
    { value: 44926, style: 'day' },
    { value: 0.5, style: 'percent' },
    rich('PM', { sub: '2.5' }),
    { xml: '<is><t>甲</t></is>' },
    { xml: '<f>A1</f>' },
    { xml: '<v>#REF!</v>', type: 'e' },
  ),
)
const anyArea = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(6), fc.nat(3))
  .map(([column, wide, row, high]) => `${'ABCD'[column]}${row + 1}:${'ABCDEFG'[column + wide]}${row + 1 + high}`)
const anySheet = fc.record<BookSheet>({
  name: fc.uuid(),
  rows: fc
    .tuple(fc.boolean(), fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 7 }))
    .map(([headed, rows]) => (headed ? [HEAD, ...rows] : rows)),
  merges: fc.array(anyArea, { maxLength: 2 }),
  hiddenRows: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 1 }),
  hiddenColumns: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
  comments: fc.constantFrom<Record<string, string>>({}, { A1: '待核' }),
})
const anyState = fc.constantFrom<Pick<BookSheet, 'state'>>({}, {}, {}, { state: 'hidden' })
const anyWorkbook = fc.array(
  fc.tuple(anySheet, anyState).map(([sheet, state]) => ({ ...sheet, ...state })),
  { minLength: 1, maxLength: 3 },
)

describe('whatever a workbook holds', () => {
  it('all of it is read, or left out with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, async (sheets) => {
        expect(unbalanced(await readSheets(sheets))).toEqual([])
      }),
      runs(40),
    )
  })

  it('a stage that loses a piece of it is caught', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkbook, anyLoss, async (sheets, loss) => {
        const lost = withLoss(await readSheets(sheets), loss)
        fc.pre(lost !== null)
        expect(unbalanced(lost!)).toContainEqual(expect.stringMatching(LOST))
      }),
      runs(40),
    )
  })
})
