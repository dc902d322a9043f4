import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { GROUPS, judge, type Selector } from '../../src/diff/judge/index.js'
import { CHANGE_KIND_NAMES, type ChangeKindName } from '../../src/model/change-kinds.js'
import { changesOf, type Diff } from '../../src/model/diff.js'
import { runHere } from './in-process.js'
import { notice, type Around, type Row } from './notices.js'
import { workingFolder } from './working-folder.js'

const { folder, write } = workingFolder()

/** A side: rows of one notice, or several notices. */
type Notices = string | string[]
interface Pair {
  kind: ChangeKindName
  old: Notices
  fresh: Notices
  /** Kinds of change that cannot but come with it. */
  also?: ChangeKindName[]
}

const pair = (kind: ChangeKindName, old: Row, fresh: Row, also: ChangeKindName[] = []): Pair => ({
  kind,
  old: notice([old], { year: 2022 }),
  fresh: notice([fresh]),
  also,
})

const around = (kind: ChangeKindName, old: Around, fresh: Around): Pair => ({
  kind,
  old: notice([{}], { ...old, year: 2022 }),
  fresh: notice([{}], fresh),
})

const INDICATORS = ['区域 | 优良天数比率(%) | 造林面积(亩) | 说明', '---|---|---|---']
const indicators = (kind: ChangeKindName, old: string, fresh: string, header = INDICATORS[0]!): Pair =>
  around(
    kind,
    { indicators: [...INDICATORS, `金寨县 | ${old} | 按月通报`] },
    { indicators: [header, INDICATORS[1]!, `金寨县 | ${fresh} | 按月通报`] },
  )

const ROADS = '改造提升农村公路，实施危旧桥梁改造，推进养护工程市场化。'
const SCHOOLS = '新建改扩建公办幼儿园，扩大普惠性学前教育资源供给，落实生均公用经费补助。'
const BOTH = `${ROADS}${SCHOOLS}`
/** Another plan has other tasks: with the same ones it were another edition. */
const HEALTH = notice([], { year: 2023, plan: '健康促进行动计划', annex: '健康行动' })
  .replaceAll('群众来信来访', '老年人健康管理')
  .replaceAll('文书档案', '接种记录')

