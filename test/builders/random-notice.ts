import fc from 'fast-check'

const HEADERS = [
  '序号',
  '类别',
  '重点任务',
  '工作措施',
  '年度目标',
  '完成时限',
  '主责单位',
  '协办单位',
  '责任单位',
  '备注',
  '甲乙',
  '',
]
const CELLS = [
  '',
  '',
  '1',
  '2',
  '3',
  '一、主要目标',
  '（二）大气',
  '目标任务',
  '完成改造3处。',
  '推进治理，',
  '年底前',
  '6-9月',
  '—',
  '区教育局',
  '区财政局<br>区民政局',
  '各街道办事处',
  '注：说明',
  '市规划自然资源委<br>某某分局',
  '12',
  '>93',
  '100 (80, 0)',
]
const BETWEEN = ['', '', '', '附件 1', '## 一、治水', '— 3 —', '备注：一', '---', '水污染防治计划']

const row = (columns: number) => fc.array(fc.constantFrom(...CELLS), { minLength: columns, maxLength: columns })
const table = fc
  .uniqueArray(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 7 })
  .chain((headers) => fc.constantFrom(headers, [...headers, ''], ['', ...headers, '']))
  .chain((headers) =>
    fc.record({
      headers: fc.constant(headers),
      rows: fc.array(row(headers.length), { maxLength: 6 }),
      html: fc.boolean(),
      between: fc.constantFrom(...BETWEEN),
    }),
  )
/** A notice of tables in any order, with known and unknown headers, merged cells, and paragraphs between them. */
export const notice = fc
  .array(table, { minLength: 1, maxLength: 4 })
  .map((tables) =>
    tables
      .map(
        ({ headers, rows, html, between }) =>
          `${between}\n\n${html ? asHtml([headers, ...rows]) : asPipes(headers, rows)}`,
      )
      .join('\n\n'),
  )

const asPipes = (headers: string[], rows: string[][]) =>
  [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const asHtml = (rows: string[][]) =>
  `<table>${rows.map((cells, at) => `<tr>${cells.map((cell, column) => asCell(cell, at, column)).join('')}</tr>`).join('')}</table>`
const asCell = (cell: string, row: number, column: number) =>
  `<td rowspan="${(row + column) % 5 === 4 ? 2 : 1}" colspan="${(row * 2 + column) % 7 === 6 ? 2 : 1}">${cell}</td>`
