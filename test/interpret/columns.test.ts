import { describe, expect, it } from 'vitest'
import { runPipe } from '../../src/pipeline.js'
import { tablesOf } from '../../src/write/tables.js'
import { noticeOf } from '../builders/blocks.js'
import { plain, type Box, type DrawnTable } from '../builders/dresses/document.js'
import { rendered } from '../builders/dresses/render.js'
import { extractText, registry } from '../support.js'

const LETTER = '某某市人民政府办公室关于印发2024年任务分解表的通知\n\n'
const markdown = (header: string, ...rows: string[]): string => LETTER + table(header, ...rows)
const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n')

const read = async (notice: string) => tablesOf([await extractText(notice)])

describe('columns of starts and of last days', () => {
  it('are a range, in Markdown', async () => {
    const { tasks } = await read(
      markdown(
        '序号 | 项目名称 | 建设内容 | 开工时间 | 竣工时间 | 责任单位',
        '1 | 河东快速路 | 新建道路6公里 | 2031年3月 | 2032年10月 | 市交通运输局',
        '2 | 中心医院二期 | 新建病房楼 | 2031年5月底前 | 2033年6月底前 | 市卫生健康委',
        '3 | 河西水厂 | 新建水厂 | 2033年 | 2032年6月底前 | 市水利局',
      ),
    )
    expect(
      tasks.map(({ deadline_kind, deadline_start, deadline_end }) => [deadline_kind, deadline_start, deadline_end]),
    ).toEqual([
      ['range', '2031-03-01', '2032-10-31'],
      ['range', '2031-05-31', '2033-06-30'],
      ['unknown', null, null],
    ])
  })

  it('are told where the work is to end before it begins', async () => {
    const { diagnostics } = await read(
      markdown(
        '序号 | 项目名称 | 建设内容 | 开工 | 竣工 | 责任单位',
        '1 | 河东快速路 | 新建道路6公里 | 2025年6月 | 2024年12月 | 市交通运输局',
        '2 | 河西水厂 | 新建水厂 | 2024年3月 | 2024年12月 | 市水利局',
      ),
    )
    expect(diagnostics.filter(({ rule }) => rule.startsWith('deadline/')).map(({ message }) => message)).toEqual([
      'The deadline “2025年6月—2024年12月” names a day that no calendar has, or ends before it begins.',
    ])
  })

  it('that were actual say how it goes, and are no days of the plan', async () => {
    const { tasks } = await read(
      markdown(
        '序号 | 项目名称 | 建设内容 | 计划开工 | 实际开工 | 计划竣工 | 责任单位',
        '1 | 河东快速路 | 新建道路6公里 | 2031年6月 | 2031年8月 | 2032年12月 | 市交通运输局',
      ),
    )
    expect(tasks[0]).toMatchObject({ deadline_start: '2031-06-01', deadline_end: '2032-12-31' })
    expect(tasks[0]!.other).toEqual([{ key: 'progress', header: '实际开工', text: '2031年8月' }])
  })

  it('in two levels of HTML, and a state among them is no day', async () => {
    const { tasks, milestones } = await read(`<html><body><h1>太湖县2023年重点项目任务分解表</h1><table>
<tr><td rowspan="2">序号</td><td rowspan="2">项目名称</td><td rowspan="2">建设内容</td><td colspan="2">建设时间</td><td rowspan="2">责任单位</td></tr>
<tr><td>开工</td><td>竣工</td></tr>
<tr><td>1</td><td>凤凰园小区改造</td><td>楼体保温。</td><td>2023年3月</td><td>2023年10月</td><td>县住建局</td></tr>
<tr><td>2</td><td>第二中学新建</td><td>建筑面积3万平方米。</td><td>已开工</td><td>2023年9月</td><td>县教育局</td></tr>
</table></body></html>`)
    expect(
      tasks.map(({ deadline_kind, deadline_start, deadline_end }) => [deadline_kind, deadline_start, deadline_end]),
    ).toEqual([
      ['range', '2023-03-01', '2023-10-31'],
      ['by', null, '2023-09-30'],
    ])
    expect(tasks[1]!.other).toEqual([{ key: 'state', header: '开工', text: '已开工' }])
    expect(milestones.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '开工 2023年3月',
      '竣工 2023年10月',
      '竣工 2023年9月',
    ])
  })
})

