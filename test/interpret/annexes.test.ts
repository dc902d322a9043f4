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

/** Expects the same of a notice in both formats. */
async function expectAnnexes(lines: readonly Line[], annexes: string[], told: string[] = []): Promise<void> {
  for (const [file, text] of printed(lines)) {
    const found = await annexesOf(file, text)
    expect({ file, annexes: found.annexes, told: found.told }).toEqual({ file, annexes, told })
  }
}

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
    await expectAnnexes([...letter(), ...lines, TABLE], ['1|2023年重点任务清单|1'])
    await expectAnnexes([...letter('附件：2023年重点任务清单'), ...lines, TABLE], ['1|2023年重点任务清单|1'])
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
        await expectAnnexes([...letter(), ...lines, TABLE], [`1|${title}|1`])
    },
  )

  it('in the frame of its table', async () => {
    await expectAnnexes([...letter(), ['附件1', '2023年重点任务清单', ...TABLE]], ['1|2023年重点任务清单|1'])
    await expectAnnexes([...letter(), ['附件1：2023年重点任务清单', ...TABLE]], ['1|2023年重点任务清单|1'])
  })

  it('by a number of its list, where the label runs into its title', async () => {
    const glued = ['附件12项重点任务清单', TABLE]
    await expectAnnexes([...letter('附件：12项重点任务清单'), ...glued], ['1|12项重点任务清单|1'])
    await expectAnnexes([...letter('附件：1.2项重点任务清单'), ...glued], ['1|2项重点任务清单|1'])
    await expectAnnexes(
      [...letter(), ...glued, '附件23项民生实事清单', TABLE, '附件3', '考核办法', TABLE],
      ['1|2项重点任务清单|1', '2|3项民生实事清单|1', '3|考核办法|1'],
    )
    await expectAnnexes([...letter(), ...glued], ['1|12项重点任务清单|1'], ['annex/label-unclear'])
  })

  it('with parts', async () => {
    await expectAnnexes(
      [...letter(), '附件1-1', '绿化任务清单', TABLE, '附件 1 – 2', '节水任务清单', TABLE, '附件2', '考核办法', TABLE],
      ['1-1|绿化任务清单|1', '1-2|节水任务清单|1', '2|考核办法|1'],
    )
  })

  it('without a letter, under the number that is printed', async () => {
    await expectAnnexes(['附件2', '2023年重点任务清单', TABLE], ['2|2023年重点任务清单|1'])
  })

  it('with a title over lines', async () => {
    await expectAnnexes(
      [...letter(), '附件', '云溪市2023年政务服务提升行动', '重点任务分解表', '（试行）', TABLE],
      ['1|云溪市2023年政务服务提升行动重点任务分解表（试行）|1'],
    )
  })

  it('once, though label and title stand on the next page again', async () => {
    await expectAnnexes(
      [
        ...letter(),
        '附件1',
        '重点任务清单',
        TABLE,
        '附件1',
        '重点任务清单',
        TABLE.with(1, '2|节水|改造。|年底前|市水利局'),
      ],
      ['1|重点任务清单|2'],
    )
    await expectAnnexes(
      [...letter(), '附件', '重点任务清单', '一、绿化', TABLE, '附件', '二、节水', TABLE],
      ['1|重点任务清单|2'],
    )
  })

  it('twice, where labels without a number have titles of their own', async () => {
    await expectAnnexes(
      [...letter(), '附件', '重点任务清单', TABLE, '附件', '民生实事清单', TABLE],
      ['1|重点任务清单|1', '2|民生实事清单|1'],
      ['annex/label-unclear'],
    )
    await expectAnnexes(
      [
        ...letter('附件：1.重点任务清单', '2.民生实事清单'),
        '附件',
        '重点任务清单',
        TABLE,
        '附件',
        '民生实事清单',
        TABLE,
      ],
      ['1|重点任务清单|1', '2|民生实事清单|1'],
    )
  })

  it('not in a table of another annex', async () => {
    await expectAnnexes(
      [...letter(), '附件', '2023年工作方案', '附表1 绿化任务', TABLE, '附表2 节水任务', TABLE],
      ['1|2023年工作方案|2'],
    )
  })
})

describe('an annex without its label', () => {
  it('opens by its title in the list', async () => {
    await expectAnnexes(
      [...letter('附件：1.绿化计划', '2.节水计划'), '附件1', '绿化计划', TABLE, '节水计划', TABLE],
      ['1|绿化计划|1', '2|节水计划|1'],
      ['annex/label-missing'],
    )
    await expectAnnexes(
      [
        ...letter('附件：1.绿化计划', '2.云溪市2023年农村节水计划'),
        '附件1',
        '绿化计划',
        TABLE,
        '云溪市2023年',
        '农村节水计划',
        TABLE,
      ],
      ['1|绿化计划|1', '2|云溪市2023年农村节水计划|1'],
      ['annex/label-missing'],
    )
  })

  it('opens by its title in the list, which names the place, too', async () => {
    await expectAnnexes(
      [...letter('附件：1.云溪市绿化计划', '2.云溪市节水计划'), '附件1', '绿化计划', TABLE, '节水计划', TABLE],
      ['1|绿化计划|1', '2|节水计划|1'],
      ['annex/label-missing'],
    )
  })

  it('opens by the title of a plan below the letter that lists it', async () => {
    await expectAnnexes(
      [...letter('附件：2023年重点任务清单'), '重点任务分解表', TABLE],
      ['1|重点任务分解表|1'],
      ['annex/label-missing'],
    )
  })

  it('opens with its table, where nothing stands above that', async () => {
    await expectAnnexes([...letter('附件：重点任务清单'), TABLE], ['1|重点任务清单|1'], ['annex/label-missing'])
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
    await expectAnnexes([...letter(), '附件：绿化计划（试行）', '附件', '绿化计划', TABLE], ['1|绿化计划|1'])
  })

  it('is held against the annexes', async () => {
    const listed = letter('附件：1.绿化计划', '2.节水计划')
    await expectAnnexes([...listed, '附件1', '绿化计划', TABLE], ['1|绿化计划|1'], ['annex/missing'])
    await expectAnnexes(
      [...listed, ...bodies, '附件3', '考核办法', TABLE],
      ['1|绿化计划|1', '2|节水计划|1', '3|考核办法|1'],
      ['annex/unlisted'],
    )
    await expectAnnexes(
      [...listed, '附件1', '绿化计划', TABLE, '附件1', '节水计划', TABLE],
      ['1|绿化计划|1', '2|节水计划|1'],
      ['annex/label-unclear'],
    )
    await expectAnnexes(
      [...listed, '附件2', '绿化计划', TABLE, '附件1', '节水计划', TABLE],
      ['2|绿化计划|1', '1|节水计划|1'],
      ['annex/label-unclear', 'annex/label-unclear'],
    )
  })
})

describe('an annex in prose', () => {
  const prose = ['一、绿化', '1.植树造林。（责任单位：市林业局）', '2.养护林地。（责任单位：市林业局）']
  it('is read below its label', async () => {
    await expectAnnexes([...letter('附件：绿化方案'), '附件', '绿化方案', ...prose], ['1|绿化方案|2'])
    await expectAnnexes(
      [...letter('附件：1.绿化方案', '2.节水计划'), '附件1', '绿化方案', ...prose, '附件2', '节水计划', TABLE],
      ['1|绿化方案|2', '2|节水计划|1'],
    )
  })
})
