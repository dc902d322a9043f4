import type { Change, Diff, DocumentDiff, Match } from '../../model/diff.js'
import { onOneLine, printable } from '../../text/printable.js'
import { isMove, labelOf, wordsOf } from './change-words.js'
import { groupsOf, recordName, recordOf, type SectionGroup } from './groups.js'
import type { Render, RenderOptions } from './render.js'
import { isRenumbered, renumberings } from './renumberings.js'
import { clipped, shortened } from './shortened.js'
import { summaryLines } from './text-summary.js'
import type { Part } from './words.js'

type Paint = RenderOptions['paint']

/** Characters of unchanged text beside changed words, and of a heading. */
const AROUND = 16
const HEADING = 60

/** For a terminal: what changed by document, annex, section and record, and the summary last, where the eye is. */
export const text: Render = (diff, { paint }) =>
  [
    `${paint('bold', onOneLine(diff.old.label))} → ${paint('bold', onOneLine(diff.new.label))}`,
    ...diff.documents.flatMap((document) => documentLines(document, paint)),
    '',
    ...summaryLines(diff, paint),
    '',
  ].join('\n')

function documentLines(document: DocumentDiff, paint: Paint): string[] {
  let annex = ''
  const sections = groupsOf(document).flatMap((group) => {
    const lines = sectionLines(group, paint)
    if (lines.length === 0) return []
    const heading = group.annex === annex ? [] : ['', `  ${paint('bold', onOneLine(group.annex))}`]
    annex = group.annex
    return [...heading, ...(group.section === '' ? [] : [`  ${onOneLine(group.section)}`]), ...lines]
  })
  const lines = [...document.changes.map((change) => `  ${changeLine(change, paint)}`), ...sections]
  return lines.length === 0 ? [] : ['', paint('bold', titleOf(document)), ...lines]
}

/** The title of the new document; of the old one where it was removed, both where they differ. */
function titleOf({ old, new: now }: Pick<Diff['documents'][number], 'old' | 'new'>): string {
  return [...new Set([old, now].flatMap((side) => (side ? [onOneLine(side.title)] : [])))].join(' → ')
}

function sectionLines({ matches }: SectionGroup, paint: Paint): string[] {
  const changed = matches.filter(({ changes }) => changes.length > 0)
  const renumbered = changed.filter(isRenumbered)
  const lines = changed.filter((match) => !isRenumbered(match)).flatMap((match) => matchLines(match, paint))
  return renumbered.length === 0 ? lines : [...lines, paint('dim', `    ${renumberings(renumbered)}`)]
}

function matchLines(match: Match, paint: Paint): string[] {
  const name = clipped(onOneLine(recordName(recordOf(match)!)), HEADING)
  if (match.changes.every(isMove))
    return match.changes.map((change) => paint('dim', `    ${name}: ${onOneLine(change.message)}`))
  const source = [...new Set([...match.old, ...match.new].map((record) => record.source))].filter(Boolean).join(' → ')
  return [
    `    ${paint('bold', name)} ${paint('dim', onOneLine(source))}`.trimEnd(),
    ...match.changes.map((change) => `      ${changeLine(change, paint)}`),
  ]
}

const STYLES = { concern: 'yellow', accepted: 'dim', note: 'cyan' } as const

function changeLine(change: Change, paint: Paint): string {
  const style = change.effect === 'weaker' ? 'red' : change.effect === 'stronger' ? 'green' : STYLES[change.status]
  const words = wordsOf(change)
  const line = `${paint(change.status === 'accepted' ? 'dim' : style, labelOf(change))}: ${onOneLine(change.message)}`
  return words ? `${line}\n        ${wordsLine(words, paint)}` : line
}

function wordsLine(parts: readonly Part[], paint: Paint): string {
  const coloured = paint('red', 'x') !== 'x'
  return shortened(parts, AROUND)
    .map(({ kind, text: raw }) => {
      const words = inLine(raw)
      if (kind === 'same') return words
      if (kind === 'deleted') return coloured ? paint('red', words) : `[-${words}-]`
      return coloured ? paint('green', words) : `{+${words}+}`
    })
    .join('')
}

/** A line break is shown, for it may be what changed. */
function inLine(words: string): string {
  return printable(words.replace(/\r\n|[\r\n]/g, '⏎').replaceAll('\t', ' '))
}
