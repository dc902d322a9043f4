import { describe, expect, it } from 'vitest'
import { extractText } from '../support.js'

const TITLE = '云溪市人民政府办公室关于印发2023年重点工作计划的通知'
const TABLE = ['序号|重点任务|工作措施|完成时限|责任单位', '1|绿化|植树造林。|年底前|市林业局']
const SIGNATURE = ['云溪市人民政府办公室', '2023年3月20日']

type Line = string | readonly string[]

/** A notice of lines and tables, as Markdown and as a web page: 附件1, then a table … */
function printed(lines: readonly Line[]): [format: string, text: string][] {
  const markdown = lines.map((line) => (typeof line === 'string' ? line : pipes(line))).join('\n\n')
  const html = lines.map((line) => (typeof line === 'string' ? `<p>${line}</p>` : htmlTable(line))).join('\n')
  return [
    ['notice.md', `${markdown}\n`],
    ['notice.html', `<html><body>${html}</body></html>`],
  ]
}

function pipes(rows: readonly string[]): string {
  const columns = Math.max(...rows.map((row) => row.split('|').length))
  const lines = rows.map((row) => `| ${[...row.split('|'), ...Array<string>(columns)].slice(0, columns).join(' | ')} |`)
  return [lines[0]!, `|${'---|'.repeat(columns)}`, ...lines.slice(1)].join('\n')
}

function htmlTable(rows: readonly string[]): string {
  const columns = Math.max(...rows.map((row) => row.split('|').length))
  const lines = rows.map((row) => {
    const cells = row.split('|')
    const span = columns - cells.length + 1
    return `<tr>${cells.map((cell, at) => `<td${at === cells.length - 1 && span > 1 ? ` colspan="${span}"` : ''}>${cell}</td>`).join('')}</tr>`
  })
  return `<table border="1">${lines.join('')}</table>`
}

/** Each annex as `no|title|records`, and what is told of annexes. */
async function annexesOf(file: string, text: string) {
  const { plan, findings } = await extractText(text, undefined, file)
  const tasksIn = (annex: (typeof plan.annexes)[number]) => annex.sections.flatMap(({ tasks }) => tasks).length
  return {
    list: plan.annex_list.map(({ no, title }) => `${no}|${title}`),
    annexes: plan.annexes.map((annex) => `${annex.no}|${annex.title.text}|${tasksIn(annex)}`),
    told: findings.filter(({ rule }) => rule.startsWith('annex/')).map(({ rule }) => rule),
  }
}

/** What is read of a notice in each format. */
async function annexesIn(lines: readonly Line[]) {
  const read: { file: string; annexes: string[]; told: string[] }[] = []
  for (const [file, text] of printed(lines)) {
    const { annexes, told } = await annexesOf(file, text)
    read.push({ file, annexes, told })
  }
  return read
}

const inBoth = (annexes: string[], told: string[] = []) =>
  ['notice.md', 'notice.html'].map((file) => ({ file, annexes, told }))

const letter = (...list: string[]): Line[] => [TITLE, '各县区人民政府：', '现将计划印发给你们。', ...list, ...SIGNATURE]

