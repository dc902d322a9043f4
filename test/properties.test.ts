import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../src/model/errors.js'
import { Plan, recordsOf } from '../src/model/plan.js'
import { compact } from '../src/text/blanks.js'
import { tablesOf } from '../src/write/tables.js'
import { packageFiles } from '../src/write/write-package.js'
import { extractText } from './support.js'
import { notice } from './builders/random-notice.js'
import { runs } from './runs.js'

/** Tables of which a cell was once accounted for twice, or nowhere. */
const unbalanced: [string][] = [
  // A second level of the header that reaches down into a row.
  '<table><tr><td>备注</td><td>类别</td><td>完成时限</td><td></td></tr><tr><td></td><td>目标任务</td><td></td><td rowspan="2">年底前</td></tr><tr><td></td><td></td><td rowspan="2" colspan="2"></td><td>目标任务</td></tr><tr><td colspan="2"></td><td rowspan="2"></td><td>1</td><td></td></tr><tr><td rowspan="2"></td><td></td><td></td><td>2</td></tr></table>',
  // A heading printed twice in its row, which reaches down, too.
  '<table><tr><td>主责单位</td><td>工作措施</td><td>重点任务</td></tr><tr><td></td><td></td><td></td></tr><tr><td></td><td></td><td rowspan="2" colspan="2"></td></tr><tr><td colspan="2">（二）大气</td><td rowspan="2">（二）大气</td><td></td></tr><tr><td rowspan="2"></td><td></td><td>推进治理，</td></tr></table>',
  // A number before an open bracket, which looks like a heading with a part.
  '<table><tr><td>完成时限</td><td>甲乙</td><td></td><td>备注</td><td rowspan="2">类别</td><td>主责单位</td><td colspan="2">责任单位</td></tr><tr><td></td><td>目标任务</td><td></td><td rowspan="2"></td><td colspan="2"></td><td></td><td></td></tr><tr><td></td><td>（二）大气</td><td rowspan="2" colspan="2"></td><td></td><td></td><td></td><td>一、主要目标</td></tr><tr><td colspan="2"></td><td rowspan="2"></td><td></td><td></td><td></td><td></td><td rowspan="2"></td></tr><tr><td rowspan="2"></td><td>100 (80, 0)</td><td></td><td></td><td></td><td rowspan="2" colspan="2">>93</td><td></td></tr></table>',
].map((table) => [table])

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
      { ...runs(80), examples: unbalanced },
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
