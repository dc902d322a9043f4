import { describe, expect, it } from 'vitest'
import { extractText } from '../support.js'
import { HEAD, read } from './indicator-tables.js'

describe('a table of numbers', () => {
  it('has the unit of the line above it, and % for shares', async () => {
    const { values, findings } = await read(`单位：万吨

| 产品 | 一季度 | 同比变动 |
|---|---|---|
| 生产量 | 120 | 20.00% |
| 其中：大型 | 80 | 33.33% |
| 销售量 | 110 | 4.76% |
| 其中：大型 | 70 | -2.78% |
`)
    expect(values).toEqual([
      ' · 生产量 | 一季度 | 万吨 | = | 120',
      ' · 生产量 | 同比变动 | % | = | 20',
      ' · 生产量 / 其中：大型 | 一季度 | 万吨 | = | 80',
      ' · 生产量 / 其中：大型 | 同比变动 | % | = | 33.33',
      ' · 销售量 | 一季度 | 万吨 | = | 110',
      ' · 销售量 | 同比变动 | % | = | 4.76',
      ' · 销售量 / 其中：大型 | 一季度 | 万吨 | = | 70',
      ' · 销售量 / 其中：大型 | 同比变动 | % | = | -2.78',
    ])
    expect(findings).toEqual([])
  })

  it('names regions only where its names look like some', async () => {
    const of = (header: string, name: string) => read(`| ${header} | 造林面积（亩） |\n|---|---|\n| ${name} | 20 |\n`)
    expect((await of('乡镇', '甲镇')).values).toEqual(['甲镇 | 造林面积 | 亩 | = | 20'])
    expect((await of('单位名称', '甲镇')).values).toEqual(['甲镇 | 造林面积 | 亩 | = | 20'])
    for (const [header, name] of [
      ['企业', '甲乙公司'],
      ['断面', '石桥断面'],
      ['学校', '第一小学'],
      ['河流', '清河'],
    ] as const)
      expect((await of(header, name)).values).toEqual([` · ${name} | 造林面积 | 亩 | = | 20`])
  })

  it('has words as values behind its numbers where their header counts, and beside them where it does not', async () => {
    const of = async (header: string) =>
      (await read(`| 乡镇 | 造林面积（亩） | ${header} |\n|---|---|---|\n| 甲镇 | 20 | 不涉及 |\n`)).values
    expect(await of('污染地块（%）')).toEqual(['甲镇 | 造林面积 | 亩 | = | 20', '甲镇 | 污染地块 | % |  | 不涉及'])
    expect(await of('污染地块')).toEqual(['甲镇 | 造林面积 | 亩 | = | 20 | 污染地块：不涉及'])
  })

  it('has figures under a header of remarks or of scoring where they count, and none where nothing does', async () => {
    const others = await read(
      '| 指标 | 单位 | 甲镇 | 乙乡 | 其他 |\n|---|---|---|---|---|\n| 播种面积 | 亩 | 20 | 30 | 5 |\n| 产量 | 吨 | 2 | 3 | 1 |\n',
    )
    expect(others.values.slice(0, 3)).toEqual([
      '甲镇 | 播种面积 | 亩 | = | 20',
      '乙乡 | 播种面积 | 亩 | = | 30',
      '其他 | 播种面积 | 亩 | = | 5',
    ])
    const of = (standards: string[]) =>
      read(
        `| 目标内容 | 考核标准 | 分值 | 得分 |\n|---|---|---|---|\n| 事故 | ${standards[0]} | 30 | |\n| 整改率 | ${standards[1]} | 20 | |\n`,
      )
    expect((await of(['0起', '≥98%'])).values).toEqual([
      ' | 事故 · 考核标准 | 起 | = | 0 | 分值：30',
      ' | 整改率 · 考核标准 | % | >= | 98 | 分值：20',
    ])
    const words = await of(['不发生得满分。', '每低1%扣1分。'])
    expect(words.values).toEqual([])
    expect(words.findings.join()).toContain('table/unknown')
  })

  it('keeps what the header over its names says', async () => {
    const { plan } = await extractText(`${HEAD}| 企业 | 节能量（吨） |\n|---|---|\n| 甲乙公司 | 20 |\n`)
    expect(plan.annexes[0]!.indicators[0]).toMatchObject({ region_text: '', label_header: '企业', label: '甲乙公司' })
  })

  it('has levels of a header as steps of a name, in a pipe table and in one of merged cells', async () => {
    const pipes = await read(`| 乡镇 | 造林面积 | | 育苗（株） |
|---|---|---|---|
| | 人工（亩） | 封育（亩） | |
| 甲镇 | 20 | 30 | 5万 |
`)
    const merged = await read(
      '<table><tr><th rowspan="2">乡镇</th><th colspan="2">造林面积</th><th rowspan="2">育苗（株）</th></tr>' +
        '<tr><th>人工（亩）</th><th>封育（亩）</th></tr><tr><td>甲镇</td><td>20</td><td>30</td><td>5万</td></tr></table>\n',
    )
    expect(pipes.values).toEqual([
      '甲镇 | 造林面积 / 人工 | 亩 | = | 20',
      '甲镇 | 造林面积 / 封育 | 亩 | = | 30',
      '甲镇 | 育苗 | 万株 | = | 5',
    ])
    expect(merged.values).toEqual(pipes.values)
  })

  it('has units in a row of their own below the header, and in a line of their own in its cells', async () => {
    const below = await read(
      '| 指标名称 | 2029年完成 | 2030年目标 | 增长 |\n|---|---|---|---|\n|  | 亿元 | 亿元 | % |\n| 生产总值 | 20 | 22 | 10 |\n',
    )
    const inCells = await read(
      '| 指标名称 | 2029年完成<br>亿元 | 2030年目标<br>（亿元） | 增长% |\n|---|---|---|---|\n| 生产总值 | 20 | 22 | 10 |\n',
    )
    expect(below.values).toEqual([
      ' | 生产总值 · 2029年完成 | 亿元 | = | 20',
      ' | 生产总值 · 2030年目标 | 亿元 | = | 22',
      ' | 生产总值 · 增长 | % | = | 10',
    ])
    expect(inCells.values).toEqual(below.values)
  })

  it('has all levels of a header that says little on its lowest, below a title in its frame', async () => {
    const { values } = await read(
      '<table><tr><td colspan="4">2030年任务分配表</td></tr><tr><td rowspan="2">乡镇</td><td colspan="2">新签约项目（个）</td><td rowspan="2">外资（万美元）</td></tr>' +
        '<tr><td>任务数</td><td>其中：亿元以上</td></tr><tr><td>甲镇</td><td>8</td><td>3</td><td>1,200</td></tr></table>\n',
    )
    expect(values).toEqual([
      '甲镇 | 新签约项目 / 任务数 | 个 | = | 8',
      '甲镇 | 新签约项目 / 其中：亿元以上 | 个 | = | 3',
      '甲镇 | 外资 | 万美元 | = | 1200',
    ])
  })

  it('has the levels above the first row of its header that says known words', async () => {
    const { values } = await read(
      '<table><tr><td rowspan="3">乡镇</td><td colspan="2">播种面积</td><td colspan="2">总产量</td></tr>' +
        '<tr><td>2029年实际</td><td>2030年任务</td><td>2029年实际</td><td>2030年任务</td></tr>' +
        '<tr><td>亩</td><td>亩</td><td>吨</td><td>吨</td></tr><tr><td>甲镇</td><td>8</td><td>9</td><td>3</td><td>4</td></tr></table>\n',
    )
    expect(values).toEqual([
      '甲镇 | 播种面积 / 2029年实际 | 亩 | = | 8',
      '甲镇 | 播种面积 / 2030年任务 | 亩 | = | 9',
      '甲镇 | 总产量 / 2029年实际 | 吨 | = | 3',
      '甲镇 | 总产量 / 2030年任务 | 吨 | = | 4',
    ])
  })

  it('names in its rows what is counted where its headers say when and how only', async () => {
    const of = async (header: string) =>
      (await read(`| 考核项目 | ${header} | 目标值 |\n|---|---|---|\n| 经济 | 税收收入 | 20万元 |\n`)).values
    expect(await of('考核内容')).toEqual([' · 经济 | 税收收入 · 目标值 | 万元 | = | 20'])
    expect(await of('企业名称')).toEqual([' · 经济 / 税收收入 | 目标值 | 万元 | = | 20'])
  })

  it('names its indicators in the last of several columns of such, and says of each what stands beside it', async () => {
    const { values } = await read(
      '| 一级指标 | 二级指标 | 单位 | 目标值 | 属性 |\n|---|---|---|---|---|\n| 生态 | 造林面积 | 亩 | 20 | 约束性 |\n|  | 育苗 | 株 | 30 | 预期性 |\n',
    )
    expect(values).toEqual([
      ' · 生态 | 造林面积 · 目标值 | 亩 | = | 20 | 属性：约束性',
      ' · 生态 | 育苗 · 目标值 | 株 | = | 30 | 属性：预期性',
    ])
  })

  it('has columns of what several years come to, whatever else their cells look like', async () => {
    const { values } = await read(
      '| 指标 | 2025年 | 2030年 | 年均增速〔累计〕 |\n|---|---|---|---|\n| 城镇化率（%） | 52.3 | 58 | 〔5.7〕 |\n| 生产总值（亿元） | 20 | 30 | 7%左右 |\n| 森林覆盖率（%） | 31 | 32 | — |\n',
    )
    expect(values.filter((value) => value.includes('年均'))).toEqual([
      ' | 城镇化率 · 年均增速〔累计〕 | % | = | 5.7',
      ' | 生产总值 · 年均增速〔累计〕 | % | ~ | 7',
      ' | 森林覆盖率 · 年均增速〔累计〕 | % |  | —',
    ])
  })

  it('has rows over its whole width, and rows without a value, above the names below them', async () => {
    const { values } = await read(`<table><tr><td>指标名称</td><td>单位</td><td>2030年目标</td></tr>
<tr><td colspan="3">一、农业</td></tr><tr><td>粮食产量</td><td>万吨</td><td>12</td></tr>
<tr><td colspan="3">二、工业</td></tr><tr><td>增加值</td><td>亿元</td><td>≥30</td></tr></table>
`)
    expect(values).toEqual([
      ' · 农业 | 粮食产量 · 2030年目标 | 万吨 | = | 12',
      ' · 工业 | 增加值 · 2030年目标 | 亿元 | >= | 30',
    ])
  })

  it('may name its regions in the header, and its indicators in the rows', async () => {
    const { values } = await read(
      `| 指标 | 甲镇 | 乙乡 | 全县 |\n|---|---|---|---|\n| 造林面积（亩） | 20 | — | 50 |\n`,
    )
    expect(values).toEqual([
      '甲镇 | 造林面积 | 亩 | = | 20',
      '乙乡 | 造林面积 | 亩 |  | —',
      '全县 | 造林面积 | 亩 | = | 50',
    ])
  })

  it('may stand twice side by side', async () => {
    const { values } = await read(
      `| 乡镇 | 面积（亩） | 乡镇 | 面积（亩） |\n|---|---|---|---|\n| 甲镇 | 2 | 乙乡 | 3 |\n`,
    )
    expect(values).toEqual(['甲镇 | 面积 | 亩 | = | 2', '乙乡 | 面积 | 亩 | = | 3'])
  })

  it('takes years, codes and ranks for names', async () => {
    const { values, findings } = await read(
      `| 年份 | 代码 | 旅游收入 |\n|---|---|---|\n| 2029年 | 341524 | 28亿元 |\n| 2030年 | 341525 | 31亿元以上 |\n`,
    )
    expect(values).toEqual([
      ' · 2029年 | 旅游收入 | 亿元 | = | 28 | 代码：341524',
      ' · 2030年 | 旅游收入 | 亿元 | >= | 31 | 代码：341525',
    ])
    expect(findings).toEqual([])
  })

  it.each(['注：表中金额单位为万元。', '单位：万元', '说明：1.本表单位均为万元'])(
    'has the unit of a line below it where none stands above: %s',
    async (line) => {
      const { values, findings } = await read(`| 乡镇 | 招商引资 |\n|---|---|\n| 甲镇 | 280 |\n\n${line}\n`)
      expect(values).toEqual(['甲镇 | 招商引资 | 万元 | = | 280'])
      expect(findings).toEqual([])
    },
  )

  it('has it of a note in its last row, and one above goes first', async () => {
    const table = '| 乡镇 | 招商引资 |\n|---|---|\n| 甲镇 | 280 |\n| 注：单位为亿元 | |\n'
    expect((await read(table)).values).toEqual(['甲镇 | 招商引资 | 亿元 | = | 280'])
    expect((await read(`单位：万元\n\n${table}`)).values).toEqual(['甲镇 | 招商引资 | 万元 | = | 280'])
  })

  it('leaves the line right above the next table to that one', async () => {
    const table = (name: string) => `| 乡镇 | ${name} |\n|---|---|\n| 甲镇 | 280 |\n`
    const { values } = await read(`${table('招商引资')}\n单位：万亩\n\n${table('造林面积')}`)
    expect(values).toEqual(['甲镇 | 招商引资 |  | = | 280', '甲镇 | 造林面积 | 万亩 | = | 280'])
  })

  it('counts money alone in what a line says of money', async () => {
    const table = '| 乡镇 | 财政收入 | 公路里程 |\n|---|---|---|\n| 甲镇 | 280 | 3 |\n'
    const { values, findings } = await read(`${table}\n注：表中金额单位为万元。\n`)
    expect(values).toEqual(['甲镇 | 财政收入 | 万元 | = | 280', '甲镇 | 公路里程 |  | = | 3'])
    expect(findings).toEqual([expect.stringContaining('indicator/no-unit')])
  })

  it('tells what units above it do not say', async () => {
    const table = '| 乡镇 | 招商引资 | 新建厂房 |\n|---|---|---|\n| 甲镇 | 280 | 3 |\n'
    const unclear = await read(`单位：万元、个\n\n${table}`)
    expect(unclear.values).toEqual(['甲镇 | 招商引资 |  | = | 280', '甲镇 | 新建厂房 |  | = | 3'])
    expect(unclear.findings).toEqual([expect.stringContaining('indicator/unit-unclear')])
    const clear = await read(`单位：万元、个\n\n${table.replace('厂房', '厂房（个）')}`)
    expect(clear.values).toEqual(['甲镇 | 招商引资 | 万元 | = | 280', '甲镇 | 新建厂房 | 个 | = | 3'])
    expect(clear.findings).toEqual([])
  })

  it('tells of rates that print no unit', async () => {
    const of = async (header: string) =>
      (await read(`| 指标 | 单位 | 2030年目标 | ${header} |\n|---|---|---|---|\n| 生产总值 | 亿元 | 22 | 7 |\n`))
        .findings
    expect(await of('同比增长')).toEqual([
      'L7 warning indicator/unit-unclear Annex 1 prints no unit for “同比增长” (1 values); it is left empty.',
    ])
    expect(await of('同比增长（%）')).toEqual([])
    expect(await of('增长%')).toEqual([])
  })

  it('keeps two rows of one name, and tells it', async () => {
    const { values, findings } = await read('| 乡镇 | 面积（亩） |\n|---|---|\n| 甲镇 | 2 |\n| 甲镇 | 3 |\n')
    expect(values).toHaveLength(2)
    expect(findings).toEqual(['L8 warning indicator/double Two rows of annex 1 have values for 甲镇: 面积 (2 and 3).'])
  })

  it('has both ends of a range, which are no double', async () => {
    const { values, findings } = await read('| 乡镇 | 面积（亩） |\n|---|---|\n| 甲镇 | 3—5 |\n')
    expect(values).toEqual(['甲镇 | 面积 | 亩 | >= | 3', '甲镇 | 面积 | 亩 | <= | 5'])
    expect(findings).toEqual([])
  })

  it('has two values of one cell in their own units, which are no double', async () => {
    const columns = await read(
      '| 乡镇 | 投资 | 粮食产量 |\n|---|---|---|\n| 甲镇 | 3亿元，增长7% | 2万吨/3% |\n| 乙乡 | 2亿元 | 1万吨/2.5% |\n',
    )
    expect(columns.values).toEqual([
      '甲镇 | 投资 | 亿元 | = | 3',
      '甲镇 | 投资 | % | increase = | 7',
      '甲镇 | 粮食产量 | 万吨 | = | 2',
      '甲镇 | 粮食产量 | % | = | 3',
      '乙乡 | 投资 | 亿元 | = | 2',
      '乙乡 | 粮食产量 | 万吨 | = | 1',
      '乙乡 | 粮食产量 | % | = | 2.5',
    ])
    const units = await read(
      '| 指标 | 单位 | 2030年目标 |\n|---|---|---|\n| 工业增加值 | 亿元、% | 22、9 |\n| 财政收入 | 亿元、% | 1,234 |\n| 就业 | 人 | 3200 |\n',
    )
    expect(units.values).toEqual([
      ' | 工业增加值 · 2030年目标 | 亿元 | = | 22',
      ' | 工业增加值 · 2030年目标 | % | = | 9',
      ' | 财政收入 · 2030年目标 | 亿元 | = | 1234',
      ' | 就业 · 2030年目标 | 人 | = | 3200',
    ])
    expect([...columns.findings, ...units.findings]).toEqual([])
  })

  it('loses no cell: a row without a value is in quarantine', async () => {
    const { plan } = await extractText(
      `${HEAD}| 乡镇 | 面积（亩） | 责任人 |\n|---|---|---|\n| 甲镇 | 2 | 张三 |\n| 乙乡 | | 李四 |\n`,
    )
    expect(plan.annexes[0]!.indicators.map(({ note }) => note)).toEqual(['责任人：张三'])
    expect(plan.quarantine.map(({ fragment }) => fragment.text)).toEqual(['乙乡', '李四'])
    expect(plan.ledger.cells).toBe(8)
  })
})
