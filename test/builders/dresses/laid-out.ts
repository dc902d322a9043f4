import type { Dress } from './dress.js'
import type { Extra } from './headers.js'
import type { KnownPlan, KnownSection, KnownTask, KnownWork } from './plan.js'
import { pieces } from './pages.js'
import { day, lastDay } from './times.js'

/** A record as the dataset should have it. */
export interface Expected {
  annex: string
  section: string
  no: string
  title: string
  measure: string
  /** Kind, first and last day; null where the columns of the dress say no such thing of the whole. */
  deadline: string | null
  lead: string[]
  support: string[]
  /** What is due in which period. */
  steps: { label: string; text: string }[]
  other: Record<string, string>
}

/** A cell of a table: `down` and `across` count what it covers; covered positions are null. */
export interface Box {
  text: string
  down: number
  across: number
}
export type BoxRow = (Box | null)[]

export interface DrawnTable {
  kind: 'table'
  header: BoxRow[]
  body: BoxRow[]
}
export interface DrawnLine {
  kind: 'title' | 'heading' | 'line'
  text: string
}
export type Part = DrawnTable | DrawnLine

/** A document as laid out, whatever its format, and the records that it says. */
export interface LaidOut {
  parts: Part[]
  records: Expected[]
  /** Those of the columns that hold a field of the records. */
  headers: Record<string, string[]>
}

interface Row {
  section: KnownSection
  task: KnownTask
  work: KnownWork
  no: string
  /** Rows of the same task, of the same section, in its table. */
  firstOfTask: boolean
  firstOfSection: boolean
}

interface Column {
  header: string
  banner?: string
  of: 'number' | 'category' | 'task' | 'measure' | 'when' | 'lead' | 'support' | 'units' | 'extra' | 'step'
  text(row: Row): string
}

const ORDINALS = '一二三四五六七八九'

export function laidOut(plan: KnownPlan, dress: Dress): LaidOut {
  const annexes = dress.frame === 'annexes' ? plan.sections.map((section) => [section]) : [plan.sections]
  const parts: Part[] = frameOf(plan, dress)
  const records: Expected[] = []
  annexes.forEach((sections, at) => {
    const no = dress.frame === 'bare' ? '0' : String(at + 1)
    if (dress.frame !== 'bare')
      parts.push(
        { kind: 'line', text: annexes.length > 1 ? `附件${at + 1}` : '附件' },
        { kind: 'title', text: titleOfAnnex(plan, sections, annexes.length) },
      )
    const { tables, rows } = tablesOf(sections, plan, dress)
    parts.push(...tables)
    records.push(...rows.map((row) => expected(row, no, plan, dress)))
  })
  return { parts, records, headers: headersByField(columnsOf(plan, dress)) }
}

const FIELDS: Record<Column['of'], (keyof Expected)[]> = {
  number: ['no'],
  category: ['section'],
  task: ['title', 'measure'],
  measure: ['measure'],
  when: ['deadline', 'steps'],
  lead: ['lead'],
  support: ['support'],
  units: ['lead', 'support'],
  extra: ['other'],
  step: ['steps'],
}

function headersByField(columns: readonly Column[]): Record<string, string[]> {
  const pairs = columns.flatMap(({ of, header }) => FIELDS[of].map((field) => ({ field, header })))
  return Object.fromEntries(
    pairs.map(({ field }) => [field, pairs.filter((pair) => pair.field === field).map(({ header }) => header)]),
  )
}

const nameOf = ({ place, year, ofBureau }: KnownPlan): string =>
  `${place.name}${ofBureau ? '教育局' : ''}${year}年重点工作任务分工表`

function titleOfAnnex(plan: KnownPlan, [first]: readonly KnownSection[], count: number): string {
  return count > 1 ? `${plan.place.name}${plan.year}年${first!.title}工作任务清单` : nameOf(plan)
}

function frameOf(plan: KnownPlan, { frame }: Dress): DrawnLine[] {
  if (frame === 'bare') return [{ kind: 'title', text: nameOf(plan) }]
  const { name, level } = plan.place
  const issuer = plan.ofBureau ? `${name}教育局` : `${name}人民政府办公室`
  return [
    { kind: 'title', text: `${issuer}关于印发《${nameOf(plan)}》的通知` },
    { kind: 'line', text: plan.ofBureau ? '局机关各科室、局属各单位：' : `各乡镇人民政府，${level}政府各部门：` },
    { kind: 'line', text: `现将《${nameOf(plan)}》印发给你们，请认真贯彻落实。` },
    { kind: 'line', text: issuer },
    { kind: 'line', text: `${plan.year}年2月18日` },
  ]
}

/** The tables of an annex: one, or one below each heading. */
function tablesOf(sections: readonly KnownSection[], plan: KnownPlan, dress: Dress): { tables: Part[]; rows: Row[] } {
  const rows = rowsOf(sections, dress)
  const columns = columnsOf(plan, dress)
  if (dress.sections !== 'headings') return { tables: pieces(drawn(rows, columns, dress), dress), rows }
  const tables = sections.flatMap((section, at): Part[] => [
    { kind: 'heading', text: numbered(section.title, at, dress) },
    ...pieces(
      drawn(
        rows.filter((row) => row.section === section),
        columns,
        dress,
      ),
      dress,
    ),
  ])
  return { tables, rows }
}