describe('an annex opens', () => {
  it.each([
    [['附件', '2023年重点任务清单']],
    [['附件：', '2023年重点任务清单']],
    [['附件1', '2023年重点任务清单']],
    [['附件 １', '2023年重点任务清单']],
    [['附件2023年重点任务清单']],
    [['附件 2023年重点任务清单']],
    [['附件：2023年重点任务清单']],
    [['附件1：2023年重点任务清单']],
    [['附件12023年重点任务清单']],
    [['附件一', '2023年重点', '任务清单']],
    [['附表', '2023年重点任务清单']],
    [['附表1：2023年重点任务清单']],
    [['附录1 2023年重点任务清单']],
    [['（附件）', '2023年重点任务清单']],
    [['附1：2023年重点任务清单']],
  ])('by its label: %j', async (lines) => {
    expect(await annexesIn([...letter(), ...lines, TABLE])).toEqual(inBoth(['1|2023年重点任务清单|1']))
    expect(await annexesIn([...letter('附件：2023年重点任务清单'), ...lines, TABLE])).toEqual(
      inBoth(['1|2023年重点任务清单|1']),
    )
  })

  it.each(['清单', '台账', '分解表', '一览表', '折子', '项目库', '时间表', '路线图', '名单', '工作手册'])(
    'whatever its plan is called: %s',
    async (name) => {
      const title = `2023年云溪市重点任务${name}`
      for (const lines of [
        ['附件', title],
        [`附件：${title}`],
        [`附件1${title}`],
        [`附件${title}`],
        [`附件1 ${title}`],
      ])
        expect(await annexesIn([...letter(), ...lines, TABLE])).toEqual(inBoth([`1|${title}|1`]))
    },
  )

  it('in the frame of its table', async () => {
    expect(await annexesIn([...letter(), ['附件1', '2023年重点任务清单', ...TABLE]])).toEqual(
      inBoth(['1|2023年重点任务清单|1']),
    )
    expect(await annexesIn([...letter(), ['附件1：2023年重点任务清单', ...TABLE]])).toEqual(
      inBoth(['1|2023年重点任务清单|1']),
    )
  })

  it('by a number of its list, where the label runs into its title', async () => {
    const glued = ['附件12项重点任务清单', TABLE]
    expect(await annexesIn([...letter('附件：12项重点任务清单'), ...glued])).toEqual(inBoth(['1|12项重点任务清单|1']))
    expect(await annexesIn([...letter('附件：1.2项重点任务清单'), ...glued])).toEqual(inBoth(['1|2项重点任务清单|1']))
    expect(await annexesIn([...letter(), ...glued, '附件23项民生实事清单', TABLE, '附件3', '考核办法', TABLE])).toEqual(
      inBoth(['1|2项重点任务清单|1', '2|3项民生实事清单|1', '3|考核办法|1']),
    )
    expect(await annexesIn([...letter(), ...glued])).toEqual(inBoth(['1|12项重点任务清单|1'], ['annex/label-unclear']))
  })

  it('with parts', async () => {
    expect(
      await annexesIn([
        ...letter(),
        '附件1-1',
        '绿化任务清单',
        TABLE,
        '附件 1 – 2',
        '节水任务清单',
        TABLE,
        '附件2',
        '考核办法',
        TABLE,
      ]),
    ).toEqual(inBoth(['1-1|绿化任务清单|1', '1-2|节水任务清单|1', '2|考核办法|1']))
  })

  it('with parts of parts, and with numbers in circles', async () => {
    const [one, two] = ['绿化任务清单', '节水任务清单']
    expect(
      await annexesIn([...letter(), '附件1-1-1', one, TABLE, `附件1-1-2 ${two}`, TABLE, '附件1-2', '考核办法', TABLE]),
    ).toEqual(inBoth([`1-1-1|${one}|1`, `1-1-2|${two}|1`, '1-2|考核办法|1']))
    expect(await annexesIn([...letter(), '附件①', one, TABLE, `附件②${two}`, TABLE])).toEqual(
      inBoth([`1|${one}|1`, `2|${two}|1`]),
    )
  })

  it.each([
    ['A', 'B'],
    ['甲', '乙'],
  ])('with letters and other signs for numbers: %s', async (one, two) => {
    const [first, second] = ['绿化任务清单', '节水任务清单']
    const annexes = inBoth([`${one}|${first}|1`, `${two}|${second}|1`])
    const labelled = [`附件${one}`, first, TABLE, `附件${two}：${second}`, TABLE]
    expect(await annexesIn([...letter(), ...labelled])).toEqual(annexes)
    expect(await annexesIn([...letter(`附件：${one}.${first}`, `${two}.${second}`), ...labelled])).toEqual(annexes)
    expect(await annexesIn([...letter(), `附件${one}`, first, TABLE, `附件${two}${second}`, TABLE])).toEqual(annexes)
  })

  it('by a letter that runs into its title, which may be no letter of it', async () => {
    expect(await annexesIn([...letter(), '附件A重点任务清单', TABLE])).toEqual(
      inBoth(['1|A重点任务清单|1'], ['annex/label-unclear']),
    )
    expect(await annexesIn([...letter(), '附件A级景区清单', TABLE])).toEqual(inBoth(['1|A级景区清单|1']))
  })

  it('with parts that 之 parts from the whole', async () => {
    expect(
      await annexesIn([...letter(), '附件一之一', '绿化任务清单', TABLE, '附件一之二', '节水任务清单', TABLE]),
    ).toEqual(inBoth(['1-1|绿化任务清单|1', '1-2|节水任务清单|1']))
  })

  it('with the title of the part before, and another remark', async () => {
    const part = (no: string, remark: string) => [`附件一之${no}`, '绿化任务清单', `（${remark}部分）`, TABLE]
    expect(await annexesIn([...letter(), ...part('一', '山区'), ...part('二', '平原')])).toEqual(
      inBoth(['1-1|绿化任务清单（山区部分）|1', '1-2|绿化任务清单（平原部分）|1']),
    )
  })

  it('not by a label without a number that can be read, which is told', async () => {
    for (const label of ['附件#2', '附件BC'])
      expect(await annexesIn([...letter(), '附件1', '绿化任务清单', TABLE, label, TABLE])).toEqual(
        inBoth(['1|绿化任务清单|2'], ['annex/label-unclear']),
      )
  })

  it('without a letter, under the number that is printed', async () => {
    expect(await annexesIn(['附件2', '2023年重点任务清单', TABLE])).toEqual(inBoth(['2|2023年重点任务清单|1']))
  })

  it('with a title over lines', async () => {
    expect(
      await annexesIn([...letter(), '附件', '云溪市2023年政务服务提升行动', '重点任务分解表', '（试行）', TABLE]),
    ).toEqual(inBoth(['1|云溪市2023年政务服务提升行动重点任务分解表（试行）|1']))
  })

  it('with a title of any kind over lines, right above its table', async () => {
    expect(await annexesIn([...letter(), '附件', '云溪市2023年民生', '项目路线图', TABLE])).toEqual(
      inBoth(['1|云溪市2023年民生项目路线图|1']),
    )
    expect(await annexesIn([...letter(), '附件', '云溪市民生项目库', '单位：万元', TABLE])).toEqual(
      inBoth(['1|云溪市民生项目库|1']),
    )
  })

  it('with a title that ends above a heading, a day, a month or an organ', async () => {
    for (const title of ['全市重点工作任务（2023年）', '各单位任务'])
      for (const below of ['一、项目建设', '（一）项目建设', '1.项目建设', '2023年3月', '2023年3月8日', '市教育局'])
        expect(await annexesIn([...letter(), '附件1', title, below, TABLE])).toEqual(inBoth([`1|${title}|1`]))
  })

  it.each([
    '单位：万元',
    '（计量单位：个、公里）',
    '填报单位：市教育局',
    '填报单位（盖章）：　　填报时间：　年　月　日',
    '制表时间：2024年3月1日',
    '2023年3月1日',
    '（2023年3月）',
    '截至2023年3月1日',
  ])('without %s, which says something of its table, in its title', async (line) => {
    const list = ['附件：1.重点项目库', '2.民生项目']
    expect(await annexesIn([...letter(...list), '附件1', line, TABLE, '附件2', '民生项目', line, TABLE])).toEqual(
      inBoth(['1|重点项目库|1', '2|民生项目|1']),
    )
    expect(await annexesIn([...letter(), '附件1', line, '重点项目库', TABLE, '附件2', [line, ...TABLE]])).toEqual(
      inBoth(['1|重点项目库|1', '2||1']),
    )
  })

  it('once, though label and title stand on the next page again', async () => {
    expect(
      await annexesIn([
        ...letter(),
        '附件1',
        '重点任务清单',
        TABLE,
        '附件1',
        '重点任务清单',
        TABLE.with(1, '2|节水|改造。|年底前|市水利局'),
      ]),
    ).toEqual(inBoth(['1|重点任务清单|2']))
    expect(
      await annexesIn([...letter(), '附件', '重点任务清单', '一、绿化', TABLE, '附件', '二、节水', TABLE]),
    ).toEqual(inBoth(['1|重点任务清单|2']))
  })

  it('twice, where labels without a number have titles of their own', async () => {
    expect(await annexesIn([...letter(), '附件', '重点任务清单', TABLE, '附件', '民生实事清单', TABLE])).toEqual(
      inBoth(['1|重点任务清单|1', '2|民生实事清单|1'], ['annex/label-unclear']),
    )
    expect(
      await annexesIn([
        ...letter('附件：1.重点任务清单', '2.民生实事清单'),
        '附件',
        '重点任务清单',
        TABLE,
        '附件',
        '民生实事清单',
        TABLE,
      ]),
    ).toEqual(inBoth(['1|重点任务清单|1', '2|民生实事清单|1']))
  })

  it('not in a table of another annex', async () => {
    expect(
      await annexesIn([...letter(), '附件', '2023年工作方案', '附表1 绿化任务', TABLE, '附表2 节水任务', TABLE]),
    ).toEqual(inBoth(['1|2023年工作方案|2']))
  })
})

