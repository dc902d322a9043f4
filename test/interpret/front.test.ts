import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.js'
import { interpret } from '../../src/interpret/index.js'
import { disagreements as disagreementsOf } from '../../src/normalise/accounts.js'
import { stitch } from '../../src/table/index.js'
import { sourceOf } from '../builders/source.js'
import { extractText, registry } from '../support.js'

const TABLE = `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 6月底前 | 县林业局 |
`
const HTML_TABLE =
  '<table><tr><th>序号</th><th>重点任务</th><th>工作措施</th><th>责任单位</th></tr><tr><td>1</td><td>绿化造林</td><td>新增造林2万亩。</td><td>县林业局</td></tr></table>'
const LETTER = `
各乡镇人民政府，县直各单位：

现将任务清单印发给你们，请认真落实。
`

/** The front of a notice as a person checks it. */
const frontOf = ({ plan }: Extraction) => ({
  title: plan.metadata.title?.text ?? null,
  number: plan.document_number,
  issuer: plan.issuer,
  region: plan.region,
  on: plan.issued_on,
})
const front = async (notice: string) => frontOf(await extractText(notice))
const page = async (html: string) => frontOf(await extractText(html, undefined, 'notice.html'))
const disagreements = ({ findings }: Extraction) =>
  findings.filter(({ rule }) => rule === 'document/differs').map(({ message }) => message)

