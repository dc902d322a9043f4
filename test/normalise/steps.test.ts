import { describe, expect, it } from 'vitest'
import type { DraftStep } from '../../src/model/draft.js'
import type { Step } from '../../src/model/plan.js'
import { deadlineOfSteps } from '../../src/normalise/deadline-of-steps.js'
import { readSteps } from '../../src/normalise/steps.js'
import { field } from './builders.js'

/** `一季度: 完成立项`: a cell under a header; under several where `+` parts them. */
const draft = (of: DraftStep['of'], cell: string): DraftStep => {
  const [headers, text] = cell.split(': ')
  return { of, headers: headers!.split('+'), field: field(text!) }
}
const periods = (...cells: string[]): DraftStep[] => cells.map((cell) => draft('period', cell))
const span = (start: string, finish: string): DraftStep[] => [
  draft('start', `开工时间: ${start}`),
  draft('finish', `竣工时间: ${finish}`),
]
const told = ({ label, text, kind, start, end }: Step): string =>
  [label, text, kind, start, end].filter(Boolean).join(' ')
const stepsOf = (drafts: DraftStep[], year: number | null = 2024): string[] => readSteps(drafts, year).map(told)
const due = (drafts: DraftStep[], year: number | null = 2024, hasGoal = false): string => {
  const deadline = deadlineOfSteps(readSteps(drafts, year), year, hasGoal)
  return deadline === null ? 'none' : [deadline.kind, deadline.start, deadline.end].filter(Boolean).join(' ')
}

describe('the steps in columns by periods', () => {
  it.each<[string, string[]]>([
    ['一季度目标: 完成立项', ['一季度 完成立项 range 2024-01-01 2024-03-31']],
    ['2031年: 调整课程设置', ['2031年 调整课程设置 by 2031-12-31']],
    ['5月: 开工', ['5月 开工 by 2024-05-31']],
    ['1—3月: 完成立项', ['1—3月 完成立项 range 2024-01-01 2024-03-31']],
    ['一季度+二季度: 开工', ['一季度、二季度 开工 range 2024-01-01 2024-06-30']],
    // Times of its own, one or several; what only begins with none is due in the period
    ['启动: 3月底前', ['启动 3月底前 by 2024-03-31']],
    [
      '二季度: 4月底前完成设计；6月底前开工',
      ['二季度 4月底前完成设计 by 2024-04-30', '二季度 6月底前开工 by 2024-06-30'],
    ],
    ['二季度: 完成设计；6月底前开工', ['二季度 完成设计；6月底前开工 range 2024-04-01 2024-06-30']],
    // A figure is a value, however much it looks like a day
    ['二季度: 6.30', ['二季度 6.30 range 2024-04-01 2024-06-30']],
    ['二季度: 100%', ['二季度 100% range 2024-04-01 2024-06-30']],
    // How work goes on is no time of its own where the period has one; a first day is
    ['四季度: 常态化运行', ['四季度 常态化运行 range 2024-10-01 2024-12-31']],
    ['二季度: 每月调度', ['二季度 每月调度 range 2024-04-01 2024-06-30']],
    ['第三阶段: 长期坚持', ['第三阶段 长期坚持 ongoing']],
    ['四季度: 11月起常态化运行', ['四季度 11月起常态化运行 ongoing 2024-11-01']],
    // A phase without a time has no days
    ['第一阶段: 摸底', ['第一阶段 摸底 milestone']],
    ['一季度: —', []],
  ])('%s', (cell, steps) => {
    expect(stepsOf(periods(cell))).toEqual(steps)
  })

  it('make a record due by the last of them', () => {
    expect(due(periods('一季度: 完成立项', '三季度: 开工', '四季度: —'))).toBe('range 2024-01-01 2024-09-30')
    expect(due(periods('2031年: 调研', '2032年: 调整', '2033年: 完善'))).toBe('by 2033-12-31')
  })

  it('end with the last that has days, though its work goes on', () => {
    expect(due(periods('三季度: 完成对接', '四季度: 持续推进'))).toBe('range 2024-07-01 2024-12-31')
    expect(due(periods('第一阶段: 6月底前', '第二阶段: 长期坚持'))).toBe('ongoing')
  })

  it('are on the way where a goal is said and they end before the year does', () => {
    expect(due(periods('一季度: 2.5', '上半年: 6.1'), 2024, true)).toBe('none')
    expect(due(periods('一季度: 2.5', '四季度: 12'), 2024, true)).toBe('range 2024-01-01 2024-12-31')
  })
})

describe('a start and a finish', () => {
  it.each([
    ['2031年3月', '2032年10月', 'range 2031-03-01 2032-10-31'],
    ['2031年5月底前', '2033年6月底前', 'range 2031-05-31 2033-06-30'],
    ['2031.3.1', '2031.4.15', 'range 2031-03-01 2031-04-15'],
    ['2031年', '2033年', 'range 2031-01-01 2033-12-31'],
    ['2031年一季度', '2032年四季度', 'range 2031-01-01 2032-12-31'],
    // The year of the start is in force for the finish
    ['2031年5月', '10月', 'range 2031-05-01 2031-10-31'],
    ['3月', '10月', 'range 2024-03-01 2024-10-31'],
    ['2031年', '长期', 'ongoing 2031-01-01'],
    // What is no time makes no range
    ['另行通知', '2032年10月', 'by 2032-10-31'],
    ['2031年5月', '另行通知', 'unknown'],
    ['2031年5月', '2031年3月', 'unknown'],
  ])('from %s to %s is %s', (start, finish, days) => {
    expect(due(span(start, finish))).toBe(days)
  })

  it('are two steps that their headers name', () => {
    expect(stepsOf(span('2031年3月', '2032年10月'))).toEqual([
      '开工 2031年3月 by 2031-03-31',
      '竣工 2032年10月 by 2032-10-31',
    ])
  })

  it.each([
    ['2023.09', '2025.11', 'range 2023-09-01 2025-11-30'],
    ['2026.01', '2028.12', 'range 2026-01-01 2028-12-31'],
    ['2023.09', '另行通知', 'unknown'],
  ])('from %s to %s count before the periods beside them', (start, finish, days) => {
    const beside = periods('2025年上半年: 路基工程全部完成', '2025年全年: 建成通车')
    expect(due([...span(start, finish), ...beside], 2025)).toBe(days)
    expect(stepsOf([...span(start, finish), ...beside], 2025)).toHaveLength(4)
  })

  it('give way to the periods where no finish is said', () => {
    const steps = [draft('start', '开工时间: 2024.05'), ...periods('上半年: 开工', '下半年: 竣工')]
    expect(due(steps)).toBe('range 2024-01-01 2024-12-31')
    expect(due([draft('finish', '竣工时间: 2025.11'), ...periods('上半年: 封顶')])).toBe('by 2025-11-30')
  })

  it('tell no end where only the start is said', () => {
    expect(due([draft('start', '开工时间: 2031年3月')])).toBe('none')
  })
})