describe('an annex without its label', () => {
  it('opens by its title in the list', async () => {
    expect(
      await annexesIn([...letter('附件：1.绿化计划', '2.节水计划'), '附件1', '绿化计划', TABLE, '节水计划', TABLE]),
    ).toEqual(inBoth(['1|绿化计划|1', '2|节水计划|1'], ['annex/label-missing']))
    expect(
      await annexesIn([
        ...letter('附件：1.绿化计划', '2.云溪市2023年农村节水计划'),
        '附件1',
        '绿化计划',
        TABLE,
        '云溪市2023年',
        '农村节水计划',
        TABLE,
      ]),
    ).toEqual(inBoth(['1|绿化计划|1', '2|云溪市2023年农村节水计划|1'], ['annex/label-missing']))
  })

  it('opens by its title in the list, which names the place, too', async () => {
    expect(
      await annexesIn([
        ...letter('附件：1.云溪市绿化计划', '2.云溪市节水计划'),
        '附件1',
        '绿化计划',
        TABLE,
        '节水计划',
        TABLE,
      ]),
    ).toEqual(inBoth(['1|绿化计划|1', '2|节水计划|1'], ['annex/label-missing']))
  })

  it('opens by the title of a plan below the letter that lists it', async () => {
    expect(await annexesIn([...letter('附件：2023年重点任务清单'), '重点任务分解表', TABLE])).toEqual(
      inBoth(['1|重点任务分解表|1'], ['annex/label-missing']),
    )
  })

  it('opens with its table, where nothing stands above that', async () => {
    expect(await annexesIn([...letter('附件：重点任务清单'), TABLE])).toEqual(
      inBoth(['1|重点任务清单|1'], ['annex/label-missing']),
    )
  })
})

