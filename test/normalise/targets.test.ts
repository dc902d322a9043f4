import { describe, expect, it } from 'vitest'
import { readTargets } from '../../src/normalise/targets.js'

const read = (measure: string) =>
  readTargets(measure).map(({ indicator, comparator, change, value, unit }) =>
    [indicator, comparator, change, value, unit].filter((part) => part !== null).join(' '),
  )

describe('a measure commits', () => {
  it.each([
    ['碳排放强度同比下降 3%。', ['碳排放强度 = decrease 3 %']],
    ['地区生产总值增长6%左右', ['地区生产总值 ~ increase 6 %']],
    ['单位GDP能耗下降3.5个百分点', ['单位GDP能耗 = decrease 3.5 个百分点']],
    [
      '细颗粒物年均浓度控制在35微克/立方米以内，优良天数比率达到78%以上。',
      ['细颗粒物年均浓度 <= 35 微克/立方米', '优良天数比率 >= 78 %'],
    ],
    ['审核数量不少于总数的20%', ['审核数量 >= 20 %']],
    ['每个项目力争至少抽检1次', ['抽检 >= 1 次']],
    ['新建公园3处、口袋公园5个，改造老旧小区12个。', ['新建公园 = 3 处', '口袋公园 = 5 个', '改造老旧小区 = 12 个']],
    ['完成投资1,500万元', ['完成投资 = 1500 万元']],
    ['改造提升背街小巷50条，新增绿地2公顷', ['改造提升背街小巷 = 50 条', '新增绿地 = increase 2 公顷']],
    ['设备安装率、对接率动态实现双100%', ['设备安装率 = 100 %', '对接率 = 100 %']],
    ['28%的建成区实现60%的降雨就地消纳和利用', ['建成区 = 28 %', '降雨就地消纳和利用 = 60 %']],
    ['组织对1家重点行业企业开展审核', ['重点行业企业开展审核 = 1 家']],
    ['再生水利用率40%以上', ['再生水利用率 >= 40 %']],
    ['贯彻落实“全市用水总量控制在30亿立方米”分配的目标要求', ['全市用水总量 <= 30 亿立方米']],
    ['贯彻落实“全市用水总量控制在 30亿立方米”分配的目标要求', ['全市用水总量 <= 30 亿立方米']],
    ['市直机关及60%以上市属事业单位', ['市属事业单位 >= 60 %']],
    // What is counted needs its verb where it is as short as 企业
    ['组织1家企业', ['组织企业 = 1 家']],
    ['组织1家合作社', ['合作社 = 1 家']],
    // Between a bound and its number stands a verb, no clause
    ['每日至少专人值守1次', ['专人值守 >= 1 次']],
    ['每日至少由专人值守1次', []],
    ['新建公园由3处增加到5处', ['新建公园 = 5 处']],
    ['组织10人以内小组', []],
    ['完成岸线清理整治\n4.6公里', ['完成岸线清理整治 = 4.6 公里']],
    ['组织1—2家企业', ['组织企业 >= 1 家', '组织企业 <= 2 家']],
    // The verb of the first counts what follows by a name, or the same by another unit
    ['新建公园3处、亭5个', ['新建公园 = 3 处', '亭 = 5 个']],
    ['新建公园3处、亭台5个', ['新建公园 = 3 处', '亭台 = 5 个']],
    [`新建公园3处、${'甲'.repeat(40)}5个`, ['新建公园 = 3 处', `${'甲'.repeat(40)} = 5 个`]],
    ['改造小区20个、2964户', ['改造小区 = 20 个', '改造小区 = 2964 户']],
    ['新建公园3处、口袋公园不少于5个', ['新建公园 = 3 处', '口袋公园 >= 5 个']],
    // A part is one of a number that was committed to before
    ['引进项目20个，其中10亿元以上项目3个', ['引进项目 = 20 个', '10亿元以上项目 = 3 个']],
    ['其中10亿元以上项目3个', []],
    ['再生水利用率、污水集中收集率分别达到35%、75%以上', ['再生水利用率 >= 35 %', '污水集中收集率 >= 75 %']],
    ['新建公园3处，达到5个', ['新建公园 = 3 处', '新建公园 = 5 个']],
    ['绿化覆盖率稳步提升，达到40%', ['绿化覆盖率 = 40 %']],
    ['12家企业', []],
    // No comma of 1,500
    ['完成投资1,5000万元', []],
  ])('%s', (measure, expected) => {
    expect(read(measure)).toEqual(expected)
  })
})