describe('columns of two roles under one header', () => {
  const rows = [
    '老旧装置淘汰 | 制定退出计划。 | 市应急管理局 | 市工信局、市公安局',
    '燃气管道更新 | 更换管道120公里。 | 市住建局 | 市城管局',
  ]
  const expected = [
    [['市应急管理局'], ['市工业和信息化局', '市公安局']],
    [['市住房城乡建设局'], ['市城市管理局']],
  ]
  const unitsOf = ({ tasks }: Awaited<ReturnType<typeof read>>) =>
    tasks.map(({ lead_units, support_units }) => [lead_units, support_units])

  it('name nobody where one of them is a dash', async () => {
    const { task_units } = await read(
      markdown(
        '序号 | 工作任务 | 牵头单位 | 责任单位 | 配合单位',
        '1 | 修路 | 市交通运输局 | 各县（市）区市场监管局 | —',
        '2 | 架桥 | 市交通运输局 | — | 市直有关部门',
      ),
    )
    expect(task_units.filter(({ role }) => role === 'support').map(({ unit_text }) => unit_text)).toEqual([
      '各县（市）区市场监管局',
      '市直有关部门',
    ])
  })

  it('lead and help, in HTML and in Markdown', async () => {
    const cells = rows.map((row) => `<tr><td>${row.split(' | ').join('</td><td>')}</td></tr>`).join('')
    const html = await read(`<html><body><h1>太湖县2024年治本攻坚任务分解表</h1><table>
<tr><td rowspan="2">治本攻坚任务</td><td rowspan="2">具体做法</td><td colspan="2">责任主体</td></tr>
<tr><td>主管部门</td><td>会办单位</td></tr>${cells}</table></body></html>`)
    expect(unitsOf(html)).toEqual(expected)
    expect(unitsOf(await read(markdown('治本攻坚任务 | 具体做法 | 主管部门 | 会办单位', ...rows)))).toEqual(expected)
  })
})

describe('a finding on a column', () => {
  it('names each record of its table', async () => {
    const { tasks, diagnostics } = await read(
      markdown(
        '序号 | 重点任务 | 工作措施 | 甲乙 | 责任单位',
        '1 | 绿化 | 造林2万亩。 | 6月底前 | 市林业局',
        '2 | 治水 | 清理河道。 | 9月底前 | 市水利局',
      ),
    )
    const [found, ...more] = diagnostics.filter(({ rule }) => rule === 'column/inferred')
    expect(more).toEqual([])
    expect(JSON.parse(found!.params as unknown as string)).toMatchObject({
      meaning: 'deadline',
      records: tasks.map(({ id }) => id),
    })
  })

  it('tells of cells that contradict its header, and nothing of them is passed off', async () => {
    const { tasks, task_units, diagnostics } = await read(
      markdown(
        '序号 | 重点任务 | 责任单位 | 完成时限',
        '1 | 绿化 | 6月底前 | 市林业局',
        '2 | 治水 | 9月底前 | 市水利局',
      ),
    )
    expect(tasks.map(({ deadline_kind }) => deadline_kind)).toEqual(['none', 'none'])
    expect(task_units).toEqual([])
    expect(tasks[0]!.other.map(({ header, text }) => [header, text])).toEqual([
      ['责任单位', '6月底前'],
      ['完成时限', '市林业局'],
    ])
    expect(diagnostics.filter(({ rule }) => rule === 'column/contradicted')).toHaveLength(2)
  })
})

