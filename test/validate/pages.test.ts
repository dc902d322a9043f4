import { describe, expect, it } from 'vitest'
import { extractText } from '../support.js'

const HEAD = '| 序号 | 工作措施 | 完成时限 | 责任单位 |\n|---|---|---|---|\n'
const table = (no: number): string => `${HEAD}| ${no} | 修订第${no}号湿地规划。 | 年底前 | 县水利局 |\n`

/** What is said of a notice of these tables and lines. */
async function gaps(...parts: (number | string)[]): Promise<string[]> {
  const text = parts.map((part) => (typeof part === 'number' ? table(part) : `${part}\n`)).join('\n')
  const { findings } = await extractText(`# 金寨县人民政府办公室关于印发2031年重点任务的通知\n\n${text}`)
  return findings.filter(({ rule }) => rule === 'page/gap').map(({ message }) => message)
}

describe('printed numbers of pages', () => {
  it.each([
    ['— 2 —', '— 4 —'],
    ['-2-', '-4-'],
    ['第2页', '第4页'],
    ['2/9', '4/4'],
  ])('that leave some out are told: %s, %s', async (before, after) => {
    expect(await gaps(1, before, 2, after)).toEqual([
      'Page 4 follows page 2 by the printed numbers; what stood between is not in the file.',
    ])
  })

  it.each([
    ['run on', ['— 2 —', '— 3 —']],
    ['begin again with an annex', ['— 4 —', '— 1 —']],
    ['may number other things', ['2', '4']],
  ])('that %s are not', async (_, [before, after]) => {
    expect(await gaps(1, before!, 2, after!)).toEqual([])
  })

  it('that end before the last are told, where nothing stands below', async () => {
    const said = 'Page 2 of 3 is the last that prints its number; what stood behind it may not be in the file.'
    expect(await gaps(1, '第1页 共3页', 2, '第2页 共3页')).toEqual([said])
    expect(await gaps(1, '第1页 共3页', 2, '第2页 共3页', 3)).toEqual([])
    expect(await gaps(1, '第1页 共2页', 2, '第2页 共2页')).toEqual([])
  })
})
