import type { Observation } from '../../model/finding.js'
import { told, worded } from '../../text/told.js'

/** How tables look that are not read: a line of one, the fewest such lines in a stretch, and what a person can do. */
interface Form {
  id: string
  name: string
  line: RegExp
  least: number
  remedy: string
}

const PIPES = 'Write it as a pipe table: pandoc -t gfm does.'

const FORMS: Form[] = [
  { id: 'grid', name: 'a grid drawn with + and -', line: /^\s*\+(?:[-=:]+\+)+\s*$/, least: 2, remedy: PIPES },
  { id: 'dashes', name: 'columns under rows of dashes', line: /^\s*-{2,}(?:\s+-{2,})+\s*$/, least: 1, remedy: PIPES },
  {
    id: 'tabs',
    name: 'columns parted by tabs',
    line: /^\s*[^\s|][^\t]*\t+[^\t]+\t+[^\t]/,
    least: 2,
    remedy: 'Put | in place of each tab and at both ends of each row.',
  },
  {
    id: 'full-width',
    name: 'columns parted by full-width ｜',
    line: /｜.*｜/,
    least: 2,
    remedy: 'Put | in place of each ｜.',
  },
]
const FENCED: Form = {
  id: 'fenced',
  name: 'a table in a code block',
  line: /^\s*\|.*\|\s*$|<table\b/i,
  least: 1,
  remedy: 'Take away the lines of ``` around it.',
}

const FENCE = /^\s{0,3}(?:`{3,}|~{3,})/
/** How much of a stretch a message quotes, in characters. */
const QUOTED = 30

/** Names every stretch of text outside tables that looks like a table of a form that is not read. */
export function unreadTables(lines: readonly string[], firstLine: number): Observation[] {
  return stretchesOfLines(lines).flatMap(({ start, end, fenced }) => {
    const stretch = lines.slice(start, end)
    const form = [...(fenced ? [FENCED] : []), ...FORMS].find(
      ({ line, least }) => stretch.filter((text) => line.test(text)).length >= least,
    )
    if (!form) return []
    const first = stretch.find((text) => /\p{L}/u.test(text) && !isFence(text)) ?? ''
    const { id, name, remedy } = form
    const text = first.trim().slice(0, QUOTED)
    const words = told`The ${{ lines: stretch.length }} lines from “${{ text }}” on look like ${worded({ form: id }, name)}, which is not read as a table. ${remedy}`
    return [{ rule: 'table/unread', ...words, place: { line: firstLine + start, column: 1 } }]
  })
}

/** The runs of lines between blank ones; a code block is one run. */
function stretchesOfLines(lines: readonly string[]): { start: number; end: number; fenced: boolean }[] {
  const stretches: { start: number; end: number; fenced: boolean }[] = []
  for (let start = 0; start < lines.length; start++) {
    if (isBlank(lines[start]!)) continue
    const fenced = isFence(lines[start]!)
    const next = nextLine(lines, start + 1, fenced ? isFence : (line) => isBlank(line) || isFence(line))
    const end = fenced ? next + 1 : next
    stretches.push({ start, end, fenced })
    start = end - 1
  }
  return stretches
}

function nextLine(lines: readonly string[], from: number, isWanted: (line: string) => boolean): number {
  let at = from
  while (at < lines.length && !isWanted(lines[at]!)) at++
  return at
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function isFence(line: string): boolean {
  return FENCE.test(line)
}
