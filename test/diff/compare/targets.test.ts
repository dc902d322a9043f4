import { describe, expect, it } from 'vitest'
import { judge, type Selector } from '../../../src/diff/judge/index.js'
import { changesOf } from '../../../src/model/diff.js'
import { changed, notice } from '../notice.js'
import { compared } from '../sides.js'

describe('targets', () => {
  it.each<[string, string, string[]]>([
    ['新增造林2万亩。', '新增造林3万亩。', ['target-up: stronger: 新增造林: +2 万亩 → +3 万亩']],
    ['新增造林2万亩。', '新增造林20000亩。', ['reworded: the measure']],
    ['污水处理率达到95%。', '污水处理率达到93%。', ['target-down: weaker: 污水处理率: 95 % → 93 %']],
    ['污水处理率达到95%。', '污水处理率达到95%以上。', ['target-comparator: 污水处理率: 95 % → >= 95 %']],
    [
      '全县降尘量控制在5吨/平方公里·月以内。',
      '全县降尘量控制在6吨/平方公里·月以内。',
      ['target-up: weaker: 全县降尘量: <= 5 吨/平方公里·月 → <= 6 吨/平方公里·月'],
    ],
    [
      'PM2.5年均浓度达到34微克/立方米。',
      'PM2.5年均浓度达到32微克/立方米。',
      ['target-down: stronger: PM2.5年均浓度: 34 微克/立方米 → 32 微克/立方米'],
    ],
    // A bound of a change has no sign
    [
      '碳排放强度降低4%以上。',
      '碳排放强度降低4.5%以上。',
      ['target-up: stronger: 碳排放强度: decrease >= 4 % → decrease >= 4.5 %'],
    ],
    ['能耗同比下降3%。', '能耗同比下降2.5%。', ['target-down: weaker: 能耗: -3 % → -2.5 %']],
    [
      '培育企业3—5家。',
      '培育企业4—6家。',
      ['target-up: stronger: 培育企业: >= 3 家 → >= 4 家', 'target-up: stronger: 培育企业: <= 5 家 → <= 6 家'],
    ],
    // What it is counted from is told with it
    [
      '低保标准从600元提高至650元。',
      '低保标准从650元提高至700元。',
      ['target-up: stronger: 低保标准: 650 元 → 700 元'],
    ],
    // A name that is cut short is the longer one
    [
      '竣工25个。',
      '竣工亿元以上项目30个。',
      ['target-up: stronger: 竣工 / 竣工亿元以上项目: 25 个 → 30 个', 'reworded: the measure'],
    ],
    // What is striven for is held against what was striven for
    ['粮食产量增长5%，力争6%。', '粮食产量增长4%，力争6%。', ['target-down: weaker: 粮食产量: +5 % → +4 %']],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it.each<[string, string, string[]]>([
    // What no target was read of: the number, its unit, and what the words around it say of it
    [
      '引资的规模要有6000万美元，到位市外资金80亿元。',
      '引资的规模要有5000万美元，到位市外资金85亿元。',
      [
        'target-up: stronger: 到位市外资金: 80 亿元 → 85 亿元',
        'number-down: weaker: 引资的规模要有: 6000 万美元 → 5000 万美元',
      ],
    ],
    ['平均等候15分钟。', '平均等候20分钟。', ['number-up: weaker: 平均等候: 15 分钟 → 20 分钟']],
    [
      '对年耗能5000吨标准煤以上企业开展监测。',
      '对年耗能3000吨标准煤以上企业开展监测。',
      ['number-down: 对年耗能…企业开展监测: 5000 吨标准煤 → 3000 吨标准煤'],
    ],
    ['联系300站基站。', '联系200站基站。', ['number-down: 联系…基站: 300 站 → 200 站']],
    // Beside a number that is told as a target, and words that changed elsewhere
    [
      '引资的规模要有6000万美元，开展绿化巡查。',
      '引资的规模要有5000万美元，开展绿化和防火巡查。',
      ['number-down: weaker: 引资的规模要有: 6000 万美元 → 5000 万美元', 'reworded: the measure'],
    ],
    // What names a thing says nothing of how many
    ['对第3批荒山实施造林绿化。', '对第4批荒山实施造林绿化。', ['reworded: the measure']],
    ['推广5G基站。', '推广6G基站。', ['reworded: the measure']],
  ])('and other numbers: %s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it('are not missed where the target reader did', async () => {
    const [old, fresh] = await Promise.all([
      notice({ measure: '引资的规模要有6000万美元。' }, 2022),
      notice({ measure: '引资的规模要有5000万美元。' }, 2023),
    ])
    const statuses = (failOn: Selector) =>
      changesOf(judge(compared(old, fresh), { failOn: [failOn], today: '2023-01-01' })).map(({ status }) => status)
    expect(statuses('target-weaker')).toEqual(['concern'])
    expect(statuses('target-stronger')).toEqual(['note'])
  })

  it('that are new or gone in clauses of their own are told once', async () => {
    const [without, having] = ['对宜林荒山实施造林绿化。', '对宜林荒山实施造林绿化，新增造林2万亩。']
    expect(await changed({ measure: without }, { measure: having })).toEqual(['target-new: stronger: 新增造林 +2 万亩'])
    expect(await changed({ measure: having }, { measure: without })).toEqual([
      'target-dropped: weaker: 新增造林 +2 万亩',
    ])
  })
})
