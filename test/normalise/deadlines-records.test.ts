import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../src/write/tables.js'
import { extractText } from '../support.js'

const tasksOf = async (table: string) => tablesOf([await extractText(`# 某县2023年重点任务\n\n${table}\n`)])

const WITH_COLUMN = `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 排查 | 6月底前完成排查；同时常态化开展整治。 | 按时间节点完成 | 县教育局 |
| 2 | 改造 | 改造校舍3处，10月底前完成。 | — | 县财政局 |
| 3 | 验收 | 12月底前完成验收。 | 长期实施 | 县水利局 |`

const WITHOUT_COLUMN = `
| 序号 | 重点任务 | 工作措施 | 主责单位 |
|---|---|---|---|
| 1 | 排查 | 6月底前完成排查；10月底前完成整改。 | 县教育局 |
| 2 | 巡查 | 加强日常巡查。 | 县财政局 |`

describe('the deadline of a record', () => {
  it('is its cell’s, even where the measure names a day and the cell is a dash', async () => {
    const { tasks } = await tasksOf(WITH_COLUMN)
    expect(tasks.map(({ deadline_text, deadline_kind }) => [deadline_text, deadline_kind])).toEqual([
      ['按时间节点完成', 'milestone'],
      ['—', 'none'],
      ['长期实施', 'ongoing'],
    ])
  })

  it('is inferred from the measure where no column says when', async () => {
    const { tasks, provenance } = await tasksOf(WITHOUT_COLUMN)
    expect(tasks).toMatchObject([
      { deadline_text: '6月底前；10月底前', deadline_kind: 'by', deadline_end: '2023-10-31' },
      { deadline_text: '', deadline_kind: 'none', deadline_end: null },
    ])
    const derivations = provenance
      .filter(({ field }) => field.startsWith('deadline'))
      .map(({ field, derivation }) => [field, derivation])
    expect(derivations).toEqual([
      ['deadline_text', 'inferred:deadline/in-measure'],
      ['deadline_kind', 'inferred:deadline/in-measure'],
      ['deadline_end', 'inferred:deadline/in-measure'],
    ])
  })

  it('keeps each of several times, with its words, in the document', async () => {
    const { plan } = await extractText(`# 某县2023年重点任务\n${WITHOUT_COLUMN}\n`)
    expect(plan.annexes[0]!.sections[0]!.tasks[0]!.measures[0]!.deadline.parts).toMatchObject([
      { text: '6月底前完成排查', kind: 'by', end: '2023-06-30' },
      { text: '10月底前完成整改', kind: 'by', end: '2023-10-31' },
    ])
  })
})
