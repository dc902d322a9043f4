import type { Draft, DraftAnnex } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Declared } from '../model/metadata.js'
import type { AnnexFile, DocumentBlock, Source, TextBlock } from '../model/source.js'
import type { GridCell } from '../model/table.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import { isLineOfTable } from '../vocabulary/frame/table-lines.js'
import { formOfTitle } from '../vocabulary/frame/titles.js'
import { markerOf, numberIn, ordinalOf, rankOf } from '../vocabulary/frame/ordinals.js'
import { declaredUnits } from '../vocabulary/numbers/column-units.js'
import { isUnprinted, withAnnexFiles } from './annex-files.js'
import { isTitleOfPlan } from './annex-openings.js'
import { findAnnexList, readAnnexList } from './annex-list.js'
import { fragmentOfBlock } from './fields.js'
import { colophonOfLetter, startOfColophon } from './front/colophon.js'
import { endOfLetter, holdsLetter, metadataBlocks, readFront, unreadNumbers } from './front/index.js'
import { furtherNotices } from './further-notices.js'
import { labelsOfTables } from './headings.js'
import { listBelowTables, readAnnexesBelow } from './list-below-tables.js'
import { readProse, withProse } from './prose/index.js'
import { leadBySections } from './responsibility/sections-of-organs.js'
import { signatureBelow } from './signature-rows.js'

/**
 * Finds what a notice says in its blocks: the covering letter, the annexes with their sections, tasks, measures and
 * indicators, and the colophon. No value is worked out yet; every text keeps its place.
 */
export function interpret(source: Source, stitched: readonly DocumentBlock[]): Draft {
  const declared = source.declared ?? []
  const { blocks, references, labels } = withAnnexFiles(stitched, source.annexFiles ?? [], (own) =>
    endOfOwnLetter(own, declared),
  )
  const firstTable = indexOrEnd(
    blocks.findIndex((block) => block.kind === 'table'),
    blocks.length,
  )
  const lastTable = blocks.findLastIndex((block) => block.kind === 'table')
  const head = textOf(blocks.slice(0, firstTable))
  const tail = textOf(blocks.slice(lastTable + 1))
  const dated = lengthDated(head, declared)
  const startOfAnnexes =
    lastTable < 0
      ? lengthWithoutTables(head, dated)
      : (dated ?? lengthUndated(head, labelsOfTables(blocks), textOf(blocks.slice(firstTable))))
  const startOfEnd = lastTable < 0 ? startOfAnnexes : lastTable + 1
  const ofLetter = colophonOfLetter(head.slice(startOfAnnexes), opensAnnex)
  const [from, to] = ofLetter
    ? [startOfAnnexes + ofLetter.start, startOfAnnexes + ofLetter.end]
    : [startOfEnd, startOfEnd]
  const startOfTail = Math.max(startOfEnd, to)
  const endOfBody = startOfTail + startOfColophon(textOf(blocks.slice(startOfTail)))

  const belowLetter = [...blocks.slice(startOfAnnexes, from), ...blocks.slice(to, endOfBody)]
  const isListed = readAnnexList(head.slice(0, startOfAnnexes)).list.length > 0
  const below = isListed || dated !== null ? null : listBelowTables(belowLetter)
  const mainText = head.slice(0, startOfAnnexes)
  const captions = captionsOf(blocks[firstTable])
  const front = readFront({
    letter: mainText,
    above: dated === null && lastTable >= 0 && !holdsLetter(mainText) ? head.slice(startOfAnnexes) : [],
    captions,
    foot: footOf(blocks[lastTable]),
    running: textOf(blocks).filter(({ kind }) => kind === 'furniture'),
    tail: below
      ? [...below.signature, ...tail.filter((block) => !below.signature.includes(block) && !below.blocks.has(block))]
      : tail,
    colophon: [...head.slice(from, to), ...textOf(blocks.slice(endOfBody))],
    declared,
  })
  const printed = below ? below.list : front.annexList
  const letter = { ...front, annexList: printed.length > 0 ? printed : listedBelow(source.annexFiles ?? []) }
  const metadata = metadataBlocks(mainText)
  const body = withProse(
    readAnnexesBelow(letter, belowLetter, below),
    letter,
    mainText.filter((block) => !metadata.has(block)),
  )
  for (const { sections } of body.annexes) leadBySections(sections)
  const title = letter.title ?? titleOfAnnexes(body.annexes)
  const listed = [...(below?.blocks ?? readAnnexList(mainText).blocks), ...references].map(fragmentOfBlock)
  return {
    source: filesOf(source),
    letter: { ...letter, title },
    ...body,
    structure: [...listed, ...body.structure.filter((fragment) => !isUnprinted(fragment, labels))],
    observations: [
      ...body.observations,
      ...unreadNumbers(mainText, captions),
      ...furtherNotices(letter, body.annexes, blocks.slice(0, endOfBody)),
    ],
  }
}

/** What a notice says of the files beside it below its letter, where it has no list of them in it. */
function listedBelow(files: readonly AnnexFile[]): Draft['letter']['annexList'] {
  return files.flatMap(({ holds }) => holds).filter(({ title }) => title !== '')
}

function filesOf({ file, format, encoding, sha256, pages, links = [], annexFiles = [] }: Source): Draft['source'] {
  const beside = annexFiles.map(({ holds, from: _, ...read }) => ({ ...read, annexes: holds.map(({ no }) => no) }))
  return {
    file,
    format,
    encoding,
    sha256,
    pages,
    ...(links.length > 0 ? { links } : {}),
    ...(beside.length > 0 ? { annex_files: beside } : {}),
  }
}

