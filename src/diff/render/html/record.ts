import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { CHANGE_KINDS, type ChangeKind } from '../../../model/change-kinds.js'
import type { Change, DiffRecord, DocumentDiff, Match } from '../../../model/diff.js'
import { ROLES, type Role } from '../../../model/roles.js'
import { isMove } from '../change-words.js'
import { recordName, recordOf } from '../places.js'
import { type Part, wordsBetween } from '../words.js'
import { changeList, chinese, markedWords, plain } from './elements.js'

/** A record that changed: its changes in sentences, and both sides of it unless it only stands elsewhere. */
export function recordArticle(match: Match, document: DocumentDiff, id: string): Element {
  const moved = match.changes.every(isMove)
  return h('article.record', { id }, [
    h('header', [chinese('h4', [titleOf(recordOf(match)!)]), changeList(match.changes, moved)]),
    moved ? null : sidesTable(match, document),
  ])
}

function sidesTable(match: Match, document: DocumentDiff): Element {
  return h('table', [
    h('thead', [
      h(
        'tr',
        ['', 'old', 'new'].map((side) => h('th', { scope: 'col' }, [side])),
      ),
    ]),
    h('tbody', [...rowsOf(match, document.changes).map(rowElement), sourceRow(match)]),
  ])
}

const TITLE = 80

function titleOf(record: DiffRecord): string {
  const name = recordName(record)
  return name.length > TITLE ? `${name.slice(0, TITLE)}…` : name || record.id
}

function rowElement({ label, old, now }: Row): Element {
  return h('tr', [h('th', { scope: 'row' }, [plain(label)]), cellOf('old', old), cellOf('new', now)])
}

function cellOf(side: string, paragraphs: Row['old']): Element {
  if (paragraphs.length === 0) return h('td.none', { dataSide: side }, [h('p', ['—'])])
  return h(
    'td',
    { dataSide: side, lang: 'zh' },
    paragraphs.map((content) => h('p', content)),
  )
}

function sourceRow({ old, new: now }: Match): Element {
  const sources = (records: readonly DiffRecord[]) =>
    records.map(({ source, id }) => [h('span.soft', [plain(`${source} · ${id}`)])])
  return rowElement({ label: 'source', old: sources(old), now: sources(now) })
}

interface Row {
  label: string
  /** A paragraph a record of the side. */
  old: ElementContent[][]
  now: ElementContent[][]
}

/** A column of a record that is shown, and whether a kind of change says that it differs. */
interface Shown<Value> {
  label: string
  value: (record: DiffRecord) => Value
  differs: (kind: ChangeKind) => boolean
}

/**
 * Columns that are running text, and when they are shown where they do not differ: what the headings above a record have is
 * not repeated, the names of records are where there are several.
 */
const TEXTS: (Shown<string> & { show: 'always' | 'whole' | 'named' | 'changed' })[] = [
  {
    label: '附件',
    value: ({ annex_no, annex_title }) => numbered(annex_no, annex_title),
    differs: ({ column }) => column === 'annex_title',
    show: 'changed',
  },
  {
    label: '章节',
    value: ({ section_no, section_title }) => numbered(section_no, section_title),
    differs: ({ column }) => column === 'section_title',
    show: 'changed',
  },
  { label: '序号', value: ({ task_no }) => task_no, differs: ({ column }) => column === 'task_no', show: 'named' },
  {
    label: '重点任务',
    value: ({ task_title }) => task_title,
    differs: ({ column }) => column === 'task_title',
    show: 'named',
  },
  {
    label: '工作措施',
    value: ({ measure }) => measure,
    differs: ({ about, column }) => column === 'measure' || about === 'record',
    show: 'always',
  },
  {
    label: '完成时限',
    value: ({ deadline_text }) => deadline_text,
    differs: ({ about }) => about === 'deadline',
    show: 'whole',
  },
]

const LABELS: Record<Role, string> = { lead: '主责单位', support: '协办单位', upper_lead: '上级牵头' }

const UNITS: Shown<string[]>[] = ROLES.map((role) => ({
  label: LABELS[role],
  value: (record) => record[`${role}_units`],
  differs: ({ about }) => about === role || about === 'role',
}))

const OTHER: Shown<unknown>['differs'] = ({ column }) => column === 'other'

