import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

/** The records of a notice: measure | who leads > who helps > until when. */
async function recordsIn(text: string, file = 'notice.md'): Promise<string[]> {
  const { plan } = await extractText(text, undefined, file)
  return [...recordsOf(plan)].map(({ record: { measure, lead, support, deadline } }) => {
    const [leads, helps] = [lead, support].map(({ units }) => units.map((unit) => unit.text).join(' '))
    return `${measure.text} | ${leads} > ${helps} > ${deadline.text}`
  })
}

const PLAN = '# 某市2023年重点任务\n\n'

describe('a label behind a comma', () => {
  it.each([
    ['建水库，完成时限：2023年9月底。（市水利局牵头）', '建水库 | 市水利局 >  > 2023年9月底'],
    ['建水库2座，配合单位：市财政局。（市水利局牵头）', '建水库2座 | 市水利局 > 市财政局 > '],
    ['建水库2座，牵头单位：市水利局，配合单位：市财政局。', '建水库2座 | 市水利局 > 市财政局 > '],
    ['建水库2座，责任人：吴倩，责任部门：市水利局，完成时限：年底前。', '建水库2座 | 市水利局 >  > 年底前'],
  ])('says who or when: %s', async (text, record) => {
    expect(await recordsIn(`${PLAN}1.${text}\n`)).toEqual([record])
    expect(await recordsIn(`<h1>某市2023年重点任务</h1><p>1.${text}</p>`, 'notice.html')).toEqual([record])
  })

  it('is one only with a colon', async () => {
    expect(await recordsIn(`${PLAN}1.明确任务，牵头单位要公布名单。（市水利局负责）\n`)).toEqual([
      '明确任务，牵头单位要公布名单。 | 市水利局 >  > ',
    ])
  })
})

describe('a number alone', () => {
  const works = ['建水库2座。（市水利局负责）', '植树300亩。（市林业局负责）', '修路5公里。（市交通局负责）']
  const records = ['建水库2座。 | 市水利局 >  > ', '植树300亩。 | 市林业局 >  > ', '修路5公里。 | 市交通局 >  > ']
  const numbered = async (lines: readonly string[]): Promise<string[]> => {
    const html = lines.map((line) => `<p>${line}</p>`).join('')
    const { plan } = await extractText(`<h1>某市2023年重点任务</h1>${html}`, undefined, 'notice.html')
    return [...recordsOf(plan)].map(({ task }) => task.no?.text ?? '')
  }

  it.each(['2.', '2、', '2．'])('is that of the text on the next line: %s', async (no) => {
    const lines = [`1.${works[0]}`, no, works[1]!, `3.${works[2]}`]
    expect(await recordsIn(`<h1>某市2023年重点任务</h1><p>${lines.join('</p><p>')}</p>`, 'notice.html')).toEqual(
      records,
    )
    expect(await numbered(lines)).toEqual(['1', '2', '3'])
  })

  it('is none of a page: a number without a stop, or between dashes', async () => {
    for (const page of ['2', '—2—', '-2-'])
      expect(await numbered([`1.${works[0]}`, page, `2.${works[1]}`])).toEqual(['1', '2'])
  })

  it('takes no text that has a number of its own', async () => {
    expect(await numbered([`1.${works[0]}`, '2.', `3.${works[2]}`])).toEqual(['1', '3'])
  })
})

describe('a bracket of names alone', () => {
  it.each([
    ['县委宣传部、县委组织部、县委党校', '县委宣传部 县委组织部 县委党校'],
    ['县纪委监委机关、县委巡察办', '县纪委监委机关 县委巡察办'],
    ['各乡镇（街道）党（工）委', '各乡镇（街道）党（工）委'],
  ])('names organs of the Party: %s', async (names, units) => {
    expect(await recordsIn(`${PLAN}1.开展集中整治。（${names}）\n`)).toEqual([`开展集中整治。 | ${units} >  > `])
  })

  it('names nobody where it holds no organ', async () => {
    expect(await recordsIn(`${PLAN}1.开展整治。（县水利局）\n\n2.办好活动。（安全生产部、宣传部）\n`)).toEqual([
      '开展整治。 | 县水利局 >  > ',
      '办好活动。（安全生产部、宣传部） |  >  > ',
    ])
  })
})