describe('the title of a notice', () => {
  it.each([
    ['on one line', '某县人民政府办公室关于印发2023年重点任务清单的通知'],
    ['on three lines', '某县人民政府办公室\n\n关于印发2023年重点任务清单\n\n的通知'],
    ['below its issuer, which alone is a heading', '## 某县人民政府办公室\n\n关于印发2023年重点任务清单 的通知'],
    ['with a quotation that a line end breaks', '某县人民政府办公室关于印发《2023年重点任务\n\n清单（试行）》的通知'],
    ['below its number', '某政办发〔2023〕5号\n\n某县人民政府办公室关于印发2023年重点任务清单的通知'],
    ['with its number in front', '某政办发〔2023〕5号 某县人民政府办公室关于印发2023年重点任务清单的通知'],
    [
      'below the head of the paper',
      '某县人民政府办公室文件\n\n某政办发〔2023〕5号\n\n某县人民政府办公室关于印发2023年重点任务清单的通知',
    ],
    ['that the site marks', '（失效）某县人民政府办公室关于印发2023年重点任务清单的通知'],
  ])('%s', async (_, head) => {
    const { title, issuer } = await front(
      `${head}\n${LETTER}\n某县人民政府办公室\n\n2023年3月1日\n\n附件\n\n2023年重点任务清单\n${TABLE}`,
    )
    expect(title?.replace(/[《》]|（试行）/g, '')).toBe('某县人民政府办公室关于印发2023年重点任务清单的通知')
    expect(issuer).toBe('某县人民政府办公室')
  })

  it.each([
    '某省人民政府办公厅对省政协第12号提案的答复',
    '某市人民政府关于同意设立开发区的批复',
    '某市人民政府关于对2022年先进集体给予表扬的通报',
    '某市人民政府办公厅关于做好防汛工作的紧急通知',
    '某市城市绿化条例',
    '某县2023年民生实事',
  ])('may be of any kind: %s', async (title) => {
    expect((await front(`${title}\n${LETTER}${TABLE}`)).title).toBe(title)
  })

  it.each([
    ['centred on a page', '<p style="text-align:center">云溪县2024年', '</p>', true],
    ['no more so than all else', '<p style="text-align:center">云溪县2024年', '</p>', false],
  ])('has no words of a title where its lines stand out: %s', async (_, first, end, standsOut) => {
    const set = standsOut ? '' : ' style="text-align:center"'
    const { title } = await page(
      `<div>${first}${end}<p style="text-align:center">生态环境保护那些事</p><p${set}>各乡镇人民政府：</p><p${set}>请认真落实下列任务，按时报送进展，并于每季度末汇总。</p></div>`,
    )
    expect(title).toBe(standsOut ? '云溪县2024年生态环境保护那些事' : null)
  })

  it.each([
    ['with 的通知 behind them', ['某县人民政府办公室', '关于印发某县冬枣产业三年行动计划', '（2023—2025年）的通知']],
    ['alone', ['某县人民政府办公室关于印发某县防汛工作方案', '（2024年）', '的通知']],
    ['broken', ['某县人民政府办公室', '关于印发某县消费提质扩容行动方案（2023', '—2025年）的通知']],
    ['with no year', ['某县人民政府办公室关于印发某县河道管理办法', '（试行）的通知']],
    ['below the title of a plan', ['某县冬枣产业三年行动计划', '(2023-2025年)']],
  ])('goes on in brackets: %s', async (_, lines) => {
    const title = lines.join('')
    for (const [start, end] of [
      ['', '某政办发〔2023〕5号'],
      ['某政办发〔2023〕5号', ''],
    ]) {
      const around = (text: string[]) => [start!, ...text, end!].filter(Boolean)
      expect(await front(`${around(lines).join('\n\n')}\n${LETTER}${TABLE}`)).toMatchObject({ title })
      const html = around([`<p style="text-align:center">${lines.join('<br>')}</p>`]).join('')
      expect(await page(`${html}<p>各乡镇人民政府：</p><p>现印发给你们。</p>${HTML_TABLE}`)).toMatchObject({ title })
    }
  })

  it('ends above years in brackets that are set otherwise', async () => {
    expect((await front(`# 某县冬枣产业行动计划\n\n（2024年）\n${TABLE}`)).title).toBe('某县冬枣产业行动计划')
  })

  it('is none that names a section, a list of addressees or a sentence', async () => {
    const { plan, findings } = await extractText(`${LETTER}\n一、重点任务清单\n${TABLE}`)
    expect(plan.metadata.title).toBeUndefined()
    expect(findings.map(({ rule }) => rule)).toContain('document/no-title')
  })

  it('on a page is what its box and its text say, without the label', async () => {
    const box =
      '<table><tr><td>标　　题：</td><td>某县人民政府办公室关于印发2023年清单的通知</td></tr><tr><td>索 引 号：</td><td>0001/2023-2</td></tr></table>'
    const read = await page(
      `<head><title>通知公告</title></head><body>${box}<p>各乡镇人民政府：</p><p>一、抓好绿化。（县林业局负责）</p></body>`,
    )
    expect(read).toMatchObject({ title: '某县人民政府办公室关于印发2023年清单的通知', issuer: '某县人民政府办公室' })
  })

  it('has the issuer that stands above it, though its box leaves that out', async () => {
    const title = '关于印发2023年重点任务清单的通知'
    const box = `<table><tr><td>发布机构</td><td>某县教育局</td></tr><tr><td>名　　称</td><td>${title}</td></tr></table>`
    const lines = ['某县教育局', title, '各学校：', '现印发给你们。', '某县教育局', '2023年3月1日']
    const printed = lines.map((line) => `<p>${line}</p>`).join('')
    expect((await page(`${box}${printed}`)).title).toBe(`某县教育局${title}`)
    expect((await page(`${box}${printed.replace('<p>某县教育局</p>', '')}`)).title).toBe(title)
  })

  it('is told from another line of its form by the title of the page', async () => {
    const read = await page(
      '<head><title>2023年节水任务清单_某县人民政府</title></head><body><p>2023年绿化任务清单</p><p>2023年节水任务清单</p><p>一、节水。（县水利局负责）</p></body>',
    )
    expect(read.title).toBe('2023年节水任务清单')
  })
})

