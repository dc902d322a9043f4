import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { history } from '../../../src/diff/history/index.js'
import { HISTORY_RENDERERS } from '../../../src/diff/history/render.js'
import { historyOfChanges, historyOfUnit } from '../../../src/diff/history/view.js'
import { History, HistoryRow } from '../../../src/model/history.js'
import { registry } from '../../support.js'
import { short, sideOfText } from '../sides.js'

const HEAD = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |\n|---|---|---|---|---|\n'
const PLANS: Record<number, string[]> = {
  2021: [
    '新建口袋公园2处，改造老旧公园1处。 | 年底前 | 县园林局',
    '清理整治河道垃圾，修复河岸植被。 | 9月底前 | 县水利局',
    '组织送戏下乡。 | 长期坚持 | 县文化和旅游局',
  ],
  2022: ['组织送戏下乡。 | 长期坚持 | 县文化和旅游局', '新建口袋公园3处，改造老旧公园1处。 | 6月底前 | 县园林局'],
  2023: [
    '新建口袋公园3处，改造老旧公园1处。 | 6月底前 | 县园林局',
    '清理整治河道垃圾，修复河岸植被。 | 9月底前 | 县水利局',
    '推广旱作节水灌溉技术。 | 年底前 | 县农业农村局',
  ],
}

function plan(year: number, measures = PLANS[year]!) {
  const rows = measures.map((row, at) => `| ${at + 1} | 任务${at + 1} | ${row} |\n`)
  return sideOfText(`# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${HEAD}${rows.join('')}`, `${year}.md`)
}

let found: History
beforeAll(async () => {
  found = history(await Promise.all([2023, 2021, 2022].map((year) => plan(year))), { registry })
})

describe('the lines of tasks through the years', () => {
  it('say when each was first and last seen, also where it paused', () => {
    expect(found.years).toEqual([2021, 2022, 2023])
    expect(
      found.lines.map(({ records, first_seen, last_seen }) => [
        records[0]!.measure.slice(0, 4),
        first_seen,
        last_seen,
        records.map(({ year }) => year),
      ]),
    ).toEqual([
      ['新建口袋', 2021, 2023, [2021, 2022, 2023]],
      ['清理整治', 2021, 2023, [2021, 2023]],
      ['组织送戏', 2021, 2022, [2021, 2022]],
      ['推广旱作', 2023, 2023, [2023]],
    ])
  })

  it('say how deadlines and targets moved', () => {
    const [parks] = found.lines
    expect(parks!.records.map(({ deadline_end, targets }) => [deadline_end, targets[0]])).toEqual([
      ['2021-12-31', '新建口袋公园 2 处'],
      ['2022-06-30', '新建口袋公园 3 处'],
      ['2023-06-30', '新建口袋公园 3 处'],
    ])
    expect(parks!.records[1]!.changes).toContain('deadline-earlier')
    expect(parks!.records[1]!.changes).toContain('target-up')
  })

  it('have every record of every year exactly once', () => {
    const ids = found.lines.flatMap(({ records }) => records.map(({ task_id }) => task_id))
    expect(new Set(ids).size).toBe(Object.values(PLANS).flat().length)
    expect(ids).toHaveLength(Object.values(PLANS).flat().length)
  })

  it('are the same whatever the order of the packages', async () => {
    expect(history(await Promise.all([2021, 2022, 2023].map((year) => plan(year))), { registry })).toEqual(found)
  })

  it('count how late work is that is done once, over all years, and of no other', async () => {
    const rows = (when: string) => [`建成江北大桥。 | ${when} | 县交通运输局`, `新建口袋公园3处。 | ${when} | 县园林局`]
    const plans = [plan(2031, rows('年底前')), plan(2032, rows('年底前')), plan(2033, rows('6月底前'))]
    const followed = history(await Promise.all(plans), { registry })
    const [bridge, parks] = followed.lines.map(({ records }) => records)
    expect(bridge!.map(({ slipped_days, changes }) => [slipped_days, changes])).toEqual([
      [null, []],
      [366, ['carried-over']],
      [547, ['deadline-later']],
    ])
    expect(parks!.map(({ slipped_days, changes }) => [slipped_days, changes])).toEqual([
      [null, []],
      [null, []],
      [null, ['deadline-earlier']],
    ])
    expect(HISTORY_RENDERERS.markdown(followed)).toMatch(/6月底前<br>547 days later than in 2031<br>\*due later: /)
  })

  it('fork where a record is split, and end where it is merged', async () => {
    const whole = '清理整治河道垃圾和漂浮物，修复河岸植被和湿地生态。 | 9月底前 | 县水利局'
    const parts = ['清理整治河道垃圾和漂浮物。 | 9月底前 | 县水利局', '修复河岸植被和湿地生态。 | 9月底前 | 县水利局']
    const other = '组织送戏下乡。 | 长期坚持 | 县文化和旅游局'
    const plans = [plan(2031, [other, whole]), plan(2032, [other, ...parts]), plan(2033, [other, whole])]
    const { lines } = history(await Promise.all(plans), { registry })
    const [, first, second] = lines
    expect(first!.records.map(({ changes }) => changes)).toEqual([[], ['split'], ['merged']])
    expect([second!.origin, second!.merged_into]).toEqual([first!.id, first!.id])
    expect(second!.records.map(({ year }) => year)).toEqual([2032])
  })
})

