import { describe, expect, it } from 'vitest'
import { read } from './indicator-tables.js'

describe('a table of numbers with owners', () => {
  it('is one of tasks where words name the work, and its targets are values, too', async () => {
    const { values, findings, view } = await read(
      '| 序号 | 指标名称 | 单位 | 目标值 | 责任单位 |\n|---|---|---|---|---|\n| 1 | 造林面积 | 亩 | 2000 | 县林业局 |\n',
    )
    expect(view.records).toMatchObject([{ title: '造林面积', lead: '县林业局' }])
    expect(values).toEqual([' | 造林面积 · 目标值 | 亩 | = | 2000 | 责任单位：县林业局'])
    expect(findings.join()).toContain('table/tasks-and-values')
  })

  it('has values by periods, too', async () => {
    const { values, view } = await read(
      '| 指标名称 | 单位 | 全年目标 | 季度累计目标·一季度 | 季度累计目标·上半年 | 责任单位 |\n|---|---|---|---|---|---|\n| 造林面积 | 亩 | 90 | 20 | 50 | 县林业局 |\n| 育苗 | 株 | 70 | 10 | 40 | 县林业局 |\n',
    )
    expect(view.records).toHaveLength(2)
    expect(values.slice(0, 3)).toEqual([
      ' | 造林面积 · 全年目标 | 亩 | = | 90 | 责任单位：县林业局',
      ' | 造林面积 · 季度累计目标 / 一季度 | 亩 | = | 20 | 责任单位：县林业局',
      ' | 造林面积 · 季度累计目标 / 上半年 | 亩 | = | 50 | 责任单位：县林业局',
    ])
  })

  it('has values wherever it lists indicators, whatever the header over them says of when and how', async () => {
    const of = async (header: string, value: string, unit: string) => {
      const { values } = await read(
        `| 序号 | 指标 | 单位 | ${header} | 责任单位 |\n|---|---|---|---|---|\n| 1 | 造林面积 | ${unit} | ${value} | 县林业局 |\n| 2 | 育苗 | 株 | 与上年持平 | 县林业局 |\n`,
      )
      return values[0]
    }
    expect([
      await of('数量', '35以上', '亩'),
      await of('2030年控制目标', '〔13〕', '亩'),
      await of('全年目标', '增长7%以上', '亿元'),
      await of('基数', '0.57', '—'),
    ]).toEqual([
      ' | 造林面积 · 数量 | 亩 | >= | 35 | 责任单位：县林业局',
      ' | 造林面积 · 2030年控制目标 | 亩 | = | 13 | 责任单位：县林业局',
      ' | 造林面积 · 全年目标 | % | increase >= | 7 | 责任单位：县林业局',
      ' | 造林面积 · 基数 |  | = | 0.57 | 责任单位：县林业局',
    ])
  })

  it('is one of numbers where nobody owns its indicators, however many columns name them', async () => {
    const { values, view } = await read(
      '<table><tr><td colspan="2">指标</td><td>单位</td><td>2029年完成</td><td>2030年任务</td></tr>' +
        '<tr><td rowspan="2">检查</td><td>初检</td><td>人</td><td>5</td><td>6</td></tr><tr><td>复检</td><td>人</td><td>4</td><td>6</td></tr>' +
        '<tr><td colspan="2">覆盖率</td><td>%</td><td>88.5</td><td>≥90</td></tr></table>\n',
    )
    expect(view.records).toEqual([])
    expect(values.filter((value) => value.includes('任务'))).toEqual([
      ' · 检查 | 初检 · 2030年任务 | 人 | = | 6',
      ' · 检查 | 复检 · 2030年任务 | 人 | = | 6',
      ' | 覆盖率 · 2030年任务 | % | >= | 90',
    ])
  })

  it('is one of numbers below two rows of header, the first of years', async () => {
    const { values, view } = await read(
      '| 项目 | 2029年 | 2030年 | | 备注 |\n|---|---|---|---|---|\n| | 实际 | 目标 | 增长% | |\n| 用电量（亿千瓦时） | 32 | 35 | 8 | |\n| 充电桩（个） | 12 | 20 | 66 | |\n',
    )
    expect(view.records).toEqual([])
    expect(values.slice(0, 3)).toEqual([
      ' | 用电量 · 2029年 / 实际 | 亿千瓦时 | = | 32',
      ' | 用电量 · 2030年 / 目标 | 亿千瓦时 | = | 35',
      ' | 用电量 · 2030年 / 增长 | % | = | 8',
    ])
  })

  it('is one of numbers where no words do', async () => {
    const { values, view } = await read(
      '| 责任单位 | 到位内资（亿元） | 完成时限 |\n|---|---|---|\n| 甲镇 | 12 | 11月底前 |\n| 乙乡 | 8 | 11月底前 |\n',
    )
    expect(view.records).toEqual([])
    expect(values).toEqual([
      '甲镇 | 到位内资 | 亿元 | = | 12 | 完成时限：11月底前',
      '乙乡 | 到位内资 | 亿元 | = | 8 | 完成时限：11月底前',
    ])
  })

  it('is one of tasks where targets are words', async () => {
    const { values, view } = await read(
      '| 序号 | 重点任务 | 年度目标 | 责任单位 |\n|---|---|---|---|\n| 1 | 绿化 | 造林2000亩。 | 县林业局 |\n',
    )
    expect(values).toEqual([])
    expect(view.records).toHaveLength(1)
  })
})

