import type { DraftAnnex, DraftLetter } from '../model/draft.js'
import type { DocumentBlock } from '../model/source.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { told, type Told } from '../text/told.js'
import { isBeginningOf, isSameTitle, plainTitle, unquoted } from '../vocabulary/frame/annex-items.js'
import {
  type AnnexLabel,
  annexLabelOf,
  type AnnexReading,
  isCaptionOfTable,
  isOfAnnex,
  rankOfAnnex,
} from '../vocabulary/frame/annex-labels.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { endsAsPlanTitle } from '../vocabulary/frame/titles.js'
import { isNote } from '../vocabulary/remarks.js'
import { dayBehind, isDay } from '../vocabulary/times/days.js'
import { isSignature } from './annex-list.js'

/** Tables and tasks of the notice's main text, outside any annex, stand under this number. */
export const MAIN_TEXT = '0'
/** A title has no more characters; what is longer, or a sentence, is text. */
export const LONGEST_ANNEX_TITLE = 60
/** A letter that names a plan by so few characters may mean another. */
const SHORTEST_NAMED = 6

/** An annex that a line opens. */
export interface Opening {
  no: string
  /** As it stands on the line; empty where it follows. */
  title: string
  labelled: boolean
  /** Why another number would do, too. */
  unclear: Told | null
}

/** Numbers of annexes and, of those opened so far, the titles. */
type Opened = Pick<DraftAnnex, 'no' | 'title'>

/**
 * Tells which annex a line opens: by its label, its title, the notice's own list, the order of the annexes and the other
 * labels of the document.
 */
export class AnnexOpenings {
  private readonly list: DraftLetter['annexList']
  /** The first of the list that is not issued apart. */
  private readonly first: DraftLetter['annexList'][number] | undefined
  /** Whether some label of the document has a number. */
  private readonly areNumbered: boolean
  /** Whether the last label that opened one was that of a table. */
  private isTable = false

  constructor(
    private readonly letter: DraftLetter,
    blocks: readonly DocumentBlock[],
  ) {
    this.list = letter.annexList
    this.first = this.list.find(({ apart }) => !apart)
    const labels = blocks.flatMap(textsOf).flatMap((text) => annexLabelOf(text) ?? [])
    this.areNumbered = labels.some(({ readings }) => readings.length === 1 && readings[0].no !== null)
  }

  /**
   * @param below the line under it, which may be the title
   * @returns the annex; `again` for the label of one that is open; null where the line is no label
   */
  byLabel(text: string, below: string, opened: readonly Opened[]): Opening | { again: string } | null {
    const label = annexLabelOf(text, this.isKnown)
    if (!label || this.isOfTable(label, opened)) return null
    const [best, other] = this.ranked(label, below, opened)
    const { reading, no, listed } = best!
    const title = reading.title || titleIn(below)
    const before = opened.find((annex) => annex.no === no)
    if (before === undefined) return this.opening(label, no, reading.title, doubtOf(text, best!, other, opened))
    if (isAgain(title, before)) return { again: no }
    const another = listed ?? no
    return this.opening(label, another, reading.title, printedTwice(text, another, title))
  }

  /**
   * Opens an annex of the list by its title, whole or with the line below. A plan under another title is the first of the
   * list; where the letter lists none, what it hands out is no annex but the main text.
   */
  byTitle(text: string, below: string, opened: readonly Opened[]): Opening | null {
    const listed =
      this.listedBy(text) ??
      this.list.find(({ title }) => isBeginningOf(text, title) && isSameTitle(title, text + below))
    const item = listed ?? (opened.length === 0 && isTitleOfPlan(text) ? this.first : undefined)
    if (item === undefined || item.no === opened.at(-1)?.no) return null
    return { no: item.no, title: tidyTitle(text), labelled: false, unclear: null }
  }

  /** Opens the next annex with a plan that has a front of its own: who issues it and when stand below its title. */
  byFront(text: string, opened: readonly Opened[]): Opening {
    const [no, title] = [opened.length > 0 ? nextNumber(opened) : '1', tidyTitle(text)]
    const unclear = told`“${{ label: title }}” has an issuer and a day of its own below it, and no label; it is read as annex ${{ annex: no }}, the next one.`
    return { no, title, labelled: false, unclear }
  }

  /** The annex of a table that nothing stands above: the first of the list. */
  byList(opened: readonly Opened[]): DraftLetter['annexList'][number] | null {
    return opened.length > 0 ? null : (this.first ?? null)
  }

  private opening(label: AnnexLabel, no: string, title: string, unclear: Told | null): Opening {
    this.isTable = label.namesTable
    return { no, title, labelled: true, unclear }
  }

  private readonly isKnown = (title: string): boolean =>
    this.list.some((item) => isSameTitle(item.title, title) || isBeginningOf(title, item.title)) ||
    (compact(title).length >= SHORTEST_NAMED && compact(this.letter.title?.text ?? '').includes(compact(title)))

  /** 附表1 inside of 附件2 is the caption of a table, unless the list has it. */
  private isOfTable({ namesTable, readings }: AnnexLabel, opened: readonly Opened[]): boolean {
    const isListed = readings.some(({ title }) => this.listedAs(title) !== null)
    return namesTable && opened.length > 0 && !this.isTable && !isListed
  }

  /** The readings of a label from the likeliest on; a second one only where nothing speaks for the first. */
  private ranked(label: AnnexLabel, below: string, opened: readonly Opened[]): Ranked[] {
    const all = label.readings
      .map((reading) => this.weighed(reading, below, opened))
      .sort((a, b) => b.weight - a.weight)
    const [best, other] = all
    return other && other.weight === best!.weight ? [best!, other] : [best!]
  }

