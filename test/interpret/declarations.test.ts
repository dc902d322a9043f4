import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

/** The records of a notice: number, measure, who leads > who helps. */
async function recordsIn(notice: string): Promise<string[]> {
  const { plan, findings } = await extractText(notice)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return [...recordsOf(plan)].map(({ task, record }) => {
    const [lead, support] = [record.lead, record.support].map(({ units }) => units.map(({ text }) => text).join(' '))
    return `${task.no?.text} ${record.measure.text} ${lead} > ${support}`
  })
}

const PLAN = '# 某某县2023年城乡供水重点任务\n\n'

/** Where a default of the second of three tasks stands; the units of the third, in the next section, tell how far it holds. */
const notice = (second: string, between = ''): string =>
  `${PLAN}## 一、水源

1.建水库。新建水库2座。（县水利局负责）

${second}
${between}
## 二、水质

3.测水质。每月检测。（县卫生健康局负责）
`

const OF_DOCUMENT = '以下各项工作均需各镇人民政府落实，不再列出'
const OF_CHAPTER = '本部分各项任务均需各镇人民政府落实，不再列出'

describe('a default stands', () => {
  it.each([
    ['in the text of its task', (said: string) => `2.修管网。改造管网。${said}。\n牵头单位：县住建局`],
    ['in front of a clause in brackets', (said: string) => `2.修管网。改造管网。${said}。（县住建局牵头）`],
    ['behind a clause in brackets', (said: string) => `2.修管网。改造管网。（县住建局牵头）${said}。`],
    ['in brackets in the text', (said: string) => `2.修管网。改造管网。（${said}）（县住建局牵头）`],
    ['behind the list of a label', (said: string) => `2.修管网。改造管网。\n牵头单位：县住建局。${said}。`],
    ['in brackets behind a list', (said: string) => `2.修管网。改造管网。\n牵头单位：县住建局（${said}）`],
    ['in brackets behind a verb', (said: string) => `2.修管网。改造管网。（县住建局牵头（${said}））`],
    ['in a clause', (said: string) => `2.修管网。改造管网。（县住建局牵头；${said}）`],
    ['behind a sentence of roles', (said: string) => `2.修管网。改造管网。县住建局牵头。${said}。`],
  ])('%s: it is no part of the work', async (_, second) => {
    const first = '1 新建水库2座。 县水利局 > '
    const own = '2 改造管网。 县住建局 > 各镇人民政府'
    expect(await recordsIn(notice(second(OF_DOCUMENT)))).toEqual([
      first,
      own,
      '3 每月检测。 县卫生健康局 > 各镇人民政府',
    ])
    expect(await recordsIn(notice(second(OF_CHAPTER)))).toEqual([first, own, '3 每月检测。 县卫生健康局 > '])
  })

  it('in a paragraph of its own, for the tasks that it points to', async () => {
    const plain = '2.修管网。改造管网。（县住建局负责）\n'
    const helped = async (said: string) =>
      (await recordsIn(notice(plain, `\n${said}。\n`))).map((record) => record.endsWith('各镇人民政府'))
    expect(await helped('以下各项任务均需各镇人民政府落实')).toEqual([false, false, true])
    expect(await helped('上述各项任务均需各镇人民政府落实')).toEqual([true, true, false])
    expect(await helped('本章任务均由各镇人民政府落实，不再单列')).toEqual([true, true, false])
    expect(await helped('除另有标注外，全部任务均由各镇人民政府落实')).toEqual([true, true, true])
  })

  it('in the letter, for all', async () => {
    const letter = `# 某某县人民政府关于印发2023年重点任务的通知\n\n${OF_DOCUMENT}。\n\n某某县人民政府\n\n2023年3月1日\n\n`
    const records = await recordsIn(letter + notice('2.修管网。改造管网。（县住建局负责）'))
    expect(records.map((record) => record.endsWith('> 各镇人民政府'))).toEqual([true, true, true])
  })

  it('in a heading, for its section, whose title it is not', async () => {
    const { plan } = await extractText(
      `${PLAN}## 一、水源（以下各项任务均由各镇人民政府配合，不再列出）\n\n1.建水库。新建水库2座。（县水利局负责）\n\n## 二、水质\n\n2.测水质。每月检测。（县卫生健康局负责）\n`,
    )
    expect([...recordsOf(plan)].map(({ section, record }) => [section.title, record.support.units.length])).toEqual([
      ['水源', 1],
      ['水质', 0],
    ])
  })

  it('under a chapter, for its sections and no others', async () => {
    const records = await recordsIn(
      `${PLAN}## 一、水源\n\n${OF_CHAPTER}。\n\n### （一）水库\n\n1.建水库。新建水库2座。（县水利局负责）\n\n### （二）管网\n\n2.修管网。改造管网。（县住建局负责）\n\n## 二、水质\n\n### （一）检测\n\n3.测水质。每月检测。（县卫生健康局负责）\n`,
    )
    expect(records.map((record) => record.endsWith('> 各镇人民政府'))).toEqual([true, true, false])
  })

  it.each(['改造项目均由各镇人民政府负责实施', '上述项目均由各镇人民政府实施', '各项措施均由各镇人民政府落实'])(
    'but %s is the work of a task',
    async (said) => {
      expect(await recordsIn(notice(`2.修管网。改造管网。${said}。（县住建局负责）`))).toEqual([
        '1 新建水库2座。 县水利局 > ',
        `2 改造管网。${said}。 县住建局 > `,
        '3 每月检测。 县卫生健康局 > ',
      ])
    },
  )
})

