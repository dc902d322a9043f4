import { describe, expect, it } from 'vitest'
import { deadlineIn, readDeadline } from '../../src/normalise/deadlines.js'

const days = ({ kind, start, end }: { kind: string; start: string | null; end: string | null }) =>
  [kind, start, end].filter(Boolean).join(' ')
const read = (text: string, year: number | null = 2022) => days(readDeadline(text, year))

describe('a deadline in the plan of 2022', () => {
  it.each([
    ['６月底前', 'by 2022-06-30'],
    ['9月底前完成。', 'by 2022-09-30'],
    ['2022 年 10 月底前', 'by 2022-10-31'],
    ['2022年12月31日前完成', 'by 2022-12-31'],
    ['2022/6/30', 'by 2022-06-30'],
    ['二〇二二年十一月底', 'by 2022-11-30'],
    ['截至2025年底', 'by 2025-12-31'],
    ['第1季度末', 'by 2022-03-31'],
    ['四季度前', 'by 2022-12-31'],
    ['6—9月', 'range 2022-06-01 2022-09-30'],
    ['1-12月', 'range 2022-01-01 2022-12-31'],
    ['秋冬季（10月-次年3月）', 'range 2022-10-01 2023-03-31'],
    ['2022年—2025年', 'range 2022-01-01 2025-12-31'],
    ['汛期前（5月底前）', 'by 2022-05-31'],
    ['常态化', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['每个季度第1个月的20日前', 'recurring'],
    ['每年6月底前', 'recurring'],
    ['每月、每季度末', 'recurring'],
    ['按季度', 'recurring'],
    ['根据上级工作部署', 'milestone'],
    ['年度目标任务节点', 'milestone'],
    ['主汛期来临前', 'milestone'],
    ['供暖前', 'milestone'],
    ['—', 'none'],
    ['', 'none'],
    ['13月底前', 'unknown'],
    ['2月30日前', 'unknown'],
    ['9月投入使用', 'by 2022-09-30'],
    ['5月底前动工', 'by 2022-05-31'],
    ['即日起至12月31日', 'by 2022-12-31'],
    ['各季度末', 'recurring'],
    ['立行立改并长期坚持', 'ongoing'],
    ['Tuesday, December 31, 2024', 'by 2024-12-31'],
    ['工期：18个月', 'milestone'],
    ['“十一”前', 'milestone'],
    ['15日', 'unknown'],
    ['2022年9月31日', 'unknown'],
    ['等候通知', 'unknown'],
    ['区水务局', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('is unknown without a year where the phrase names none', () => {
    expect(read('年底前', null)).toBe('unknown')
    expect(read('2022年底前', null)).toBe('by 2022-12-31')
  })

  it('says by which phrase it was read, and by none where it is unknown', () => {
    expect(readDeadline('6月底前', 2022).rule).toBe('deadline/month-end')
    expect(readDeadline('等候通知', 2022)).toMatchObject({ rule: null, parts: [] })
    expect(readDeadline(null, 2022)).toEqual({ kind: 'none', start: null, end: null, rule: null, parts: [] })
  })
})

describe('a cell with several deadlines', () => {
  it.each([
    ['续建项目3月底前复工建设;新建项目6月底前开工建设', 'by 2022-06-30', ['by 2022-03-31', 'by 2022-06-30']],
    ['6月底前、12月底前', 'by 2022-12-31', ['by 2022-06-30', 'by 2022-12-31']],
    ['6月底前\n12月底前', 'by 2022-12-31', ['by 2022-06-30', 'by 2022-12-31']],
    ['2023年6月、12月', 'by 2023-12-31', ['by 2023-06-30', 'by 2023-12-31']],
    [
      '一季度：完成前期手续；二季度：开工建设；四季度：完工',
      'range 2022-01-01 2022-12-31',
      ['range 2022-01-01 2022-03-31', 'range 2022-04-01 2022-06-30', 'range 2022-10-01 2022-12-31'],
    ],
    ['3-5月、9-11月', 'range 2022-03-01 2022-11-30', ['range 2022-03-01 2022-05-31', 'range 2022-09-01 2022-11-30']],
    ['6月底前完成，并长期坚持', 'ongoing', ['by 2022-06-30', 'ongoing']],
    ['每月25日前报送，年底前完成', 'by 2022-12-31', ['recurring', 'by 2022-12-31']],
    ['2022年底前完成50%，2025年底前全部完成', 'by 2025-12-31', ['by 2022-12-31', 'by 2025-12-31']],
    ['自6月1日起，12月底前完成', 'range 2022-06-01 2022-12-31', ['ongoing 2022-06-01', 'by 2022-12-31']],
    ['按时间节点完成，长期坚持', 'ongoing', ['milestone', 'ongoing']],
    [
      '一季度2场、二季度2场、下半年2场',
      'range 2022-01-01 2022-12-31',
      ['range 2022-01-01 2022-03-31', 'range 2022-04-01 2022-06-30', 'range 2022-07-01 2022-12-31'],
    ],
    [
      '上半年不少于3批，下半年40%',
      'range 2022-01-01 2022-12-31',
      ['range 2022-01-01 2022-06-30', 'range 2022-07-01 2022-12-31'],
    ],
    // Once in each is no amount of the first
    ['一季度一调度，年底前完成', 'by 2022-12-31', ['recurring', 'by 2022-12-31']],
  ])('%s is %s', (text, expected, parts) => {
    const found = readDeadline(text, 2022)
    expect(days(found)).toBe(expected)
    expect(found.parts.map(days)).toEqual(parts)
    expect(found.rule).toBe('deadline/several')
  })

  it('keeps the words of each part', () => {
    const { parts } = readDeadline('续建项目3月底前复工建设;新建项目6月底前开工建设', 2022)
    expect(parts.map(({ text }) => text)).toEqual(['续建项目3月底前复工建设', '新建项目6月底前开工建设'])
  })

  it('has each under its label', () => {
    const { parts } = readDeadline('一季度：完成前期手续；二季度：开工建设\n续建项目：3月底前复工', 2022)
    expect(parts.map(({ label, text }) => `${label}|${text}`)).toEqual([
      '一季度|完成前期手续',
      '二季度|开工建设',
      '续建项目|3月底前复工',
    ])
  })

  it('keeps what is no day: the others say when', () => {
    const { end, parts } = readDeadline('6月底前、2月30日前', 2022)
    expect([end, ...parts.map(days)]).toEqual(['2022-06-30', 'by 2022-06-30', 'unknown'])
  })

  it('has one step where other words stand beside one time', () => {
    const { end, parts } = readDeadline('12月底前完成主体结构封顶', 2022)
    expect([end, ...parts.map(({ text }) => text)]).toEqual(['2022-12-31', '12月底前完成主体结构封顶'])
  })

  it('keeps the steps of a plan without a year', () => {
    const { kind, rule, parts } = readDeadline('6月底前出台相关政策，年内持续推进', null)
    expect([kind, rule]).toEqual(['unknown', 'deadline/month-end'])
    expect(parts.map(({ text }) => text)).toEqual(['6月底前出台相关政策', '年内持续推进'])
  })
})

describe('a measure without a deadline cell', () => {
  const said = (measure: string) => {
    const found = deadlineIn(measure, 2022)
    return found && `${found.text} ${days(found)}`
  }

  it.each([
    ['改造老旧小区12个，12月底前完成。', '12月底前 by 2022-12-31'],
    ['6月底前完成排查；10 月底前完成整改。', '6月底前；10 月底前 by 2022-10-31'],
    ['年底前提交评估报告', '年底前 by 2022-12-31'],
    ['11月15日前完成燃油锅炉改造。', '11月15日前 by 2022-11-15'],
    ['夏季（6—9月），督促加油站错峰装卸油。', '6—9月 range 2022-06-01 2022-09-30'],
    ['到2025年，全区绿化覆盖率达到45%。', '到2025年 by 2025-12-31'],
    ['在雨季前对排水设施进行全面清掏。', '雨季前 milestone'],
    ['上半年完成主体工程', '上半年完成 range 2022-01-01 2022-06-30'],
    ['每月25日前报送进展情况', '每月25日前 recurring'],
    ['力争年内建成投用', '年内 by 2022-12-31'],
    ['落实《2022年底前整治方案》', null],
    ['对6月底前建成的老旧小区开展评估', null],
    ['2021年底前未完成的项目继续推进', null],
    ['2021年底前已开工', null],
    ['2021年底前已开工，12月底前完工', '12月底前 by 2022-12-31'],
    ['2022年1月底前开工', '2022年1月底前 by 2022-01-31'],
    ['2022年1月1日前开工', '2022年1月1日前 by 2022-01-01'],
    ['三年内实现全覆盖', null],
    ['前三季度完成投资5亿元', null],
    ['完成2021年关停企业原址用地筛查', null],
    ['抓好各环节前期工作，全年不间断检查', null],
  ])('%s: %s', (measure, expected) => {
    expect(said(measure)).toBe(expected)
  })

  it('keeps a past day where the year of the plan is unknown', () => {
    expect(deadlineIn('2021年底前开工', null)).toMatchObject({ text: '2021年底前', end: '2021-12-31' })
    expect(deadlineIn('年底前开工', null)).toBeNull()
  })

  it.each(['；', ';', '，', ',', '。', '\n'])('keeps the words behind a time up to %j', (stop) => {
    const { parts } = deadlineIn(`6月底前完成排查${stop}清理河道，10月底前、全面完成整改`, 2022)!
    expect(parts.map(({ text }) => text)).toEqual(['6月底前完成排查', '10月底前、全面完成整改'])
  })

  it.each([
    ['方案制定（3月底前）、排查整改（9月底前）', ['方案制定（3月底前）', '排查整改（9月底前）']],
    ['完成排查6月底前，总结9月底前。', ['完成排查6月底前', '总结9月底前']],
    ['3月底前完成招标；主体、管网、绿化，均于9月底前完成。', ['3月底前完成招标', '主体、管网、绿化，均于9月底前完成']],
    ['加固水库2座，修渠3公里，分别于6月底前、9月底前完成', ['加固水库2座，修渠3公里，分别于6月底前', '9月底前完成']],
    ['主体6月底前完工，9月底前绿化工程完工', ['主体6月底前完工', '9月底前绿化工程完工']],
  ])('gives its times the words before them where those behind say only that it is done: %s', (measure, steps) => {
    expect(deadlineIn(measure, 2022)!.parts.map(({ text }) => text)).toEqual(steps)
  })

  it('names a phrase once that it says twice', () => {
    expect(deadlineIn('6月底前完成排查，6月底前完成整改', 2022)!.text).toBe('6月底前')
  })
})
