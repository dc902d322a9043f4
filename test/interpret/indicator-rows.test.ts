import { describe, expect, it } from 'vitest'
import { runPipe } from '../../src/pipeline.js'
import { FORMATS } from '../builders/notice-files.js'
import { registry, viewOf } from '../support.js'
import { read } from './indicator-tables.js'

const names = (values: readonly string[]): string[] => values.map((value) => value.split(' | ').slice(0, 2).join(' | '))

describe('rows of a table of numbers that are set in', () => {
  const rows = [
    ['指标名称', '单位', '2030年目标'],
    ['生猪存栏', '万头', '23.5'],
    ['　　其中：能繁母猪', '', '2.2'],
    ['　　　　　后备母猪', '', '1'],
    ['肉类产量', '吨', '34800'],
    ['　猪肉', '', '22000'],
    ['　　冷鲜肉占比', '', '30'],
    ['　牛羊肉', '', '7000'],
    ['禽蛋产量', '吨', '1200'],
  ]
  const expected = [
    ' | 生猪存栏 · 2030年目标 | 万头 | = | 23.5',
    ' | 生猪存栏 / 其中：能繁母猪 · 2030年目标 | 万头 | = | 2.2',
    ' | 生猪存栏 / 后备母猪 · 2030年目标 | 万头 | = | 1',
    ' | 肉类产量 · 2030年目标 | 吨 | = | 34800',
    ' | 肉类产量 / 猪肉 · 2030年目标 | 吨 | = | 22000',
    ' | 肉类产量 / 猪肉 / 冷鲜肉占比 · 2030年目标 |  | = | 30',
    ' | 肉类产量 / 牛羊肉 · 2030年目标 | 吨 | = | 7000',
    ' | 禽蛋产量 · 2030年目标 | 吨 | = | 1200',
  ]

  it.each(['md', 'html', 'docx', 'xlsx'] as const)(
    'are parts of the row above that is less so, in %s',
    async (format) => {
      const bytes = Buffer.from(await FORMATS[format](['某县2030年目标任务', rows]))
      const { indicators } = viewOf(await runPipe({ file: `a.${format}`, bytes }, registry))
      expect(indicators.map((row) => row.replace(/^0 \| /, '').replace(/ \| $/, ''))).toEqual(expected)
    },
  )

  it('are so by blanks that a person typed in a sheet or in Word, too', async () => {
    const typed = [
      ['项目', '2030年目标（亩）'],
      ['造林', '30'],
      ['  人工', '20'],
      ['  封育', '10'],
      ['育苗', '5'],
    ]
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = Buffer.from(await FORMATS[format](['某县2030年目标任务', typed]))
      const { indicators } = viewOf(await runPipe({ file: `a.${format}`, bytes }, registry))
      expect(indicators.map((row) => row.split(' | ')[2])).toEqual([
        '造林 · 2030年目标',
        '造林 / 人工 · 2030年目标',
        '造林 / 封育 · 2030年目标',
        '育苗 · 2030年目标',
      ])
    }
  })

  it('are no regions in a column of places, but parts of one', async () => {
    const { values } = await read(
      '| 乡镇 | 参保人数（人） |\n|---|---|\n| 甲镇 | 200 |\n| 　其中：农村 | 150 |\n| 　　　　城镇 | 50 |\n| 乙乡 | 80 |\n',
    )
    expect(names(values)).toEqual([
      '甲镇 | 参保人数',
      '甲镇 · 其中：农村 | 参保人数',
      '甲镇 · 城镇 | 参保人数',
      '乙乡 | 参保人数',
    ])
  })
})

