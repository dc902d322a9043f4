import type { TextBlock } from '../../model/source.js'
import { joinBroken, tidyTitle } from '../../text/blanks.js'
import { bracketsOf, CLOSING, OPENING } from '../../text/brackets.js'
import { isUnfinished } from '../../text/sentences.js'
import { type Marker, markerOf } from '../../vocabulary/frame/ordinals.js'
import { endsAsPlanTitle } from '../../vocabulary/frame/titles.js'
import { organsIn } from '../../vocabulary/organs/organs-of-line.js'
import { isDay } from '../../vocabulary/times/days.js'
import { labelsIn, labelsInClause, meaningOfLabel, opensClause, withColon } from '../../vocabulary/roles/role-labels.js'
import { withColonOfWork, workLabelAtStart } from '../../vocabulary/roles/work-labels.js'
import { cutAtClauses } from './clauses.js'
import { endsWithLabel } from './ends-with-label.js'
import { labelsAlone } from './label-lines.js'

/** One printed paragraph, with the blocks it stands in. */
export interface Line {
  text: string
  marker: Marker | null
  /** Whether it heads what follows, without a number: by its dress, or by its place. */
  isHeading: boolean
  /** Whether it is the title of one item, whose labels stand below it: 排污口整治 | 整改措施：…. */
  headsItem: boolean
  blocks: TextBlock[]
}

/** A line without a stop that is no longer, in characters, is a heading. */
const LONGEST_HEADING = 60

/** A text that goes on without a stop for longer, in characters, is no sentence that broke off. */
const LONGEST_PARAGRAPH = 3000
/** Nor does a bracket stay open for longer. */
const LONGEST_CLAUSE = 400
const ENDS_IN_BRACKET = new RegExp(`[${CLOSING}]\\s*$`)
const OPENS_BRACKET = new RegExp(`^\\s*[${OPENING}]`)
const ENDS_IN_LIST = /[、，,]\s*$/

/** Cuts blocks into printed paragraphs: a label or a number opens one, and a sentence that broke off is made whole. */
export function linesOf(blocks: readonly TextBlock[]): Line[] {
  const lines: Line[] = []
  const labels = labelsAlone(blocks)
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'break' || block.kind === 'furniture') continue
    if (labels.has(block)) {
      const text = `${block.text.trim()}：`
      lines.push({ text, marker: markerOf(text), isHeading: false, headsItem: false, blocks: [block] })
      continue
    }
    const texts = block.text.split('\n').map((text) => withColonOfWork(withColon(text)))
    const next = blocks[at + 1]?.text ?? ''
    texts.forEach((text, part) => addLine(lines, [text, texts[part + 1] ?? next], block))
  }
  for (const [at, line] of lines.entries()) {
    line.headsItem = isTitleOfItem(line, lines[at + 1])
    line.isHeading ||= line.headsItem || hasPlaceOfHeading(line, lines[at - 1], lines[at + 1])
  }
  return lines
}

/** A heading or an item of a list is whole. */
const OPENS_LINE: ReadonlySet<TextBlock['kind']> = new Set(['heading', 'item'])

function addLine(lines: Line[], [text, next]: readonly [string, string], block: TextBlock): void {
  const marker = markerOf(text)
  const last = lines.at(-1)
  if (!last || marker || OPENS_LINE.has(block.kind) || !goesOn(last, [text, next])) {
    lines.push({ text, marker, isHeading: block.kind === 'heading', headsItem: false, blocks: [block] })
    return
  }
  last.text = joinBroken(last.text, text)
  if (last.blocks.at(-1) !== block) last.blocks.push(block)
}

/** Whether a text, above the next one, is the rest of the line before it. */
function goesOn({ text: before, marker, isHeading }: Line, [text, next]: readonly [string, string]): boolean {
  if (marker?.length === before.length) return true
  if (before.length > LONGEST_PARAGRAPH || isHeading || endsWithClause(before)) return false
  if (ENDS_IN_LIST.test(before) || isOpen(before.slice(-LONGEST_CLAUSE))) return true
  const isBare = isLabelAlone(before.slice(marker?.length ?? 0))
  if (isBare && labelsInClause(text).length === 0 && workLabelAtStart(text) === null) return true
  const opens = meaningOfLabel(text) !== null || OPENS_BRACKET.test(text) || goesOnWithLabel(before, text)
  const broken = isUnfinished(before) && (before.length > LONGEST_HEADING || /[，。；]/.test(before))
  return broken && !opens && meaningOfLabel(before) === null && !endsWithLabel(before, [text, next])
}