describe('a history is written', () => {
  it('as JSON under its schema', () => {
    expect(History.parse(JSON.parse(HISTORY_RENDERERS.json(found)))).toEqual(found)
  })

  it('as CSV, a row a record', () => {
    const rows = parse(HISTORY_RENDERERS.csv(found), { columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(HistoryRow.shape))
    expect(rows.map(({ line, task_id }) => [short(line!), short(task_id!)])).toHaveLength(8)
  })

  it('as Markdown, a line a task', () => {
    const [title, , head, , first, second] = HISTORY_RENDERERS.markdown(found).split('\n')
    expect(title).toBe('# Tasks from 2021 to 2023')
    expect(head).toBe(
      '| no. | section | task | measure | unit | document | region | first | last | 2021 | 2022 | 2023 |',
    )
    expect(first).toMatch(
      /^\| 1 \|  \| 任务1 \| 新建口袋公园3处，改造老旧公园1处。 \| 县园林局 \| 金寨县.+的通知 \| 安徽省六安市金寨县 \| 2021 \| 2023 \| 年底前<br>/,
    )
    expect(first).toContain('*due earlier: 184 days')
    expect(second).toMatch(/\| 2021 \| 2023 \| 9月底前 \| — \| 9月底前 \|$/)
  })

  it('for a terminal, in columns, with what changed below each task', () => {
    const lines = HISTORY_RENDERERS.text(found).split('\n')
    expect(lines[0]).toMatch(/^no\.  section  task +measure +unit +region$/)
    expect(lines[1]).toMatch(/^1 +任务1 +新建口袋公园3处，改造老旧公园1处。 +县园林局 +安徽省六安市金寨县$/)
    expect(lines[2]).toMatch(/^ {4}2021 {2}年底前; 新建口袋公园 2 处/)
    expect(lines.some((line) => /^ {10}due earlier: /.test(line))).toBe(true)
  })

  it('of a unit alone, by any of its names, and of what changed alone', async () => {
    const [parks, ...others] = PLANS[2021]!
    const years = [await plan(2021), await plan(2022, [parks!.replace('2处', '5处'), ...others])]
    const all = history(years, { registry })
    expect(historyOfUnit(all, '县水利局', years).lines.map(({ title }) => title)).toEqual(['任务2'])
    expect(() => historyOfUnit(all, '县气象局', years)).toThrow('No plan has a unit of this name')
    expect(historyOfChanges(all).lines.map(({ title }) => title)).toEqual(['任务1'])
  })
})