/** The columns of a record that a reader needs: the measure, and what changed; more where records are not one to one. */
function rowsOf({ kind, old, new: now, changes }: Match, said: readonly Change[]): Row[] {
  const oneSided = old.length === 0 || now.length === 0
  const whole = oneSided || old.length + now.length > 2 || kind === 'uncertain'
  // What is alone says nothing of a column of its own.
  const has = (differs: Shown<unknown>['differs']) =>
    !oneSided && changes.some((change) => differs(CHANGE_KINDS[change.kind]))
  const texts = TEXTS.filter(
    ({ show, differs }) =>
      has(differs) || show === 'always' || (whole && (show === 'whole' || (show === 'named' && !oneSided))),
  )
  return [
    ...texts.map(({ label, value, differs }) => textRow(label, old.map(value), now.map(value), has(differs))),
    ...UNITS.filter(({ differs }) => whole || has(differs)).map(({ label, value, differs }) =>
      unitsRow(label, old.map(value), now.map(value), said, has(differs)),
    ),
    ...(whole || has(OTHER) ? otherRows(old, now) : []),
  ].filter((row) => row.old.length + row.now.length > 0)
}

function numbered(number: string, title: string): string {
  return [number, title].filter(Boolean).join(' ')
}

/** Marks the words that differ where a change says so: a year that moves on with the plan is no change. */
function textRow(label: string, old: string[], now: string[], changed: boolean): Row {
  const parts = changed ? wordsBetween(old.join('\n'), now.join('\n')) : null
  const side = (texts: string[], left: 'deleted' | 'inserted') =>
    (parts
      ? cutAt(
          parts.filter(({ kind }) => kind !== left),
          texts,
        )
      : texts.map((text) => [{ kind: 'same' as const, text }])
    )
      .map(markedWords)
      .filter((content) => content.length > 0)
  return { label, old: side(old, 'inserted'), now: side(now, 'deleted') }
}

/** The parts of one side of a comparison, cut where its texts end that were compared as one, a line break between them. */
function cutAt(parts: readonly Part[], texts: readonly string[]): Part[][] {
  const result: Part[][] = []
  const rest = parts.map((part) => ({ ...part }))
  for (const { length } of texts) {
    const taken: Part[] = []
    let wanted = length
    while (wanted > 0 && rest.length > 0) {
      const { kind, text } = rest[0]!
      taken.push({ kind, text: text.slice(0, wanted) })
      rest[0]!.text = text.slice(wanted)
      if (rest[0]!.text === '') rest.shift()
      wanted -= Math.min(wanted, text.length)
    }
    result.push(taken)
    dropBreak(rest)
  }
  return result
}

/** Drops the line break between two texts. */
function dropBreak(parts: Part[]): void {
  const [first] = parts
  if (!first) return
  first.text = first.text.slice(1)
  if (first.text === '') parts.shift()
}

/** Units of one role on both sides; those that the other side does not have are marked, but not those with a new name. */
function unitsRow(label: string, old: string[][], now: string[][], said: readonly Change[], changed: boolean): Row {
  const renamings = said.filter(({ kind }) => kind === 'unit-renamed')
  const namesOf = (unit: string): Set<string> => {
    const all = renamings.map(({ old_units, new_units }) => [...old_units, ...new_units].map((one) => one.unit))
    return new Set([unit, ...all.filter((names) => names.includes(unit)).flat()])
  }
  const side = (lists: string[][], name: 'del' | 'ins', others: string[]) => {
    const isMarked = (unit: string): boolean => changed && !others.some((other) => namesOf(unit).has(other))
    return lists.filter((units) => units.length > 0).map((units) => unitNames(units, name, isMarked))
  }
  return { label, old: side(old, 'del', now.flat()), now: side(now, 'ins', old.flat()) }
}

function unitNames(units: string[], name: 'del' | 'ins', isMarked: (unit: string) => boolean): ElementContent[] {
  return units.flatMap((unit, at): ElementContent[] => [
    ...(at > 0 ? [{ type: 'text', value: '、' } as const] : []),
    isMarked(unit) ? h(name, [plain(unit)]) : { type: 'text', value: plain(unit) },
  ])
}

function otherRows(old: readonly DiffRecord[], now: readonly DiffRecord[]): Row[] {
  const headers = [...new Set([...old, ...now].flatMap(({ other }) => other.map(({ header }) => header)))]
  const texts = (records: readonly DiffRecord[], header: string) =>
    records.flatMap(({ other }) => other.filter((one) => one.header === header).map(({ text }) => text))
  const marked = old.length > 0 && now.length > 0
  return headers.map((header) => textRow(header || '其他', texts(old, header), texts(now, header), marked))
}
