import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.js'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { type Block, FORMATS, noticeOf } from '../builders/blocks.js'
import { registry } from '../support.js'

const TITLE = '某某市人民政府办公室关于印发2024年重点工作任务分解表的通知'

const extract = (blocks: readonly Block[], format: (typeof FORMATS)[number]): Promise<Extraction> =>
  runPipe({ file: `notice.${format}`, bytes: noticeOf([TITLE, '2024年3月1日', ...blocks], format) }, registry)

/** Number, title and task of each record. */
const sectionsIn = ({ plan }: Extraction): string[] =>
  [...recordsOf(plan)].map(
    ({ section: { no, title }, task }) => `${no} ${title}: ${task.title?.text.replace(/\n/g, '') ?? ''}`,
  )
const rulesOf = ({ findings }: Extraction): string[] =>
  findings.map(({ rule }) => rule).filter((rule) => rule !== 'record/title-is-measure')

const HEADER = '序号 | 重点任务 | 责任单位 | 完成时限'
const WATER = '新建水厂1座 | 市水务局 | 6月底前'
const PIPES = '改造管网30公里 | 市水务局 | 年底前'
const SCHOOL = '新建学校2所 | 市教育局 | 8月底前'

interface Story {
  name: string
  blocks: Block[]
  sections: string[]
  findings?: string[]
}

