import { describe, expect, it } from 'vitest'
import { changed } from '../notice.js'

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
    // What is striven for is held against what was striven for
    ['粮食产量增长5%，力争6%。', '粮食产量增长4%，力争6%。', ['target-down: weaker: 粮食产量: +5 % → +4 %']],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it('that are new or gone change the words, too', async () => {
    const [without, having] = ['对宜林荒山实施造林绿化。', '对宜林荒山实施造林绿化，新增造林2万亩。']
    expect(await changed({ measure: without }, { measure: having })).toEqual([
      'target-new: stronger: 新增造林 +2 万亩',
      'reworded: the measure',
    ])
    expect(await changed({ measure: having }, { measure: without })).toEqual([
      'target-dropped: weaker: 新增造林 +2 万亩',
      'reworded: the measure',
    ])
  })
})
