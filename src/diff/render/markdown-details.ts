import { CHANGE_KIND_NAMES, CHANGE_KINDS } from '../../model/change-kinds.js'
import type { Change, DocumentDiff, Match } from '../../model/diff.js'
import { counted } from '../../text/counted.js'
import { labelOf, wordsOf } from './change-words.js'
import { groupsOf, recordName, recordOf, type SectionGroup } from './groups.js'
import { escaped } from './markdown-escape.js'
import { isRenumbered, renumberings } from './renumberings.js'
import { clipped, shortened } from './shortened.js'
import { countsOf } from './summary.js'
import type { Part } from './words.js'

export interface Detail {
  /** What this degree of detail leaves out, in a sentence without its end; empty where it leaves out nothing. */
  left: string
  /** Made one by one, for what does not fit is given up at the first that is too much. */
  blocksOf: (document: DocumentDiff) => Iterable<string>
}

type Line = (change: Change) => string

const HEADING = 80
const MESSAGE = 200
const AROUND = 12
const WORDS = 120

/** From all there is to say to counts; the first that fits into a comment is taken. */
export const DETAILS: readonly Detail[] = [
  { left: '', blocksOf: (document) => changesBlocks(document, (change) => withWords(change, (parts) => parts)) },
  {
    left: 'Texts are shortened to the words that changed',
    blocksOf: (document) =>
      changesBlocks(document, (change) => withWords(change, (parts) => shortened(parts, AROUND, WORDS))),
  },
  { left: 'Only a line a change is shown', blocksOf: (document) => changesBlocks(document, shortLine) },
  { left: 'Only the numbers of changes by section are shown', blocksOf: countsBlocks },
]

function* changesBlocks(document: DocumentDiff, lineOf: Line): Generator<string> {
  const sections = groupsOf(document).filter(({ matches }) => matches.some(({ changes }) => changes.length > 0))
  if (document.changes.length === 0 && sections.length === 0) return
  yield headingOf(document)
  if (document.changes.length > 0) yield document.changes.map((change) => `- ${lineOf(change)}`).join('\n')
  for (const section of sections) yield sectionBlock(section, lineOf)
}

function headingOf({ old, new: now }: DocumentDiff): string {
  const titles = [...new Set([old, now].flatMap((side) => (side ? [escaped(clipped(side.title, HEADING))] : [])))]
  return `### ${titles.join(' → ')}`
}

function sectionBlock(group: SectionGroup, lineOf: Line): string {
  const changed = group.matches.filter(({ changes }) => changes.length > 0)
  const renumbered = changed.filter(isRenumbered)
  const lines = [
    ...changed.filter((match) => !isRenumbered(match)).map((match) => recordBlock(match, lineOf)),
    ...(renumbered.length > 0 ? [`- ${escaped(renumberings(renumbered))}`] : []),
  ]
  const summary = `<details><summary>${nameOf(group)} (${counted(changed.length, 'record')})</summary>`
  return [summary, lines.join('\n'), '</details>'].join('\n\n')
}

function nameOf({ annex, section }: SectionGroup): string {
  return (
    [annex, section]
      .filter(Boolean)
      .map((heading) => escaped(clipped(heading, HEADING)))
      .join(' / ') || 'records'
  )
}

function recordBlock(match: Match, lineOf: Line): string {
  const name = escaped(clipped(recordName(recordOf(match)!), HEADING))
  const source = [...new Set([...match.old, ...match.new].map((record) => record.source))].filter(Boolean).join(' → ')
  const head = `- **${name || '—'}** ${escaped(source)}`.trimEnd()
  return [head, ...match.changes.map((change) => `  - ${lineOf(change)}`)].join('\n')
}

function withWords(change: Change, shown: (parts: Part[]) => Part[]): string {
  const words = wordsOf(change)
  const line = `**${labelOf(change)}**: ${escaped(change.message)}`
  return words ? `${line}<br>${shown(words).map(marked).join('')}` : line
}

const TAGS = { deleted: 'del', inserted: 'ins' } as const

function marked({ kind, text }: Part): string {
  const words = escaped(text.replace(/\r\n|[\r\n]/g, '⏎'))
  return kind === 'same' ? words : `<${TAGS[kind]}>${words}</${TAGS[kind]}>`
}

function shortLine(change: Change): string {
  return `**${labelOf(change)}**: ${escaped(clipped(change.message, MESSAGE))}`
}

function countsBlocks(document: DocumentDiff): string[] {
  const sections = groupsOf(document).flatMap((group) => {
    const changes = group.matches.flatMap((match) => match.changes)
    return changes.length === 0 ? [] : [`- ${nameOf(group)}: ${countsByKind(changes)}`]
  })
  const lines = [
    ...(document.changes.length > 0 ? [`- the document: ${countsByKind(document.changes)}`] : []),
    ...sections,
  ]
  return lines.length === 0 ? [] : [headingOf(document), lines.join('\n')]
}

/** `3 due later, 1 reworded`. */
function countsByKind(changes: readonly Change[]): string {
  return CHANGE_KIND_NAMES.map(
    (kind) => [kind, countsOf(changes.filter((change) => change.kind === kind)).total] as const,
  )
    .filter(([, total]) => total > 0)
    .map(([kind, total]) => `${total} ${CHANGE_KINDS[kind].title}`)
    .join(', ')
}
