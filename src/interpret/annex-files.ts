/** The files beside a notice that hold its annexes, brought into the order in which one file would print them. */
import type { Fragment } from '../model/field.js'
import type { AnnexFile, DocumentBlock, TextBlock } from '../model/source.js'
import { annexLabelOf, isOfAnnex, labelOfAnnex } from '../vocabulary/frame/annex-labels.js'
import { startOfColophon } from './front/colophon.js'

export interface Arranged {
  blocks: DocumentBlock[]
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
  if (files.length === 0) return { blocks: [...blocks], labels: new Set() }
  const own = blocks.filter(({ place }) => place.file === undefined)
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
  return { blocks: [...own.slice(0, end), ...annexes, ...own.slice(end)], labels }
}

/** Whether a piece is of such a label, which stands in no file. */
export function isUnprinted({ place, text }: Fragment, labels: ReadonlySet<TextBlock>): boolean {
  return [...labels].some((label) => label.place === place && label.text === text)
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