describe('a clause in brackets behind a part of a sentence', () => {
  it.each([
    [
      '改造管网60公里[市住建局负责]，安装报警器80个[市商务局、市财政局负责]；',
      ['改造管网60公里 | 市住建局 >  > ', '安装报警器80个； | 市商务局 市财政局 >  > '],
    ],
    [
      '整治路段20处（市公安局、市财政局），建站200个（市公安局，各县区），6月底前完成。',
      ['整治路段20处 | 市公安局 市财政局 >  > ', '建站200个，6月底前完成。 | 市公安局 各县区 >  > 6月底前'],
    ],
    [
      '建站2个（市公安局牵头），修路3条（市交通运输局负责）。',
      ['建站2个 | 市公安局 >  > ', '修路3条。 | 市交通运输局 >  > '],
    ],
  ])('is of that part where others stand in it: %s', async (text, records) => {
    expect(await recordsIn(`${PLAN}1.${text}\n`)).toEqual(records)
    expect(await recordsIn(`<h1>某市2023年重点任务</h1><p>1.${text}</p>`, 'notice.html')).toEqual(records)
  })

  it.each(['建立专班（市公安局、市财政局），每月调度。', '分别管理证书（院校内由教育部门负责），并修路。'])(
    'is none alone: %s',
    async (text) => {
      expect(await recordsIn(`${PLAN}1.建站。（市公安局负责）\n\n2.${text}\n`)).toEqual([
        '建站。 | 市公安局 >  > ',
        `${text} |  >  > `,
      ])
    },
  )
})

describe('a line that says whom to ask', () => {
  const [first, last] = ['1.建站。责任单位：市公安局', '2.修路。责任单位：市交通运输局']
  const contactsIn = async (lines: readonly string[]) =>
    [...recordsOf((await extractText(`${PLAN}${lines.join('\n\n')}\n`)).plan)].map(({ record }) =>
      record.other.map(({ field }) => field.text).join(),
    )

  it('is of the notice below the last task alone, and of each task where others have one', async () => {
    const [wang, li] = ['联系人：王芳，电话：0411-88888888', '联系人：李明，电话：0411-99999999']
    expect(await contactsIn([first, last, wang])).toEqual(['', ''])
    expect(await contactsIn([first, wang, last, li])).toEqual(['王芳,0411-88888888', '李明,0411-99999999'])
  })
})

describe('items of a list', () => {
  const [east, west] = ['修东路。责任单位：市交通运输局', '修西路。责任单位：市交通运输局，完成时限：2023年9月']
  const both = ['修东路。 | 市交通运输局 >  > ', '修西路。 | 市交通运输局 >  > 2023年9月']

  it('are whole, though no stop ends them', async () => {
    expect(await recordsIn(`${PLAN}### （一）道路\n\n- ${east}\n- ${west}\n`)).toEqual(both)
    const html = `<h1>某市2023年重点任务</h1><h3>（一）道路</h3><ul><li>${east}</li><li>${west}</li></ul>`
    expect(await recordsIn(html, 'notice.html')).toEqual(both)
  })

  it('of units are each named once', async () => {
    expect(await recordsIn(`${PLAN}1.修路。责任单位：市交通运输局、市公安局、市交通运输局\n`)).toEqual([
      '修路。 | 市交通运输局 市公安局 >  > ',
    ])
  })
})

describe('a paragraph that closes its notice', () => {
  it('is no task, though numbered in one run with them', async () => {
    const tasks =
      '一、加快项目建设。开工10个。（责任单位：市发展改革委）\n\n二、加强督查。每季度通报一次。（责任单位：市政府督查室）\n\n'
    const closing =
      '三、本通知自2023年3月1日起施行，由市政府办公室负责解释。\n\n四、请于2月20日前将名单报市政府办公室。\n'
    expect(await recordsIn(`${PLAN}${tasks}${closing}`)).toHaveLength(2)
    expect(await recordsIn(`${PLAN}${tasks}三、于2月20日前将方案报市政府审定。\n`)).toHaveLength(3)
  })
})

