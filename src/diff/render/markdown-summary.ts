import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Diff } from '../../model/diff.js'
import { escaped } from './markdown-escape.js'
import { clipped } from './shortened.js'
import { summaryOf } from './summary.js'
import { totals } from './text-summary.js'

const LABEL = 200
const NOTE = 300
const NOTES_SHOWN = 10

/** The heading, what the changes come to, and a table of them: of bounded size. */
export function summaryBlocks(diff: Diff): string[] {
  const summary = summaryOf(diff)
  const label = (text: string) => escaped(clipped(text, LABEL))
  const rows = Object.entries(summary.kinds).map(
    ([kind, { total, concern, accepted }]) =>
      `| ${CHANGE_KINDS[kind as ChangeKindName].title} | ${total} | ${concern} | ${accepted} |`,
  )
  return [
    `## gongwen diff: ${label(diff.old.label)} → ${label(diff.new.label)}`,
    `**${totals(summary)}**`,
    ...(rows.length > 0
      ? [['| change | count | of concern | accepted |', '|---|--:|--:|--:|', ...rows].join('\n')]
      : []),
    ...noteBlocks(diff.notes),
  ]
}

function noteBlocks(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  const left = notes.length - NOTES_SHOWN
  return [
    [
      ...notes.slice(0, NOTES_SHOWN).map((note) => `- note: ${escaped(clipped(note, NOTE))}`),
      ...(left > 0 ? [`- and ${left} more`] : []),
    ].join('\n'),
  ]
}
