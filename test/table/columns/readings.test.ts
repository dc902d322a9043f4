import { describe, expect, it } from 'vitest'
import type { LogicalTable } from '../../../src/model/table.js'
import { grid } from '../../builders/grid.js'
import { logicalTables } from '../../builders/table.js'

const one = (...rows: string[]): LogicalTable => logicalTables(grid(...rows))[0]!
const meanings = (...rows: string[]): string =>
  one(...rows)
    .columns.map(({ meaning, inferred }) => `${inferred === undefined ? '' : '*'}${meaning ?? '?'}`)
    .join(' ')

const ROWS = ['1 | 绿化 | 造林2万亩。 | 6月底前 | 市林业局', '2 | 治水 | 清理河道。 | 9月底前 | 市水利局']

describe('a column without a known header is what its cells and its place say (* is inferred)', () => {
  it.each([
    ['of dates', '序号 | 重点任务 | 工作措施 | 甲乙 | 责任单位', 'number task measure *deadline lead'],
    ['of organs', '序号 | 重点任务 | 工作措施 | 完成时限 | 甲乙', 'number task measure deadline *lead'],
    ['of sentences', '序号 | 重点任务 | 甲乙 | 完成时限 | 责任单位', 'number task *measure deadline lead'],
    ['right of the numbers', '序号 | 甲乙 | 工作措施 | 完成时限 | 责任单位', 'number *task measure deadline lead'],
    ['of numbers', '甲乙 | 重点任务 | 工作措施 | 完成时限 | 责任单位', '*number task measure deadline lead'],
    ['blank', ' | 重点任务 | 工作措施 |  | ', '*number task measure *deadline *lead'],
  ])('%s', (_, header, expected) => {
    expect(meanings(header, ...ROWS)).toBe(expected)
  })

  it('of organs right of those that lead helps, and left of them says nothing', () => {
    const rows = ['1 | 绿化 | 市林业局 | 市财政局', '2 | 治水 | 市水利局 | 市财政局、市林业局']
    expect(meanings('序号 | 重点任务 | 牵头单位 | 甲乙', ...rows)).toBe('number task lead *support')
    expect(meanings('序号 | 重点任务 | 甲乙 | 牵头单位', ...rows)).toBe('number task ? lead')
  })
})

describe('columns without a known header beside one another', () => {
  it('of organs are one that leads and one that helps', () => {
    const rows = ['1 | 绿化 | 市林业局 | 市财政局', '2 | 治水 | 市水利局 | 市财政局、市林业局']
    expect(meanings('序号 | 重点任务 | 甲 | 乙', ...rows)).toBe('number task *lead *support')
    expect(meanings('序号 | 重点任务 | 责任主体 | <', '^ | ^ | 主管部门 | 会办单位', ...rows)).toBe(
      'number task lead support',
    )
  })

  it('of longer texts right of names say what is done, where no other column does', () => {
    const rows = [
      '1 | 绿化 | 新造油茶林一千二百亩 | 6月底前 | 市林业局',
      '2 | 治水 | 查处率达到百分之一百 | 9月底前 | 市水利局',
    ]
    expect(meanings('序号 | 重点任务 | 甲 | 完成时限 | 责任单位', ...rows)).toBe('number task *measure deadline lead')
    expect(meanings('序号 | 甲 | 乙 | 完成时限 | 责任单位', ...rows)).toBe('number *task *measure deadline lead')
    expect(meanings('序号 | 重点任务 | 甲 | 年度目标 | 责任单位', ...rows)).toBe('number task ? target lead')
    const short = ['1 | 绿化 | 城东 | 6月底前 | 市林业局', '2 | 治水 | 城西 | 9月底前 | 市水利局']
    expect(meanings('序号 | 重点任务 | 甲 | 完成时限 | 责任单位', ...short)).toBe('number task ? deadline lead')
  })

  it('of names, another in each row, are tasks in a table without numbers', () => {
    const rows = ['3月 | 油菜花节 | 办开幕式。 | 市文旅局', '5月 | 采茶大赛 | 办比赛。 | 市农业农村局']
    expect(meanings('时段 | 甲 | 主要内容 | 责任单位', ...rows)).toBe('deadline *task measure lead')
    expect(meanings('时段 | 甲 | 主要内容 | 责任单位', rows[0]!, rows[0]!, rows[1]!)).toBe('deadline ? measure lead')
    expect(meanings('时段 | 重点任务 | 主要内容 | 甲', ...rows.map((row) => row.replace(/市.+/, '城东')))).toBe(
      'deadline task measure ?',
    )
  })
})