describe('a measure that names no indicator', () => {
  const named = (measure: string) =>
    readTargets(measure, '污水处理率').map(({ indicator, comparator, value }) =>
      [indicator, comparator, value].join(' '),
    )

  it.each([
    ['达到95%以上', '污水处理率 >= 95'],
    ['≥2%', '污水处理率 >= 2'],
    ['12家', '污水处理率 = 12'],
    ['不超过3起', '污水处理率 <= 3'],
  ])('%s measures what its task is called', (measure, expected) => {
    expect(named(measure)).toEqual([expected])
  })
})

describe('a number that describes commits to nothing', () => {
  it.each([
    '办理货车通行证的4.5吨以下轻型货车为纯电动车',
    '鼓励冷链运输车辆、4.5吨以上（含）货车使用国六排放标准车辆',
    '实现24小时自动值守',
    '完成2021年关停企业原址用地筛查',
    '做好第十五次缔约方大会(COP15)宣传',
    '落实“六个100%”要求',
    '6月底前完成排查',
    '夏季（6—9月）错峰装卸油',
    '落实“六项措施”及“门前三包”',
    '实施“减二增一”削减量替代',
    'PM2.5和O3协同控制',
  ])('%s', (measure) => {
    expect(read(measure)).toEqual([])
  })
})

describe('a target', () => {
  it('has a name of forty characters, those nearest to its number', () => {
    const name = (length: number) => readTargets(`${'甲'.repeat(length - 1)}率达到95%`)[0]!.indicator
    expect([name(40).length, name(41).length]).toEqual([40, 40])
  })

  it('is told by words that stand within a hundred and sixty characters of its number', () => {
    const share = (length: number) => readTargets(`28%的${'甲'.repeat(length - 3)}实现达标`)
    expect([share(160).length, share(161).length]).toEqual([1, 0])
  })

  it('quotes its clause, between stops of any kind', () => {
    for (const stop of '，,。；;：:！!？?\n（')
      expect(readTargets(`加强绿化${stop} 新建公园3处 `), stop).toMatchObject([
        { position: 1, text: '新建公园3处', start: 6, end: 12 },
      ])
  })

  it('has the quotation in its name that its measure prints', () => {
    expect(readTargets('新增“四上”企业5家')).toMatchObject([{ indicator: '新增“四上”企业', change: 'increase' }])
  })

  it('is counted through its measure', () => {
    expect(readTargets('新建公园3处！改造小区2个').map(({ position }) => position)).toEqual([1, 2])
  })

  it('stands at a character of its measure, not at a place of a string', () => {
    expect(readTargets('𠀀𠀁区，新建公园3处。')).toMatchObject([{ start: 4, end: 10, text: '新建公园3处' }])
  })
})

describe('a target with brackets', () => {
  it('has those of its name, and those right behind it', () => {
    expect(read('配置自动体外除颤器（AED）150台')).toEqual(['配置自动体外除颤器（AED） = 150 台'])
    expect(read('改造村（社区）食堂30个（县民政局）')).toEqual(['改造村（社区）食堂 = 30 个'])
  })

  it('has none that is longer than twelve characters', () => {
    const named = (length: number) => read(`改造食堂（${'甲'.repeat(length)}）旧址30个`)
    expect(named(10)).toEqual([`改造食堂（${'甲'.repeat(10)}）旧址 = 30 个`])
    expect(named(11)).toEqual(['改造食堂旧址 = 30 个'])
  })

  it('quotes its clause with them', () => {
    expect(readTargets('加强救护，配置除颤器（AED）150台。')).toMatchObject([
      { text: '配置除颤器（AED）150台', start: 5, end: 19 },
    ])
  })
})

describe('what a target is counted from, and how strongly it is meant', () => {
  const told = (measure: string) =>
    readTargets(measure).map(({ value, baseline, strength }) => [value, baseline, strength].join(' '))

  it.each([
    ['能耗下降22%以上（比2015年）', ['22 2015年 commitment']],
    ['收入增长7%，力争7.5%以上', ['7  commitment', '7.5  aspiration']],
    ['力争到2025年，覆盖率达到45%', ['45  aspiration']],
    ['力争新建公园3处、广场5个', ['3  aspiration', '5  aspiration']],
    ['努力提高水平，新建公园3处', ['3  commitment']],
    ['力争到2025年。新建公园3处', ['3  commitment']],
    ['与2020年相比，能耗下降13%', ['13 2020年 commitment']],
    ['力争新建公园3处，确保改造广场5个', ['3  aspiration', '5  commitment']],
    ['覆盖率由38%提高到40%', ['40 38% commitment']],
  ])('%s', (measure, expected) => {
    expect(told(measure)).toEqual(expected)
  })
})
