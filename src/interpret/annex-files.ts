/** The files beside a notice that hold its annexes, brought into the order in which one file would print them. */
import type { Fragment } from '../model/field.js'
import type { AnnexFile, DocumentBlock, TextBlock } from '../model/source.js'
import { annexLabelOf, isOfAnnex, labelOfAnnex } from '../vocabulary/frame/annex-labels.js'
import { readAnnexList } from './annex-list.js'
import { startOfColophon } from './front/colophon.js'

export interface Arranged {
  blocks: DocumentBlock[]
  /** Lines of the letter that only name what a file holds: 附件1 and its title, with no annex below. They are none of the blocks. */
  references: TextBlock[]
  /** Labels that no file prints: the list of the notice says that the file below is the annex. */
  labels: ReadonlySet<TextBlock>
}

/**
 * Puts the annexes between the letter and its colophon, each under its label, so that all is read as if it stood in one file.
 * @param endOfLetter how many blocks of the notice’s own file stand before any colophon
 */
export function withAnnexFiles(
  blocks: readonly DocumentBlock[],
  files: readonly AnnexFile[],
  endOfLetter: (own: readonly DocumentBlock[]) => number,
): Arranged {
  if (files.length === 0) return { blocks: [...blocks], references: [], labels: new Set() }
  const printedInLetter = blocks.filter(({ place }) => place.file === undefined)
  const references = referencesIn(printedInLetter, endOfLetter(printedInLetter), files)
  const own = printedInLetter.filter((block) => !references.has(block))
  const from = Math.max(endOfLetter(own), own.findLastIndex(({ kind }) => kind === 'table') + 1)
  const end = from + startOfColophon(own.slice(from) as TextBlock[])
  const labels = new Set<TextBlock>()
  const annexes = files.flatMap((file, at) => {
    const printed = blocks.filter(({ place }) => place.file === at + 2)
    const label = labelOf(file, printed)
    if (label === null) return printed
    labels.add(label)
    return [label, ...printed]
  })
  return {
    blocks: [...own.slice(0, end), ...annexes, ...own.slice(end)],
    references: [...references] as TextBlock[],
    labels,
  }
}

/** Whether a piece is of such a label, which stands in no file. */
export function isUnprinted({ place, text }: Fragment, labels: ReadonlySet<TextBlock>): boolean {
  return [...labels].some((label) => label.place === place && label.text === text)
}

/** The labels below the letter of annexes that files hold, each with the lines under it that are no sentence. */
function referencesIn(own: readonly DocumentBlock[], from: number, files: readonly AnnexFile[]): Set<DocumentBlock> {
  const listed = readAnnexList(own.filter((block): block is TextBlock => block.kind !== 'table')).blocks
  const held = new Set(files.flatMap(({ holds }) => holds.map(({ no }) => no)))
  const references = new Set<DocumentBlock>()
  let isBelowLabel = false
  for (const block of own.slice(from)) {
    const label = block.kind === 'table' || listed.has(block) ? null : annexLabelOf(block.text)
    if (label) isBelowLabel = label.readings.some(({ no }) => no !== null && held.has(no))
    else isBelowLabel &&= isLineOfReference(block)
    if (isBelowLabel) references.add(block)
  }
  return references
}

/** A title or a remark as （另附Excel表）; what closes the document is none. */
function isLineOfReference(block: DocumentBlock): boolean {
  return block.kind !== 'table' && !/[。；]/.test(block.text) && startOfColophon([block]) === 1
}

/** The label that a file lacks; null where its head prints one, or it holds nothing. */
function labelOf({ holds: [first] }: AnnexFile, printed: readonly DocumentBlock[]): TextBlock | null {
  const [top] = printed
  if (first === undefined || top === undefined) return null
  const isLabelled = headOf(printed).some((text) =>
    annexLabelOf(text)?.readings.some(({ no }) => no !== null && isOfAnnex(no, first.no)),
  )
  return isLabelled ? null : { kind: 'paragraph', text: labelOfAnnex(first.no), place: top.place }
}

/** What stands above the rows of the first table. */
function headOf(blocks: readonly DocumentBlock[]): string[] {
  const at = blocks.findIndex(({ kind }) => kind === 'table')
  return blocks
    .slice(0, at < 0 ? blocks.length : at + 1)
    .flatMap((block) => (block.kind === 'table' ? block.table.captionCells.map(({ text }) => text) : [block.text]))
}