describe('columns of their own keys', () => {
  it('hold persons, and money as a number with its unit', async () => {
    const { tasks } = await read(
      markdown(
        '序号 | 项目名称 | 总投资（万元） | 年度投资 | 资金来源 | 责任领导 | 责任人 | 联系电话 | 责任单位',
        '1 | 城北水厂 | 5,000 | 1.2亿元 | 自筹 | 张三 | 李四 | 66283122 | 市水利局',
      ),
    )
    expect(tasks[0]!.other.map(({ key, text, amount, unit }) => [key, text, amount, unit])).toEqual([
      ['investment', '5,000', 5000, '万元'],
      ['investment', '1.2亿元', 1.2, '亿元'],
      ['funding', '自筹', undefined, undefined],
      ['leader', '张三', undefined, undefined],
      ['person', '李四', undefined, undefined],
      ['contact', '66283122', undefined, undefined],
    ])
  })

  it.each([
    ['单位：万元', ''],
    ['', '注：表中金额单位为万元。'],
  ])('count money in what a line around the table says: %s%s', async (above, below) => {
    const rows = table(
      '序号 | 项目名称 | 总投资 | 责任单位',
      '1 | 城北水厂 | 5,000 | 市水利局',
      '2 | 路网 | 1亿元 | 市交通局',
    )
    const { tasks } = await read(`${LETTER}${above}\n\n${rows}\n\n${below}\n`)
    expect(tasks.map(({ other }) => other.map(({ amount, unit }) => [amount, unit]))).toEqual([
      [[5000, '万元']],
      [[1, '亿元']],
    ])
  })
})

describe('a unit of the upper level of a header', () => {
  it.each([
    ['投资情况（万元） | >', '总投资 | 年度计划投资', ['万元', '万元']],
    ['投资情况 | >', '总投资（亿元） | 年度计划投资', ['亿元', undefined]],
    ['投资（万元） | >', '总投资（亿元） | 年度计划投资', ['亿元', '万元']],
  ])('is that of the figures below those that name none: %s over %s', async (upper, lower, units) => {
    const rows = [
      '1 | 城北水厂 | 新建水厂。 | 5,000 | 200 | 市水利局',
      '2 | 城南水厂 | 新建水厂。 | 300 | 20 | 市水利局',
    ]
    const header = [`序号 | 项目名称 | 建设内容 | ${upper} | 责任单位`, `^ | ^ | ^ | ${lower} | ^`]
    const bytes = noticeOf(['太湖县2024年重点项目任务分解表', [...header, ...rows]], 'html')
    const { tasks } = tablesOf([await runPipe({ file: 'notice.html', bytes }, registry)])
    expect(tasks.map(({ other }) => other.map(({ unit }) => unit))).toEqual([units, units])
  })
})

describe('a table without a column of titles', () => {
  const titles = async (...measures: string[]): Promise<string[]> => {
    const rows = measures.map((measure, at) => `${at + 1} | ${measure} | 6月底前 | 市水利局`)
    const { tasks } = await read(markdown('序号 | 工作内容 | 完成时限 | 责任单位', ...rows))
    return tasks.map(({ task_title }) => task_title ?? '')
  }

  it('has the one short measure of a task as its title', async () => {
    expect(await titles('清淤河道30公里。', '修'.repeat(60))).toEqual(['清淤河道30公里。', '修'.repeat(60)])
  })

  it('has none where that is long, or of several paragraphs', async () => {
    expect(await titles('修'.repeat(61), '清淤河道。<br>加固堤防。')).toEqual(['', ''])
  })
})

describe('a table of which some columns are known', () => {
  it('and not what is to be done is set aside, and says which are', async () => {
    const { tasks, indicators, diagnostics } = await read(
      markdown('责任单位 | 总投资（万元）', '市水利局 | 500', '市交通运输局 | 800'),
    )
    expect([tasks, indicators]).toEqual([[], []])
    expect(diagnostics.find(({ rule }) => rule === 'table/unknown')?.message).toContain(
      'Of the table 责任单位 | 总投资（万元） is known, and not what is to be done or how much',
    )
  })
})