/** `…2座。〔市水利局负责〕` is whole. Other text may go on behind such a bracket: 国发〔2022〕. */
function endsWithClause(text: string): boolean {
  return ENDS_IN_BRACKET.test(text) && cutAtClauses(text).at(-1)!.clause !== null
}

/** `分管领导：张三` and on the next line `部门分工：省发展改革委牵头`. */
function goesOnWithLabel(before: string, text: string): boolean {
  return labelsInClause(text)[0]?.start === 0 && labelsIn(before).some(opensClause)
}

/** `责任单位：`, and on the next line who that is. */
export function isLabelAlone(text: string): boolean {
  return labelsIn(text).some((label) => opensClause(label) && label.start === 0 && label.end === text.trimEnd().length)
}

/** `（牵头单位：县教育局，` and on the next line the rest of the bracket. */
function isOpen(text: string): boolean {
  return bracketsOf(text).some(({ closed }) => !closed)
}

/** A heading without a number or a dress of its own, in characters. */
const LONGEST_BARE_HEADING = 30
const BARE_HEADING = new RegExp(`^[^。；：:，,、！？…]{2,${LONGEST_BARE_HEADING}}$`)

/** A line without a number above a label: one that is dressed as a heading, or any above a label that says what is done. */
function isTitleOfItem({ text, marker, isHeading }: Line, next: Line | undefined): boolean {
  if (marker || !next || next.marker || !BARE_HEADING.test(text) || endsAsPlanTitle(text) || isDay(text)) return false
  const label = workLabelAtStart(next.text)
  return label !== null || (isHeading && meaningOfLabel(next.text) !== null)
}

/** `省长牵头重点工作` between a line that is whole and a sentence. A line above a label is what the label speaks of. */
function hasPlaceOfHeading({ text, marker }: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (marker || !BARE_HEADING.test(text) || endsAsPlanTitle(text) || isDay(text)) return false
  if (organsIn(text).length > 0) return false
  return (
    (!before || isWhole(before)) &&
    next?.marker === null &&
    meaningOfLabel(next.text) === null &&
    /[。；]/.test(next.text)
  )
}

/** A sentence, a label with what it says, or a line that is short enough for a heading or a day. */
function isWhole({ text, marker }: Line): boolean {
  return !isUnfinished(text) || meaningOfLabel(text) !== null || BARE_HEADING.test(text.slice(marker?.length ?? 0))
}

/** A first sentence, in characters, that is longer is no title, unless nothing follows it. */
const LONGEST_LEAD = 30
const LONGEST_BEFORE_COLON = 20
/** `加强扬尘管控。开展…`, `扬尘管控：开展…` */
const LEAD = new RegExp(`^([^。；：:\\n]{2,${LONGEST_LEAD}})。|^([^。；：:，,\\n]{2,${LONGEST_BEFORE_COLON}})[：:]`)

const SENTENCE_ALONE = new RegExp(`^([^。；：:\\n]{2,${LONGEST_HEADING}})。$`)

/** A title and the text below it; either may be empty. */
interface Titled {
  title: string
  rest: string
}

/** Parts the title of a task from its text: the first line where it has no stop, else its one sentence, or the short one it begins with. */
export function titledOf(text: string): Titled {
  const [first, ...more] = text.split('\n')
  const stops = more.length > 0 ? /[。；]|[：:]$/ : /[。；：:]/
  if (first!.length <= LONGEST_HEADING && !stops.test(first!))
    return { title: tidyTitle(first!), rest: more.join('\n') }
  const lead = SENTENCE_ALONE.exec(text) ?? LEAD.exec(text)
  if (!lead) return { title: '', rest: text }
  return { title: tidyTitle(lead[1] ?? lead[2]!), rest: text.slice(lead[0].length).trim() }
}