describe('what is amiss', () => {
  const rows = ['1 | 污水直排 | 严禁直排 | 改造管网 | 县住建局', '2 | 秸秆焚烧 | 压实责任 | 落实巡查 | 各乡镇']
  it.each([
    ['问题描述 | 整改要求 | 整改措施', 'task other measure'],
    ['隐患情形 | 整治目标 | 整治举措', 'task target measure'],
    ['存在问题 | 整改要求 | 整改成效', 'task measure progress'],
    ['重点任务 | 工作措施 | 存在问题', 'task measure other'],
    ['突出问题 | 整改任务 | 整改措施', 'other task measure'],
    ['问题清单 | 目标清单 | 措施清单', 'task target measure'],
  ])('is what a task is about where no other column names it: %s', (headers, expected) => {
    expect(meanings(`序号 | ${headers} | 责任单位`, ...rows)).toBe(`number ${expected} lead`)
  })

  it('is told of a demand beside measures, and not of itself beside a task', () => {
    const { columns } = one('序号 | 任务 | 存在问题 | 整改要求 | 整改措施', ...rows)
    expect(columns.map(({ further }) => further?.first)).toEqual([
      undefined,
      undefined,
      undefined,
      '整改措施',
      undefined,
    ])
  })
})

describe('columns of a list of projects', () => {
  const rows = ['1 | 甲路 | 改建二级路 | 12公里 | 完成路基', '2 | 乙厂 | 新建水厂 | 3万吨 | 主体封顶']
  it.each([
    ['项目名称 | 建设内容 | 建设规模 | 年度形象进度', 'task measure other progress'],
    ['项目名称 | 建设规模 | 建设内容 | 整改进展', 'task other measure progress'],
    ['项目名称 | 建设性质 | 建设规模 | 工作进展', 'task attribute measure progress'],
    ['项目名称 | 起讫点 | 建设规模和主要建设内容 | 前期工作进展', 'task other measure progress'],
    ['项目名称 | 项目概况 | 项目类型 | 年度工作目标', 'task measure category target'],
    ['项目名称 | 建设内容 | 建设地点 | 年度建设任务', 'task measure other other'],
    ['项目名称 | 建设内容 | 一季度形象进度 | 上半年形象进度', 'task measure period period'],
  ])('%s', (headers, expected) => {
    expect(meanings(`序号 | ${headers}`, ...rows)).toBe(`number ${expected}`)
  })
})

describe('a header of which only the last word is known', () => {
  const rows = ['1 | 绿化 | 造林2万亩 | 县林业局', '2 | 治水 | 清理河道 | 县水利局']
  it('says what its column holds where no known one does', () => {
    expect(meanings('序号 | 重点任务 | 防范化解举措 | 责任单位', ...rows)).toBe('number task *measure lead')
    expect(meanings('序号 | 群众反映问题 | 工作措施 | 责任单位', ...rows)).toBe('number *task measure lead')
    const beside = rows.map((row) => row.replace('县', '配齐物资 | 县'))
    expect(meanings('序号 | 任务 | 工作措施 | 应急处置措施 | 责任单位', ...beside)).toBe('number task measure ? lead')
  })

  it('and nothing where the cells have another form', () => {
    const dates = ['1 | 绿化 | 6月底前 | 县林业局', '2 | 治水 | 9月底前 | 县水利局']
    expect(meanings('序号 | 重点任务 | 防范化解举措 | 责任单位', ...dates)).toBe('number task *deadline lead')
  })
})