  private weighed(reading: AnnexReading, below: string, opened: readonly Opened[]): Ranked {
    const listed = this.listedAs(reading.title || below)
    const no = reading.no ?? listed ?? this.unnumbered(reading.title || titleIn(below), opened)
    const fitsList = listed !== null && isOfAnnex(no, listed)
    const fitsOrder = reading.no === null ? !this.areNumbered && this.list.length < 2 : isNext(no, opened)
    return { reading, no, listed, weight: (fitsList ? 2 : 0) + (fitsOrder ? 1 : 0) }
  }

  private listedAs(title: string): string | null {
    return (this.listedBy(title) ?? this.list.find((item) => isBeginningOf(title, item.title)))?.no ?? null
  }

  /** Of several titles that a line may mean, as 2023年任务表 and 2024年任务表, it is none but the one that it is to the letter. */
  private listedBy(line: string): DraftLetter['annexList'][number] | undefined {
    const [item, ...more] = this.list.filter(({ title }) => isSameTitle(title, line))
    return more.length === 0 ? item : this.list.find(({ title }) => plainTitle(title) === plainTitle(line))
  }

  /** The number of an annex whose label has none: that of the open one whose label stands again, else the one that is due. */
  private unnumbered(title: string, opened: readonly Opened[]): string {
    const last = opened.at(-1)
    return last && isAgain(title, last) ? last.no : last ? nextNumber(opened) : (this.first?.no ?? '1')
  }
}

interface Ranked {
  reading: AnnexReading
  no: string
  /** The number that the list has for its title. */
  listed: string | null
  weight: number
}

/** So many lines below the title of a plan may say who issues it and when. */
const LINES_OF_FRONT = 3

/** The titles of plans behind a table that have a front of their own. */
export function titlesWithFront(blocks: readonly DocumentBlock[]): Set<DocumentBlock> {
  const first = blocks.findIndex(({ kind }) => kind === 'table')
  const titles = blocks.filter((block, at) => {
    if (first < 0 || at < first || block.kind === 'table' || !isTitleOfPlan(block.text)) return false
    const below = blocks.slice(at + 1, at + 1 + LINES_OF_FRONT).map((line) => (line.kind === 'table' ? '' : line.text))
    const lines = below.map((line) => compact(line).replace(/^[（(](.*)[）)]$/, '$1'))
    const end = lines.findIndex((line) => !isSignature(line))
    const front = end < 0 ? lines : lines.slice(0, end)
    return front.some((line) => dayBehind(line) !== null) && front.some((line) => !isDay(line))
  })
  return new Set(titles)
}

/** A line that names a plan and is no sentence, heading, note or caption. */
export function isTitleOfPlan(text: string): boolean {
  const title = unquoted(tidyTitle(text))
  return (
    title.length <= LONGEST_ANNEX_TITLE &&
    endsAsPlanTitle(title) &&
    !/[。；：:，]/.test(title) &&
    ordinalOf(title) === null &&
    !isNote(title) &&
    !isCaptionOfTable(title)
  )
}

/** Whether a label with this title, or none, is that of an annex before, printed again on a later page. */
function isAgain(title: string, before: Opened): boolean {
  const known = before.title.text
  return title === '' || known === '' || isSameTitle(known, title) || isBeginningOf(title, known)
}

function titleIn(below: string): string {
  return isTitleOfPlan(below) ? tidyTitle(below) : ''
}

/** 2 follows 1 and 1-3, 1-2 follows 1-1 and 1-1-4; 2-1 follows 1. */
function isNext(no: string, opened: readonly Opened[]): boolean {
  const last = (opened.at(-1)?.no ?? MAIN_TEXT).split('-').map(rankOfAnnex)
  const parts = no.split('-').map(rankOfAnnex)
  const other = parts.findIndex((part, at) => part !== last[at])
  if (other < 0) return true
  return parts[other] === (last[other] ?? 0) + 1 && parts.slice(other + 1).every((part) => part === 1)
}

function nextNumber(opened: readonly Opened[]): string {
  return String(Math.max(...opened.map(({ no }) => rankOfAnnex(no.split('-')[0]!))) + 1)
}

function textsOf(block: DocumentBlock): string[] {
  return block.kind === 'table' ? block.table.captionCells.map(({ text }) => text) : [block.text]
}

/** Why an annex may have another number than the one that its label was read as. */
function doubtOf(text: string, best: Ranked, other: Ranked | undefined, opened: readonly Opened[]): Told | null {
  const { no, reading, listed } = best
  if (reading.no === null && listed === null && opened.length > 0) return countedOn(text, no)
  return other ? doubt(text, best, other) : contradiction(text, no, listed)
}

function doubt(text: string, { no, reading }: Ranked, other: Ranked): Told {
  return told`“${{ label: tidyTitle(text) }}” is read as annex ${{ annex: no }} (${{ title: reading.title }}); it may be annex ${{ other: other.no }} (${{ other_title: other.reading.title }}).`
}

/** A label whose title the list has under another number. */
function contradiction(text: string, no: string, listed: string | null): Told | null {
  if (listed === null || isOfAnnex(no, listed)) return null
  return told`“${{ label: tidyTitle(text) }}” is read as annex ${{ annex: no }}; the notice lists its title as annex ${{ other: listed }}.`
}

function countedOn(text: string, no: string): Told {
  return told`“${{ label: tidyTitle(text) }}” has no number; it is read as annex ${{ annex: no }}, the next one.`
}

function printedTwice(text: string, no: string, title: string): Told {
  return told`“${{ label: tidyTitle(text) }}” is the label of an annex before, too; this one (${{ title }}) is read as annex ${{ annex: no }}.`
}