function rowsOf(sections: readonly KnownSection[], dress: Dress): Row[] {
  let number = 0
  return sections.flatMap((section) => {
    if (dress.numbersRestart) number = 0
    return section.tasks.flatMap((task, taskAt) => {
      const works = dress.work === 'task' ? task.works.slice(0, 1) : task.works
      if (dress.work !== 'measure') number++
      return works.map((work, at) => ({
        section,
        task,
        work,
        no: dress.numbers === 'none' ? '' : String(dress.work === 'measure' ? ++number : number),
        firstOfTask: at === 0 || dress.work === 'measure',
        firstOfSection: taskAt === 0 && at === 0,
      }))
    })
  })
}

function columnsOf(plan: KnownPlan, dress: Dress): Column[] {
  const { headers, numbers, work, sections } = dress
  const head: Column[] = [
    ...(numbers === 'none' ? [] : [column('number', headers.number, ({ no }) => printedNumber(no, dress))]),
    ...(sections === 'column' ? [categories(plan, dress)] : []),
    ...(work === 'measure' ? [] : [column('task', headers.task, ({ task }) => task.title)]),
  ]
  const tail = [
    ...(work === 'task' ? [] : [column('measure', headers.measure, (row) => row.work.measure)]),
    ...timesOf(plan, dress),
    ...unitsOf(dress),
    ...dress.extras.map((extra) => column('extra', headers.extras[extra], (row) => row.work[extra])),
  ]
  return inOrder(head, tail, dress)
}

/** Columns under one banner stay together; a number stands first, or the author shuffles all. */
function inOrder(head: Column[], tail: Column[], { shuffle, order }: Dress): Column[] {
  const groups = (columns: Column[]): Column[][] =>
    columns.reduce<Column[][]>((all, one) => {
      const last = all.at(-1)?.[0]
      if (last && isTogether(last, one)) all.at(-1)!.push(one)
      else all.push([one])
      return all
    }, [])
  const shuffled = (columns: Column[]): Column[] =>
    groups(columns)
      .map((group, at) => ({ group, key: order[at % order.length]! }))
      .sort((a, b) => a.key - b.key)
      .flatMap(({ group }) => group)
  if (shuffle === 'none') return [...head, ...tail]
  return shuffle === 'tail' ? [...head, ...shuffled(tail)] : shuffled([...head, ...tail])
}

function isTogether(one: Column, other: Column): boolean {
  if (one.of === 'step' && other.of === 'step') return true
  return one.banner !== undefined && one.banner === other.banner
}

function column(of: Column['of'], header: string, text: Column['text'], banner?: string): Column {
  return banner ? { of, header, text, banner } : { of, header, text }
}

function categories(plan: KnownPlan, dress: Dress): Column {
  return column('category', dress.headers.category, ({ section }) =>
    numbered(section.title, plan.sections.indexOf(section), dress),
  )
}

function numbered(title: string, at: number, { ordinals }: Dress): string {
  return ordinals ? `${ORDINALS[at]}、${title}` : title
}

function printedNumber(no: string, { numbers }: Dress): string {
  return numbers === 'dotted' ? `${no}.` : numbers === 'bracketed' ? `（${no}）` : no
}

function timesOf({ year }: KnownPlan, { when, headers }: Dress): Column[] {
  const { deadline, start, end, quarters, banner, yearBanner, yearSuffix } = headers
  const month = (number: number): string => `${year}年${number}月`
  if (when === 'none') return []
  if (when === 'deadline') return [column('when', deadline, ({ work }) => work.due.text)]
  if (when === 'start and finish')
    return [
      column('when', start, ({ work }) => month(work.begins)),
      column('when', end, ({ work }) => month(work.ends)),
    ]
  if (when === 'quarters in cells')
    return [
      column('when', deadline, ({ work }) => work.steps.map((step, at) => `${QUARTER_LABELS[at]}：${step}`).join('\n')),
    ]
  const labels = when === 'quarters' ? quarters : [0, 1, 2].map((more) => `${year + more}${yearSuffix}`)
  return labels.map((label, at) =>
    column('step', label, ({ work }) => work.steps[at]!, when === 'quarters' ? banner : yearBanner),
  )
}

const QUARTER_LABELS = ['一季度', '二季度', '三季度', '四季度']

function unitsOf({ roles, headers, separator, none }: Dress): Column[] {
  const list = (units: readonly string[]): string => units.join(separator) || none
  if (roles === 'lead alone') return [column('lead', headers.sole, ({ work }) => list(work.lead))]
  if (roles === 'labelled in one cell')
    return [column('units', headers.sole, ({ work: { lead, support } }) => labelledUnits(lead, support))]
  const banner = roles === 'below a banner' ? '责任分工' : undefined
  return [
    column('lead', headers.lead, ({ work }) => list(work.lead), banner),
    column('support', headers.support, ({ work }) => list(work.support), banner),
  ]
}