describe('a column of groups, and what a column needs', () => {
  it('merged over rows right of the numbers names groups of them', () => {
    const rows = [
      '1 | 生态 | 造林2万亩。 | 市林业局',
      '2 | ^ | 清理河道。 | 市水利局',
      '3 | 民生 | 建幼儿园。 | 市教育局',
      '4 | ^ | 建养老院。 | 市民政局',
    ]
    expect(meanings('序号 | 甲乙 | 工作措施 | 责任单位', ...rows)).toBe('number *category measure lead')
  })

  const TASKS = [
    ['甲类', '1', '造林', '造林2万亩。', '市林业局'],
    ['^', '2', '治水', '清理河道。', '市水利局'],
    ['乙类', '3', '助学', '建幼儿园。', '市教育局'],
    ['^', '4', '养老', '建养老院。', '市民政局'],
  ]
  const rowsOf = (...groups: string[]): string[] => TASKS.map(([, ...row], at) => [groups[at]!, ...row].join(' | '))

  it.each([
    ['merged', rowsOf('煤化工延链', '^', '绿色食品', '^')],
    ['with blanks below', rowsOf('煤化工延链', '', '绿色食品', '')],
    ['printed in each row', rowsOf('煤化工延链', '煤化工延链', '绿色食品', '绿色食品')],
  ])('left of the tasks, %s, names groups of them', (_, rows) => {
    expect(meanings('攻坚方向 | 序号 | 任务名称 | 工作措施 | 责任单位', ...rows)).toBe(
      '*category number task measure lead',
    )
    const behind = rows.map((row) => row.replace(/^(.*?) \| (\d)/, '$2 | $1'))
    expect(meanings('序号 | 甲乙 | 任务名称 | 工作措施 | 责任单位', ...behind)).toBe(
      'number *category task measure lead',
    )
  })

  it('left of tasks whose header says so by its last word alone names groups of them as well', () => {
    const rows = rowsOf('煤化工延链', '^', '绿色食品', '^')
    expect(meanings('攻坚方向 | 序号 | 普法任务 | 工作措施 | 责任单位', ...rows)).toBe(
      '*category number *task measure lead',
    )
  })

  it.each([
    ['places', rowsOf('城关镇', '^', '石桥乡', '^')],
    ['one for each task', rowsOf('延链', '补链', '强链', '建链')],
    ['values that come again', rowsOf('延链', '补链', '延链', '补链')],
  ])('left of the tasks is none of %s', (_, rows) => {
    expect(meanings('甲乙 | 序号 | 任务名称 | 工作措施 | 责任单位', ...rows)).toBe('? number task measure lead')
  })

  it('needs two cells that agree, and six in ten of them', () => {
    const header = '序号 | 重点任务 | 工作措施 | 甲乙 | 责任单位'
    expect(meanings(header, ROWS[0]!)).toBe('number task measure ? lead')
    expect(meanings(header, ROWS[0]!, ROWS[0]!.replace('1', '2'))).toBe('number task measure *deadline lead')
    const rows = (...times: string[]) => times.map((time, at) => `${at + 1} | 甲${at} | 造林。 | ${time} | 市林业局`)
    expect(meanings(header, ...rows('1月底', '2月底', '3月底', '绿化', '治水'))).toBe(
      'number task measure *deadline lead',
    )
    expect(meanings(header, ...rows('1月底', '2月底', '绿化', '治水', '治沙'))).toBe('number task measure ? lead')
  })

  it('needs a header of work: two known columns, or one and another of times or organs', () => {
    expect(meanings('姓名 | 单位名称 | 甲乙', '张三 | 市林业局 | 6月底前', '李四 | 市水利局 | 9月底前')).toBe(
      '? other ?',
    )
    expect(meanings('工作任务 | 甲乙', '植树造林 | 市林业局', '清理河道 | 市水利局')).toBe('task *lead')
    expect(meanings('工作任务 | 甲乙', '植树造林 | 绿色', '清理河道 | 蓝色')).toBe('task ?')
  })

  it('tells why', () => {
    const { columns } = one('序号 | 重点任务 | 工作措施 | 甲乙 | 责任单位', ...ROWS)
    expect(columns[3]).toMatchObject({ inferred: 'its cells are time 2', cells: 'time 2' })
  })
})

