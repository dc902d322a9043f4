import type { DraftLetter } from '../model/draft.js'
import type { TextBlock } from '../model/source.js'
import { annexItemOf, opensAnnexList, withoutAnnexWord } from '../vocabulary/frame/annex-labels.js'
import { namesYear } from '../vocabulary/times/years.js'
import { isWholeTitle } from '../vocabulary/frame/titles.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { organEndingOf } from '../vocabulary/organs/endings.js'

type AnnexList = DraftLetter['annexList']

/** Reads the notice's own list of annexes (附件说明): `附件：1. …`, `2. …`; a title may run on over lines. */
export function readAnnexList(blocks: readonly TextBlock[]): { list: AnnexList; blocks: Set<TextBlock> } {
  const start = blocks.findIndex(({ text }, at) => opensAnnexList(text, blocks[at + 1]?.text ?? ''))
  const used = new Set<TextBlock>()
  if (start < 0) return { list: [], blocks: used }
  const list: AnnexList = []
  for (const block of blocks.slice(start)) {
    if (used.size > 0 && block.kind === 'break') continue
    if (!addLines(list, block, used.size === 0)) break
    used.add(block)
  }
  return { list, blocks: used }
}

/** Adds the lines of one block; false where the block is no part of the list. */
function addLines(list: AnnexList, block: TextBlock, first: boolean): boolean {
  const lines = withoutAnnexWord(block.text).split('\n').filter(Boolean)
  const startsItem = itemOf(lines[0] ?? '', list.length + 1) !== null
  if (!first && !startsItem && !goesOn(list, block)) return false
  lines.forEach((line, at) => {
    const item = itemOf(line, list.length + 1)
    const last = list.at(-1)
    if (item !== null) list.push({ no: String(list.length + 1), title: tidyTitle(item), place: block.place })
    else if (last) last.title = tidyTitle(last.title + line)
    else if (at === 0) list.push({ no: '1', title: tidyTitle(line), place: block.place })
  })
  return true
}

/** The title of an item with the number that is due, or null. */
function itemOf(line: string, due: number): string | null {
  const item = annexItemOf(line)
  return item?.no === due ? item.title : null
}

/** A short line of its own is the rest of a title that broke off; a signature or a date is not. */
function goesOn(list: AnnexList, block: TextBlock): boolean {
  const text = compact(block.text)
  const title = list.at(-1)?.title ?? ''
  return (
    block.kind === 'paragraph' &&
    title !== '' &&
    !isWholeTitle(title) &&
    text.length <= 20 &&
    !namesYear(text) &&
    !/[。：:]/.test(text) &&
    organEndingOf(text, 'alone') === null
  )
}
