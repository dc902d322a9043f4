import type { TextBlock } from '../../model/source.js'
import { bracketsOf } from '../../text/brackets.js'
import { joinBroken } from '../../text/blanks.js'
import { isUnfinished } from '../../text/sentences.js'
import { meaningOfLabel } from '../../vocabulary/roles/role-labels.js'
import { markerOf, type Marker } from '../../vocabulary/frame/ordinals.js'

/** One printed paragraph, with the blocks it stands in. */
export interface Line {
  text: string
  marker: Marker | null
  isHeading: boolean
  blocks: TextBlock[]
}

/** A line without a stop that is no longer, in characters, is a heading. */
export const LONGEST_HEADING = 60

/** A text that goes on without a stop for longer, in characters, is no sentence that broke off. */
const LONGEST_PARAGRAPH = 3000
/** Nor does a bracket stay open for longer. */
const LONGEST_CLAUSE = 400
const ENDS_IN_LIST = /[、，,]\s*$/

/** Cuts blocks into printed paragraphs: a label or a number opens one, and a sentence that broke off is made whole. */
export function linesOf(blocks: readonly TextBlock[]): Line[] {
  const lines: Line[] = []
  for (const block of blocks) {
    if (block.kind === 'break' || block.kind === 'furniture') continue
    for (const text of block.text.split('\n')) addLine(lines, text, block)
  }
  return lines
}

function addLine(lines: Line[], text: string, block: TextBlock): void {
  const marker = markerOf(text)
  const last = lines.at(-1)
  if (!last || marker || block.kind === 'heading' || !goesOn(last, text)) {
    lines.push({ text, marker, isHeading: block.kind === 'heading', blocks: [block] })
    return
  }
  last.text = joinBroken(last.text, text)
  if (last.blocks.at(-1) !== block) last.blocks.push(block)
}

/** Whether a text is the rest of the line before it. */
function goesOn({ text: before, isHeading }: Line, text: string): boolean {
  if (before.length > LONGEST_PARAGRAPH || isHeading) return false
  if (ENDS_IN_LIST.test(before) || isOpen(before.slice(-LONGEST_CLAUSE))) return true
  const opens = meaningOfLabel(text) !== null || /^\s*[（(〔[【]/.test(text)
  const broken = isUnfinished(before) && (before.length > LONGEST_HEADING || /[，。；]/.test(before))
  return broken && !opens && meaningOfLabel(before) === null
}

/** `（牵头单位：县教育局，` and on the next line the rest of the bracket. */
function isOpen(text: string): boolean {
  return bracketsOf(text).some(({ closed }) => !closed)
}
