import type { ElementContent } from 'hast'
import type { Change, DiffRecord, Match } from '../../../model/diff.js'
import { wordsBetween } from '../words.js'
import { unitsRow } from './units.js'
import { cutAt, markedWords } from './words.js'

export interface Row {
  label: string
  /** A paragraph a record of the side. */
  old: ElementContent[][]
  now: ElementContent[][]
}

type Value = (record: DiffRecord) => string

/**
 * Columns that are running text, with the kinds of change that say they differ, and when they are shown where they do not:
 * what the headings above a record have is not repeated, the names of records are where there are several.
 */
const TEXTS: { label: string; value: Value; kinds: RegExp; show: 'always' | 'whole' | 'named' | 'changed' }[] = [
  {
    label: '附件',
    value: ({ annex_no, annex_title }) => joined(annex_no, annex_title),
    kinds: /^moved-annex$/,
    show: 'changed',
  },
  {
    label: '章节',
    value: ({ section_no, section_title }) => joined(section_no, section_title),
    kinds: /^moved-section$/,
    show: 'changed',
  },
  { label: '序号', value: ({ task_no }) => task_no, kinds: /^moved-number$/, show: 'named' },
  { label: '重点任务', value: ({ task_title }) => task_title, kinds: /^title$/, show: 'named' },
  {
    label: '工作措施',
    value: ({ measure }) => measure,
    kinds: /^(?:reworded|target-.*|split|merged|uncertain)$/,
    show: 'always',
  },
  { label: '完成时限', value: ({ deadline_text }) => deadline_text, kinds: /^deadline-/, show: 'whole' },
]

/** The columns of a record that a reader needs: the measure, and what changed; more where records are not one to one. */
export function rowsOf({ kind, old, new: now, changes }: Match, said: readonly Change[]): Row[] {
  const oneSided = old.length === 0 || now.length === 0
  const whole = oneSided || old.length + now.length > 2 || kind === 'uncertain'
  const has = (kinds: RegExp) => changes.some((change) => kinds.test(change.kind))
  const texts = TEXTS.filter(
    ({ show, kinds }) =>
      has(kinds) || show === 'always' || (whole && (show === 'whole' || (show === 'named' && !oneSided))),
  )
  return [
    ...texts.map(({ label, value, kinds }) => textRow(label, old.map(value), now.map(value), has(kinds))),
    ...ROLES.filter(({ kinds }) => whole || has(kinds)).map(({ label, column, kinds }) =>
      unitsRow(label, old.map(column), now.map(column), said, has(kinds)),
    ),
    ...(whole || has(OTHER) ? otherRows(old, now) : []),
  ].filter((row) => row.old.length + row.now.length > 0)
}

function joined(number: string, title: string): string {
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

const ROLES: { label: string; column: (record: DiffRecord) => string[]; kinds: RegExp }[] = [
  { label: '主责单位', column: (record) => record.lead_units, kinds: /^(?:lead-|role-)/ },
  { label: '协办单位', column: (record) => record.support_units, kinds: /^(?:support-|role-)/ },
  { label: '上级牵头', column: (record) => record.upper_lead_units, kinds: /^(?:upper-lead-|role-)/ },
]

const OTHER = /^other$/

function otherRows(old: readonly DiffRecord[], now: readonly DiffRecord[]): Row[] {
  const headers = [...new Set([...old, ...now].flatMap(({ other }) => other.map(({ header }) => header)))]
  const texts = (records: readonly DiffRecord[], header: string) =>
    records.flatMap(({ other }) => other.filter((one) => one.header === header).map(({ text }) => text))
  const marked = old.length > 0 && now.length > 0
  return headers.map((header) => textRow(header || '其他', texts(old, header), texts(now, header), marked))
}