describe('cells that contradict their header', () => {
  it('are no values: the column means nothing of a record', () => {
    const { columns } = one(
      '序号 | 重点任务 | 责任单位 | 完成时限',
      '1 | 绿化 | 6月底前 | 市林业局',
      '2 | 治水 | 9月底前 | 市水利局',
    )
    expect(columns.map(({ meaning, contradicted }) => [meaning, contradicted?.meaning])).toEqual([
      ['number', undefined],
      ['task', undefined],
      ['other', 'lead'],
      ['other', 'deadline'],
    ])
  })

  it('are eight in ten, and two at least', () => {
    const lead = (...cells: string[]) =>
      one('序号 | 重点任务 | 责任单位', ...cells.map((cell, at) => `${at + 1} | 甲${at} | ${cell}`)).columns[2]!.meaning
    expect(lead('6月底前')).toBe('lead')
    expect(lead('1月底', '2月底', '3月底', '4月底', '市林业局')).toBe('other')
    expect(lead('1月底', '2月底', '3月底', '市水利局', '市林业局')).toBe('lead')
  })

  it('are times alone where work is to stand; times with what is due by each are work', () => {
    const read = (...plans: string[]) =>
      one(
        '序号 | 目标任务 | 推进计划 | 责任单位',
        ...plans.map((plan, at) => `${at + 1} | 甲${at} | ${plan} | 市水利局`),
      )
        .columns.map(({ meaning }) => meaning)
        .join(' ')
    expect(read('3月底前完成招标，9月底前完成主体工程', '一季度完成设计，四季度完工')).toBe('number task measure lead')
    expect(read('6月底前', '9月底前全部完成')).toBe('number task other lead')
  })

  it('may be dashes, persons beside organs, or words for how a deadline is kept', () => {
    expect(meanings('重点任务 | 完成时限 | 责任单位', '绿化 | 长期实施 | —', '治水 | 按计划推进 | 张三')).toBe(
      'task deadline lead',
    )
  })
})

describe('several columns that say one thing', () => {
  it('of starts and of last days are two; of two of last days the one whose header says deadline is', () => {
    expect(meanings('项目名称 | 开工时间 | 竣工时间', '甲 | 3月 | 5月')).toBe('task start deadline')
    expect(meanings('项目名称 | 竣工时间 | 完成时限', '甲 | 3月 | 5月')).toBe('task finish deadline')
  })

  it.each(['建设起止年限 | 完成时限', '建设工期 | 完成时间', '建设周期 | 竣工时间', '实施年限 | 办结期限'])(
    'that say how long the work takes and when it is done are no two last days: %s',
    (headers) => {
      const [term, day] = headers.split(' | ')
      const rows = ['甲 | 2024—2026年 | 主体完工', '乙 | 2025年 | 2025年6月底']
      const table = one(`项目名称 | ${headers}`, ...rows)
      expect(table.columns.map(({ meaning, further }) => [meaning, further])).toEqual([
        ['task', undefined],
        ['other', undefined],
        ['deadline', undefined],
      ])
      expect(meanings(`项目名称 | ${day} | ${term}`, ...rows)).toBe('task deadline other')
      expect(meanings(`项目名称 | ${term}`, ...rows.map((row) => row.replace(/ \| [^|]*$/, '')))).toBe('task deadline')
    },
  )

  it('are told where one is left aside, and which of them fits its cells better is taken', () => {
    const table = one('重点任务 | 完成时限 | 办结时限', '绿化 | 甲 | 6月底前', '治水 | 乙 | 9月底前')
    expect(table.columns.map(({ meaning, further }) => [meaning, further?.first])).toEqual([
      ['task', undefined],
      ['other', '办结时限'],
      ['deadline', undefined],
    ])
  })

  it('are periods where they differ by a year, a phase, or a part of one header of times', () => {
    const rows = ['1 | 甲 | 一 | 二 | 三', '2 | 乙 | 四 | 五 | 六']
    expect(meanings('序号 | 任务 | 2024年目标 | 2025年目标 | 2026年目标', ...rows)).toBe(
      'number task period period period',
    )
    expect(meanings('序号 | 任务 | 启动阶段 | 实施阶段 | 总结阶段', ...rows)).toBe('number task period period period')
    expect(meanings('序号 | 任务 | 时间安排 | < | <', '^ | ^ | 启动 | 推进 | 完成', ...rows)).toBe(
      'number task period period period',
    )
    expect(meanings('序号 | 任务 | 2024年目标 | 完成时限 | 实施阶段', ...rows)).toBe(
      'number task target deadline category',
    )
  })

  it('and the levels of its header stay with a column', () => {
    const { columns } = one('序号 | 任务 | 建设时间 | <', '^ | ^ | 开工 | 竣工', '1 | 甲 | 3月 | 5月')
    expect(columns.map(({ meaning, path }) => [meaning, path])).toEqual([
      ['number', undefined],
      ['task', undefined],
      ['start', ['建设时间', '开工']],
      ['deadline', ['建设时间', '竣工']],
    ])
  })
})