describe('the issuer of a notice', () => {
  const signed = (signature: string) =>
    front(`关于印发2023年重点任务清单的通知\n${LETTER}\n${signature}\n\n2023年3月1日\n${TABLE}`)

  it.each([
    ['某县教育局', '某县教育局'],
    ['某县教育局 某县财政局', '某县教育局、某县财政局'],
    ['某县教育局\n\n某县财政局', '某县教育局、某县财政局'],
    ['某县教育局某县财政局', '某县教育局、某县财政局'],
    ['中共某县委办公室\n\n某县人民政府办公室', '中共某县委办公室、某县人民政府办公室'],
    ['某县安全生产委员会办公室', '某县安全生产委员会办公室'],
    ['某县河长制工作领导小组', '某县河长制工作领导小组'],
  ])('signs: %j', async (signature, issuer) => {
    expect((await signed(signature)).issuer).toBe(issuer)
  })

  it.each([
    ['潍坊高新区管委\n会办公室', '潍坊高新区管委会办公室'],
    ['潍坊高新区\n管委会办公室', '潍坊高新区管委会办公室'],
    ['中共某县委\n全面深化改革委\n员会办公室', '中共某县委全面深化改革委员会办公室'],
    ['某县\n人民政府办公室', '某县人民政府办公室'],
    ['某县教育局\n某县\n财政局', '某县教育局、某县财政局'],
    ['中共某县委\n某县人民政府', '中共某县委、某县人民政府'],
    ['某县安委会\n县财政局', '某县安委会、县财政局'],
  ])('stands in a title that breaks it or not: %j', async (organs, issuer) => {
    const heading = `# ${organs}关于印发清单的通知`.replaceAll('\n', '<br>')
    expect((await front(`${heading}\n${LETTER}${TABLE}`)).issuer).toBe(issuer)
  })

  it.each([
    ['某县水利局2023年重点任务清单', '某县水利局'],
    ['武汉市武昌区沙湖北街道办事处\n2025年度民生实事清单', '武汉市武昌区沙湖北街道办事处'],
    ['襄阳东津新区管理委员会2023年重点建设项目计划表', '襄阳东津新区管理委员会'],
    ['某县防汛抗旱指挥部2023—2025年任务清单', '某县防汛抗旱指挥部'],
    ['某县河长制工作领导小组2023年任务清单', '某县河长制工作领导小组'],
    ['中共某县委2023年任务清单', '中共某县委'],
    ['中共某县财政局党组落实县委第二巡察组反馈意见整改台账', '中共某县财政局党组'],
    ['某县生态环境局贯彻落实督察反馈意见整改任务清单', '某县生态环境局'],
    ['某县落实督察反馈意见整改任务清单', null],
    ['某县2023年重点任务清单', null],
    ['某县经济开发区2023年重点任务清单', null],
    ['某县产业园2023年重点任务清单', null],
    ['石牌镇2023年重点任务清单', null],
    ['某县第一小学2023年重点任务清单', null],
    ['2023年某县人民政府工作报告任务清单', null],
    ['某县各部门2023年任务清单', null],
  ])('begins the title of a plan without a letter: %j', async (title, issuer) => {
    const heading = `# ${title.replace('\n', '<br>')}`
    expect((await front(`${heading}\n${TABLE}`)).issuer).toBe(issuer)
    expect((await page(`<h1>${title.replace('\n', '<br>')}</h1>${HTML_TABLE}`)).issuer).toBe(issuer)
  })

  it.each([
    ['某县人民政府重点项目工作领导小组办公室　编制', '某县人民政府重点项目工作领导小组办公室'],
    ['某县发展和改革局编制', '某县发展和改革局'],
    ['中共某县水利局党组 制', '中共某县水利局党组'],
    ['推进机构编制', null],
  ])('made the plan that has a cover: %s', async (line, issuer) => {
    const cover = ['某县2024年重点项目目标任务书', '（一项目一书）', line, '二〇二四年二月']
    expect((await front(`${cover.join('\n\n')}\n${TABLE}`)).issuer).toBe(issuer)
    expect((await page(`${cover.map((text) => `<p>${text}</p>`).join('')}${HTML_TABLE}`)).issuer).toBe(issuer)
  })

  it('signs before the title of a plan says who it is of', async () => {
    const plan = `# 县水利局2023年任务清单\n\n（某县人民政府办公室 2023年3月1日）\n${TABLE}`
    expect((await front(plan)).issuer).toBe('某县人民政府办公室')
  })

  it.each([
    ['编制单位：某县水利局　　编制日期：2023年3月1日', '某县水利局', '2023-03-01'],
    ['制表单位：某县水利局　　制表时间：2023年3月1日　　单位：万元', '某县水利局', '2023-03-01'],
    ['制表单位：某县水利局　　　　2023年3月1日', '某县水利局', '2023-03-01'],
    ['制表单位：某县水利局2023年3月1日', '某县水利局', '2023-03-01'],
    ['编制部门：某县水利局　　单位：万元', '某县水利局', null],
    ['编制日期：2023年　月　日', null, null],
    ['填报单位：某县水利局　　填报日期：2023年3月1日', null, null],
  ])('has a label above a table, and the day: %j', async (line, issuer, on) => {
    const title = '某县2023年项目清单'
    expect(await front(`# ${title}\n\n${line}\n${TABLE}`)).toMatchObject({ issuer, on })
    expect(await front(`附件2\n\n# ${title}\n\n${line}\n${TABLE}`)).toMatchObject({ issuer, on })
    expect(await page(`<h1>${title}</h1><p>${line}</p>${HTML_TABLE}`)).toMatchObject({ issuer, on })
  })

  it('is named in full where the signature has the place that the title leaves out', async () => {
    const notice = `区人民政府办公室关于印发2023年清单的通知\n${LETTER}\n蔡甸区人民政府办公室\n\n2023年3月1日\n${TABLE}`
    expect(await front(notice)).toMatchObject({ issuer: '蔡甸区人民政府办公室', region: '湖北省武汉市蔡甸区' })
  })

  it('is not whom the text is of that a notice hands on', async () => {
    const notice = `某县人民政府办公室转发县教育局关于做好招生工作意见的通知\n${LETTER}\n某县人民政府办公室\n\n2023年5月2日\n\n一、招生。（县教育局负责）\n\n某县教育局\n\n2023年4月1日`
    expect(await front(notice)).toMatchObject({ issuer: '某县人民政府办公室', on: '2023-05-02' })
  })
})

