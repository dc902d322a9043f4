import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/model/diff.js'
import { compared, sideOfText } from '../sides.js'

const [OLD, NEW] = [2024, 2025]

/** A plan whose columns besides 序号, 重点任务, 工作措施 and 责任单位 are given. */
const plan = (year: number, header: string, ...rows: string[]) =>
  sideOfText(
    `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n| 序号 | 重点任务 | 工作措施 | ${header} | 责任单位 |\n|${'---|'.repeat(4 + header.split('|').length)}\n${rows.map((row, at) => `| ${at + 1} | ${row} | 县林业局 |\n`).join('')}`,
    `${year}.md`,
  )

/** What is told where a cell of one column changes. */
async function told(header: string, before: string, after: string, measure = '对宜林荒山实施造林绿化') {
  const rows = (cell: string) => [`绿化造林 | ${measure} | ${cell}`, '森林防火 | 组建专业扑火队伍 | 组建完成']
  return lines(await plan(OLD, header, ...rows(before)), await plan(NEW, header, ...rows(after)))
}

function lines(...sides: Parameters<typeof compared>): string[] {
  return changesOf(compared(...sides)).map(({ kind, effect, message }) =>
    [kind, effect, message].filter(Boolean).join(': '),
  )
}

describe('a column of targets', () => {
  it.each<[header: string, before: string, after: string, told: string[]]>([
    ['年度目标', '造林5000亩', '造林4000亩', ['target-down: weaker: 年度目标: 造林: 5000 亩 → 4000 亩']],
    ['目标值', '5000亩', '6000亩', ['target-up: stronger: 目标值: 绿化造林: 5000 亩 → 6000 亩']],
    ['目标值（亩）', '5000', '4000', ['target-down: weaker: 目标值（亩）: 绿化造林: 5000 亩 → 4000 亩']],
    ['年度目标', '成活率达到85%', '成活率在85%以上', ['target-comparator: 年度目标: 成活率: 85 % → >= 85 %']],
    ['年度目标', '造林5000亩，抚育300亩', '造林5000亩', ['target-dropped: weaker: 年度目标: 抚育 300 亩']],
    ['年度目标', '—', '造林5000亩', ['target-new: stronger: 年度目标: 造林 5000 亩']],
    ['年度目标', '造林5000亩', '造林5000亩。', []],
    ['年度目标', '完成主体工程', '全面完工', ['other: 年度目标: 完成主体工程 → 全面完工']],
    [
      '年度目标',
      '造林5000亩，形成林带',
      '造林4000亩，形成景观林带',
      [
        'target-down: weaker: 年度目标: 造林: 5000 亩 → 4000 亩',
        'other: 年度目标: 造林5000亩，形成林带 → 造林4000亩，形成景观林带',
      ],
    ],
    // A column that says how much there is says nothing of what is to be reached.
    ['备注', '省级任务3项', '省级任务2项', ['number-down: weaker: 省级任务: 3 项 → 2 项']],
  ])('%s: %s → %s', async (header, before, after, expected) => {
    expect(await told(header, before, after)).toEqual(expected)
  })

  it('is not told again where it repeats the measure', async () => {
    const measure = (area: number) => `造林${area}亩，对宜林荒山实施绿化`
    const rows = (area: number) => [`绿化造林 | ${measure(area)} | ${area}亩`, '森林防火 | 组建扑火队伍 | 组建完成']
    const sides = [await plan(OLD, '年度目标', ...rows(500)), await plan(NEW, '年度目标', ...rows(400))] as const
    expect(lines(...sides)).toEqual(['target-down: weaker: 造林: 500 亩 → 400 亩'])
  })

  it('whose values are indicators, too, is told of the records alone', async () => {
    const register = (year: number, ...values: string[]) =>
      sideOfText(
        `# 金寨县人民政府办公室关于印发${year}年主要指标任务分解的通知\n\n| 序号 | 指标名称 | 单位 | ${year}年目标 | 责任单位 |\n|---|---|---|---|---|\n| 1 | 规模以上工业增加值增速 | % | ${values[0]} | 县经信局 |\n| 2 | 城镇新增就业 | 人 | ${values[1]} | 县人社局 |\n`,
        `${year}.md`,
      )
    const [old, fresh] = [await register(OLD, '8', '3000'), await register(NEW, '8.5', '2800')]
    expect(old.tables.indicators).toHaveLength(2)
    expect(lines(old, fresh)).toEqual([
      'target-up: stronger: 2025年目标: 规模以上工业增加值增速: 8 % → 8.5 %',
      'target-down: weaker: 2025年目标: 城镇新增就业: 3000 人 → 2800 人',
    ])
  })
})

describe('columns of targets by years', () => {
  const header = (year: number) => `${year}年目标 | ${year + 1}年目标`
  const rows = (...areas: [number, number]) => [`绿化造林 | 对宜林荒山造林 | ${areas[0]}亩 | ${areas[1]}亩`]

  it('move on with the plan, and so does what they say of when', async () => {
    const [old, fresh] = [await plan(OLD, header(OLD), ...rows(50, 60)), await plan(NEW, header(NEW), ...rows(55, 60))]
    expect(lines(old, fresh)).toEqual(['target-up: stronger: 2025年: 绿化造林: 50 亩 → 55 亩'])
  })

  it('stay where they are in two notices of one row of years', async () => {
    const [old, fresh] = [await plan(OLD, header(OLD), ...rows(50, 60)), await plan(NEW, header(OLD), ...rows(50, 55))]
    expect(lines(old, fresh)).toEqual(['target-down: weaker: 2025年: 绿化造林: 60 亩 → 55 亩'])
  })
})
