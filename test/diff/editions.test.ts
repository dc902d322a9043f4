import { describe, expect, it } from 'vitest'
import { joined } from '../../src/diff/years.js'
import { history } from '../../src/diff/history/index.js'
import { changesOf } from '../../src/model/diff.js'
import { registry } from '../support.js'
import { compared, sideOfText } from './sides.js'

const TASKS = ['修订湿地保护规划。', '改造老旧供热管网。', '优化公交夜班线路。', '维修中小学校操场。']

interface Edition {
  year: number
  no: number
  month: number
  tasks?: readonly string[]
  name?: string
}

function plan({ year, no, month, tasks = TASKS, name = '重点任务' }: Edition) {
  const head = '| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n'
  const rows = tasks.map((task, at) => `| ${at + 1} | ${task} | 年底前 | 县水利局 |\n`)
  const [title, number] = [`# 金寨县人民政府办公室关于印发${year}年${name}的通知`, `金政办〔${year}〕${no}号`]
  const signed = `金寨县人民政府办公室\n\n${year}年${month}月1日`
  return sideOfText(`${title}\n\n${number}\n\n现印发给你们。\n\n${signed}\n\n${head}${rows.join('')}`, `${no}.md`)
}

const told = (found: ReturnType<typeof compared>) => changesOf(found).map(({ kind }) => kind)

describe('two editions of a plan for one year', () => {
  const first = plan({ year: 2023, no: 2, month: 2 })
  const second = plan({ year: 2023, no: 9, month: 8, tasks: [...TASKS.slice(0, 3), '新建冷链物流园。'] })
  const old = plan({ year: 2022, no: 3, month: 2 })

  it('are told, and the later one is compared whatever their order', async () => {
    for (const side of [joined(await first, await second), joined(await second, await first)]) {
      const found = compared(await old, side)
      expect(told(found).toSorted()).toEqual(['added', 'removed'])
      expect(found.notes).toEqual([
        expect.stringMatching(
          /two editions of one plan for 2023: .+〔2023〕9号.+ is compared, .+〔2023〕2号.+ with its 4 records is left out\.$/,
        ),
      ])
    }
  })

  it('are told of the old side, too, and in a history', async () => {
    const found = compared(joined(await first, await second), await plan({ year: 2024, no: 1, month: 2 }))
    expect(told(found).toSorted()).toEqual(['added', 'removed'])
    const lines = history([await old, await first, await second], { registry })
    expect(lines.notes).toEqual([expect.stringContaining('two editions')])
    expect(lines.lines).toHaveLength(5)
  })

  it.each([
    ['whose tasks are others', { year: 2023, no: 9, month: 8, tasks: ['建设学校。', '举办展会。', TASKS[0]!] }],
    ['of another plan', { year: 2023, no: 9, month: 8, name: '健康促进行动计划' }],
    ['for another year', { year: 2021, no: 9, month: 8 }],
  ])('are none %s', async (_, other) => {
    expect(compared(await old, joined(await first, await plan(other))).notes.join()).not.toContain('editions')
  })
})