const STORIES: Story[] = [
  {
    name: 'three levels in rows of their own, each with its count',
    blocks: [
      [
        HEADER,
        '一、城市建设（2项） | > | > | >',
        '（一）供水（共2件） | > | > | >',
        '1.水源 | > | > | >',
        `1 | ${WATER}`,
        '2.管网 | > | > | >',
        `2 | ${PIPES}`,
        '二、民生事业，共1项 | > | > | >',
        `3 | ${SCHOOL}`,
      ],
    ],
    sections: [
      '一（一）1 城市建设（2项） / 供水（共2件） / 水源: 新建水厂1座',
      '一（一）2 城市建设（2项） / 供水（共2件） / 管网: 改造管网30公里',
      '二 民生事业，共1项: 新建学校2所',
    ],
  },
  {
    name: 'a count that its parts do not reach',
    blocks: [[HEADER, '一、城市建设（3项） | > | > | >', '（一）供水 | > | > | >', `1 | ${WATER}`]],
    sections: ['一（一） 城市建设（3项） / 供水: 新建水厂1座'],
    findings: ['total/declared'],
  },
  {
    name: 'the sums of each in its row, and those of all above them',
    blocks: [
      [
        '序号 | 项目名称 | 建设内容 | 总投资（万元） | 年度投资 | 责任单位',
        '合计（3个） | > | > | 6200 | 2,600 | ',
        '一、城市建设（2个） | > | > | 5200 | 2,100 | ',
        '（一）续建项目（1个） | > | > | 5000 | — | ',
        '1 | 东山水厂 | 新建水厂1座。 | 5000 | 2000 | 市水务局',
        '（二）新建项目（1个） | > | > | 200 | 100 | ',
        '2 | 管网 | 改造管网30公里。 | 200 | 100 | 市水务局',
        '二 | 民生 | | 1000 | 500 | ',
        '3 | 城南学校 | 新建学校2所。 | 1000 | 500 | 市教育局',
      ],
    ],
    sections: [
      '一（一） 城市建设（2个） / 续建项目（1个）: 东山水厂',
      '一（二） 城市建设（2个） / 新建项目（1个）: 管网',
      '二 民生: 城南学校',
    ],
  },
  {
    name: 'no row whose work is a figure: it has a title, and no ordinal',
    blocks: [
      [
        '序号 | 重点任务 | 年度目标 | 完成时限',
        '1 | 新建水厂 | 1座 | 6月底前',
        '2 | 改造管网 | 30公里 | —',
        '3 | 新建学校 | 2所 | 8月底前',
      ],
    ],
    sections: [' : 新建水厂', ' : 改造管网', ' : 新建学校'],
    findings: ['table/tasks-and-values', 'record/no-lead'],
  },
  {
    name: 'numbers that start again in each section, the section in two cells',
    blocks: [
      [
        HEADER,
        '一 | 城市建设 | | ',
        '（一） | 供水 | | ',
        `1 | ${WATER}`,
        '（二） | 管网 | | ',
        `1 | ${PIPES}`,
        '二 | 民生 | | ',
        `1 | ${SCHOOL}`,
      ],
    ],
    sections: [
      '一（一） 城市建设 / 供水: 新建水厂1座',
      '一（二） 城市建设 / 管网: 改造管网30公里',
      '二 民生: 新建学校2所',
    ],
    findings: ['number/restarts', 'number/restarts'],
  },
  {
    name: 'sections in two cells of a table without titles',
    blocks: [
      [
        '序号 | 工作内容 | 牵头单位 | 完成时限',
        '一 | 城市建设 | | ',
        `1 | ${WATER}`,
        `2 | ${PIPES}`,
        '二 | 民生 | | ',
        `3 | ${SCHOOL}`,
      ],
    ],
    sections: ['一 城市建设: 新建水厂1座', '一 城市建设: 改造管网30公里', '二 民生: 新建学校2所'],
  },
  {
    name: 'numbers of sections that those of their tasks go on from',
    blocks: [[HEADER, '1 | 城市建设 | | ', `1.1 | ${WATER}`, `1.2 | ${PIPES}`, '2 | 民生 | | ', `2.1 | ${SCHOOL}`]],
    sections: ['1 城市建设: 新建水厂1座', '1 城市建设: 改造管网30公里', '2 民生: 新建学校2所'],
  },
  {
    name: 'two columns of categories beside the number, merged over their rows',
    blocks: [
      [
        `领域 | 类别 | ${HEADER}`,
        `一、城市建设（2项） | 供水 | 1 | ${WATER}`,
        `^ | 管网 | 2 | ${PIPES}`,
        `二、民生事业 | 教育 | 3 | ${SCHOOL}`,
      ],
    ],
    sections: [
      '一 城市建设（2项） / 供水: 新建水厂1座',
      '一 城市建设（2项） / 管网: 改造管网30公里',
      '二 民生事业 / 教育: 新建学校2所',
    ],
  },
  {
    name: 'two columns of categories behind the number, printed on each row',
    blocks: [
      [
        '序号 | 领域 | 类别 | 重点任务 | 责任单位 | 完成时限',
        `1 | 城市建设 | 供水 | ${WATER}`,
        `2 | 城市建设 | 管网 | ${PIPES}`,
        `3 | 民生事业 | 管网 | ${SCHOOL}`,
      ],
    ],
    sections: [' 城市建设 / 供水: 新建水厂1座', ' 城市建设 / 管网: 改造管网30公里', ' 民生事业 / 管网: 新建学校2所'],
  },
  {
    name: 'both levels in one cell of a column of categories',
    blocks: [
      [
        `类别 | ${HEADER}`,
        `一、城市建设<br>（一）供水 | 1 | ${WATER}`,
        `（二）管网 | 2 | ${PIPES}`,
        `二、民生 | 3 | ${SCHOOL}`,
      ],
    ],
    sections: [
      '一（一） 城市建设 / 供水: 新建水厂1座',
      '一（二） 城市建设 / 管网: 改造管网30公里',
      '二 民生: 新建学校2所',
    ],
  },
  {
    name: 'a section and the title of its first task in one cell',
    blocks: [[HEADER, `1 | 一、城市建设<br>1.${WATER}`, `2 | 2.${PIPES}`, `3 | 二、民生事业 1.${SCHOOL}`]],
    sections: ['一 城市建设: 1.新建水厂1座', '一 城市建设: 2.改造管网30公里', '二 民生事业: 1.新建学校2所'],
  },
  {
    name: 'titles without numbers below one with a number',
    blocks: [
      [
        HEADER,
        '一、城市建设 | > | > | >',
        '供水类 | > | > | >',
        `1 | ${WATER}`,
        '管网类 | > | > | >',
        `2 | ${PIPES}`,
        '二、民生 | > | > | >',
        `3 | ${SCHOOL}`,
      ],
    ],
    sections: ['一 城市建设 / 供水类: 新建水厂1座', '一 城市建设 / 管网类: 改造管网30公里', '二 民生: 新建学校2所'],
  },
  {
    name: 'headings between tables, one with an Arabic number; a second table in the same section',
    blocks: [
      '一、城市建设',
      '（一）供水',
      [HEADER, `1 | ${WATER}`],
      '（二）管网',
      [HEADER, `1 | ${PIPES}`],
      '二、民生',
      '1.教育',
      [HEADER, `1 | ${SCHOOL}`],
      '本表由市教育局负责调度。',
      ['序号 | 重点任务 | 牵头单位 | 完成时限', `2 | 扩建幼儿园3所 | 市教育局 | 年底前`],
    ],
    sections: [
      '一（一） 城市建设 / 供水: 新建水厂1座',
      '一（二） 城市建设 / 管网: 改造管网30公里',
      '二1 民生 / 教育: 新建学校2所',
      '二1 民生 / 教育: 扩建幼儿园3所',
    ],
    findings: ['number/restarts', 'number/restarts'],
  },
  {
    name: 'parts above sections, each alone in its first cell',
    blocks: [
      [
        HEADER,
        '第一部分 建设类 | | | ',
        '一、城市建设（1件） | | | ',
        '（一）供水（1件） | | | ',
        `1 | ${WATER}`,
        '二、乡村建设 | | | ',
        `2 | ${PIPES}`,
        '第二部分 民生类 | | | ',
        '一、教育 | | | ',
        `3 | ${SCHOOL}`,
      ],
    ],
    sections: [
      '第一部分一（一） 建设类 / 城市建设（1件） / 供水（1件）: 新建水厂1座',
      '第一部分二 建设类 / 乡村建设: 改造管网30公里',
      '第二部分一 民生类 / 教育: 新建学校2所',
    ],
  },
  {
    name: 'names without numbers below the header of the titles',
    blocks: [[HEADER, ' | 城市建设类 | | ', `1 | ${WATER}`, `2 | ${PIPES}`, ' | 民生保障 | | ', `3 | ${SCHOOL}`]],
    sections: [' 城市建设类: 新建水厂1座', ' 城市建设类: 改造管网30公里', ' 民生保障: 新建学校2所'],
  },
  {
    name: 'names that are merged from the second cell on',
    blocks: [[HEADER, ' | 城市建设类 | > | >', `1 | ${WATER}`, ' | 民生保障 | > | >', `2 | ${SCHOOL}`]],
    sections: [' 城市建设类: 新建水厂1座', ' 民生保障: 新建学校2所'],
  },
  {
    name: 'names that are merged over a part of the width',
    blocks: [[HEADER, '一、城市建设 | > | | ', `1 | ${WATER}`, '二、民生保障 | > | > | ', `2 | ${SCHOOL}`]],
    sections: ['一 城市建设: 新建水厂1座', '二 民生保障: 新建学校2所'],
  },
  {
    name: 'names without numbers in the first cell of a table whose tasks have none',
    blocks: [
      [
        '重点任务 | 工作措施 | 责任单位',
        '城市建设类 | | ',
        '水厂 | 新建水厂1座。 | 市水务局',
        '管网 | 改造管网30公里。 | 市水务局',
        '民生保障类 | | ',
        '学校 | 新建学校2所。 | 市教育局',
      ],
    ],
    sections: [' 城市建设类: 水厂', ' 城市建设类: 管网', ' 民生保障类: 学校'],
  },
  {
    name: 'what a row or a line in brackets says of a section, which is none',
    blocks: [
      '一、城市建设（1件）',
      '（本类任务由市住房城乡建设局统筹推进）',
      [HEADER, `1 | ${WATER}`],
      '二、民生保障（1件）',
      [HEADER, '（一）教育 | > | > | >', '（每季度调度一次） | > | > | >', `2 | ${SCHOOL}`],
    ],
    sections: ['一 城市建设（1件）: 新建水厂1座', '二（一） 民生保障（1件） / 教育: 新建学校2所'],
    findings: ['responsibility/default'],
  },
  {
    name: 'who leads all of a section, which makes no task of its heading',
    blocks: [
      '一、城市建设',
      '牵头部门：市水务局，每季度调度一次。',
      [HEADER, `1 | ${WATER}`],
      '二、民生保障',
      [HEADER, `2 | ${SCHOOL}`],
    ],
    sections: ['一 城市建设: 新建水厂1座', '二 民生保障: 新建学校2所'],
    findings: ['responsibility/unapplied'],
  },
  {
    name: 'titles above their measures are none',
    blocks: [
      [
        '重点任务 | 工作措施 | 责任单位',
        '城市建设 | | ',
        ' | 新建水厂1座。 | 市水务局',
        ' | 改造管网30公里。 | 市水务局',
        '民生保障 | | ',
        ' | 新建学校2所。 | 市教育局',
      ],
    ],
    sections: [' : 城市建设', ' : 城市建设', ' : 民生保障'],
  },
  {
    name: 'short lines above each of several tables',
    blocks: ['城市建设方面', [HEADER, `1 | ${WATER}`], '民生事业方面', [HEADER, `2 | ${SCHOOL}`]],
    sections: [' 城市建设方面: 新建水厂1座', ' 民生事业方面: 新建学校2所'],
  },
]