/** How many blocks of a notice that stands beside its annexes belong to its letter: to its day, or to its list of annexes. */
function endOfOwnLetter(own: readonly DocumentBlock[], declared: readonly Declared[]): number {
  const text = textOf(own)
  const listed = findAnnexList(text).blocks
  const end = lengthDated(text, declared) ?? text.findLastIndex((block) => listed.has(block)) + 1
  return end === 0 ? 0 : own.indexOf(text[end - 1]!) + 1
}

/** An annex that is published without its letter has the title of the document. */
function titleOfAnnexes(annexes: readonly DraftAnnex[]): Field | null {
  const title = annexes.find(({ title: { text } }) => text !== '')?.title
  return title ? { ...title, derivation: 'inferred', rule: 'notice/title-from-annex' } : null
}

/** How many blocks belong to a covering letter that ends with its day; null where it bears none. */
function lengthDated(head: readonly TextBlock[], declared: readonly Declared[]): number | null {
  const end = endOfLetter(head, declared) + 1
  return end > 0 ? end + lengthOfListBelow(head.slice(end)) : null
}

/** Where no table is, annexes in prose may follow the letter; the main text is read as one with it. */
function lengthWithoutTables(text: readonly TextBlock[], dated: number | null): number {
  const length = dated ?? indexOfLabel(text)
  return length >= 0 && readProse(text.slice(length)).sections.length > 0 ? length : text.length
}

/**
 * How many blocks before the first table belong to a letter without a day.
 * @param labels what stands above each of several tables
 * @param behind the text behind the table
 */
function lengthUndated(
  head: readonly TextBlock[],
  labels: ReadonlySet<DocumentBlock>,
  behind: readonly TextBlock[],
): number {
  const label = indexOfLabel(head)
  if (label >= 0) return label
  const section = startOfSections(head, behind)
  if (section >= 0) return section
  /** What heads a table stands above the lines that say something of it. */
  const belowHeadings = head.findLastIndex(({ text }) => !isLineOfTable(text)) + 1
  let end = belowHeadings
  while (end > 1 && isHeadingOfTable(head[end - 1]!, head.slice(0, end - 1), labels)) end--
  if (end < belowHeadings) return end
  const isOfTable = ({ text }: TextBlock, at: number): boolean => at >= belowHeadings && declaredUnits(text).length > 0
  return indexOrEnd(head.findIndex(isOfTable), head.length)
}

/** A section says no more of itself, in blocks, above its table. */
const LONGEST_PREFACE = 2

/** The heading of the section that the first table stands in, where the next one follows behind it; -1 where none does. */
function startOfSections(head: readonly TextBlock[], behind: readonly TextBlock[]): number {
  const at = head.findLastIndex(({ text }) => isHeadingWithOrdinal(text))
  if (at < 0 || head.length - at - 1 > LONGEST_PREFACE) return -1
  const own = markerOf(head[at]!.text)!
  const goesOn = behind.some(({ text }) => {
    const next = isHeadingWithOrdinal(text) ? markerOf(text)! : null
    return next !== null && rankOf(next) === rankOf(own) && numberIn(next) === numberIn(own)! + 1
  })
  return goesOn ? startOfBroader(head, at) : -1
}

/** The first of the headings right above one of which each is broader than the next: 一、 of （一）. */
function startOfBroader(head: readonly TextBlock[], at: number): number {
  const above = head[at - 1]?.text ?? ''
  const isBroader = isHeadingWithOrdinal(above) && rankOf(markerOf(above)!) < rankOf(markerOf(head[at]!.text)!)
  return isBroader ? startOfBroader(head, at - 1) : at
}

function isHeadingWithOrdinal(text: string): boolean {
  return ordinalOf(text) !== null && !/[。；]/.test(text)
}

/** The list of annexes may stand under the signature. */
function lengthOfListBelow(text: readonly TextBlock[]): number {
  const first = text.find(({ kind }) => kind !== 'break' && kind !== 'furniture')
  const { blocks } = findAnnexList(text)
  return first && blocks.has(first) ? text.findLastIndex((block) => blocks.has(block)) + 1 : 0
}

function opensAnnex({ kind, text }: TextBlock): boolean {
  return kind !== 'break' && (annexLabelOf(text) !== null || isTitleOfPlan(text))
}

function indexOfLabel(text: readonly TextBlock[]): number {
  const listed = findAnnexList(text).blocks
  return text.findIndex((block) => !listed.has(block) && annexLabelOf(block.text) !== null)
}

/** A line of units, a heading with an ordinal, one below a whole title, or one as further tables have is no more of the letter. */
function isHeadingOfTable(block: TextBlock, above: readonly TextBlock[], labels: ReadonlySet<DocumentBlock>): boolean {
  const { kind, text } = block
  if (declaredUnits(text).length > 0) return true
  if (ordinalOf(text) !== null) return isHeadingWithOrdinal(text)
  if (labels.has(block) && above.some((other) => other.kind === 'heading')) return true
  return kind === 'heading' && above.some(({ text: title }) => formOfTitle(title) !== null)
}

function textOf(blocks: readonly DocumentBlock[]): TextBlock[] {
  return blocks.filter((block): block is TextBlock => block.kind !== 'table')
}

function captionsOf(block: DocumentBlock | undefined): GridCell[] {
  return block?.kind === 'table' ? block.table.captionCells : []
}

function footOf(block: DocumentBlock | undefined): GridCell[] {
  return block?.kind === 'table' ? signatureBelow(block.table) : []
}

function indexOrEnd(index: number, end: number): number {
  return index < 0 ? end : index
}