describe('the day of issue', () => {
  it.each([
    ['2023年3月20日', '2023-03-20'],
    ['二〇二三年三月二十日', '2023-03-20'],
    ['二○二三年三月二十日', '2023-03-20'],
    ['2023 年 3 月 20 日', '2023-03-20'],
    ['2023-03-20', '2023-03-20'],
    ['（2023年3月20日）', '2023-03-20'],
    ['2023年3月', null],
  ])('is printed as %s', async (day, on) => {
    const notice = `某县人民政府办公室关于印发2023年清单的通知\n${LETTER}\n某县人民政府办公室\n\n${day}\n${TABLE}`
    expect((await front(notice)).on).toBe(on)
  })

  it('may stand beside the issuer in brackets below the title of a plan', async () => {
    const plan = `某县2023年重点任务清单

（某县水利局　2023年1月30日）
${TABLE}`
    expect(await front(plan)).toMatchObject({ title: '某县2023年重点任务清单', issuer: '某县水利局', on: '2023-01-30' })
  })

  it.each([
    ['（2023年2月10日）', '2023-02-10'],
    ['(2023年2月10日)', '2023-02-10'],
    ['2023年2月10日', null],
  ])('may stand below the title of a plan, above a sentence: %s', async (day, on) => {
    const sentence = '根据票选结果，确定民生实事1项。'
    expect(await front(`# 某县2023年清单\n\n${day}\n\n${sentence}\n${TABLE}`)).toMatchObject({ on })
    expect(await page(`<h1>某县2023年清单</h1><p>${day}</p><p>${sentence}</p>${HTML_TABLE}`)).toMatchObject({ on })
  })

  it('below the title of an annex leaves the annex its number', async () => {
    const { plan } = await extractText(`附件2\n\n# 某县2023年清单\n\n（2023年2月10日）\n${TABLE}`)
    expect([plan.issued_on, plan.annexes.map(({ no }) => no)]).toEqual(['2023-02-10', ['2']])
  })

  it('may stand beside the signature', async () => {
    const notice = `关于印发2023年清单的通知\n${LETTER}\n某县人民政府办公室 2023年3月20日\n${TABLE}`
    expect(await front(notice)).toMatchObject({ issuer: '某县人民政府办公室', on: '2023-03-20' })
  })

  it('is that of the signature, not the day on which a site published it', async () => {
    const notice = `某县人民政府办公室关于印发2023年清单的通知\n\n发布时间：2023-04-01 来源：县政府办\n${LETTER}\n某县人民政府办公室\n\n2023年3月20日\n${TABLE}`
    expect((await front(notice)).on).toBe('2023-03-20')
  })
})