describe.each(FORMATS)('the sections of a table in %s', (format) => {
  it.each(STORIES)('$name', async ({ blocks, sections, findings = [] }) => {
    const extraction = await extract(blocks, format)
    expect(sectionsIn(extraction)).toEqual(sections)
    expect(rulesOf(extraction)).toEqual(findings)
  })
})

describe.each(['html', 'docx'] as const)('the sections of a table with merged cells in %s', (format) => {
  it('stand beside the category that they are parts of', async () => {
    const rows = [
      `类别 | ${HEADER}`,
      '城市建设 | （一）供水 | > | > | >',
      `^ | 1 | ${WATER}`,
      `^ | 2 | ${PIPES}`,
      '民生 | （一）教育 | > | > | >',
      `^ | 3 | ${SCHOOL}`,
    ]
    expect(sectionsIn(await extract([rows], format))).toEqual([
      '（一） 城市建设 / 供水: 新建水厂1座',
      '（一） 城市建设 / 供水: 改造管网30公里',
      '（一） 民生 / 教育: 新建学校2所',
    ])
  })
})

describe('the path of a section in the tree', () => {
  it('is the headings that name it, each as printed', async () => {
    const rows = [HEADER, '一、城市建设 | > | > | >', '（一）供水 | > | > | >', `1 | ${WATER}`]
    const { plan } = await extract([rows], 'html')
    expect(plan.annexes[0]!.sections.map(({ path }) => path)).toEqual([
      [{ no: '一', title: '城市建设' }],
      [
        { no: '一', title: '城市建设' },
        { no: '（一）', title: '供水' },
      ],
    ])
  })

  it('leaves the title of the plan to the plan', async () => {
    const rows = [HEADER, '2024年重点任务分工表 | > | > | >', '一、城市建设 | > | > | >', `1 | ${WATER}`]
    expect(sectionsIn(await extract([rows], 'html'))).toEqual(['一 城市建设: 新建水厂1座'])
  })
})