interface Cells {
  header?: string
  heading?: string
  work?: string
  units?: string
  remark?: string
  note?: string
}

/** A table of three tasks in two sections, in Markdown or HTML. */
const table = ({ header = '', heading = '', work = '', units = '', remark = '', note = '' }: Cells, html: boolean) => {
  const rows = [
    ['序号', '重点任务', '工作措施', '完成时限', `责任单位${header}`, '备注'],
    [`一、水源${heading}`, '', '', '', '', ''],
    ['1', '水库', '建水库。', '年底前', '县水利局', ''],
    ['2', '管网', `修管网。${work}`, '年底前', `县住建局、县财政局${units}`, remark],
    ['二、水质', '', '', '', '', ''],
    ['3', '检测', '测水质。', '年底前', '县卫生健康局、县水务局', ''],
  ]
  const title = '某某县2023年供水任务表'
  if (!html) {
    const printed = rows.map((row) => `|${row.join('|')}|`)
    return `# ${title}\n\n${[printed[0], '|---|---|---|---|---|---|', ...printed.slice(1)].join('\n')}\n\n${note}\n`
  }
  const printed = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<h1>${title}</h1><table>${printed.join('')}</table><p>${note}</p>`
}

const helpedIn = async (cells: Cells, html: boolean): Promise<string[]> => {
  const { plan, findings } = await extractText(table(cells, html), undefined, html ? 'notice.html' : 'notice.md')
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return [...recordsOf(plan)].map(({ record }) => record.support.units.map(({ text }) => text).join(' '))
}

describe.each([
  ['Markdown', false],
  ['HTML', true],
])('in a table in %s', (_, html) => {
  const said = '以下各项任务均需各镇人民政府落实，不再列出'
  it.each<[string, Cells, string[]]>([
    ['a default in its header', { header: `（${said}）` }, ['各镇人民政府', '各镇人民政府', '各镇人民政府']],
    ['a default in the row of a section', { heading: `（${said}）` }, ['各镇人民政府', '各镇人民政府', '']],
    ['a default in the work', { work: `${said}。` }, ['', '各镇人民政府', '各镇人民政府']],
    ['a default in the units', { units: `。${said}` }, ['', '各镇人民政府', '各镇人民政府']],
    ['a default in brackets behind units', { units: `（${said}）` }, ['', '各镇人民政府', '各镇人民政府']],
    ['a default in a remark', { remark: said }, ['', '各镇人民政府', '各镇人民政府']],
    [
      'a default in a note below',
      { note: '注：以上任务均需各镇人民政府落实，不再列出。' },
      ['各镇人民政府', '各镇人民政府', '各镇人民政府'],
    ],
    [
      'a default in the row of a section that speaks of its own part',
      { heading: '（本类任务均需各镇人民政府落实，不再列出）' },
      ['各镇人民政府', '各镇人民政府', ''],
    ],
    ['a convention in its header', { header: '（首位单位牵头）' }, ['', '县财政局', '县水务局']],
    ['a convention in the work', { work: '列第一位的为牵头单位，下同。' }, ['', '县财政局', '县水务局']],
    ['a convention in the units', { units: '（排名第一的为牵头单位）' }, ['', '县财政局', '']],
    ['a convention in a remark', { remark: '责任单位列首位的牵头，下同' }, ['', '县财政局', '县水务局']],
    [
      'a convention in a note',
      { note: '注：除另有标注外，责任单位列第一位的为牵头单位，其余为配合单位。' },
      ['', '县财政局', '县水务局'],
    ],
  ])('%s', async (_, cells, expected) => {
    expect(await helpedIn(cells, html)).toEqual(expected)
  })
})

describe('a convention stands', () => {
  const tasks = `1.建水库。新建水库2座。\n责任单位：县水利局、县财政局\n\n2.修管网。改造管网。\n责任单位：县住建局、县水务局\n`
  const letter = (said: string) =>
    `# 某某县人民政府关于印发2023年供水任务分工的通知\n\n${said}\n\n某某县人民政府\n\n2023年3月1日\n\n# 某某县2023年供水任务分工\n\n${tasks}`
  it.each([
    ['in the letter', letter('分工表中除另有标注外，责任单位列第一位的为牵头单位，其余为配合单位。')],
    ['in the letter, with a verb', letter('各项任务由排在首位的单位牵头。')],
    ['behind the title', `# 某某县2023年供水任务分工（首位单位牵头）\n\n${tasks}`],
    ['under a heading', `# 某某县2023年供水任务分工\n\n## 一、供水\n\n排名第一的为牵头单位。\n\n${tasks}`],
    ['behind a label', `${PLAN}${tasks.replace('责任单位：', '责任单位（列首位者为牵头单位，下同）：')}`],
    ['behind the list of a label', `${PLAN}${tasks.replace('县财政局', '县财政局。列第一位的为牵头单位，下同。')}`],
    ['in the text of a task', `${PLAN}${tasks.replace('2座。', '2座。责任单位首列者牵头，下同。')}`],
    ['in a note', `${PLAN}${tasks}\n注：责任单位排序第一的负责牵头。\n`],
  ])('%s', async (_, notice) => {
    expect(await recordsIn(notice)).toEqual(['1 新建水库2座。 县水利局 > 县财政局', '2 改造管网。 县住建局 > 县水务局'])
  })
})