describe('a day that the text speaks of', () => {
  const notice = (end: string) =>
    `关于做好普查工作的通知\n\n各乡镇人民政府：\n\n普查的标准时点是：\n\n2022年11月20日\n\n各地要按时完成。\n\n一、开展普查。（县统计局负责）${end}`

  it('is not the one on which the notice was issued, which may stand above its signature', async () => {
    expect((await front(notice(''))).on).toBeNull()
    expect(await front(notice('\n\n2022年12月8日\n\n某县统计局'))).toMatchObject({
      on: '2022-12-08',
      issuer: '某县统计局',
    })
  })
})

describe('places of a notice that disagree', () => {
  const notice = (box: string) =>
    extractText(
      `${box}\n\n某县人民政府办公室关于印发2023年清单的通知\n\n某政办发〔2023〕5号\n${LETTER}\n某县人民政府办公室\n\n2023年3月20日\n${TABLE}`,
    )

  it.each([
    ['发文机关：某县人民政府办公室\n\n成文日期：2023年3月20日\n\n发文字号：某政办发〔2023〕5号', []],
    ['标题：关于印发《2023年清单》的通知', []],
    [
      '成文日期：2023年3月21日',
      ['The day of issue is 2023年3月20日 by the signature, and 2023年3月21日 by the box of metadata.'],
    ],
    [
      '发文字号：某政办发〔2023〕6号',
      [
        'The document number is 某政办发〔2023〕5号 by a line of its own, and 某政办发〔2023〕6号 by the box of metadata.',
      ],
    ],
    ['发文机关：某县教育局', ['The issuer is 某县人民政府办公室 by the title, and 某县教育局 by the box of metadata.']],
    ['发文机关：无', []],
  ])('%j', async (box, told) => {
    expect(disagreements(await notice(box))).toEqual(told)
  })
})