const PAIRS: Pair[] = [
  {
    kind: 'document-removed',
    old: [notice([], { year: 2022 }), HEALTH.replaceAll('2023', '2022')],
    fresh: notice([]),
    also: ['removed'],
  },
  {
    kind: 'document-added',
    old: notice([], { year: 2022 }),
    fresh: [notice([]), HEALTH],
    also: ['added'],
  },
  { kind: 'removed', old: notice([{}], { year: 2022 }), fresh: notice([]) },
  { kind: 'added', old: notice([], { year: 2022 }), fresh: notice([{}]) },
  {
    kind: 'split',
    old: notice([{ title: '补短板', measure: BOTH }], { year: 2022 }),
    fresh: notice([
      { title: '补短板', measure: ROADS },
      { no: '2', title: '补短板', measure: SCHOOLS },
    ]),
  },
  {
    kind: 'merged',
    old: notice(
      [
        { title: '补短板', measure: ROADS },
        { no: '2', title: '补短板', measure: SCHOOLS },
      ],
      { year: 2022 },
    ),
    fresh: notice([{ title: '补短板', measure: BOTH }]),
  },
  pair(
    'uncertain',
    { title: '公园建设', measure: '推进城市口袋公园建设，完善健身步道和无障碍设施，方便群众出行。', lead: '县城管局' },
    { title: '绿道建设', measure: '推进城市绿道建设，完善健身步道和照明设施，方便群众休闲。', lead: '县城管局' },
  ),
  pair('deadline-later', { deadline: '6月底前' }, { deadline: '9月底前' }),
  pair('deadline-earlier', { deadline: '年底前' }, { deadline: '10月底前' }),
  pair('deadline-start-later', { deadline: '5-9月' }, { deadline: '6-9月' }),
  pair('deadline-start-earlier', { deadline: '6-9月' }, { deadline: '5-9月' }),
  pair('deadline-kind', { deadline: '年底前' }, { deadline: '长期坚持' }),
  pair('deadline-text', { deadline: '每月' }, { deadline: '每季度' }),
  {
    kind: 'clause-moved',
    old: notice(
      [
        { title: '农村公路', measure: `${ROADS}推行路长制管护。` },
        { no: '2', title: '学前教育', measure: SCHOOLS },
      ],
      { year: 2022 },
    ),
    fresh: notice([
      { title: '农村公路', measure: ROADS },
      { no: '2', title: '学前教育', measure: `${SCHOOLS}推行路长制管护。` },
    ]),
  },
  pair(
    'target-dropped',
    { measure: '对宜林荒山实施造林绿化，新增造林2万亩。' },
    { measure: '对宜林荒山实施造林绿化。' },
  ),
  pair('target-new', { measure: '对宜林荒山实施造林绿化。' }, { measure: '对宜林荒山实施造林绿化，新增造林2万亩。' }),
  pair('target-down', { measure: '新增造林3万亩。' }, { measure: '新增造林2万亩。' }),
  pair('target-up', { measure: '新增造林2万亩。' }, { measure: '新增造林3万亩。' }),
  pair('target-comparator', { measure: '污水处理率达到95%。' }, { measure: '污水处理率达到95%以上。' }),
  pair('number-down', { measure: '引资的规模要有6000万美元。' }, { measure: '引资的规模要有5000万美元。' }),
  pair('number-up', { measure: '引资的规模要有5000万美元。' }, { measure: '引资的规模要有6000万美元。' }),
  pair('lead-removed', { lead: '县林业局、县水利局' }, { lead: '县林业局' }),
  pair('lead-added', { lead: '县林业局' }, { lead: '县林业局、县水利局' }),
  pair('support-removed', { support: '县财政局' }, { support: '—' }),
  pair('support-added', { support: '—' }, { support: '县财政局' }),
  pair('upper-lead-removed', { upper: '市林业局、市水利局' }, { upper: '市林业局' }),
  pair('upper-lead-added', { upper: '市林业局' }, { upper: '市林业局、市水利局' }),
  pair('role-swapped', { lead: '县林业局、县水利局' }, { lead: '县林业局', support: '县水利局' }),
  pair('reworded', {}, { measure: '对宜林荒山和坡耕地实施造林绿化。' }),
  pair('title', { title: '绿化造林' }, { title: '国土绿化' }),
  pair('other', { note: '省级任务' }, { note: '市级任务' }),
  indicators('indicator-dropped', '80 | 300', '80 | —'),
  indicators('indicator-new', '80 | —', '80 | 300'),
  indicators('indicator-down', '80 | 300', '78 | 300'),
  indicators('indicator-up', '80 | 300', '82 | 300'),
  indicators('indicator-comparator', '80 | 300', '≥80 | 300'),
  indicators('indicator-text', '80 | 100 (80)', '80 | 100 (85)'),
  pair(
    'carried-over',
    { measure: '建成江北大桥。', deadline: '2022年底前' },
    { measure: '建成江北大桥。', deadline: '2023年底前' },
  ),
  {
    kind: 'moved-annex',
    old: twoAnnexes([{}], []),
    fresh: twoAnnexes([], [{}]).replaceAll('2022', '2023'),
  },
  {
    kind: 'moved-section',
    old: twoSections([{}], []),
    fresh: twoSections([], [{}]).replaceAll('2022', '2023'),
  },
  pair('moved-number', { no: '1' }, { no: '3' }),
  around('annex-renamed', { annex: '任务分解表' }, { annex: '工作任务清单' }),
  around('section-renamed', { section: '一、民生' }, { section: '一、民生保障' }),
  {
    kind: 'section-merged',
    old: sections(['一、造林', ['山地造林绿化', '平原造林绿化']], ['二、治水', ['疏浚骨干河道', '加固中小水库']]),
    fresh: sections(['一、造林和治水', ['山地造林绿化', '平原造林绿化', '疏浚骨干河道', '加固中小水库']]).replaceAll(
      '2022',
      '2023',
    ),
  },
  {
    kind: 'section-split',
    old: sections(['一、造林和治水', ['山地造林绿化', '平原造林绿化', '疏浚骨干河道', '加固中小水库']]),
    fresh: sections(
      ['一、造林', ['山地造林绿化', '平原造林绿化']],
      ['二、治水', ['疏浚骨干河道', '加固中小水库']],
    ).replaceAll('2022', '2023'),
  },
  indicators('indicator-renamed', '80 | 300', '80 | 300', INDICATORS[0]!.replace('优良', '空气质量优良')),
  pair('unit-renamed', { support: '县发改委' }, { support: '县发展改革委' }),
  {
    kind: 'unit-perhaps-renamed',
    old: notice(supported('县河湖长制工作专班'), { year: 2022 }),
    fresh: notice(supported('县河湖长制服务专班')),
    also: ['support-removed', 'support-added'],
  },
]

function supported(support: string): Row[] {
  return [{ support }, { no: '2', title: '道路建设', measure: ROADS, support }]
}

function twoAnnexes(first: Row[], second: Row[]): string {
  const other = notice(second, { annex: '民生实事' }).replaceAll('信访', '养老').replaceAll('档案', '托育')
  return `${notice(first, { year: 2022 })}\n\n${other.slice(other.indexOf('附件1')).replace('附件1', '附件2')}`
}

function twoSections(first: Row[], second: Row[]): string {
  const other = notice(second, { section: '二、实事' }).replaceAll('信访', '养老').replaceAll('档案', '托育')
  return `${notice(first, { year: 2022 })}\n${other.slice(other.indexOf('| 二、实事'))}`
}