describe('a plan with an issuer and a day of its own', () => {
  const [first, plan] = ['绿化任务清单', '云溪市2023年节水实施方案']
  const front = ['云溪市水务局', '（2023年2月10日）', '为做好节水，制定本方案。']
  const signature = ['云溪市水务局', '2023年2月10日']

  it.each([plan, '关于做好2023年节水工作的实施方案'])('is an annex by its label or its title: %s', async (title) => {
    const annexes = [`1|${first}|1`, `2|${title}|1`]
    const own = [title, ...front, TABLE, ...signature]
    expect(await annexesIn([...letter(), '附件1', first, TABLE, '附件2', ...own])).toEqual(inBoth(annexes))
    expect(await annexesIn([...letter(`附件：1.${first}`, `2.${title}`), '附件1', first, TABLE, ...own])).toEqual(
      inBoth(annexes, ['annex/label-missing']),
    )
    expect(await annexesIn([...letter(), '附件1', first, TABLE, ...own])).toEqual(
      inBoth(annexes, ['annex/label-unclear']),
    )
  })

  it('is none that has only a day, as any table may', async () => {
    expect(await annexesIn([...letter(), '附件1', first, TABLE, '节水任务清单', '2023年2月10日', TABLE])).toEqual(
      inBoth([`1|${first}|2`]),
    )
  })
})

