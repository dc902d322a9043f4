import type { Element } from 'xast'
import { childOf } from '../xml/elements.js'
import type { XmlOptions } from '../xml/parse.js'

/** What only says how text looks. It is most of a document, and is not kept. */
const LOOKS = new Set(
  'w:rFonts w:sz w:szCs w:lang w:color w:b w:bCs w:i w:iCs w:u w:kern w:spacing w:w w:highlight w:effect w:em w:fitText w:bdr w:rtl w:cs w:outline w:shadow w:emboss w:imprint w:caps w:smallCaps w:strike w:dstrike w:noProof w:contextualSpacing w:mirrorIndents w:overflowPunct w:topLinePunct w:kinsoku w:wordWrap w:framePr w:divId w:cnfStyle w:tblCellSpacing w:hideMark w:textDirection w:tcFitText w:shd w:ind w:textAlignment w:snapToGrid w:widowControl w:adjustRightInd w:autoSpaceDE w:autoSpaceDN w:keepNext w:keepLines w:tabs w:pBdr w:tcW w:tcBorders w:tcMar w:vAlign w:noWrap w:tblBorders w:tblW w:tblInd w:tblLayout w:tblCellMar w:tblLook w:tblGrid w:trHeight w:cantSplit w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:sectPrChange w:tblGridChange w:commentRangeStart w:commentRangeEnd w:numberingChange'.split(
    ' ',
  ),
)

/** Properties that say nothing where only looks stood in them. */
const PROPERTIES = new Set('w:pPr w:rPr w:tblPr w:tblPrEx w:trPr w:tcPr w:sdtPr w:sdtEndPr w:sectPr'.split(' '))
const ATTRIBUTES = new Set(
  'w:val m:val w:id r:id w:type w:fldCharType w:instr w:font w:char w:styleId w:default w:numId w:ilvl w:abstractNumId w:vMerge string Id Type Target TargetMode'.split(
    ' ',
  ),
)
const TEXTS = new Set(['w:t', 'w:delText', 'm:t', 'a:t', 'w:instrText'])

export const WORD_XML: XmlOptions = {
  unwanted: LOOKS,
  unwantedWhereEmpty: PROPERTIES,
  attributes: ATTRIBUTES,
  texts: TEXTS,
}

/** `w:val` of an element, or of the child at the end of a path of names. */
export function wordValue(element: Element | undefined, ...path: string[]): string | undefined {
  return childOf(element, ...path)?.attributes['w:val'] ?? undefined
}

/** `w:val` as a whole number. */
export function wordNumber(element: Element | undefined, ...path: string[]): number | undefined {
  const value = Number.parseInt(wordValue(element, ...path) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** Whether a switch is on: it stands there and does not say `false`. Undefined where it does not stand there. */
export function wordSwitch(element: Element | undefined, ...path: string[]): boolean | undefined {
  const found = childOf(element, ...path)
  return found && !['false', '0', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true')
}