describe('a row behind 其中', () => {
  const table = (rows: string) => `| 指标 | 单位 | 2030年目标 |\n|---|---|---|\n${rows}`
  const last = async (rows: string) => {
    const { values, findings } = await read(table(rows))
    return { name: values.at(-1)!.split(' | ')[1], findings }
  }

  it('is a further part where its figure and those before it come to the whole', async () => {
    const { name, findings } = await last('| 粮食 | 吨 | 120.5 |\n| 其中：夏粮 | 吨 | 50.2 |\n| 秋粮 | 吨 | 70.3 |\n')
    expect(name).toBe('粮食 / 秋粮 · 2030年目标')
    expect(findings).toEqual([])
  })

  it('is one of its own where the parts come to the whole without it', async () => {
    const rows = '| 粮食 | 吨 | 120 |\n| 其中：夏粮 | 吨 | 50 |\n| 其中：秋粮 | 吨 | 70 |\n| 油料 | 吨 | 30 |\n'
    expect(await last(rows)).toEqual({ name: '油料 · 2030年目标', findings: [] })
  })

  it('is told where nothing says which of them it is', async () => {
    const { name, findings } = await last('| 粮食 | 吨 | 120 |\n| 其中：夏粮 | 吨 | 50 |\n| 油料 | 吨 | 60 |\n')
    expect(name).toBe('油料 · 2030年目标')
    expect(findings).toEqual([expect.stringContaining('info indicator/part-unclear Behind “其中：夏粮”')])
  })

  it('is a part where it alone bears no number, and one of its own where it alone bears one', async () => {
    const numbered = (no: string) =>
      read(
        `| 序号 | 指标 | 单位 | 2030年目标 |\n|---|---|---|---|\n| 1 | 粮食 | 吨 | 120 |\n|  | 其中：夏粮 | 吨 | 50 |\n| ${no} | 秋粮 | 吨 | 60 |\n`,
      )
    const [part, own] = [await numbered(''), await numbered('2')]
    expect(part.values.at(-1)).toContain('粮食 / 秋粮 · 2030年目标')
    expect(own.values.at(-1)).toContain('| 秋粮 · 2030年目标')
    expect([...part.findings, ...own.findings]).toEqual([])
  })
})

describe('numbered rows', () => {
  it('stand under one another by the form of their numbers, and under a heading without one', async () => {
    const { values } = await read(
      '<table><tr><td>指标</td><td>单位</td><td>2030年计划</td></tr><tr><td colspan="3">综合</td></tr>' +
        '<tr><td>1.生产总值</td><td>亿元</td><td>90</td></tr><tr><td>（1）第一产业</td><td>亿元</td><td>20</td></tr>' +
        '<tr><td>其中：林业</td><td>亿元</td><td>3</td></tr><tr><td>（2）第二产业</td><td>亿元</td><td>30</td></tr>' +
        '<tr><td>2.就业</td><td>人</td><td>40</td></tr></table>\n',
    )
    expect(names(values)).toEqual([
      ' · 综合 | 生产总值 · 2030年计划',
      ' · 综合 | 生产总值 / 第一产业 · 2030年计划',
      ' · 综合 | 生产总值 / 第一产业 / 其中：林业 · 2030年计划',
      ' · 综合 | 生产总值 / 第二产业 · 2030年计划',
      ' · 综合 | 就业 · 2030年计划',
    ])
  })

  it('are so where their numbers stand in a column of their own', async () => {
    const of = async (numbers: string[]) => {
      const rows = ['生产总值', '第一产业', '第二产业', '就业'].map(
        (name, at) => `| ${numbers[at]} | ${name} | 亿元 | 9 |`,
      )
      const { values } = await read(`| 序号 | 指标 | 单位 | 2030年计划 |\n|---|---|---|---|\n${rows.join('\n')}\n`)
      return names(values).map((name) => name.slice(3).replace(' · 2030年计划', ''))
    }
    const parts = ['生产总值', '生产总值 / 第一产业', '生产总值 / 第二产业', '就业']
    expect(await of(['1', '1.1', '1.2', '2'])).toEqual(parts)
    expect(await of(['1', '（1）', '（2）', '2'])).toEqual(parts)
    expect(await of(['一', '1', '2', '二'])).toEqual(parts)
    expect(await of(['1', '2', '3', '4'])).toEqual(['生产总值', '第一产业', '第二产业', '就业'])
  })

  it('are parts of the row without a number that stands before the first of them', async () => {
    const { values } = await read(
      '| 指标 | 单位 | 2030年计划 |\n|---|---|---|\n| 居民收入 | 元 | 90 |\n| 1.城镇 | 元 | 50 |\n| 2.农村 | 元 | 30 |\n| 就业 | 人 | 4 |\n',
    )
    expect(names(values).map((name) => name.slice(3))).toEqual([
      '居民收入 · 2030年计划',
      '居民收入 / 城镇 · 2030年计划',
      '居民收入 / 农村 · 2030年计划',
      '就业 · 2030年计划',
    ])
  })
})