describe('the list of annexes', () => {
  const bodies = ['附件1', '绿化计划', TABLE, '附件2', '节水计划', TABLE]
  it.each([
    [['附件：1.绿化计划', '2.节水计划']],
    [['附件：1.绿化计划 2.节水计划']],
    [['附件：1.绿化计划；2.节水计划。']],
    [['附件：', '1.绿化计划', '2.节水计划']],
    [['附件：（1）绿化计划', '（2）节水计划']],
    [['附件：一、绿化计划', '二、节水计划']],
    [['附件1：绿化计划', '附件2：节水计划']],
    [['附件1.绿化计划', '附件2.节水计划']],
    [['附件：绿化计划', '节水计划']],
    [['附：1.《绿化计划》', '2.《节水计划》']],
    [['附件：1.绿化', '计划', '2.节水计划']],
  ])('%j', async (lines) => {
    const titles = lines.join('').includes('《') ? ['1|《绿化计划》', '2|《节水计划》'] : ['1|绿化计划', '2|节水计划']
    for (const notice of [
      [...letter(...lines), ...bodies],
      [...letter(), ...lines, ...bodies],
    ]) {
      for (const [file, text] of printed(notice)) {
        const { list, annexes, told } = await annexesOf(file, text)
        expect({ file, list, annexes, told }).toEqual({
          file,
          list: titles,
          annexes: ['1|绿化计划|1', '2|节水计划|1'],
          told: [],
        })
      }
    }
  })

  it('of one, below the signature', async () => {
    expect(await annexesIn([...letter(), '附件：绿化计划（试行）', '附件', '绿化计划', TABLE])).toEqual(
      inBoth(['1|绿化计划|1']),
    )
  })

  it.each([
    ['市推进“一带一路”建设工作领导小组办公室（代章）', '2023年3月8日'],
    ['云溪市人民政府办公室（代）', '2023年3月8日'],
    ['云溪市民生实事工作专班', '2023年3月8日'],
    ['云溪市人民政府办公室 2023年3月8日'],
  ])('ends above the signature: %s', async (...signature) => {
    const lines = [TITLE, '各县区人民政府：', '现将任务印发给你们。', '附件1：任务表', '附件2：说明', ...signature]
    for (const [file, text] of printed([...lines, '附件1', '任务表', TABLE, '附件2', '说明', TABLE]))
      expect((await annexesOf(file, text)).list).toEqual(['1|任务表', '2|说明'])
  })

  it.each(['（另发）', '(另行印发)', '（略）', '（见网站）'])(
    'may say that an annex is issued apart: %s',
    async (remark) => {
      const listed = letter(`附件：1.项目清单${remark}`, '2.节水计划')
      for (const body of [['附件2', '节水计划', TABLE], ['节水计划', TABLE], [TABLE]])
        for (const [file, text] of printed([...listed, ...body])) {
          const { list, annexes, told } = await annexesOf(file, text)
          expect(list).toEqual(['1|项目清单', '2|节水计划'])
          expect(annexes).toEqual(['2|节水计划|1'])
          expect(told).toContain('annex/elsewhere')
          expect(told).not.toContain('annex/missing')
        }
    },
  )

  it.each(['（试行）', '（发展战略）', '（2023年版）'])('has other brackets in its titles: %s', async (remark) => {
    for (const [file, text] of printed([
      ...letter(`附件：1.项目清单${remark}`, '2.节水计划'),
      '附件2',
      '节水计划',
      TABLE,
    ])) {
      const { list, told } = await annexesOf(file, text)
      expect(list).toEqual([`1|项目清单${remark}`, '2|节水计划'])
      expect(told).toContain('annex/missing')
    }
  })

  it('is held against titles without year and place, but where it has several of them', async () => {
    const listed = letter('附件：1.丰县2024年绿化任务表', '2.2023年节水计划表', '3.2024年节水计划表')
    const { annexes } = await annexesOf(
      ...printed([...listed, '绿化任务表', TABLE, '2024年节水计划表', TABLE, '节水计划表', TABLE])[0]!,
    )
    expect(annexes.map((annex) => annex.split('|').slice(0, 2).join('|'))).toEqual([
      '1|绿化任务表',
      '3|2024年节水计划表',
    ])
  })

  it('is held against the annexes', async () => {
    const listed = letter('附件：1.绿化计划', '2.节水计划')
    expect(await annexesIn([...listed, '附件1', '绿化计划', TABLE])).toEqual(
      inBoth(['1|绿化计划|1'], ['annex/missing']),
    )
    expect(await annexesIn([...listed, ...bodies, '附件3', '考核办法', TABLE])).toEqual(
      inBoth(['1|绿化计划|1', '2|节水计划|1', '3|考核办法|1'], ['annex/unlisted']),
    )
    expect(await annexesIn([...listed, '附件1', '绿化计划', TABLE, '附件1', '节水计划', TABLE])).toEqual(
      inBoth(['1|绿化计划|1', '2|节水计划|1'], ['annex/label-unclear']),
    )
    expect(await annexesIn([...listed, '附件2', '绿化计划', TABLE, '附件1', '节水计划', TABLE])).toEqual(
      inBoth(['2|绿化计划|1', '1|节水计划|1'], ['annex/label-unclear', 'annex/label-unclear']),
    )
  })
})

describe('an annex in prose', () => {
  const prose = ['一、绿化', '1.植树造林。（责任单位：市林业局）', '2.养护林地。（责任单位：市林业局）']
  it('may be published without its letter', async () => {
    expect(await annexesIn(['附件3', '云溪市2023年绿化方案', ...prose])).toEqual(inBoth(['3|云溪市2023年绿化方案|2']))
  })

  it('is read below its label', async () => {
    expect(await annexesIn([...letter('附件：绿化方案'), '附件', '绿化方案', ...prose])).toEqual(
      inBoth(['1|绿化方案|2']),
    )
    expect(
      await annexesIn([
        ...letter('附件：1.绿化方案', '2.节水计划'),
        '附件1',
        '绿化方案',
        ...prose,
        '附件2',
        '节水计划',
        TABLE,
      ]),
    ).toEqual(inBoth(['1|绿化方案|2', '2|节水计划|1']))
  })
})
