import type { ComponentChildren } from 'preact'
import { wordsBetween } from '../../../../diff/render/words.js'
import type { DiffRecord } from '../../../../model/diff.js'

type ValueOf = (records: readonly DiffRecord[]) => string

const each =
  (valueOf: (record: DiffRecord) => string): ValueOf =>
  (records) =>
    records.map(valueOf).join('\n')

/** What is shown of both sides of a record: its measure always, the rest where it differs. */
export const SIDE_ROWS: readonly { field: string; always: boolean; valueOf: ValueOf }[] = [
  { field: 'section', always: false, valueOf: each(({ section_title }) => section_title) },
  { field: 'task_title', always: false, valueOf: each(({ task_title }) => task_title) },
  { field: 'measure', always: true, valueOf: each(({ measure }) => measure) },
  { field: 'deadline', always: false, valueOf: each(({ deadline_text }) => deadline_text) },
  { field: 'upper_lead', always: false, valueOf: each(({ upper_lead_units }) => upper_lead_units.join('、')) },
  { field: 'lead', always: false, valueOf: each(({ lead_units }) => lead_units.join('、')) },
  { field: 'support', always: false, valueOf: each(({ support_units }) => support_units.join('、')) },
]

/** Both texts with the words marked that differ; a side that has none shows a dash. */
export function wordsOfSides(old: string, now: string): [ComponentChildren, ComponentChildren] {
  if (old === '' || now === '') return [old || '—', now || '—']
  const parts = wordsBetween(old, now)
  const side = (left: 'deleted' | 'inserted') =>
    parts
      .filter(({ kind }) => kind !== left)
      .map(({ kind, text }, at) =>
        kind === 'same' ? text : kind === 'deleted' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
      )
  return [side('inserted'), side('deleted')]
}
