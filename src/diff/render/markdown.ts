import { CHANGE_KIND_NAMES, CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change, Diff, DocumentDiff, Match } from '../../model/diff.js'
import { counted, onOneLine } from '../../text/printed.js'
import { labelOf, withMovesApart, wordsOf } from './change-words.js'
import { groupsOf, recordName, recordOf, type SectionGroup, sourcesOf, titlesOf } from './places.js'
import { byConcern, changesWithin, isConcern, withoutAbsolutePaths } from './concerns.js'
import type { Render } from './render.js'
import { countsOf, summaryOf, totals } from './summary.js'
import { clipped, type Part, shortened } from './words.js'

/** The longest comment that GitHub takes, in characters; in bytes it is never more characters than that. */
const LONGEST = 65_536

/** A comment on a pull request: the summary, then as much of the changes as a comment holds. */
export const markdown: Render = (given) => {
  const diff = withoutAbsolutePaths(given)
  const summary = summaryBlocks(diff)
  for (const detail of DETAILS) {
    const text = commentOf(diff, summary, detail)
    if (text !== null) return text
  }
  return commentOf(diff, summary, { left: 'Only the summary is shown', blocksOf: () => [] })!
}

/** The comment in one degree of detail; null as soon as it does not fit. */
function commentOf(diff: Diff, summary: readonly string[], { left, blocksOf }: Detail): string | null {
  const blocks: string[] = []
  let size = 0
  for (const block of allBlocks()) {
    size += Buffer.byteLength(block) + '\n\n'.length
    if (size > LONGEST) return null
    blocks.push(block)
  }
  return `${blocks.join('\n\n')}\n`

  function* allBlocks(): Generator<string> {
    yield* summary
    if (left !== '') yield `_${left}: the HTML or JSON report has all._`
    for (const document of diff.documents) yield* blocksOf(document)
  }
}

const LABEL = 200
const NOTE = 300
const NOTES_SHOWN = 10

/** The heading, what the changes come to, and a table of them: of bounded size. */
function summaryBlocks(diff: Diff): string[] {
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

interface Detail {
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
const DETAILS: readonly Detail[] = [
  { left: '', blocksOf: (document) => changesBlocks(document, (change) => withWords(change, (parts) => parts)) },
  {
    left: 'Texts are shortened to the words that changed',
    blocksOf: (document) =>
      changesBlocks(document, (change) => withWords(change, (parts) => shortened(parts, AROUND, WORDS))),
  },
  { left: 'Only a line a change is shown', blocksOf: (document) => changesBlocks(document, shortLine) },
  { left: 'Only the numbers of changes by section are shown', blocksOf: countsBlocks },
]

/** What is of concern stands open; what is only told is folded below it. */
function* changesBlocks(document: DocumentDiff, lineOf: Line): Generator<string> {
  if (changesWithin(document) === 0) return
  const { concerns, notes } = byConcern(document)
  yield headingOf(document)
  if (concerns.changes.length > 0) yield changeItems(concerns, lineOf)
  for (const section of changedGroups(concerns)) yield openSection(section, lineOf)
  const told = changesWithin(notes)
  if (told === 0) return
  yield `<details><summary>only told: ${counted(told, 'change')}</summary>`
  if (notes.changes.length > 0) yield changeItems(notes, lineOf)
  for (const section of changedGroups(notes)) yield `**${groupName(section)}**\n\n${sectionItems(section, lineOf)}`
  yield '</details>'
}

function changedGroups(document: DocumentDiff): SectionGroup[] {
  return groupsOf(document).filter(({ matches }) => matches.some(({ changes }) => changes.length > 0))
}

function changeItems({ changes }: DocumentDiff, lineOf: Line): string {
  return changes.map((change) => `- ${lineOf(change)}`).join('\n')
}

function headingOf(document: DocumentDiff): string {
  return `### ${titlesOf(document, (title) => escaped(clipped(title, HEADING))).join(' → ')}`
}

/** A section with records of concern. */
function openSection(group: SectionGroup, lineOf: Line): string {
  const changed = group.matches.filter(({ changes }) => changes.length > 0)
  const summary = `<details open><summary>${groupName(group)} (${counted(changed.length, 'record')})</summary>`
  return [summary, sectionItems(group, lineOf), '</details>'].join('\n\n')
}

function sectionItems(group: SectionGroup, lineOf: Line): string {
  const { matches, moves } = withMovesApart(group.matches.filter(({ changes }) => changes.length > 0))
  return [...matches.map((match) => recordBlock(match, lineOf)), ...moves.map((said) => `- ${escaped(said)}`)].join(
    '\n',
  )
}

function groupName({ annex, section }: SectionGroup): string {
  return (
    [annex, section]
      .filter(Boolean)
      .map((heading) => escaped(clipped(heading, HEADING)))
      .join(' / ') || 'records'
  )
}

function recordBlock(match: Match, lineOf: Line): string {
  const name = escaped(clipped(recordName(recordOf(match)!), HEADING))
  const head = `- **${name || '—'}** ${escaped(sourcesOf(match))}`.trimEnd()
  return [head, ...match.changes.map((change) => `  - ${lineOf(change)}`)].join('\n')
}

function withWords(change: Change, shown: (parts: Part[]) => Part[]): string {
  const words = wordsOf(change)
  const line = `${labelled(change)}: ${escaped(change.message)}`
  return words ? `${line}<br>${shown(words).map(marked).join('')}` : line
}

const TAGS = { deleted: 'del', inserted: 'ins' } as const

function marked({ kind, text }: Part): string {
  const words = escaped(text.replace(/\r\n|[\r\n]/g, '⏎'))
  return kind === 'same' ? words : `<${TAGS[kind]}>${words}</${TAGS[kind]}>`
}

/** What is of concern is marked. */
function labelled(change: Change): string {
  return isConcern(change) ? `⚠ **${labelOf(change)}**` : labelOf(change)
}

function shortLine(change: Change): string {
  return `${labelled(change)}: ${escaped(clipped(change.message, MESSAGE))}`
}

function countsBlocks(document: DocumentDiff): string[] {
  const sections = groupsOf(document).flatMap((group) => {
    const changes = group.matches.flatMap((match) => match.changes)
    return changes.length === 0 ? [] : [`- ${groupName(group)}: ${countsByKind(changes)}`]
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

/** Shows nothing, and ends whatever a forge would take for a name or a number to link. */
const STOP = '\u200b'

/**
 * A text from a document as text of a comment, on one line. Forges look for names, numbers and addresses to link in the
 * text that is shown, so that escaping alone does not keep them from it; a blank of no width does.
 */
export function escaped(text: string): string {
  return onOneLine(text)
    .replace(/[@#!$%~&^](?=[^\s&])/g, `$&${STOP}`)
    .replace(/:(?=\/\/|[\w+-]+:)|www(?=\.)|[A-Za-z]-(?=\d)/gi, `$&${STOP}`)
    .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${STOP}`)
    .replace(/[&<>"'`*_[\](){}|~\\$^=]/g, (character) => `&#${character.charCodeAt(0)};`)
}
