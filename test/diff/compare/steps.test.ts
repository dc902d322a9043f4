import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/model/diff.js'
import { changed } from '../notice.js'
import { compared, sideOfText } from '../sides.js'

async function told(old: string[], fresh: string[]): Promise<string[]> {
  const plan = (year: number, goals: string[]) =>
    sideOfText(
      `# 云溪市人民政府办公室关于印发${year}年重点工作任务分解表的通知\n\n| 序号 | 重点任务 | 一季度目标 | 二季度目标 | ${year}年四季度目标 | 责任单位 |\n|---|---|---|---|---|---|\n| 1 | 新建水厂 | ${goals.join(' | ')} | 市水务局 |\n| 2 | 清淤河道 | 完成排查 | 完成设计 | 完成清淤 | 市水务局 |\n`,
      `${year}.md`,
    )
  const sides = await Promise.all([plan(2024, old), plan(2025, fresh)])
  return changesOf(compared(...sides)).map(({ kind, effect, message }) =>
    [kind, effect, message].filter(Boolean).join(': '),
  )
}

describe('steps by quarter', () => {
  it('are the same by their names, of which the plan’s year is none', async () => {
    expect(await told(['完成立项', '完成设计', '开工建设'], ['完成立项', '完成设计', '开工建设'])).toEqual([])
  })

  it('say something else, or another number', async () => {
    const [old, fresh] = [
      ['完成立项', '完成投资30%', '开工建设'],
      ['完成立项', '完成投资20%', '主体完工'],
    ]
    expect(await told(old, fresh)).toEqual([
      'number-down: weaker: 完成投资: 30 % → 20 %',
      'other: 2025年四季度: 开工建设 → 主体完工',
    ])
  })
})

describe('a deadline of several times', () => {
  it.each<[string, string, string[]]>([
    ['6月底前、12月底前', '6月30日前、12月底前', []],
    ['6月底前、12月底前', '5月底前、12月底前', ['deadline-text: 6月底前、12月底前 → 5月底前、12月底前']],
    [
      '6月底前、12月底前',
      '5月底前、10月底前',
      ['deadline-earlier: 61 days, 6月底前、12月底前 (2022-12-31) → 5月底前、10月底前 (2023-10-31)'],
    ],
    ['6月底前、12月底前', '年底前', ['deadline-text: 6月底前、12月底前 → 年底前']],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ deadline: before }, { deadline: after })).toEqual(expected)
  })
})
