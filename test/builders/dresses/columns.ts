import type { Dress } from './dress.js'
import type { Expected } from './expected.js'
import type { Row } from './rows.js'

export interface Column {
  header: string
  banner?: string
  of: 'number' | 'category' | 'task' | 'measure' | 'when' | 'upper' | 'lead' | 'support' | 'units' | 'extra' | 'step'
  text(row: Row): string
}

export const QUARTER_LABELS = ['一季度', '二季度', '三季度', '四季度']

/** The columns of a dress, in their order. */
export function columnsOf(row: Row, dress: Dress): Column[] {
  const { headers, numbers, work, sections } = dress
  const head: Column[] = [
    ...(numbers === 'none' || numbers === 'in titles'
      ? []
      : [column('number', headers.number, ({ no }) => printedNumber(no, dress))]),
    ...(sections === 'column' ? [column('category', headers.category, (one) => one.headings[0]!.printed)] : []),
    ...(work === 'measure' ? [] : [column('task', headers.task, (one) => titleOf(one, dress))]),
  ]
  const tail = [
    ...(work === 'task' ? [] : [column('measure', headers.measure, (one) => one.work.measure)]),
    ...timesOf(row.plan.year, dress),
    ...unitsOf(dress),
    ...dress.extras.map((extra) => column('extra', headers.extras[extra], (one) => one.work[extra])),
  ]
  return inOrder(head, tail, dress)
}

/** What a column of each kind may say where it is taken for another: who reads that of a field looks at all of them. */
const WORK: (keyof Expected)[] = ['section', 'no', 'title', 'measure']
const UNITS: (keyof Expected)[] = ['upper', 'lead', 'support', 'remarks']
const FIELDS: Record<Column['of'], (keyof Expected)[]> = {
  number: ['no'],
  category: WORK,
  task: WORK,
  measure: WORK,
  when: ['deadline', 'steps'],
  upper: UNITS,
  lead: UNITS,
  support: UNITS,
  units: UNITS,
  extra: ['other'],
  step: ['steps'],
}

export function headersByField(columns: readonly Column[]): Record<string, string[]> {
  const pairs = columns.flatMap(({ of, header }) => FIELDS[of].map((field) => ({ field, header })))
  return Object.fromEntries(
    pairs.map(({ field }) => [field, pairs.filter((pair) => pair.field === field).map(({ header }) => header)]),
  )
}

/** Columns under one banner stay together; a number stands first, or the author shuffles all. */
function inOrder(head: Column[], tail: Column[], { shuffle, order }: Dress): Column[] {
  const shuffled = (columns: Column[]): Column[] =>
    groupsOf(columns)
      .map((group, at) => ({ group, key: order[at % order.length]! }))
      .sort((a, b) => a.key - b.key)
      .flatMap(({ group }) => group)
  if (shuffle === 'none') return [...head, ...tail]
  return shuffle === 'tail' ? [...head, ...shuffled(tail)] : shuffled([...head, ...tail])
}

function groupsOf(columns: readonly Column[]): Column[][] {
  return columns.reduce<Column[][]>((all, one) => {
    const last = all.at(-1)?.[0]
    if (last && areTogether(last, one)) all.at(-1)!.push(one)
    else all.push([one])
    return all
  }, [])
}

function areTogether(one: Column, other: Column): boolean {
  if (one.of === 'step' && other.of === 'step') return true
  return one.banner !== undefined && one.banner === other.banner
}

function column(of: Column['of'], header: string, text: Column['text'], banner?: string): Column {
  return banner ? { of, header, text, banner } : { of, header, text }
}

function printedNumber(no: string, { numbers }: Dress): string {
  return numbers === 'dotted' ? `${no}.` : numbers === 'bracketed' ? `（${no}）` : no
}

function titleOf({ no, task: { title } }: Row, { numbers }: Dress): string {
  return numbers === 'in titles' ? `${no}.${title}` : title
}

function timesOf(year: number, { when, headers }: Dress): Column[] {
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

function unitsOf({ roles, headers, separator, none }: Dress): Column[] {
  const list = (units: readonly string[]): string => units.join(separator) || none
  const leads = column('lead', headers.lead, ({ work }) => list(work.lead))
  const supports = column('support', headers.support, ({ work }) => list(work.support))
  if (roles === 'lead alone') return [{ ...leads, header: headers.sole }]
  if (roles === 'labelled in one cell')
    return [column('units', headers.sole, ({ work: { lead, support } }) => labelledUnits(lead, support))]
  if (roles === 'below a banner') return [leads, supports].map((one) => ({ ...one, banner: '责任分工' }))
  if (roles === 'three tiers')
    return [
      column('upper', headers.upper, ({ work }) => list(work.upper)),
      { ...leads, header: headers.sole },
      supports,
    ]
  return [leads, supports]
}

function labelledUnits(lead: readonly string[], support: readonly string[]): string {
  const helping = support.length > 0 ? `\n配合单位：${support.join('、')}` : ''
  return `牵头单位：${lead.join('、')}${helping}`
}