describe('a sentence about many tasks that does not say who does them', () => {
  const unapplied = async (text: string): Promise<string[]> =>
    (await extractText(text)).findings
      .filter(({ rule }) => rule === 'responsibility/unapplied')
      .map(({ message }) => message)

  it.each([
    [
      'above a table',
      (said: string) =>
        `${PLAN}${said}。\n\n| 序号 | 工作措施 | 牵头单位 |\n|---|---|---|\n| 1 | 建水库2座。 | 县水利局 |\n`,
    ],
    ['as the last paragraph', (said: string) => `${PLAN}1.建水库。建水库2座。（县水利局牵头）\n\n${said}。\n`],
  ])('is no clause of any, and told: %s', async (_, around) => {
    const duty = around('以上任务由县财政局负责资金保障，县政府督查室负责督查')
    expect(await recordsIn(duty)).toEqual(['1 建水库2座。 县水利局 > '])
    expect(await unapplied(duty)).toHaveLength(1)
    const done = around('各项任务均由各镇人民政府负责落实')
    expect(await recordsIn(done)).toEqual(['1 建水库2座。 县水利局 > 各镇人民政府'])
    expect(await unapplied(done)).toEqual([])
  })

  it('is told where it says until when', async () => {
    const text = `${PLAN}1.建水库2座。（县水利局牵头）\n\n以上任务均于10月底前完成。\n`
    expect(await unapplied(text)).toEqual([
      '“以上任务均于10月底前完成” speaks of many tasks at once, and is not applied to them.',
    ])
  })

  it.each([
    [5, 0],
    [30, 1],
  ])('is told where there are too many of its kind: %i defaults', async (count, findings) => {
    const town = (at: number) => '甲乙丙丁戊己庚辛壬癸'[at % 10]! + '子丑寅'[Math.floor(at / 10)]!
    const task = (_: unknown, at: number) =>
      `${at + 1}.建水库。建水库2座。（县水利局牵头）以下各项工作均需${town(at)}镇人民政府落实，不再列出。\n\n`
    const text = PLAN + Array.from({ length: count }, task).join('')
    expect(await unapplied(text)).toHaveLength(findings)
    const { plan } = await extractText(text)
    expect([...recordsOf(plan)].at(-1)!.record.support.units).toHaveLength(Math.min(count, 20))
  })

  it('of blank cells is told where what it fills them with has no form, and they say nothing of the cell above', async () => {
    const table =
      '| 序号 | 工作措施 | 完成时限 | 牵头单位 |\n|---|---|---|---|\n| 1 | 建水库。 | 6月底前 | 县水利局 |\n| 2 | 修渠。 | | 县水利局 |\n'
    const deadlines = async (text: string) =>
      [...recordsOf((await extractText(text)).plan)].map(({ record }) => record.deadline.text)
    const said = (time: string) => `${PLAN}完成时限除标注外均为${time}。\n\n${table}`
    const unread = said('另行通知之日')
    expect([await deadlines(unread), await unapplied(unread)]).toEqual([['6月底前', ''], [expect.anything()]])
    const read = said('2023年12月底前')
    expect([await deadlines(read), await unapplied(read)]).toEqual([['6月底前', '2023年12月底前'], []])
    expect([await deadlines(PLAN + table), await unapplied(PLAN + table)]).toEqual([['6月底前', '6月底前'], []])
  })
})

