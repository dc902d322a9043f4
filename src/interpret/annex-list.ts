import type { DraftLetter } from '../model/draft.js'
import type { TextBlock } from '../model/source.js'
import {
  type AnnexItem,
  annexItemsIn,
  isFirstOfAnnexes,
  isOpen,
  isSameTitle,
  opensAnnexList,
  unquoted,
} from '../vocabulary/frame/annex-items.js'
import { annexLabelOf, withoutReference } from '../vocabulary/frame/annex-labels.js'
import { endsAsPlanTitle, isWholeTitle } from '../vocabulary/frame/titles.js'
import { organsIn } from '../vocabulary/organs/organs-of-line.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { dayBehind, isDay } from '../vocabulary/times/days.js'

type AnnexList = DraftLetter['annexList']
interface ListRead {
  list: AnnexList
  blocks: Set<TextBlock>
}

/** So many blocks below the list the letter has ended: with its signature, and the day. */
const BLOCKS_TO_SIGNATURE = 4
/** The rest of a title that broke off is no longer. */
const LONGEST_REST = 30
const BEHIND_NAME = /[（(][^（()）]*[）)]$/

/** Reads the notice's own list of annexes (附件说明) in its letter: `附件：1. …`, `2. …`; a title may run on over lines. */
export function readAnnexList(letter: readonly TextBlock[]): ListRead {
  return listFrom(
    letter,
    letter.findIndex(({ text }) => opensAnnexList(text) || isFirstOfAnnexes(text)),
  )
}

/** The list in a text of which it is open where the letter ends: 附件：某某清单 may be the label of the annex that follows. */
export function findAnnexList(text: readonly TextBlock[]): ListRead {
  return listFrom(
    text,
    text.findIndex((block, at) => isList(block.text, text.slice(at + 1).filter(isPrinted))),
  )
}

function listFrom(text: readonly TextBlock[], start: number): ListRead {
  const list: AnnexList = []
  const blocks = new Set<TextBlock>()
  if (start < 0) return { list, blocks }
  const reading = new ListReading(list)
  const printed = text.slice(start).filter(isPrinted)
  for (const [at, block] of printed.entries()) {
    if (!reading.takes(block, printed[at + 1], at === 0)) break
    blocks.add(block)
  }
  return { list: list.map(settled), blocks }
}

/** An annex that is issued apart is none of the document's, and has no 另发 in its title. */
function settled(item: AnnexList[number]): AnnexList[number] {
  const title = withoutReference(item.title)
  return title === item.title ? item : { ...item, title, apart: true }
}

/** A list has numbers, or is followed by the signature or by the annex that it names. */
function isList(text: string, below: readonly TextBlock[]): boolean {
  if (!opensAnnexList(text) && !isFirstOfAnnexes(text)) return false
  const items = annexItemsIn(text)
  if (items.length > 1 || (opensAnnexList(text) && items[0]?.no === 1)) return true
  const [next] = below
  const numbered = annexItemsIn(next?.text ?? '')[0]?.no ?? null
  if (numbered !== null && numbered === items.length + 1) return true
  const title = items[0]?.title ?? next?.text ?? ''
  return (
    below.slice(0, BLOCKS_TO_SIGNATURE).some((block) => isSignature(block.text)) ||
    below
      .slice(items.length === 0 ? 1 : 0)
      .some((block) => annexLabelOf(block.text) !== null || isSameTitle(block.text, title))
  )
}

/** Adds the items of blocks, as long as they are some. */
class ListReading {
  /** Whether each line is an item, though none has a number. */
  private unnumbered = false

  constructor(private readonly list: AnnexList) {}

  /** Adds the items of one block; false where the block is no part of the list. */
  takes(block: TextBlock, next: TextBlock | undefined, opens: boolean): boolean {
    const items = annexItemsIn(block.text)
    const [first] = items
    if (!opens && (first === undefined || isSignature(block.text) || !this.goesOnWith(first, block, next))) return false
    for (const item of items) this.add(item, block)
    return true
  }

  /** What stands above the day signs the letter, whatever it looks like. */
  private goesOnWith(item: AnnexItem, block: TextBlock, next: TextBlock | undefined): boolean {
    if (this.list.length === 0 || this.isNext(item)) return true
    return block.kind === 'paragraph' && !(next && isDay(next.text)) && this.isRest(block.text)
  }

  private add(item: AnnexItem, { place }: TextBlock): void {
    const last = this.list.at(-1)
    if (last === undefined && item.no === null) this.unnumbered = true
    if (last && !this.isNext(item)) last.title = tidyTitle(last.title + item.text)
    else this.list.push({ no: item.sign ?? String(this.list.length + 1), title: item.title, place })
  }

  /** The item with the number that is due; where none has a number, another title below a whole one. */
  private isNext({ no, title }: AnnexItem): boolean {
    if (no !== null) return no === this.list.length + 1
    const last = this.list.at(-1)
    return (
      last === undefined || (this.unnumbered && isWholeTitle(unquoted(last.title)) && endsAsPlanTitle(unquoted(title)))
    )
  }

  /** A short line of its own is the rest of a title that broke off. */
  private isRest(text: string): boolean {
    const title = this.list.at(-1)!.title
    if (isOpen(title)) return true
    if (annexLabelOf(text) !== null) return false
    return !isWholeTitle(unquoted(title)) && compact(text).length <= LONGEST_REST && !/[。：:]/.test(text)
  }
}

function isPrinted({ kind }: TextBlock): boolean {
  return kind !== 'break' && kind !== 'furniture'
}

/** Whether a line is the day of a letter or who signs it, with what stands in brackets behind the name: …办公室（代章）. */
export function isSignature(text: string): boolean {
  const line = compact(text)
  return dayBehind(line) !== null || organsIn(line.replace(BEHIND_NAME, '')).length > 0
}