/** A notice of tasks in sections, numbered through. */
function sections(...given: [title: string, tasks: string[]][]): string {
  let no = 0
  const rows = given.flatMap(([title, tasks]) => [
    `| ${title} | | | | | |`,
    ...tasks.map((task) => `| ${(no += 1)} | ${task} | 开展${task}工作。 | 年底前 | 县林业局 | — |`),
  ])
  const head = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |\n|---|---|---|---|---|---|'
  return `# 金寨县人民政府办公室关于印发2022年重点任务的通知\n\n附件1 任务分解表\n\n${head}\n${rows.join('\n')}\n`
}

async function compared({ kind, old, fresh }: Pair, ...options: string[]) {
  const names = [put(`${kind}-old`, old), put(`${kind}-new`, fresh)]
  const { status, stdout, stderr } = await runHere(folder, ['diff', ...names, '--format', 'json', ...options])
  expect(stderr).toBe('')
  return { status, diff: JSON.parse(stdout) as Diff }
}

function put(name: string, notices: Notices): string {
  if (typeof notices === 'string') {
    write(`${name}.md`, notices)
    return `${name}.md`
  }
  mkdirSync(join(folder, name), { recursive: true })
  notices.forEach((text, at) => write(`${name}/${at}.md`, text))
  return name
}

/** Kinds of which changes fail a command. */
const failing = (diff: Diff): string[] =>
  namesOf(changesOf(diff).flatMap(({ kind, status }) => (status === 'concern' ? [kind] : [])))
const namesOf = (kinds: readonly string[]): string[] => [...new Set(kinds)].sort()

const comparisons = new Map<ChangeKindName, Awaited<ReturnType<typeof compared>>>()
beforeAll(async () => {
  for (const one of PAIRS) comparisons.set(one.kind, await compared(one, '--fail-on', one.kind))
}, 180_000)

describe('every kind of change', () => {
  it('has a pair here', () => {
    expect(PAIRS.map(({ kind }) => kind).sort()).toEqual([...CHANGE_KIND_NAMES].sort())
  })

  it.each(PAIRS)('fails alone where it is asked for: $kind', ({ kind, also = [] }) => {
    const { status, diff } = comparisons.get(kind)!
    expect(namesOf(changesOf(diff).map((change) => change.kind))).toEqual(namesOf([kind, ...also]))
    expect([status, failing(diff)]).toEqual([1, [kind]])
    const others = CHANGE_KIND_NAMES.filter((name) => name !== kind && !also.includes(name))
    expect(failing(judge(diff, { failOn: others, today: '2023-01-01' }))).toEqual([])
  })
})

const GROUPED: [group: Selector, kinds: string[]][] = [
  ['any', [...CHANGE_KIND_NAMES]],
  [
    'deadline',
    [
      'deadline-later',
      'deadline-earlier',
      'deadline-start-later',
      'deadline-start-earlier',
      'deadline-kind',
      'deadline-text',
      'carried-over',
    ],
  ],
  ['target', ['target-dropped', 'target-new', 'target-down', 'target-up', 'target-comparator']],
  ['target-weaker', ['target-dropped', 'target-down', 'number-down']],
  ['target-stronger', ['target-new', 'target-up', 'number-up']],
  ['number', ['number-down', 'number-up']],
  [
    'indicator',
    [
      'indicator-dropped',
      'indicator-new',
      'indicator-down',
      'indicator-up',
      'indicator-comparator',
      'indicator-text',
      'indicator-renamed',
    ],
  ],
  ['indicator-weaker', ['indicator-dropped', 'indicator-down']],
  ['indicator-stronger', ['indicator-new', 'indicator-up']],
  [
    'units',
    [
      'lead-removed',
      'lead-added',
      'support-removed',
      'support-added',
      'upper-lead-removed',
      'upper-lead-added',
      'role-swapped',
    ],
  ],
  ['lead', ['lead-removed', 'lead-added']],
  ['support', ['support-removed', 'support-added']],
  ['upper-lead', ['upper-lead-removed', 'upper-lead-added']],
  ['moved', ['moved-annex', 'moved-section', 'moved-number']],
  ['renamed', ['annex-renamed', 'section-renamed', 'indicator-renamed', 'unit-renamed']],
  ['document', ['document-removed', 'document-added']],
]

describe('every group', () => {
  it('has its kinds here', () => {
    expect(GROUPED.map(([group]) => group)).toEqual(Object.keys(GROUPS))
  })

  it.each(GROUPED)('%s fails for these and no others', (group, kinds) => {
    const found = [...comparisons.values()].flatMap(({ diff }) =>
      failing(judge(diff, { failOn: [group], today: '2023-01-01' })),
    )
    expect(namesOf(found)).toEqual(namesOf(kinds))
  })
})