describe.each(['notice.md', 'notice.html'])('what a sentence says of tasks that print nobody, in %s', (file) => {
  const rows = [
    '序号|工作措施|完成时限|牵头单位|配合单位',
    '一、水源',
    '1|建水库。|6月底前||县水利局',
    '2|修渠。|6月底前|县住建局|—',
    '二、水质',
    '3|测水质。|6月底前||',
  ]
  const printed = (above: string, header = '', heading = ''): string => {
    const cells = rows.map((row, at) => {
      const [first, ...rest] = row.split('|')
      const all = [first + (at === 1 ? heading : ''), ...rest, '', '', '', ''].slice(0, 5)
      return all.map((cell) => (cell === '牵头单位' ? cell + header : cell))
    })
    if (file.endsWith('.md')) {
      const lines = cells.map((row) => `|${row.join('|')}|`)
      return `${PLAN}${above}\n\n${[lines[0], '|-|-|-|-|-|', ...lines.slice(1)].join('\n')}\n`
    }
    const table = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    return `<h1>${PLAN.replace('# ', '')}</h1><p>${above}</p><table>${table}</table>`
  }
  const unitsIn = async (text: string): Promise<string[]> => {
    const { plan } = await extractText(text, undefined, file)
    return [...recordsOf(plan)].map(({ record: { lead, support } }) =>
      [lead, support].map(({ units }) => units.map((unit) => unit.text).join(' ')).join(' > '),
    )
  }

  it.each([
    '除标注外，以下任务均由县发改局牵头。',
    '牵头单位除注明外均为县发改局。',
    '未标注牵头单位的，由县发改局牵头。',
  ])('holds for these alone: %s', async (said) => {
    expect(await unitsIn(printed(said))).toEqual(['县发改局 > 县水利局', '县住建局 > ', '县发改局 > '])
  })

  it('leaves a dash alone, which names nobody', async () => {
    expect(await unitsIn(printed('除标注外，配合单位均为县财政局。'))).toEqual([
      ' > 县水利局',
      '县住建局 > ',
      ' > 县财政局',
    ])
  })

  it('may stand in the header of their column, or in the row of their section', async () => {
    expect(await unitsIn(printed('', '（除注明外，均为县发改局）'))).toEqual([
      '县发改局 > 县水利局',
      '县住建局 > ',
      '县发改局 > ',
    ])
    expect(await unitsIn(printed('', '', '（除注明外，均由县发改局负责）'))).toEqual([
      '县发改局 > 县水利局',
      '县住建局 > ',
      ' > ',
    ])
  })
})
