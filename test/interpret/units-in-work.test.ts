import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { registry } from '../support.js'

/** Leads and helpers of the second task of a table, and the warnings of them; what it prints is its measure and the two cells. */
async function second(measure: string, lead = '', support = '') {
  const rows = [
    '| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位 | 配合单位 |',
    '|---|---|---|---|---|---|',
    '| 1 | 修路 | 修路3条。 | 年底前 | 市水利局 | 市财政局 |',
    `| 2 | 办学 | ${measure} | 年底前 | ${lead} | ${support} |`,
    '| 3 | 造林 | 造林2万亩。 | 年底前 | 市林业局 | 市财政局 |',
  ]
  const bytes = Buffer.from(['# 常德市2023年重点任务', '', ...rows].join('\n'))
  const { plan, findings } = await runPipe({ file: 'notice.md', bytes }, registry)
  const { record } = [...recordsOf(plan)][1]!
  return {
    lead: record.lead.units.map(({ text }) => text),
    support: record.support.units.map(({ text }) => text),
    rules: findings.filter(({ task_id }) => task_id === record.id).map(({ rule }) => rule),
  }
}

describe('a measure that ends with a clause of who does it', () => {
  it('fills blank cells: none is taken from the row above', async () => {
    expect(await second('办学2所（市教育局负责）')).toEqual({ lead: ['市教育局'], support: [], rules: [] })
    expect(await second('办学2所。市教育局牵头，市人社局配合。')).toMatchObject({
      lead: ['市教育局'],
      support: ['市人社局'],
    })
  })

  it('takes no lead from the row above where it stands in the midst, and warns', async () => {
    const { lead, rules } = await second('新建学校（市教育局负责）。改造校舍（市住建局负责）。')
    expect(lead).toEqual([])
    expect(rules).toContain('responsibility/unread')
  })

  it('leaves what the cells print', async () => {
    expect(await second('办学2所（市教育局负责）', '市人社局', '市林业局')).toMatchObject({
      lead: ['市人社局'],
      support: ['市林业局'],
    })
  })

  it('lets the lead of the row above reach down where it names only who helps, or nobody', async () => {
    expect(await second('办学2所。市人社局配合。')).toMatchObject({ lead: ['市水利局'], support: [] })
    const { lead, rules } = await second('办学2所（含续建）')
    expect(lead).toEqual(['市水利局'])
    expect(rules).toContain('record/inherited')
  })
})
