import { describe, expect, it } from 'vitest'
import { changed } from '../notice.js'

describe('words', () => {
  it.each<[string, string, boolean]>([
    ['按照2022年方案实施造林绿化。', '按照2023年方案实施造林绿化。', false],
    ['完成2021年度造林绿化检查。', '完成2022年度造林绿化检查。', false],
    ['做好2022—2023年采暖季造林绿化。', '做好2023-2024年采暖季造林绿化。', false],
    ['按照2018年方案实施造林绿化。', '按照2018年方案实施造林绿化。', false],
    ['开展“昆仑2022”造林绿化行动。', '开展“昆仑2023”造林绿化行动。', false],
    ['到2025年完成造林绿化。', '到2026年完成造林绿化。', true],
    ['对 VOCs 排放,实施“双控”', '对VOCs排放，实施"双控"。', false],
    ['对宜林荒山实施造林绿化。', '对宜林荒山和坡耕地实施造林绿化。', true],
    ['对3号荒山实施造林绿化。', '对4号荒山实施造林绿化。', true],
  ])('%s → %s', async (before, after, isReworded) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(isReworded ? ['reworded: the measure'] : [])
  })

  it('of titles and of columns without a place of their own', async () => {
    expect(await changed({ title: '绿化造林', note: '省级任务' }, { title: '国土绿化', note: '市级任务' })).toEqual([
      'title: 绿化造林 → 国土绿化',
      'other: 备注: 省级任务 → 市级任务',
    ])
  })
})
