import type { DraftLetter } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { TextBlock } from '../model/source.js'
import type { GridCell } from '../model/table.js'
import { compact, joinBroken, tidyTitle } from '../text/blanks.js'
import { isUnfinished } from '../text/sentences.js'
import { annexLabelOf } from '../vocabulary/annex-labels.js'
import { ordinalOf } from '../vocabulary/ordinals.js'
import { organBeforeSubject, organEndingOf } from '../vocabulary/organs.js'
import { endsAsPlanTitle, goesOnAsTitle, isWholeTitle, saysWhatItIsAbout } from '../vocabulary/titles.js'
import { readAnnexList } from './annex-list.js'
import { DAY } from './dates.js'
import { fieldOf, fieldOfBlocks, fragmentOfBlock } from './fields.js'

/** 西政办发〔2022〕2号 and its damaged forms: other brackets, one lost, blanks inside. */
const DOCUMENT_NUMBER = /[\u4e00-\u9fa5]{2,14}?\s*[〔［[（(【]\s*[12]\d{3}\s*[〕］\])）】]?\s*第?\d{1,4}\s*号/g
const DATE_LINE = new RegExp(`^${DAY}$`)
const PRINTED = new RegExp(`(${DAY})印发`)
const PUBLICITY = /^[（(]?此件.*公开.*[）)]?$/
const COPIES = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[:：]/
/** Names are no longer than this, and nothing but Chinese characters. */
const NAME = /^[\u4e00-\u9fa5]{2,30}$/
const LABELLED = /^[\u4e00-\u9fa5\s]{2,8}[:：]/
const HEAD_OF_LETTER = /文件$/
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
  return PUBLICITY.test(compact(blocks[date + 1]?.text ?? '')) ? date + 1 : date
}

/** The first block of the colophon (版记): the list of copies, or the line with the day of printing. */
export function startOfColophon(blocks: readonly TextBlock[]): number {
  const copies = blocks.findIndex((block) => COPIES.test(block.text))
  const printed = blocks.findIndex((block) => PRINTED.test(compact(block.text)))
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
  const date = text[dateLine(text)] ?? elsewhere.find((block) => DATE_LINE.test(compact(block.text))) ?? null
  const printed = [...colophon, ...text].find((block) => PRINTED.test(compact(block.text))) ?? null
  const publicity = text.find((block) => PUBLICITY.test(compact(block.text))) ?? null
  return {
    title,
    numbers: [...text, ...colophon, ...elsewhere].flatMap(numbersOf),
    issuer: issuerOf([...text, ...elsewhere], title, date),
    addressees: addresseesOf(text, title),
    issuedOn: date && fieldOfBlocks([date], tidyTitle(date.text)),
    printedOn: printed && fieldOfBlocks([printed], PRINTED.exec(compact(printed.text))![1]!),
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
    blocks.find((block) => (block.kind === 'heading' && !HEAD_OF_LETTER.test(block.text)) || isPlanTitle(block))
  if (!first) return null
  const used = [...issuerAbove(blocks, first), first]
  for (const block of blocks.slice(blocks.indexOf(first) + 1, blocks.indexOf(first) + TITLE_BLOCKS)) {
    const whole = isWholeTitle(joined(used)) && !goesOnAsTitle(block.text)
    if (block.kind !== first.kind || whole || /[：:。]$/.test(block.text)) break
    used.push(block)
  }
  const blocksOfTitle = isWholeTitle(joined(used)) ? used : [first]
  return fieldOfBlocks(blocksOfTitle, joined(blocksOfTitle).replace(new RegExp(`^${DOCUMENT_NUMBER.source}`), ''))
}

/** Sheets and pages that are one table have their title in its frame, above the header. */
export function titleInTable(captions: readonly GridCell[]): Field | null {
  const cell = captions.find(({ text, place }) => isTitleStart(text) || isPlanTitle({ kind: 'paragraph', text, place }))
  return cell ? fieldOf([cell], tidyTitle(cell.text)) : null
}

/** A title that begins with 关于 may have its issuer on the line above. */
function issuerAbove(blocks: readonly TextBlock[], title: TextBlock): TextBlock[] {
  const above = blocks[blocks.indexOf(title) - 1]
  const isIssuer = above?.kind === title.kind && compact(title.text).startsWith('关于') && isOrgan(above.text)
  return isIssuer ? [above] : []
}

/** The 成文日期 stands below the title; a date above it is the web page's. */
function dateLine(blocks: readonly TextBlock[]): number {
  const title = blocks.findIndex((block) => isTitleStart(block.text))
  return blocks.findIndex((block, at) => at > title && DATE_LINE.test(compact(block.text)))
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
    !/[。；：:，]|^[\d（(附]?[、.．]/.test(line) &&
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
  return (text.match(DOCUMENT_NUMBER) ?? []).map((number) => ({
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
  const head = blocks.find((block) => HEAD_OF_LETTER.test(compact(block.text)))
  return head ? fieldOfBlocks([head], compact(head.text).replace(HEAD_OF_LETTER, '')) : null
}

function addresseesOf(blocks: readonly TextBlock[], title: Field | null): Field | null {
  const after = blocks.findIndex((block) => block.place === title?.fragments.at(-1)?.place) + 1
  const block = blocks.slice(after).find((candidate) => candidate.kind === 'paragraph')
  return block && /[：:]$/.test(block.text) ? fieldOfBlocks([block], tidyTitle(block.text).replace(/[：:]$/, '')) : null
}

/** 抄送 runs on over paragraphs until a line or the printing office ends it. */
function copiesOf(colophon: readonly TextBlock[]): Field | null {
  const start = colophon.findIndex((block) => COPIES.test(block.text))
  if (start < 0) return null
  const rest = colophon.slice(start + 1)
  const end = rest.findIndex((block, at) => block.kind === 'break' || isPrinter(block, rest[at + 1]))
  const blocks = [colophon[start]!, ...rest.slice(0, end < 0 ? 0 : end)]
  return fieldOfBlocks(blocks, tidyTitle(blocks.map((block) => block.text).join('\n')).replace(COPIES, ''))
}

/** An organ’s name and nothing else. */
function isOrgan(text: string): boolean {
  const name = compact(text)
  return NAME.test(name) && organEndingOf(name, 'alone') !== null
}

/** The line with the day of printing, or the office that prints where it stands on a line of its own above the day. */
function isPrinter(block: TextBlock, next: TextBlock | undefined): boolean {
  const text = compact(block.text)
  return PRINTED.test(text) || (isOrgan(text) && next !== undefined && PRINTED.test(compact(next.text)))
}

/** A sentence that a page broke into paragraphs is one: unfinished ones up to the one that ends it. */
function joinParagraphs(blocks: readonly TextBlock[]): TextBlock[] {
  const joinedBlocks: TextBlock[] = []
  for (let at = 0; at < blocks.length; at++) {
    const end = endOfSentence(blocks, at)
    const text = blocks
      .slice(at, end + 1)
      .map((block) => block.text)
      .reduce(joinBroken)
    joinedBlocks.push({ ...blocks[at]!, text })
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
