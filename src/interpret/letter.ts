import type { DraftLetter } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { GridCell } from '../model/table.js'
import type { TextBlock } from '../model/source.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { isUnfinished } from '../text/sentences.js'
import { joinBroken } from '../text/blanks.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import {
  endsAsPlanTitle,
  goesOnAsTitle,
  isWholeTitle,
  saysNoIssuer,
  saysWhatItIsAbout,
} from '../vocabulary/frame/titles.js'
import { documentNumbersIn, withoutNumberBefore } from '../vocabulary/frame/document-numbers.js'
import { isPartOfLetter, organOfHead, withoutCopiesLabel, type PartOfLetter } from '../vocabulary/frame/letter.js'
import { dayOfPrinting, isDay } from '../vocabulary/times/days.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { organEndingOf } from '../vocabulary/organs/endings.js'
import { organBeforeSubject } from '../vocabulary/organs/organs.js'
import { readAnnexList } from './annex-list.js'
import { fieldOf, fieldOfBlocks, fragmentOfBlock } from './fields.js'

/** Names are no longer than this, and nothing but Chinese characters. */
const NAME = /^[\u4e00-\u9fa5]{2,30}$/
const LABELLED = /^[\u4e00-\u9fa5\s]{2,8}[:：]/
/** 发文字号：西政办发〔2022〕2号 is no longer than this. */
const LONGEST_NUMBER = 40
/** A title may be broken over so many blocks. */
const TITLE_BLOCKS = 3
const LONGEST_TITLE = 120
const LONGEST_PLAN_TITLE = 60

/** The last block of the letter: its date line, with what else is printed under it, or -1 where there is none. */
export function endOfLetter(blocks: readonly TextBlock[]): number {
  const date = dateLine(blocks)
  if (date < 0) return -1
  return isPart(blocks[date + 1], 'publicity') ? date + 1 : date
}

/** The first block of the colophon (版记): the list of copies, or the line with the day of printing. */
export function startOfColophon(blocks: readonly TextBlock[]): number {
  const copies = blocks.findIndex((block) => isPart(block, 'copies'))
  const printed = blocks.findIndex(saysPrinting)
  const start = copies >= 0 ? copies : printed
  return start < 0 ? blocks.length : start
}

/** Reads the covering letter (before the first annex) and the colophon (after the last). */
export function readLetter(
  text: readonly TextBlock[],
  colophon: readonly TextBlock[],
  elsewhere: readonly TextBlock[],
): DraftLetter {
  const { list, blocks: listed } = readAnnexList(text)
  const title = titleOf(text)
  const date = text[dateLine(text)] ?? elsewhere.find((block) => isDay(block.text)) ?? null
  const printed = [...colophon, ...text].find(saysPrinting) ?? null
  const publicity = text.find((block) => isPart(block, 'publicity')) ?? null
  return {
    title,
    numbers: [...text, ...colophon, ...elsewhere].flatMap(numbersOf),
    issuer: issuerOf([...text, ...elsewhere], title, date),
    addressees: addresseesOf(text, title),
    issuedOn: date && fieldOfBlocks([date], tidyTitle(date.text)),
    printedOn: printed && fieldOfBlocks([printed], dayOfPrinting(printed.text)!),
    copiedTo: copiesOf(colophon),
    publicity: publicity && fieldOfBlocks([publicity], tidyTitle(publicity.text).replace(/^[（(]|[）)]$/g, '')),
    annexList: list,
    text: joinParagraphs(text.filter((block) => !listed.has(block) && block.kind !== 'break')),
    colophon: [...colophon],
  }
}

function titleOf(blocks: readonly TextBlock[]): Field | null {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const others = blocks.filter((block) => block.kind !== 'heading')
  /** 信息名称：… is what the site says of the notice. */
  const labelled = others.filter((block) => LABELLED.test(block.text))
  const candidates = [...headings, ...others.filter((block) => !labelled.includes(block)), ...labelled]
  const first =
    candidates.find((block) => isTitleStart(block.text)) ??
    blocks.find((block) => (block.kind === 'heading' && !isPart(block, 'head')) || isPlanTitle(block))
  if (!first) return null
  const used = [...issuerAbove(blocks, first), first]
  for (const block of blocks.slice(blocks.indexOf(first) + 1, blocks.indexOf(first) + TITLE_BLOCKS)) {
    const whole = isWholeTitle(joined(used)) && !goesOnAsTitle(block.text)
    if (block.kind !== first.kind || whole || /[：:。]$/.test(block.text)) break
    used.push(block)
  }
  const blocksOfTitle = isWholeTitle(joined(used)) ? used : [first]
  return fieldOfBlocks(blocksOfTitle, withoutNumberBefore(joined(blocksOfTitle)))
}

/** Sheets and pages that are one table have their title in its frame, above the header. */
export function titleInTable(captions: readonly GridCell[]): Field | null {
  const cell = captions.find(({ text, place }) => isTitleStart(text) || isPlanTitle({ kind: 'paragraph', text, place }))
  return cell ? fieldOf([cell], tidyTitle(cell.text)) : null
}

