import { describe, expect, it } from 'vitest'
import { matched, type Task } from './records.js'

const PARK =
  '修订湿地保护规划 新建候鸟监测站点 清理河道外来水草 开展护鸟巡查行动 组织观鸟科普讲座 更新园区导览标牌 加固沿岸生态护坡 培训基层护林人员 编制防火应急预案 采购水质检测设备'.split(
    ' ',
  )
const TOWN =
  '改造老旧供热管网 整治背街小巷环境 完善社区养老食堂 推广垃圾智能回收 优化公交夜班线路 扩建城区停车泊位 维修中小学校操场 补贴困难家庭取暖'.split(
    ' ',
  )
const said = (clauses: readonly string[]): string => `${clauses.join('，')}。`
const park = (...places: number[]): string => said(places.map((at) => PARK[at]!))
/** The measure of the park with so many of its ten clauses left and the others replaced. */
const left = (count: number): string => said([...PARK.slice(0, count), ...TOWN.slice(0, 10 - count)])
/** Tasks that stay, beside the one that is compared. */
const stay = (task: Partial<Task> = {}): Task[] =>
  ['办理群众来信来访事项。', '举办职工技能比武大赛。', '更换机关节能照明灯具。'].map((measure) => ({
    measure,
    ...task,
  }))
const WHOLE = said(PARK)
/** What became of the first task, and of what is like it. */
const first = (old: Task[], fresh: Task[]): string[] =>
  matched(old, fresh).filter((line) => !line.includes('identical'))

const GONE = ['1 → — unmatched', '— → 1 unmatched']

describe('a measure of which ten clauses are left', () => {
  it.each([
    [4, GONE],
    [5, ['1 → 1 uncertain']],
    [6, ['1 → 1 uncertain']],
    [7, ['1 → 1 similar']],
  ])('%i: %j', (count, expected) => {
    expect(first([{ measure: WHOLE }], [{ measure: left(count) }])).toEqual(expected)
  })
})

describe('a measure that grew from some clauses to ten', () => {
  it.each([
    [3, ['1 → 1 uncertain']],
    [4, ['1 → 1 similar']],
  ])('%i: %j', (count, expected) => {
    expect(first([{ measure: said(PARK.slice(0, count)) }], [{ measure: left(count) }])).toEqual(expected)
  })
})

describe('a title', () => {
  const title = '湿地公园建设'
  it.each([
    [4, ['1 → 1 uncertain']],
    [5, ['1 → 1 similar']],
  ])('that no other task has bears out %i clauses of ten: %j', (count, expected) => {
    expect(first([{ title, measure: WHOLE }], [{ title, measure: left(count) }])).toEqual(expected)
  })

  it.each([
    [3, GONE],
    [4, ['1 → 1 uncertain']],
    [5, ['1 → 1 uncertain']],
    [6, ['1 → 1 similar']],
  ])('that others have, too, counts no more than what the measure says, %i clauses of ten: %j', (count, expected) => {
    const others = stay({ title }).slice(0, 1)
    const found = first([{ title, measure: WHOLE }, ...others], [{ title, measure: left(count) }, ...others])
    expect(found).toEqual(expected)
  })
})

describe('units and sections in common', () => {
  it.each([
    ['few have', ['乙'], ['1 → 1 similar']],
    ['all have', ['甲'], ['1 → 1 uncertain']],
  ])('a unit that %s decides between six clauses of ten and seven: %j', (_, lead, expected) => {
    const [old, fresh] = [WHOLE, left(6)].map((measure) => [{ measure, lead: ['甲'] }, ...stay({ lead })])
    expect(first(old!, fresh!)).toEqual(expected)
  })

  it.each([
    ['the same', '生态修复', ['1 → 1 similar']],
    ['another', '民生保障', ['1 → 1 uncertain']],
  ])('%s section decides where the unit alone nearly does', (_, section, expected) => {
    const others = stay({ lead: ['乙'], section: '民生保障' })
    const old = [{ measure: WHOLE, lead: ['甲'], section: '生态修复' }, ...others]
    expect(first(old, [{ measure: left(6), lead: ['甲'], section }, ...others])).toEqual(expected)
  })

  it('are no task where the words are others', () => {
    const [old, fresh] = [WHOLE, left(2)].map((measure) => [
      { measure, lead: ['甲'], section: '生态修复' },
      ...stay({ lead: ['乙'], section: '民生保障' }),
    ])
    expect(first(old!, fresh!)).toEqual(GONE)
  })
})

describe('words that stand in any task', () => {
  it.each([
    ['加强组织领导，建立健全工作机制，推进种子库。', '持续开展，抓好落实，种子库。', ['1 → 1 similar']],
    ['深入推进体系建设，确保完成任务，实施种子库。', '深入推进体系建设，确保完成任务，实施体育馆。', GONE],
    ['加强体系建设，确保落实。', '加强能力提升，促进管理。', GONE],
  ])('pair no tasks by themselves: %s %s', (old, fresh, expected) => {
    expect(first([{ measure: old }], [{ measure: fresh }])).toEqual(expected)
  })
})

describe('a record that was parted', () => {
  const SPLIT = ['1 → 1+2 split']
  const ONE = ['1 → 1 similar', '— → 2 unmatched']

  it.each([
    ['nearly all that it says', [...PARK.slice(6), TOWN[0]!], SPLIT],
    ['less', [...PARK.slice(6), ...TOWN.slice(0, 2)], ONE],
  ])('has a part of which it said %s', (_, part, expected) => {
    const fresh = [{ measure: park(0, 1, 2, 3, 4, 5) }, { measure: said(part) }]
    expect(first([{ measure: WHOLE }], fresh)).toEqual(expected)
  })

  it.each([
    ['mostly what no other part says', [9, 8, 7, 6, 5, 4], SPLIT],
    ['mostly what another part says, too', [9, 8, 6, 5, 4], ONE],
  ])('has a part that says %s', (_, part, expected) => {
    const fresh = [{ measure: park(0, 1, 2, 3, 4, 5, 6) }, { measure: park(...part) }]
    expect(first([{ measure: WHOLE }], fresh)).toEqual(expected)
  })

  it.each([
    ['most of it', [0, 1, 2, 3], [9, 8, 7], SPLIT],
    ['about half of it', [0, 1, 2], [9, 8, 7], ONE],
  ])('is said by its parts together, %s', (_, one, other, expected) => {
    expect(first([{ measure: WHOLE }], [{ measure: park(...one) }, { measure: park(...other) }])).toEqual(expected)
  })
})