describe('a column of goals', () => {
  const titles = async (header: string, ...rows: string[]) => {
    const { tasks, diagnostics } = await read(markdown(header, ...rows))
    return [tasks.map(({ task_title }) => task_title), diagnostics.some(({ rule }) => rule === 'column/inferred')]
  }
  const measures = ['压减环节，实现“一网通办”。', '为新开办企业免费刻制公章。']

  it('is that of the tasks, right behind the numbers and beside measures, and that is told', async () => {
    expect(
      await titles(
        '序号 | 改革目标 | 具体举措 | 完成时间 | 责任单位',
        `1 | 企业开办“一日办结” | ${measures[0]} | 6月底前 | 市行政审批局`,
        `2 | 融资便利度提升 | ${measures[1]} | 年底前 | 市金融办`,
      ),
    ).toEqual([['企业开办“一日办结”', '融资便利度提升'], true])
  })

  it('is none where another names the tasks, or it holds figures', async () => {
    expect(
      await titles(
        '序号 | 任务名称 | 改革目标 | 具体举措 | 完成时间 | 责任单位',
        `1 | 开办企业 | 一日办结 | ${measures[0]} | 6月底前 | 市行政审批局`,
        `2 | 融资 | 更加便利 | ${measures[1]} | 年底前 | 市金融办`,
      ),
    ).toEqual([['开办企业', '融资'], false])
    expect(
      await titles(
        '序号 | 年度目标 | 具体举措 | 完成时间 | 责任单位',
        `1 | 500家 | ${measures[0]} | 6月底前 | 市行政审批局`,
        `2 | 95% | ${measures[1]} | 年底前 | 市金融办`,
      ),
    ).toEqual([measures, false])
  })
})

describe('who signs inside a table', () => {
  it('does no work there', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    const signed = (text: string) => `<tr><td></td><td></td><td colspan="2">${text}</td></tr>`
    const { tasks } = await read(
      `<html><body><h1>某市2024年任务分解表</h1><table>${row('序号', '工作任务', '完成时限', '责任单位')}${row('1', '修路', '6月底前', '市交通运输局')}${signed('某市重点工作领导小组办公室')}${signed('2024年3月1日')}</table></body></html>`,
    )
    expect(tasks.map(({ task_title, lead_units }) => [task_title, lead_units])).toEqual([['修路', ['市交通运输局']]])
  })
})

describe('a subtotal of a place', () => {
  it('is a row of sums, and no section', async () => {
    const { tasks, diagnostics } = await read(
      markdown(
        '序号 | 乡镇 | 项目名称 | 总投资（万元） | 完成时限 | 责任单位',
        '合计（3个） | | | 600 | |',
        '1 | 石桥镇 | 修路 | 100 | 6月底前 | 县交通运输局',
        '2 | | 架桥 | 200 | 9月底前 | 县交通运输局',
        '石桥镇小计（2个） | | | 300 | |',
        '3 | 双河乡 | 建站 | 300 | 年底前 | 县水利局',
        '双河乡小计（1个） | | | 300 | |',
      ),
    )
    expect(tasks.map(({ task_title, section_title }) => [task_title, section_title])).toEqual([
      ['修路', ''],
      ['架桥', ''],
      ['建站', ''],
    ])
    expect(diagnostics.filter(({ rule }) => rule === 'total/declared')).toEqual([])
  })
})

describe('a list of offices in lines', () => {
  it('is read whole, though one of them led below another before', async () => {
    const { tasks } = await read(
      table(
        '序号 | 重点任务 | 主办处室 | 参加科室',
        '1 | 绿化 | 政策法规科 | 人事科',
        '2 | 治水 | 行政审批科 | —',
        '3 | 治沙 | 人事科 | 行政审批科<br>政策法规科',
      ),
    )
    expect(tasks.map(({ support_units }) => support_units)).toEqual([['人事科'], [], ['行政审批科', '政策法规科']])
  })
})

