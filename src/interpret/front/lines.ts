/** The lines of a letter, each with what it can be by its form alone. */
import type { Fragment } from '../../model/field.js'
import type { Dress, TextBlock } from '../../model/source.js'
import type { GridCell } from '../../model/table.js'
import { compact, tidyLine } from '../../text/blanks.js'
import { opensAnnexList } from '../../vocabulary/frame/annex-items.js'
import { annexLabelOf } from '../../vocabulary/frame/annex-labels.js'
import { isDamagedNumber, isDocumentNumber } from '../../vocabulary/frame/document-numbers.js'
import { isAddressedAlone, isPartOfLetter } from '../../vocabulary/frame/letter.js'
import { isHeadOfPaper } from '../../vocabulary/organs/organs.js'
import { type Labelled, metadataIn, startOfMetadata } from '../../vocabulary/frame/metadata.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { opensClause } from '../../vocabulary/roles/role-labels.js'
import { labelsIn } from '../../vocabulary/roles/role-labels.js'
import { dayBehind, dayOfPrinting, isDay, isMonth } from '../../vocabulary/times/days.js'
import { fragmentOf, fragmentOfBlock } from '../fields.js'
import { organsIn } from '../../vocabulary/organs/organs-of-line.js'

export type LineKind =
  | 'metadata'
  | 'number'
  | 'damaged number'
  | 'head'
  | 'organs'
  | 'addressees'
  | 'day'
  | 'printing'
  | 'publicity'
  | 'other part'
  | 'annex'
  | 'numbered'
  | 'sentence'
  | 'words'

/** One printed line. */
export interface FrontLine {
  /** Tidied; blanks inside stay, since they part names. */
  text: string
  kind: LineKind
  isHeading: boolean
  dress: Dress
  block: TextBlock | null
  fragment: Fragment
  /** What its labels say, where it is one of metadata. */
  labels: Labelled[]
}

/** No title is longer, in characters. */
export const LONGEST_TITLE = 120
/** Nor is what stands before the colon that ends a list of addressees. */
const LONGEST_LIST = 1500

export function linesOfBlocks(blocks: readonly TextBlock[]): FrontLine[] {
  return blocks
    .filter(({ kind }) => kind !== 'break' && kind !== 'furniture')
    .flatMap((block) => {
      const line = {
        isHeading: block.kind === 'heading',
        dress: block.dress ?? {},
        block,
        fragment: fragmentOfBlock(block),
      }
      return partsOf(block.text).map((text) => lineOf(text, line))
    })
}

/** Sheets and pages that are one table have the head of the notice in its frame, above the header. */
export function linesOfCells(cells: readonly GridCell[]): FrontLine[] {
  return cells.flatMap((cell, at) => {
    const line = { isHeading: false, dress: {}, block: null, fragment: fragmentOf(cell) }
    const label = labelBefore(cell, cells[at - 1])
    return partsOf(label + cell.text).map((text) => lineOf(text, line))
  })
}

/** A label in a cell of its own says what the cell behind it is: 填报日期： | 2024年2月1日. */
function labelBefore({ row }: GridCell, before: GridCell | undefined): string {
  return before !== undefined && before.row === row && /[：:]$/.test(before.text) ? before.text : ''
}

function partsOf(text: string): string[] {
  return text.split('\n').map(tidyLine).filter(Boolean).flatMap(partsOfLine)
}

/** A signature with its day beside it, in brackets or not, is two lines, and so is what a site prints of a notice behind its number. */
function partsOfLine(line: string): string[] {
  const signature = line.replace(/^[（(](.*)[）)]$/, '$1')
  const day = dayBehind(signature)
  const before = day === null ? '' : signature.slice(0, -day.length).trim()
  if (day !== null && organsIn(before).length > 0) return [before, day]
  const metadata = /[。；]/.test(line) ? -1 : startOfMetadata(line)
  return metadata > 0 ? [line.slice(0, metadata).trim(), line.slice(metadata)] : [line]
}

function lineOf(text: string, line: Omit<FrontLine, 'text' | 'kind' | 'labels'>): FrontLine {
  const labels = metadataIn(text)
  const kind = labels.length > 0 ? 'metadata' : kindOf(text)
  return { ...line, text: kind === 'day' ? withoutBrackets(text) : text, labels, kind }
}

/** The kinds in the order in which their forms are asked: what is wholly one thing before what only looks like it. */
const FORMS: readonly [LineKind, (text: string) => boolean][] = [
  ['number', isDocumentNumber],
  ['damaged number', isDamagedNumber],
  ['head', isHeadOfPaper],
  ['day', (text) => isDay(withoutBrackets(text)) || isMonth(text)],
  ['printing', (text) => dayOfPrinting(text) !== null],
  ['publicity', (text) => isPartOfLetter(text, 'publicity')],
  ['other part', (text) => isPartOfLetter(text, 'copies') || isPartOfLetter(text, 'signatory')],
  ['annex', (text) => annexLabelOf(text) !== null || opensAnnexList(text)],
  ['numbered', (text) => markerOf(text) !== null],
  ['addressees', (text) => namesAddressees(text)],
  ['sentence', (text) => /[。；]|[:：]$/.test(text) || text.length > LONGEST_TITLE || labelsIn(text).some(opensClause)],
  ['organs', (text) => organsIn(text).length > 0],
]

function kindOf(text: string): LineKind {
  return FORMS.find(([, has]) => has(text))?.[0] ?? 'words'
}

function withoutBrackets(text: string): string {
  return compact(text).replace(/^[（(](.*)[）)]$/, '$1')
}

/** The list before the first colon, with or without the text behind it: 各乡镇人民政府：现将…. */
export function addresseesIn(text: string): string | null {
  const colon = text.search(/[:：]/)
  if (colon < 2 || colon > LONGEST_LIST || /[。；]/.test(text.slice(0, colon)) || labelsIn(text)[0]?.start === 0)
    return null
  const list = text.slice(0, colon)
  const names = list.split(/[，,、]/)
  const isOne = names.length === 1 && isAddressedAlone(list)
  return isOne || organsIn(names.at(-1)!, 'addressees').length > 0 ? list : null
}

function namesAddressees(text: string): boolean {
  return addresseesIn(text) !== null
}
