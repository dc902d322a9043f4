/** The list of annexes that stands where the main text ends, behind tables of its own: 附件：…, and the signature with its day. */
import type { DraftAnnex, DraftLetter } from '../model/draft.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import { compact } from '../text/blanks.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import { dayBehind } from '../vocabulary/times/days.js'
import { findAnnexList } from './annex-list.js'
import { readAnnexes } from './annexes.js'

export interface ListBelowTables {
  list: DraftLetter['annexList']
  blocks: ReadonlySet<TextBlock>
  /** The text from the last table to the day, without the list. */
  signature: TextBlock[]
  /** How many blocks belong to the main text. */
  end: number
}

/** So many lines below the list the day stands. */
const LINES_TO_DAY = 4

/** @param blocks those below the letter’s head; the list counts where no label of an annex stands above it */
export function listBelowTables(blocks: readonly DocumentBlock[]): ListBelowTables | null {
  const firstTable = blocks.findIndex(({ kind }) => kind === 'table')
  if (firstTable < 0) return null
  const { list, blocks: listed } = findAnnexList(blocks.slice(firstTable).filter(isText))
  const at = blocks.findIndex((block) => isText(block) && listed.has(block))
  if (at < 0 || blocks.slice(0, at).some(isLabelled)) return null
  const last = blocks.findLastIndex((block) => isText(block) && listed.has(block))
  const day = blocks.slice(last + 1).findIndex((block) => isText(block) && dayBehind(compact(block.text)) !== null)
  const below = blocks.slice(last + 1, last + 2 + day)
  if (day < 0 || day >= LINES_TO_DAY || !below.every(isText)) return null
  const lastTable = blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'table')
  return {
    list,
    blocks: listed,
    signature: [...blocks.slice(lastTable + 1, at), ...below].filter(isText),
    end: last + 2 + day,
  }
}

/** Reads the tables above such a list as those of the main text, and what follows as annexes of the list. */
export function readAnnexesBelow(
  letter: DraftLetter,
  blocks: readonly DocumentBlock[],
  found: ListBelowTables | null,
): ReturnType<typeof readAnnexes> {
  if (!found) return readAnnexes(letter, blocks)
  const mainText = blocks.slice(0, found.end).filter((block) => !isText(block) || !found.blocks.has(block))
  const main = readAnnexes({ ...letter, annexList: [] }, mainText)
  const rest = readAnnexes(letter, blocks.slice(found.end))
  return {
    annexes: joined(main.annexes, rest.annexes),
    structure: [...main.structure, ...rest.structure],
    quarantine: [...main.quarantine, ...rest.quarantine],
    decisions: [...main.decisions, ...rest.decisions],
    observations: [...main.observations, ...rest.observations],
  }
}

/** Lines between the day and the first annex are of the main text, too. */
function joined(main: readonly DraftAnnex[], rest: readonly DraftAnnex[]): DraftAnnex[] {
  const [last, first] = [main.at(-1), rest[0]]
  if (!last || !first || last.no !== first.no) return [...main, ...rest]
  const whole = {
    ...last,
    sections: [...last.sections, ...first.sections],
    indicators: [...last.indicators, ...first.indicators],
    notes: [...last.notes, ...first.notes],
    text: [...last.text, ...first.text],
  }
  return [...main.slice(0, -1), whole, ...rest.slice(1)]
}

function isText(block: DocumentBlock): block is TextBlock {
  return block.kind !== 'table'
}

function isLabelled(block: DocumentBlock): boolean {
  const texts = isText(block) ? [block.text] : block.table.captionCells.map(({ text }) => text)
  return texts.some((text) => annexLabelOf(text) !== null)
}