describe('a form', () => {
  it.each([
    [['项目名称 | 某项目', '建设单位 | 某局', '完成时限 | 年底前'], 'task lead deadline'],
    [['项目名称 | 某项目 | 建设单位 | 某局', '建设地点 | 某地 | 总投资 | 500万元'], 'task lead other investment'],
  ])('has its labels as headers: %j', (rows, expected) => {
    expect(meanings(...rows)).toBe(expected)
    expect(one(...rows).rows).toHaveLength(1)
  })

  it('with a value too many has no headers', () => {
    const { columns } = one('项目名称 | 某项目 | ', '建设单位 | 某局 | 另一局', '完成时限 | 年底前 | ')
    expect(new Set(columns.map(({ meaning }) => meaning))).toEqual(new Set([null]))
  })

  it('is told from a table whose cells are words of headers', () => {
    expect(meanings('指标名称 | 目标', '固定资产投资 | 8%', '专项资金 | 5亿元')).toBe('indicator target')
  })
})

describe('goals and tasks in sentences', () => {
  const rows = [
    '1 | 河道工程 | 清淤5公里，新建护岸3公里。 | 3月底前完成招标，9月底前完工。',
    '2 | 公路工程 | 改造公路12公里，新建桥梁2座。 | 一季度完成设计，四季度完工。',
  ]
  const meanings = (header: string, ...below: string[]) =>
    one(header, ...below).columns.map(({ meaning, inferred }) => `${inferred ? '*' : ''}${meaning}`)

  it('are what each of the tasks to their left comes to', () => {
    expect(meanings('序号 | 项目名称 | 目标任务 | 推进计划', ...rows)).toEqual(['number', 'task', 'target', 'measure'])
  })

  it('are the tasks where those to the left group them, or say nothing of goals', () => {
    const grouped = [...rows, '3 | 公路工程 | 新建公路2公里，改造桥梁1座。 | 上半年完成选址，下半年完工。']
    expect(meanings('序号 | 重点项目 | 目标任务 | 推进计划', ...grouped)).toEqual([
      'number',
      'category',
      'task',
      'measure',
    ])
    expect(meanings('序号 | 重点项目 | 工作任务 | 推进计划', ...rows)).toEqual([
      'number',
      'category',
      'task',
      'measure',
    ])
    const names = ['1 | 水利 | 清淤 | 完成清淤5公里。', '2 | 交通 | 修路 | 改造公路12公里。']
    expect(meanings('序号 | 重点项目 | 目标任务 | 工作措施', ...names)).toEqual([
      'number',
      'category',
      'task',
      'measure',
    ])
  })
})
