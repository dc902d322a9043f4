import type { DraftSection } from '../model/draft.js'
import type { Fragment } from '../model/field.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import { isCaptionOfTable } from '../vocabulary/frame/annex-labels.js'
import { markerOf, ordinalOf } from '../vocabulary/frame/ordinals.js'
import { endsAsPlanTitle } from '../vocabulary/frame/titles.js'
import { organsIn } from '../vocabulary/organs/organs-of-line.js'
import { isNote } from '../vocabulary/remarks.js'
import { isDay } from '../vocabulary/times/days.js'
import { headingOf, nextSection, sectionOf } from './sections.js'

/** A heading has no more characters; what is longer, or a sentence, is text. */
const LONGEST_HEADING = 60

/** The section that headings outside tables open for the tables below them. */
export class Headings {
  private last: DraftSection | null = null
  /** Whether nothing stands below the last heading yet. */
  private isFresh = false

  /** The section of the next table: the last heading's, up to the next one. */
  get section(): DraftSection | null {
    return this.last && sectionOf(this.last.path, this.last.fragments)
  }

  enter(text: string, fragment: Fragment): void {
    this.last = nextSection(headingOf(text, fragment.place), [fragment], this.last, this.isFresh)
    this.isFresh = true
  }

  /** Text or a table stands below the last heading. */
  pass(): void {
    this.isFresh = false
  }

  /** An annex starts afresh. */
  endAnnex(): void {
    this.last = null
    this.isFresh = false
  }
}

/**
 * A heading with an ordinal, or one right above a table, names the section of the tasks below it.
 * @param titles the lines that have the place of headings
 */
export function isHeading(
  block: TextBlock,
  next: DocumentBlock | undefined,
  titles: ReadonlySet<DocumentBlock>,
): boolean {
  if (
    block.kind === 'furniture' ||
    /[。；：:]/.test(block.text) ||
    block.text.length > LONGEST_HEADING ||
    isNote(block.text) ||
    isDay(block.text)
  )
    return false
  const isOverTable = next?.kind === 'table' && (block.kind === 'heading' || markerOf(block.text) !== null)
  return isOverTable || titles.has(block) || (block.kind !== 'item' && ordinalOf(block.text) !== null)
}

/** Fewer lines above tables may be anything. */
const FEWEST_TITLES = 2
/** A title without a number is no longer, in characters. */
const LONGEST_TABLE_TITLE = 20

/** Short lines right above tables, one above each of several: 工业方面. */
export function titlesOfTables(blocks: readonly DocumentBlock[]): Set<DocumentBlock> {
  const titles = blocks.filter((block, at) => blocks[at + 1]?.kind === 'table' && isTitleAlone(block))
  return new Set(titles.length < FEWEST_TITLES ? [] : titles)
}

/** What stands right above each of several tables and is alike: headings, and short lines. */
export function labelsOfTables(blocks: readonly DocumentBlock[]): Set<DocumentBlock> {
  const headings = blocks.filter((block, at) => blocks[at + 1]?.kind === 'table' && block.kind === 'heading')
  return new Set([...(headings.length < FEWEST_TITLES ? [] : headings), ...titlesOfTables(blocks)])
}

function isTitleAlone(block: DocumentBlock): boolean {
  if (
    block.kind !== 'paragraph' ||
    block.text.length > LONGEST_TABLE_TITLE ||
    !/^[\p{Script=Han}\d]+$/u.test(block.text)
  )
    return false
  return (
    !endsAsPlanTitle(block.text) &&
    !isCaptionOfTable(block.text) &&
    !isDay(block.text) &&
    organsIn(block.text).length === 0
  )
}