describe('the regions of a table of numbers', () => {
  it('are places alone: an organ among them is a name under its header', async () => {
    const { values } = await read(
      '| 乡镇（街道） | 造林面积（亩） |\n|---|---|\n| 甲镇 | 2 |\n| 城东街道 | 3 |\n| 县良种场 | 4 |\n| 合计 | 9 |\n',
    )
    expect(names(values)).toEqual([
      '甲镇 | 造林面积',
      '城东街道 | 造林面积',
      ' · 县良种场 | 造林面积',
      '合计 | 造林面积',
    ])
  })

  it('are so in a column of bodies, too, however few they are', async () => {
    const of = async (header: string) =>
      names(
        (
          await read(
            `| ${header} | 任务数（万元） |\n|---|---|\n| 县水利局 | 2 |\n| 县教育局 | 3 |\n| 县林业局 | 3 |\n| 甲镇 | 4 |\n`,
          )
        ).values,
      )
    for (const header of ['责任单位', '牵头单位', '单位'])
      expect(await of(header)).toEqual([
        ' · 县水利局 | 任务数',
        ' · 县教育局 | 任务数',
        ' · 县林业局 | 任务数',
        '甲镇 | 任务数',
      ])
    expect((await of('企业名称')).at(-1)).toBe(' · 甲镇 | 任务数')
  })

  it('are the finest of several, and a sum only where no other stands beside it', async () => {
    const { values } = await read(
      '| 乡镇 | 村 | 改厕（座） |\n|---|---|---|\n| 甲镇 | 红星村 | 2 |\n|  | 小计 | 2 |\n| 合计 |  | 2 |\n',
    )
    expect(names(values)).toEqual(['红星村 · 甲镇 | 改厕', '甲镇 · 小计 | 改厕', '合计 | 改厕'])
  })

  it('are named by 合计 where that stands in the column of running numbers', async () => {
    const { values } = await read(
      '| 序号 | 责任单位 | 造林面积（亩） |\n|---|---|---|\n| 1 | 甲镇 | 2 |\n| 2 | 县水利局 | 3 |\n| 合计 | | 5 |\n',
    )
    expect(names(values)).toEqual(['甲镇 | 造林面积', ' · 县水利局 | 造林面积', '合计 | 造林面积'])
  })
})

describe('values without a unit', () => {
  const told = async (table: string) => (await read(table)).findings.filter((finding) => finding.includes('no-unit'))

  it('are told once an annex, by what they are of', async () => {
    expect(await told('| 乡镇 | 任务数 | 投资额 |\n|---|---|---|\n| 甲镇 | 300 | 20 |\n| 乙乡 | 200 | 10 |\n')).toEqual(
      ['L7 info indicator/no-unit Annex 1 prints no unit for “任务数”, “投资额” (4 values); it is left empty.'],
    )
    expect(await told('| 指标 | 2030年目标 |\n|---|---|\n| 生产总值 | 300 |\n| 粮食产量（万吨） | 10 |\n')).toEqual([
      'L7 info indicator/no-unit Annex 1 prints no unit for “生产总值” (1 values); it is left empty.',
    ])
  })

  it('are not where the name, the cell, the column or the line above says it', async () => {
    const quiet = [
      '| 乡镇 | 户数 | 就业人数 | 绿化率 | 造林（亩） |\n|---|---|---|---|---|\n| 甲镇 | 30 | 20 | 30% | 5 |\n',
      '| 指标 | 2030年目标 |\n|---|---|\n| 恩格尔系数 | 0.3 |\n| 投资 | 3亿元 |\n| 外资 | — |\n',
      '| 指标 | 单位 | 2030年目标 |\n|---|---|---|\n| 投资 | 亿元 | 3 |\n',
      '单位：亩\n\n| 乡镇 | 任务数 |\n|---|---|\n| 甲镇 | 300 |\n',
    ]
    for (const table of quiet) expect(await told(table)).toEqual([])
  })
})
