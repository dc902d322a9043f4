import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change, Diff, DiffSummary, DocumentDiff, Match } from '../../model/diff.js'
import { Line, line, type Paint } from '../../text/line.js'
import { counted, onOneLine } from '../../text/printed.js'
import { GROUPS } from '../judge/index.js'
import { isMove, labelOf, withMovesApart, wordsOf } from './change-words.js'
import { groupsOf, recordName, recordOf, type SectionGroup, sourcesOf, titlesOf } from './places.js'
import { byConcern, changesWithin, isConcern } from './concerns.js'
import type { Render } from './render.js'
import { summaryOf, totals } from './summary.js'
import { clipped, type Part, shortened } from './words.js'

/** Characters of unchanged text beside changed words, and of a heading. */
const AROUND = 16
const HEADING = 60

/** For a terminal: what changed by document, annex, section and record, and the summary last, where the eye is. */
export const text: Render = (diff, { paint }) =>
  Line.printed([
    line`${paint('bold', diff.old.label)} → ${paint('bold', diff.new.label)}`,
    ...diff.documents.flatMap((document) => documentLines(document, paint)),
    line``,
    ...summaryLines(diff, paint),
  ])

/** What is of concern first and marked, then what is only told, on a line each. */
function documentLines(document: DocumentDiff, paint: Paint): Line[] {
  const { concerns, notes } = byConcern(document)
  const [grave, told] = [groupLines(concerns, paint), groupLines(notes, paint)]
  if (grave.length + told.length === 0) return []
  const count = changesWithin(notes)
  return [
    line``,
    line`${paint('bold', titlesOf(document, onOneLine).join(' → '))}`,
    ...grave,
    ...(told.length === 0 ? [] : [line``, line`  ${paint('cyan', `only told: ${counted(count, 'change')}`)}`, ...told]),
  ]
}

function groupLines(document: DocumentDiff, paint: Paint): Line[] {
  let annex = ''
  const sections = groupsOf(document).flatMap((group) => {
    const lines = sectionLines(group, paint)
    if (lines.length === 0) return []
    const heading = group.annex === annex ? [] : [line``, line`  ${paint('bold', onOneLine(group.annex))}`]
    annex = group.annex
    return [...heading, ...(group.section === '' ? [] : [line`  ${onOneLine(group.section)}`]), ...lines]
  })
  return [...document.changes.flatMap((change) => changeLines(change, '  ', paint)), ...sections]
}

function sectionLines({ matches }: SectionGroup, paint: Paint): Line[] {
  const changed = withMovesApart(matches.filter(({ changes }) => changes.length > 0))
  return [
    ...changed.matches.flatMap((match) => matchLines(match, paint)),
    ...changed.moves.map((said) => line`    ${paint('dim', said)}`),
  ]
}

function matchLines(match: Match, paint: Paint): Line[] {
  const name = clipped(onOneLine(recordName(recordOf(match)!)), HEADING)
  if (match.changes.every(isMove))
    return match.changes.map((change) => line`    ${paint('dim', `${name}: ${onOneLine(change.message)}`)}`)
  const sources = onOneLine(sourcesOf(match))
  return [
    line`    ${paint('bold', name)}${sources === '' ? '' : line` ${paint('dim', sources)}`}`,
    ...match.changes.flatMap((change) => changeLines(change, '      ', paint)),
  ]
}

const STYLES = { concern: 'yellow', accepted: 'dim', note: 'cyan' } as const

function changeLines(change: Change, indent: string, paint: Paint): Line[] {
  const style = change.effect === 'weaker' ? 'red' : change.effect === 'stronger' ? 'green' : STYLES[change.status]
  const words = isConcern(change) ? wordsOf(change) : null
  const label = paint(change.status === 'accepted' ? 'dim' : style, labelOf(change))
  return [
    line`${indent}${isConcern(change) ? '! ' : ''}${label}: ${onOneLine(change.message)}`,
    ...(words ? [line`        ${wordsLine(words, paint)}`] : []),
  ]
}

function wordsLine(parts: readonly Part[], paint: Paint): Line {
  const coloured = paint('red', 'x') !== 'x'
  return Line.joined(
    shortened(parts, AROUND).map(({ kind, text: raw }) => {
      const words = inLine(raw)
      if (kind === 'same') return words
      if (kind === 'deleted') return coloured ? paint('red', words) : `[-${words}-]`
      return coloured ? paint('green', words) : `{+${words}+}`
    }),
  )
}

/** A line break is shown, for it may be what changed. */
function inLine(words: string): string {
  return words.replace(/\r\n|[\r\n]/g, '⏎').replaceAll('\t', ' ')
}

/** Counts by kind, what they come to, and what a reader must know of the comparison. */
function summaryLines(diff: Diff, paint: Paint): Line[] {
  const summary = summaryOf(diff)
  const kinds = Object.entries(summary.kinds) as [ChangeKindName, DiffSummary['kinds'][ChangeKindName] & object][]
  const width = String(Math.max(0, ...kinds.map(([, { total }]) => total))).length
  return [
    ...kinds.map(([kind, { total, concern, accepted }]) => {
      const count = `${String(total).padStart(width)} ${CHANGE_KINDS[kind].title}${accepted > 0 ? ` (${accepted} accepted)` : ''}`
      return line`${concern > 0 ? paint('yellow', count) : count}`
    }),
    line`${paint('bold', totals(summary))}`,
    ...diff.notes.map((note) => line`${paint('cyan', `note: ${onOneLine(note)}`)}`),
  ]
}

const WIDTH = 24

/** The kinds of change with what they say, and the groups of them, for a terminal. */
export function kindsText(): string {
  const kinds = Object.entries(CHANGE_KINDS).map(
    ([name, { level, meaning }]) => `  ${name.padEnd(WIDTH)}${level.padEnd(9)}${meaning}`,
  )
  const groups = Object.entries(GROUPS).map(([name, { meaning }]) => `  ${name.padEnd(WIDTH)}${meaning}`)
  return `Kinds of change, gravest first; concern fails the command unless --fail-on says otherwise:\n${kinds.join('\n')}\n\nGroups, for --fail-on and --ignore:\n${groups.join('\n')}\n`
}
