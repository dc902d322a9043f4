import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../src/model/errors.js'
import { Plan, recordsOf } from '../src/model/plan.js'
import { compact } from '../src/text/blanks.js'
import { tablesOf } from '../src/write/tables.js'
import { packageFiles } from '../src/write/write-package.js'
import { extractText } from './support.js'
import { runs } from './runs.js'

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
const notice = fc
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

describe('whatever tables a notice has', () => {
  it('the ledger balances and each record is traceable', async () => {
    await fc.assert(
      fc.asyncProperty(notice, async (text) => {
        const { plan, findings } = await extractText(`# 某区2023年计划\n\n${text}\n`)
        expect(findings.filter(({ rule }) => rule === 'ledger/unbalanced').map(({ message }) => message)).toEqual([])
        const { cells, in_records, in_structure, in_quarantine } = plan.ledger
        expect(in_records + in_structure + in_quarantine).toBe(cells)
        const setAside = plan.quarantine.map(({ fragment: { table, row, column } }) => `${table}:${row}:${column}`)
        expect(new Set(setAside).size).toBe(setAside.length)
        const ids = [...recordsOf(plan)].map(({ record }) => record.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { record } of recordsOf(plan)) {
          const printed = compact(record.measure.fragments.map((fragment) => fragment.text).join(''))
          expect(printed).toContain(compact(record.measure.text))
        }
      }),
      runs(80),
    )
  })

  it('the plan fits its schema, and a second run gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(notice, async (text) => {
        const [one, two] = [await extractText(text), await extractText(text)]
        expect(Plan.safeParse(one.plan).error).toBeUndefined()
        const bytes = [one, two].map((extraction) =>
          [...packageFiles(tablesOf([extraction]), [extraction.plan])]
            .map(([path, content]) => path + content.toString('base64'))
            .join('\n'),
        )
        expect(bytes[0] === bytes[1]).toBe(true)
      }),
      runs(12),
    )
  })
})

describe('whatever the text', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '|',
          '\n',
          '<table>',
          '</td>',
          '<tr><td rowspan="99">',
          '序号',
          '责任单位',
          '|---|---|',
          '# ',
          '- ',
          '> ',
          '```',
          '附件：1. ',
          '*',
          '_',
          '~~',
          '[',
          ']',
          '(',
          '〔2022〕2号',
          '2022年',
          '一、',
          '\t',
          '\\',
          '&lt;',
          '<!--',
          '\u0000',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )

  it('extract gives a plan or says that the input is unreadable', async () => {
    await fc.assert(
      fc.asyncProperty(wild, async (text) => {
        try {
          const { plan } = await extractText(text)
          expect(plan.ledger.in_records + plan.ledger.in_structure + plan.ledger.in_quarantine).toBe(plan.ledger.cells)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableInput)
        }
      }),
      runs(120),
    )
  })
})
