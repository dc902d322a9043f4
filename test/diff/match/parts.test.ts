import { describe, expect, it } from 'vitest'
import { matchRecords } from '../../../src/diff/match/index.js'
import { matched, sideOf, type Task } from './records.js'

const LEAD = { lead: ['工信局'] }
const OTHER_LEAD = { lead: ['商务局'] }
/** Tasks that stay, so that no text is rare by itself. */
const STAY: Task[] = ['办理群众来信来访事项。', '举办职工技能比武大赛。', '更换机关节能照明灯具。'].map((measure) => ({
  measure,
}))
const CARS = { measure: '汽车产业营收突破600亿元，整车产量达到60万辆。', ...LEAD }
const REVENUE = { measure: '汽车产业营收突破680亿元。', ...LEAD }
const OUTPUT = '整车产量达到75万辆'

const became = (old: Task[], fresh: Task[]): string[] =>
  matched([...old, ...STAY], [...fresh, ...STAY]).filter((line) => !line.includes('identical'))

describe('a record that takes a clause of another under the same lead', () => {
  it.each([
    ['and nothing else', OUTPUT],
    ['beside one of its own', `${OUTPUT}，新引进零部件企业6家`],
    ['beside two short ones of its own', `${OUTPUT}，新建充电站9座，培育车企2家`],
    ['in other words for the verb', `整车产量力争达到75万辆，新引进零部件企业6家`],
  ])('%s is a part of it', (_, measure) => {
    expect(became([CARS], [REVENUE, { measure: `${measure}。`, ...LEAD }])).toEqual(['1 → 1+2 split'])
    expect(became([REVENUE, { measure: `${measure}。`, ...LEAD }], [CARS])).toEqual(['1+2 → 1 merged'])
  })

  it.each([
    [
      'is hardly said by it',
      { measure: `${OUTPUT}，新引进零部件企业6家，建设换电站网络，举办新能源汽车展销会，培训技术工人。`, ...LEAD },
    ],
    ['stands under another lead', { measure: `${OUTPUT}，新引进零部件企业6家。`, ...OTHER_LEAD }],
  ])('is perhaps a part where it %s', (_, part) => {
    expect(became([CARS], [REVENUE, part])).toEqual(['1 → 1 similar', '— → 2 unmatched'])
    expect(doubtsOf([CARS], [REVENUE, part])).toEqual(['1 → 1+2'])
    expect(doubtsOf([REVENUE, part], [CARS])).toEqual(['1+2 → 1'])
  })

  it.each([
    ['the counterpart says it still', { ...CARS, measure: `${CARS.measure}培育品牌。` }],
    ['another record says it, too', REVENUE],
  ])('is no part where %s', (_, counterpart) => {
    const part = { measure: `${OUTPUT}，新引进零部件企业6家，建设换电站。`, ...LEAD }
    const also = counterpart === REVENUE ? [{ measure: `${OUTPUT}，培训外语导游。`, ...OTHER_LEAD }] : []
    const found = became([CARS, ...also], [counterpart, part, ...also])
    expect(found).toEqual(['1 → 1 similar', '— → 2 unmatched'])
  })
})

describe('a clause that leaves out what the one before it names', () => {
  const old = { measure: '开工亿元以上项目40个，竣工25个。', ...LEAD }
  it.each([
    ['is the one that names it', '竣工亿元以上项目30个，实行专班推进机制。', ['1 → 1+2 split']],
    ['is no other', '签约亿元以上项目30人，实行专班推进机制。', ['1 → 1 similar', '— → 2 unmatched']],
  ])('%s: %s', (_, measure, expected) => {
    expect(
      became(
        [old],
        [
          { measure: '开工亿元以上项目45个。', ...LEAD },
          { measure, ...LEAD },
        ],
      ),
    ).toEqual(expected)
  })
})

describe('items between 、', () => {
  it('are clauses where each says something', () => {
    const old = { measure: '新建城市公园40个、改造老旧小区30处。', ...LEAD }
    const part = { measure: '改造老旧小区45处，加装住宅电梯。', ...LEAD }
    expect(became([old], [{ measure: '新建城市公园50个。', ...LEAD }, part])).toEqual(['1 → 1+2 split'])
  })

  it('are none where they are words of a list', () => {
    const old = { measure: '开展教育、医疗、养老对口帮扶，新建城市公园40个。', ...LEAD }
    const part = { measure: '医疗、文旅、体育融合发展，举办马拉松赛。', ...LEAD }
    const found = became([old], [{ measure: '开展教育、医疗、养老对口帮扶，新建城市公园50个。', ...LEAD }, part])
    expect(found).toEqual(['1 → 1 similar', '— → 2 unmatched'])
  })
})

describe('a person', () => {
  const [old, fresh] = [[CARS], [REVENUE, { measure: `${OUTPUT}，新引进零部件企业6家。`, ...LEAD }]]
  const decision = { old: ['plan-2022/1/1/1'], reason: '另一项', by: '甲', texts: new Map(), where: 'matches.yaml:1' }

  it('who says that one and several are not one leaves the pair that is sure', () => {
    const settled = { ...decision, new: ['plan-2023/1/1/1', 'plan-2023/1/2/1'], same: false }
    const matches = matchRecords(sideOf(old, 2022), sideOf(fresh, 2023), [settled])
    expect(matches.map(({ kind, doubt }) => [kind, doubt])).toEqual([
      ['similar', undefined],
      ['unmatched', undefined],
    ])
  })
})

/** What stands alone and is perhaps of a split or merger, by places from 1. */
function doubtsOf(old: readonly Task[], fresh: readonly Task[]): string[] {
  const places = (entries: readonly { at: number }[]): string => entries.map(({ at }) => at + 1).join('+')
  return matchRecords(sideOf([...old, ...STAY], 2022), sideOf([...fresh, ...STAY], 2023)).flatMap(({ doubt }) =>
    doubt ? [`${places(doubt.old)} → ${places(doubt.fresh)}`] : [],
  )
}