function labelledUnits(lead: readonly string[], support: readonly string[]): string {
  const helping = support.length > 0 ? `\n配合单位：${support.join('、')}` : ''
  return `牵头单位：${lead.join('、')}${helping}`
}

function drawn(rows: readonly Row[], columns: readonly Column[], dress: Dress): DrawnTable {
  const body = rows.flatMap((row, at) => {
    const boxes = columns.map((one) => boxOf(one, rows, at, dress))
    const heading = row.firstOfSection ? sectionRow(row, rows, columns, dress) : null
    return heading ? [heading, boxes] : [boxes]
  })
  return { kind: 'table', header: headerOf(columns), body }
}

function headerOf(columns: readonly Column[]): BoxRow[] {
  if (columns.every(({ banner }) => !banner)) return [columns.map(({ header }) => plain(header))]
  const upper = columns.map((one, at): Box | null => {
    if (!one.banner) return { text: one.header, down: 2, across: 1 }
    if (at > 0 && columns[at - 1]!.banner === one.banner) return null
    return { text: one.banner, down: 1, across: columns.filter(({ banner }) => banner === one.banner).length }
  })
  return [upper, columns.map(({ header, banner }) => (banner ? plain(header) : null))]
}

function sectionRow(row: Row, rows: readonly Row[], columns: readonly Column[], dress: Dress): BoxRow | null {
  const all = [...new Set(rows.map(({ section }) => section))]
  const at = all.indexOf(row.section)
  const text = numbered(row.section.title, at, dress)
  const rest = (count: number): Box[] => Array.from({ length: count }, () => plain(''))
  if (dress.sections === 'rows') return [{ text, down: 1, across: columns.length }, ...columns.slice(1).map(() => null)]
  if (dress.sections === 'first cells') return [plain(text), ...rest(columns.length - 1)]
  if (dress.sections !== 'numbers apart' || columns[0]!.of !== 'number') return null
  const work = columns.findIndex(({ of }) => of === 'task' || of === 'measure')
  return columns.map((_, index) => plain(index === 0 ? ORDINALS[at]! : index === work ? row.section.title : ''))
}

const plain = (text: string): Box => ({ text, down: 1, across: 1 })

const SHARED: ReadonlySet<Column['of']> = new Set<Column['of']>(['lead', 'support', 'units', 'when'])

/** What stands in a column beside a row: its own text, or nothing where the cell of a row above reaches down. */
function boxOf(column: Column, rows: readonly Row[], at: number, dress: Dress): Box | null {
  const row = rows[at]!
  const text = column.text(row)
  const isLabel = column.of === 'number' || column.of === 'task' || column.of === 'category'
  const isShared = dress.shares && SHARED.has(column.of) && dress.when !== 'start and finish'
  const goesOn = (index: number): boolean => {
    const [one, above] = [rows[index]!, rows[index - 1]]
    if (above === undefined || above.section !== one.section) return false
    if (column.of === 'category') return true
    return !one.firstOfTask && (isLabel || (isShared && column.text(one) === column.text(above)))
  }
  if (!(isLabel || isShared) || dress.labels === 'repeated') return plain(text)
  if (dress.labels === 'blank' || dress.format === 'md') {
    const blank = goesOn(at) && (isLabel || dress.format === 'md')
    return plain(blank ? '' : text)
  }
  if (goesOn(at)) return null
  let down = 1
  while (at + down < rows.length && goesOn(at + down)) down++
  return { text, down, across: 1 }
}

function expected({ section, task, work, no }: Row, annex: string, plan: KnownPlan, dress: Dress): Expected {
  const { roles, sections, headers } = dress
  const title = dress.work === 'measure' ? '' : task.title
  return {
    annex,
    section: sections === 'none' ? '' : section.title,
    no,
    title,
    measure: dress.work === 'task' ? task.title : work.measure,
    deadline: deadlineOf(work, plan, dress),
    lead: work.lead,
    support: roles === 'lead alone' ? [] : work.support,
    steps: stepsOf(work, plan, dress),
    other: Object.fromEntries(
      dress.extras.flatMap((extra: Extra) => (work[extra] === '' ? [] : [[headers.extras[extra], work[extra]]])),
    ),
  }
}

function deadlineOf({ due, begins, ends }: KnownWork, { year }: KnownPlan, { when }: Dress): string | null {
  if (when === 'none') return 'none'
  if (when === 'start and finish') return `range ${day(year, begins, 1)} ${lastDay(year, ends)}`
  return when === 'deadline' ? [due.kind, due.start, due.end].filter(Boolean).join(' ') : null
}

function stepsOf({ steps }: KnownWork, { year }: KnownPlan, { when }: Dress): Expected['steps'] {
  if (when === 'years') return [0, 1, 2].map((at) => ({ label: String(year + at), text: steps[at]! }))
  if (when !== 'quarters' && when !== 'quarters in cells') return []
  return QUARTER_LABELS.map((label, at) => ({ label, text: steps[at]! }))
}