describe('columns of points', () => {
  it('are neither work nor values beside what the work comes to', async () => {
    const { values } = await read(
      '| 序号 | 考核指标 | 目标值 | 标准分 | 2029年得分 | 计分方法 | 责任单位 |\n|---|---|---|---|---|---|---|\n' +
        '| 1 | 污水处理率 | 97% | 20 | 18.5 | 每低1个百分点扣2分 | 县住建局 |\n' +
        '| 2 | 森林覆盖率 | 46% | 30 | 29 | 每低1个百分点扣3分 | 县林业局 |\n',
    )
    expect(values.map((value) => value.split(' | ').slice(0, 5).join(' | '))).toEqual([
      ' | 污水处理率 · 目标值 | % | = | 97',
      ' | 森林覆盖率 · 目标值 | % | = | 46',
    ])
  })

  it('are the values where several stand there and nothing else does', async () => {
    const { values } = await read(
      '| 乡镇 | 满分 | 2029年得分 | 排名 |\n|---|---|---|---|\n| 甲镇 | 100 | 92 | 1 |\n| 乙乡 | 100 | 89.5 | 2 |\n',
    )
    expect(values.map((value) => value.replace(/ \|[^|]*$/, ''))).toEqual([
      '甲镇 | 满分 |  | = | 100',
      '甲镇 | 2029年得分 |  | = | 92',
      '乙乡 | 满分 |  | = | 100',
      '乙乡 | 2029年得分 |  | = | 89.5',
    ])
  })
})

describe('numbers of other things', () => {
  it('stay beside the work, and name no indicator of it', async () => {
    const { values, view } = await read(
      '| 序号 | 乡镇 | 村 | 户数（户） | 项目名称 | 单位 | 数量 | 投资（万元） | 责任单位 |\n|---|---|---|---|---|---|---|---|---|\n' +
        '| 1 | 城关镇 | 平安村 | 120 | 河道治理 | 公里 | 3 | 120 | 县水利局 |\n' +
        '| 2 | 平桥镇 | 东风村 | 80 | 道路硬化 | 公里 | 5 | 60 | 县交通局 |\n',
    )
    expect(values.map((value) => value.split(' | ').slice(0, 5).join(' | '))).toEqual([
      '平安村 · 城关镇 | 河道治理 · 数量 | 公里 | = | 3',
      '东风村 · 平桥镇 | 道路硬化 · 数量 | 公里 | = | 5',
    ])
    expect(view.records).toHaveLength(2)
  })

  it('are values of places where no work is named', async () => {
    const { values } = await read(
      '| 序号 | 乡镇 | 村 | 户数 | 投资 | 责任单位 |\n|---|---|---|---|---|---|\n| 1 | 城关镇 | 平安村 | 120 | 60 | 县水利局 |\n| 2 | 平桥镇 | 东风村 | 80 | 50 | 县交通局 |\n',
    )
    expect(values[0]).toBe('平安村 · 城关镇 | 户数 |  | = | 120 | 责任单位：县水利局')
    expect(values).toHaveLength(4)
  })
})