describe('a paragraph of a letter that asks for reports', () => {
  it('is no task, though its organ has a second plate', async () => {
    const letter = '各牵头单位要对照时序进度，于每季度末月25日前将工作进展情况报县政府办公室（县政府督查室）。'
    expect(await recordsIn(`${PLAN}${letter}\n\n1.修路。（县交通运输局）\n`)).toEqual(['修路。 | 县交通运输局 >  > '])
  })
})

describe('a paragraph behind the clause that ends a task', () => {
  const long = '改造城镇老旧小区1.6万户、棚户区2400户，筹集保障性租赁住房1500套。'
  const closing = '各责任单位要在2023年3月10日前制定落实方案，报市政府督查室。排在首位的部门要切实负起牵头责任。'

  it.each([
    ['（市住房城乡建设局牵头，市财政局配合，年底前完成）', '市财政局'],
    ['〔市住房城乡建设局牵头，市财政局、各县（市）配合，年底前完成〕', '市财政局 各县（市）'],
    ['[市住房城乡建设局牵头，市财政局配合，年底前完成]', '市财政局'],
    ['【市住房城乡建设局牵头，市财政局配合，年底前完成】', '市财政局'],
    ['［市住房城乡建设局牵头，市财政局配合，年底前完成］', '市财政局'],
    ['〖市住房城乡建设局牵头，市财政局配合，年底前完成〗', '市财政局'],
  ])('is no part of it: %s', async (clause, helps) => {
    const lines = ['1.建水库2座。（市水利局负责）', `2.${long}${clause}`, closing]
    const records = ['建水库2座。 | 市水利局 >  > ', `${long} | 市住房城乡建设局 > ${helps} > 年底前完成`]
    expect(await recordsIn(`${PLAN}${lines.join('\n\n')}\n`)).toEqual(records)
    const html = `<h1>某市2023年重点任务</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`
    expect(await recordsIn(html, 'notice.html')).toEqual(records)
  })

  it('goes on with a text that a number in such brackets breaks off', async () => {
    const start = '1.落实市政府有关文件要求，改造城镇老旧小区1.6万户，筹集保障性租赁住房1500套，修订某政发〔2022〕'
    expect(
      await recordsIn(`<p>某市2023年重点任务</p><p>${start}</p><p>21号文件。（市水利局负责）</p>`, 'notice.html'),
    ).toEqual([`${start.slice(2)}21号文件。 | 市水利局 >  > `])
  })
})

describe('a paragraph behind a long task that ends with a label, and no stop', () => {
  const long =
    '推动规模以上工业企业转型升级，新增规模以上工业企业20家，完成工业技改投资15亿元以上，培育专精特新企业5家，建成园区2个'
  const closing = '各乡镇、各部门要高度重视，加强组织领导，确保各项任务落到实处。'
  const said = async (format: string, ...lines: string[]): Promise<string[]> => {
    const html = `<h1>某市2023年重点任务</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`
    return recordsIn(format === 'md' ? `${PLAN}${lines.join('\n\n')}\n` : html, `notice.${format}`)
  }

  describe.each(['md', 'html'])('in %s', (format) => {
    it.each([
      ['，责任单位：市工信局', '市工信局 >  > '],
      [' 牵头单位：市工信局 配合单位：市财政局、各县区', '市工信局 > 市财政局 各县区 > '],
      ['，责任科室：政务服务科', '政务服务科 >  > '],
      ['，责任部门：市工信局，责任领导：张三', '市工信局 >  > '],
      ['，责任单位：市工信局，完成时限：年底前', '市工信局 >  > 年底前'],
      ['，牵头单位：某某服务站', '某某服务站 >  > '],
      ['［责任单位：市工信局］', '市工信局 >  > '],
    ])('is no part of it: %s', async (clause, roles) => {
      expect(await said(format, `1.${long}${clause}`, closing)).toEqual([`${long} | ${roles}`])
      const again = `2.${long}${clause}`
      expect(await said(format, `1.${long}${clause}`, again, closing)).toEqual(Array(2).fill(`${long} | ${roles}`))
    })

    it.each([
      ['，责任单位：市工信局、市农业', '农村局、市财政局', '市工信局 市农业农村局 市财政局 >  > '],
      ['，责任单位：市规划自然资源委', '东城分局', '市规划自然资源委东城分局 >  > '],
      ['，责任单位：市工信局，完成时限：2023年', '12月底', '市工信局 >  > 2023年12月底'],
      ['，牵头单位：市工信局，配合单', '位：市财政局', '市工信局 > 市财政局 > '],
    ])('is the rest of what the label says, where that has its form only with it: %s', async (clause, rest, roles) => {
      expect(await said(format, `1.${long}${clause}`, rest, closing)).toEqual([`${long} | ${roles}`])
    })
  })

  it('stays in the text of the notice, as its signature does', async () => {
    const lines = [`1.${long}，责任单位：市工信局`, closing, '某市人民政府办公室', '2023年3月1日']
    for (const below of [lines, [lines[0]!, ...lines.slice(2)]]) {
      const { plan } = await extractText(`${PLAN}${below.join('\n\n')}\n`)
      const [only, ...more] = [...recordsOf(plan)]
      expect(more).toEqual([])
      expect(only!.record.lead.units.map(({ text }) => text)).toEqual(['市工信局'])
      expect(plan.letter.slice(1).map(({ text }) => text)).toEqual(below)
    }
  })
})

