import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/diff/side.js'
import { changesOf } from '../../../src/model/diff.js'
import { changed, HEAD, OTHER } from '../notice.js'
import { compared, short, sideOfText } from '../sides.js'

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
    ['荒山荒坡动态清零。', '荒山荒坡动态“清零”。', false],
    ['落实《林长制方案》。', '落实林长制方案。', false],
    ['打造市场化法治化营商环境，开展造林。', '打造市场化、法治化营商环境，开展造林。', false],
    ['开展送戏下乡，放映公益电影。', '开展送戏下乡、放映公益电影。', false],
    ['开展送戏下乡、放映公益电影，举办书展。', '开展送戏下乡，放映公益电影、举办书展。', false],
    ['建设镇（街道）服务站，开展造林。', '建设镇街道服务站；开展造林。', false],
    ['开展送戏下乡，放映公益电影。', '开展送戏下乡、放映商业电影。', true],
    ['制定造林方案。开展造林检查。', '开展造林检查。制定造林方案。', false],
    ['修复湿地、治理沙化土地，建设防护林。', '建设防护林，治理沙化土地、修复湿地。', false],
    ['修复湿地、治理沙化土地，建设防护林。', '建设防护林，治理荒漠土地、修复湿地。', true],
  ])('%s → %s', async (before, after, isReworded) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(isReworded ? ['reworded: the measure'] : [])
  })

  it.each<[string, string, string[]]>([
    ['推动外贸稳规模，新增海外仓20个。', '推动外贸稳规模。', ['target-dropped: weaker: 新增海外仓 +20 个']],
    [
      '实施供水工程9处，管护水源。',
      '实施供水工程9处，水质合格率达到95%以上，管护水源。',
      ['target-new: stronger: 水质合格率 >= 95 %'],
    ],
    [
      '组织公益演出120场。',
      '组织公益演出120场，新建24小时城市书房4个。',
      ['target-new: stronger: 新建24小时城市书房 4 个'],
    ],
    [
      '改造农村户厕2600户，问题整改清零。',
      '因地制宜推进农村户厕改造，问题整改清零。',
      ['target-dropped: weaker: 改造农村户厕 2600 户 → 因地制宜推进农村户厕改造'],
    ],
    [
      '推进农村户厕改造，问题整改清零。',
      '改造农村户厕2600户，问题整改清零。',
      ['target-new: stronger: 推进农村户厕改造 → 改造农村户厕 2600 户'],
    ],
    [
      '培育专精特新企业500家、单项冠军企业30家，强化服务。',
      '培育专精特新企业500家，强化服务。',
      ['target-dropped: weaker: 单项冠军企业 30 家'],
    ],
    [
      '推动外贸稳规模，新增海外仓20个。',
      '推动外贸扩规模。',
      ['target-dropped: weaker: 新增海外仓 +20 个', 'reworded: the measure'],
    ],
    [
      '改造农村户厕2600户，问题整改清零。',
      '开展村庄清洁行动，问题整改清零。',
      ['target-dropped: weaker: 改造农村户厕 2600 户', 'reworded: the measure'],
    ],
  ])('that a target of one side alone says are told of it: %s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it('between other stops keep their numbers', async () => {
    const measure = (shows: number, films: number, stop: string) =>
      `检查送戏下乡点${shows}处${stop}电影放映点${films}处的设备。`
    expect(await changed({ measure: measure(160, 1800, '，') }, { measure: measure(150, 1800, '、') })).toEqual([
      'target-down: weaker: 检查送戏下乡点: 160 处 → 150 处',
    ])
  })

  it('of a title that is its measure are told of the measure alone', async () => {
    const [before, after] = ['对宜林荒山实施造林绿化。', '对宜林荒山和坡耕地实施造林绿化。']
    expect(await changed({ title: before, measure: before }, { title: after, measure: after })).toEqual([
      'reworded: the measure',
    ])
  })

  it('of a title are its numbers one by one, but not those that its measure has', async () => {
    const of = (count: number) => ({ title: `口袋公园${count}个`, measure: '在城区见缝插绿。' })
    expect(await changed(of(40), of(30))).toEqual(['number-down: weaker: 口袋公园: 40 个 → 30 个'])
    const both = (count: number) => ({ title: `口袋公园${count}个`, measure: `在城区新建口袋公园${count}个。` })
    expect(await changed(both(40), both(30))).toEqual(['target-down: weaker: 新建口袋公园: 40 个 → 30 个'])
  })

  it('of a title of several measures are its numbers told once', async () => {
    const plan = (year: number, count: number) =>
      sideOfText(
        `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${HEAD}| 1 | 口袋公园${count}个 | 在城区见缝插绿。 | 年底前 | 县林业局 | — | |\n| | | 配齐健身步道和照明设施。 | 年底前 | 县体育局 | — | |\n${OTHER}`,
      )
    const found = changesOf(compared(await plan(2022, 40), await plan(2023, 30)))
    expect(found.map(({ kind, new_ids }) => [kind, new_ids.map(short)])).toEqual([['number-down', ['0/1/1']]])
  })

  it('of amounts of money in columns of their own have a direction', async () => {
    const told = async (header: string, ...cells: [string, string]) => {
      const [old, fresh] = await Promise.all(
        cells.map((cell, at) =>
          sideOfText(
            `# 金寨县人民政府办公室关于印发${2022 + at}年重点任务的通知\n\n${HEAD.replace('备注', header)}| 1 | 绿化造林 | 对宜林荒山实施造林绿化。 | 年底前 | 县林业局 | — | ${cell} |\n${OTHER}`,
          ),
        ),
      )
      return changesOf(compared(old!, fresh!)).map(({ kind, effect, message }) => [kind, effect, message].join(': '))
    }
    expect(await told('总投资（万元）', '5000', '4000')).toEqual([
      'number-down: weaker: 总投资（万元）: 5000 万元 → 4000 万元',
    ])
    expect(await told('总投资', '5000万元', '1.2亿元')).toEqual(['number-up: stronger: 总投资: 5000 万元 → 1.2 亿元'])
    expect(await told('总投资', '5000万元', '0.5亿元')).toEqual([])
    expect(await told('总投资', '5000万元', '5000万美元')).toEqual(['other: : 总投资: 5000万元 → 5000万美元'])
    expect(await told('总投资（万元） | 年度投资（万元）', '5000 | 300', '5000 | 400')).toEqual([
      'number-up: stronger: 年度投资（万元）: 300 万元 → 400 万元',
    ])
    expect(await told('备注', '省级任务3项', '省级任务2项')).toEqual(['number-down: weaker: 省级任务: 3 项 → 2 项'])
  })

  it('of columns whose headers differ in width, and in a year that moves on, are of one column', async () => {
    const plan = (year: number, header: string, cells: string) =>
      sideOfText(
        `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${HEAD.replace('备注', header)}| 1 | 绿化造林 | 对宜林荒山实施造林绿化。 | 年底前 | 县林业局 | — | ${cells} |\n${OTHER}`,
      )
    const old = await plan(2022, '总投资（万元） | 2022年计划投资（万元）', '5000 | 300')
    const fresh = await plan(2023, '总投资(万元) | 2023年计划投资(万元)', '5000 | 400')
    expect(changesOf(compared(old, fresh)).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['number-up', '2023年计划投资(万元)'],
    ])
  })

  it('of a column are not lost where a row goes on over a page break', async () => {
    const head = HEAD.replace('备注', '分管领导')
    const row = (measure: string, leader: string) =>
      `| 1 | 绿化造林 | ${measure} | 年底前 | 县林业局 | — | ${leader} |\n`
    const plan = (year: number, rows: string) =>
      sideOfText(`# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${head}${rows}`)
    const whole = await plan(2022, row('对宜林荒山实施造林绿化，落实管护责任。', '张三') + OTHER)
    const rest = `\n${head}| | | 林绿化，落实管护责任。 | | | | |\n${OTHER}`
    const broken = await plan(2023, `${row('对宜林荒山实施造', '')}${rest}`)
    const within = await plan(2023, `${row('对宜林荒山实施造林绿化，落实管护责任。', '')}${OTHER}`)
    const told = (fresh: Side) => changesOf(compared(whole, fresh)).map(({ kind, message }) => `${kind}: ${message}`)
    expect(told(broken)).toEqual([])
    expect(told(within)).toEqual(['other: 分管领导: 张三 → none'])
  })

  it('of when the deadline says are told of the deadline alone', async () => {
    const of = (when: string) => ({ measure: `${when}完成荒山绿化。`, deadline: when })
    expect(await changed(of('6月底前'), of('9月底前'))).toEqual([
      'deadline-later: 92 days, 6月底前 (2022-06-30) → 9月底前 (2023-09-30)',
    ])
  })

  it('of titles and of columns without a place of their own', async () => {
    expect(await changed({ title: '绿化造林', note: '省级任务' }, { title: '国土绿化', note: '市级任务' })).toEqual([
      'title: 绿化造林 → 国土绿化',
      'other: 备注: 省级任务 → 市级任务',
    ])
  })
})