describe.each(['notice.md', 'notice.html'])('a line that looks like the number of a notice, in %s', (file) => {
  const read = async (line: string, box = '') => {
    const lines = [box, '某县人民政府办公室关于印发2023年清单的通知', line, '各乡镇人民政府：', '现印发给你们。']
    const signed = [...lines, '某县人民政府办公室', '2023年3月20日'].filter(Boolean)
    const html = `${signed.map((text) => `<p>${text}</p>`).join('')}<table>${TABLE.trim()
      .split('\n')
      .filter((row) => !row.includes('---'))
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .slice(1, -1)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`
    const text = file.endsWith('.md') ? `${signed.join('\n\n')}\n${TABLE}` : html
    const { plan, findings } = await extractText(text, undefined, file)
    expect([plan.metadata.title?.text, plan.annexes.flatMap(({ sections }) => sections).length]).toEqual([lines[1], 1])
    const told = findings.filter(({ rule }) => rule === 'document/number-damaged' || rule === 'document/differs')
    return { number: plan.document_number, told: told.map(({ message }) => message) }
  }

  it.each([
    ['某政办20235', '某政办〔2023〕5号'],
    ['某政秘〔20235号', '某政秘〔2023〕5号'],
    ['某政办发〔202315', '某政办发〔2023〕15号'],
    ['某政办2023-5号', '某政办〔2023〕5号'],
  ])('%s is read and told', async (line, number) => {
    expect(await read(line)).toEqual({
      number,
      told: [`The document number “${line}” is damaged; it is read as ${number}.`],
    })
  })

  it.each(['某政办〔2023〕号', '某政办发〔2023〕×号', '〔2023〕5号'])(
    '%s is told where it cannot be read',
    async (line) => {
      const told = `“${line}” looks like the document number, and cannot be read as one.`
      expect(await read(line)).toEqual({ number: null, told: [told] })
    },
  )

  it('is held against what the page says', async () => {
    const box = '发文字号：某政办〔2023〕5号'
    expect(await read('某政办〔20235', box)).toEqual({ number: '某政办〔2023〕5号', told: [] })
    expect(await read('某政办〔20236', box)).toEqual({
      number: '某政办〔2023〕5号',
      told: [expect.stringContaining('某政办〔20236 by a line of its own')],
    })
  })
})

it.each([
  ['许昌市人民政府文件许政〔2020〕21号', 1],
  ['许政 [2020] 20号', 0],
  ['许昌市人民政府文件', 0],
])('a running head that says %s is held against the number of the notice', (head, told) => {
  const text = (kind: 'paragraph' | 'heading' | 'furniture', text: string, line: number) =>
    ({ kind, text, place: { line, column: 1 } }) as const
  const source = sourceOf([
    text('heading', '许昌市人民政府关于印发2020年清单的通知', 1),
    text('paragraph', '许政〔2020〕20号', 2),
    text('paragraph', '各县（市、区）人民政府：', 3),
    text('furniture', head, 4),
    text('paragraph', '现将清单印发给你们。', 5),
  ])
  const { letter } = interpret(source, stitch(source).blocks)
  expect(letter.numbers[0]?.text).toBe('许政〔2020〕20号')
  expect(disagreementsOf(letter, registry.of(null))).toHaveLength(told)
})

describe('the region of a notice', () => {
  it.each([
    ['鼓楼区人民政府办公室关于印发2023年清单的通知', '福建省福州市的鼓楼区', '福建省福州市鼓楼区'],
    ['鼓楼区人民政府办公室关于印发2023年清单的通知', '按照江苏省、福建省的要求', '鼓楼区'],
  ])('of a name that several places have is told by the place above it', async (title, sentence, region) => {
    expect((await front(`${title}\n\n各街道办事处：\n\n${sentence}，现印发给你们。\n${TABLE}`)).region).toBe(region)
  })
})

it('an issuer that names no place leaves the region to the title', async () => {
  const plan = `白云县2023年重点任务清单\n\n（县委办公室、县政府办公室　2023年1月30日）\n${TABLE}`
  expect(await front(plan)).toMatchObject({ issuer: '县委办公室、县政府办公室', region: '白云县' })
})

describe('addressees', () => {
  it.each([
    ['各乡镇人民政府，县直各单位：', '各乡镇人民政府，县直各单位'],
    ['各县（市、区）人民政府，\n市政府各部门：', '各县（市、区）人民政府，市政府各部门'],
    ['各乡镇人民政府：现将清单印发给你们。', '各乡镇人民政府'],
  ])('%j', async (printed, addressees) => {
    const { plan } = await extractText(
      `某县人民政府关于印发2023年清单的通知\n\n某政发〔2023〕5号\n\n${printed}\n${TABLE}`,
    )
    expect(plan.addressees).toBe(addressees)
  })
})