describe('a task of one sentence', () => {
  const titlesIn = async (text: string, file: string): Promise<(string | undefined)[]> =>
    [...recordsOf((await extractText(text, undefined, file)).plan)].map(({ task }) => task.title?.text)
  const sentence = (length: number): string => '建'.repeat(length)

  it.each([
    ['of its own length', `${sentence(31)}。`, sentence(31)],
    ['no longer than 60 characters', `${sentence(60)}。`, sentence(60)],
    ['longer', `${sentence(61)}。`, undefined],
    ['above another', `${sentence(31)}。修路。`, undefined],
    ['short, above another', `${sentence(30)}。修路。`, sentence(30)],
  ])('is its title, too: %s', async (_, text, title) => {
    const [task, further] = [`1.${text}（市水利局负责）`, '2.修路。（市交通运输局负责）']
    const html = `<h1>某市2023年重点任务</h1><p>${task}</p><p>${further}</p>`
    expect(await titlesIn(`${PLAN}${task}\n\n${further}\n`, 'notice.md')).toEqual([title, '修路'])
    expect(await titlesIn(html, 'notice.html')).toEqual([title, '修路'])
    expect((await recordsIn(html, 'notice.html'))[0]).toBe(
      `${title === sentence(30) ? '修路。' : text} | 市水利局 >  > `,
    )
  })
})

describe('a colophon between the letter and its annex', () => {
  const lines = (...annex: string[]): string[] => [
    '某市人民政府关于印发某市2023年重点任务的通知',
    '各县区人民政府：',
    '现将重点任务印发给你们，请认真落实。',
    '附件：某市2023年重点任务',
    '某市人民政府',
    '2023年3月1日',
    '抄送：市委办公室、市人大常委会办公室。',
    '某市人民政府办公室 2023年3月2日印发',
    ...annex,
  ]
  const tasks = ['1.建水库2座。（责任单位：市水利局）', '2.修公路3条。（责任单位：市交通运输局）']

  it.each([
    ['its label', ['附件', '某市2023年重点任务']],
    ['its title alone', ['某市2023年重点任务']],
  ])('ends at the annex, told by %s', async (_, head) => {
    const all = lines(...head, ...tasks)
    const html = all.map((line) => `<p>${line}</p>`).join('')
    for (const [text, file] of [[all.join('\n\n'), 'notice.md'] as const, [html, 'notice.html'] as const]) {
      const { plan } = await extractText(text, undefined, file)
      expect([...recordsOf(plan)].map(({ record }) => record.measure.text)).toEqual(['建水库2座。', '修公路3条。'])
      expect(plan.copied_to).toBe('市委办公室、市人大常委会办公室。')
    }
  })

  it('ends above a table, too', async () => {
    const table = '| 序号 | 工作措施 | 责任单位 |\n|---|---|---|\n| 1 | 建水库2座 | 市水利局 |'
    const { plan } = await extractText([...lines('附件', '某市2023年重点任务'), table].join('\n\n'))
    expect([...recordsOf(plan)]).toHaveLength(1)
    expect(plan.copied_to).toBe('市委办公室、市人大常委会办公室。')
  })
})