describe('a column that a pipe table leaves blank in most rows', () => {
  const header = '序号 | 重点任务 | 工作措施 | 市级牵头单位 | 承办部门'
  const uppersOf = async (...rows: string[]) =>
    (await read(markdown(header, ...rows))).tasks.map(({ upper_lead_units }) => upper_lead_units)
  const rows = [
    '1 | 绿化 | 造林2万亩。 | 市林业局 | 县林业局',
    ' |  | 抚育3万亩。 |  | 县林场',
    ' |  | 管护4万亩。 |  | 县应急管理局',
    '2 | 治水 | 清理河道。 | 市水利局 | 县水利局',
    ' |  | 加固堤防。 |  | 县财政局',
    ' |  | 改造泵站。 |  | 县供电公司',
  ]

  it('is merged as the titles are, where just the first row of each task prints it', async () => {
    const [forest, water] = [['市林业局'], ['市水利局']]
    expect(await uppersOf(...rows)).toEqual([forest, forest, forest, water, water, water])
  })

  it('and not where a task prints none, or a further row one of its own', async () => {
    expect(await uppersOf(...rows, '3 | 治沙 | 治理沙地。 |  | 县林业局')).toEqual([
      ['市林业局'],
      [],
      [],
      ['市水利局'],
      [],
      [],
      [],
    ])
    expect(
      await uppersOf(...rows.slice(0, -1), ' |  | 改造泵站。 | 市财政局 | 县供电公司', ...rows.slice(1, 3)),
    ).toEqual([['市林业局'], [], [], ['市水利局'], [], ['市财政局'], [], []])
  })
})

describe('columns of periods below a banner, in three levels', () => {
  const over = (text: string, down: number, across: number): Box => ({ text, down, across })
  const drawn: DrawnTable = {
    kind: 'table',
    header: [
      [over('序号', 3, 1), over('任务', 3, 1), over('2024年工作安排', 1, 4), null, null, null, over('牵头单位', 3, 1)],
      [null, null, over('一季度', 1, 2), null, over('二季度', 1, 2), null, null],
      [null, null, ...['目标', '措施', '目标', '措施'].map(plain), null],
    ],
    body: [['1', '雨污分流', '完成招标', '发布公告', '敷设管网', '分段施工', '县住建局'].map(plain)],
  }

  it.each(['md', 'html', 'docx', 'xlsx'] as const)('are milestones in %s', async (format) => {
    const bytes = await rendered([{ kind: 'title', text: '太湖县2024年重点任务分解表' }, drawn], format)
    const { tasks, milestones } = tablesOf([await runPipe({ file: `notice.${format}`, bytes }, registry)])
    expect(tasks.map(({ task_title, lead_units }) => [task_title, lead_units])).toEqual([
      ['雨污分流', ['县住房城乡建设局']],
    ])
    expect(milestones.map(({ label, text, start, end }) => [label, text, start, end].join(' '))).toEqual([
      '一季度目标 完成招标 2024-01-01 2024-03-31',
      '一季度措施 发布公告 2024-01-01 2024-03-31',
      '二季度目标 敷设管网 2024-04-01 2024-06-30',
      '二季度措施 分段施工 2024-04-01 2024-06-30',
    ])
  })
})

describe('a column of places', () => {
  const placesIn = async (...cells: string[]) => {
    const rows = cells.map((cell, at) => `${at + 1} | 项目${at + 1} | 硬化村道${at + 1}公里 | ${cell} | 县交通局`)
    const { tasks } = await read(markdown('序号 | 项目名称 | 建设内容 | 建设地点 | 责任单位', ...rows))
    return tasks.map(({ other }) => other.find(({ header }) => header === '建设地点')!.text)
  }

  it('keeps its places in lines, short names among them', async () => {
    expect(await placesIn('平安<br>新华<br>东风村', '石桥<br>双河', '平桥村<br>红旗村', '城关镇平<br>安村')).toEqual([
      '平安\n新华\n东风村',
      '石桥\n双河',
      '平桥村\n红旗村',
      '城关镇平安村',
    ])
  })

  it('has one where its lines are a wrap', async () => {
    expect(await placesIn('城关镇平<br>安村', '大王庄<br>东村')).toEqual(['城关镇平安村', '大王庄东村'])
  })
})