/** A title that begins with 关于 may have its issuer on the line above. */
function issuerAbove(blocks: readonly TextBlock[], title: TextBlock): TextBlock[] {
  const above = blocks[blocks.indexOf(title) - 1]
  const isIssuer = above?.kind === title.kind && saysNoIssuer(title.text) && isOrgan(above.text)
  return isIssuer ? [above] : []
}

/** The 成文日期 stands below the title; a date above it is the web page's. */
function dateLine(blocks: readonly TextBlock[]): number {
  const title = blocks.findIndex((block) => isTitleStart(block.text))
  return blocks.findIndex((block, at) => at > title && isDay(block.text))
}

function isTitleStart(text: string): boolean {
  const line = compact(text)
  return line.length <= LONGEST_TITLE && saysWhatItIsAbout(line) && !/[。；]/.test(line) && !/[：:]$/.test(line)
}

/** A short line that names a plan and is no sentence, item or label: 2023年青山县生态环境保护重点任务清单. */
export function isPlanTitle({ kind, text }: TextBlock): boolean {
  const line = compact(text)
  return (
    kind === 'paragraph' &&
    line.length <= LONGEST_PLAN_TITLE &&
    endsAsPlanTitle(line) &&
    !/[。；：:，]|^[\d（(]?[、.．]/.test(line) &&
    annexLabelOf(text) === null &&
    ordinalOf(text) === null
  )
}

function joined(blocks: readonly TextBlock[]): string {
  return tidyTitle(blocks.map((block) => block.text).join('\n'))
}

/** A number counts where it stands by itself or at the title; one inside a sentence is another document's. */
function numbersOf(block: TextBlock): Field[] {
  if (/[。；]/.test(block.text) || (!isTitleStart(block.text) && compact(block.text).length > LONGEST_NUMBER)) return []
  const text = block.text.replace(/\n/g, ' ')
  return documentNumbersIn(text).map((number) => ({
    ...fieldOfBlocks([block], compact(number)),
    fragments: [fragmentOfBlock(block)],
  }))
}

/** Who issues: the words before 关于 in the title, else the signature above the date, else the head 某某文件. */
function issuerOf(blocks: readonly TextBlock[], title: Field | null, date: TextBlock | null): Field | null {
  const inTitle = organBeforeSubject(title?.text ?? '')
  if (title && inTitle) return { ...title, text: inTitle, derivation: 'inferred', rule: 'notice/issuer-from-title' }
  const signature = date ? blocks[blocks.indexOf(date) - 1] : undefined
  if (signature && organEndingOf(compact(signature.text), 'alone'))
    return fieldOfBlocks([signature], tidyTitle(signature.text))
  const head = blocks.find((block) => isPart(block, 'head'))
  return head ? fieldOfBlocks([head], organOfHead(head.text)) : null
}

function addresseesOf(blocks: readonly TextBlock[], title: Field | null): Field | null {
  const after = blocks.findIndex((block) => block.place === title?.fragments.at(-1)?.place) + 1
  const block = blocks.slice(after).find((candidate) => candidate.kind === 'paragraph')
  return block && /[：:]$/.test(block.text) ? fieldOfBlocks([block], tidyTitle(block.text).replace(/[：:]$/, '')) : null
}

/** 抄送 runs on over paragraphs until a line or the printing office ends it. */
function copiesOf(colophon: readonly TextBlock[]): Field | null {
  const start = colophon.findIndex((block) => isPart(block, 'copies'))
  if (start < 0) return null
  const rest = colophon.slice(start + 1)
  const end = rest.findIndex((block, at) => block.kind === 'break' || isPrinter(block, rest[at + 1]))
  const blocks = [colophon[start]!, ...rest.slice(0, end < 0 ? 0 : end)]
  return fieldOfBlocks(blocks, withoutCopiesLabel(tidyTitle(blocks.map((block) => block.text).join('\n'))))
}

/** An organ’s name and nothing else. */
function isOrgan(text: string): boolean {
  const name = compact(text)
  return NAME.test(name) && organEndingOf(name, 'alone') !== null
}

/** The line with the day of printing, or the office that prints where it stands on a line of its own above the day. */
function isPrinter(block: TextBlock, next: TextBlock | undefined): boolean {
  return saysPrinting(block) || (isOrgan(block.text) && saysPrinting(next))
}

/** A sentence that a page broke into paragraphs is one: unfinished ones up to the one that ends it. */
function joinParagraphs(blocks: readonly TextBlock[]): TextBlock[] {
  const joinedBlocks: TextBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const end = endOfSentence(blocks, at)
    const [first, ...further] = blocks.slice(at, end + 1)
    const text = further.reduce((before, block) => joinBroken(before, block.text), first!.text)
    joinedBlocks.push({ ...first!, text, ...(further.length > 0 && { further: further.map(({ place }) => place) }) })
    at = end
  }
  return joinedBlocks
}

function endOfSentence(blocks: readonly TextBlock[], start: number): number {
  for (let at = start; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'paragraph') return start
    if (!isUnfinished(blocks[at]!.text)) return blocks[at]!.text.endsWith('。') ? at : start
  }
  return start
}

function isPart(block: TextBlock | undefined, part: PartOfLetter): boolean {
  return block !== undefined && isPartOfLetter(block.text, part)
}

function saysPrinting(block: TextBlock | undefined): boolean {
  return block !== undefined && dayOfPrinting(block.text) !== null
}
