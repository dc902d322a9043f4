import type { Fragment } from '../../model/field.js'
import type { GridCell } from '../../model/table.js'
import { compact, tidyTitle, widthOf } from '../../text/blanks.js'
import { markerOf, numberIn, rankOf } from '../../vocabulary/frame/ordinals.js'
import { isPart, isSubtotal, isWhole, partSign } from '../../vocabulary/indicators/labels.js'
import { isUnit } from '../../vocabulary/numbers/column-units.js'

/** A row that others stand under. */
export interface PathStep {
  rank: number
  text: string
  cell: GridCell
  /** Whether it has no value of its own: 一、农业 over the whole width. */
  heads: boolean
  /** Whether it is a part of the row above it: 其中：大型. */
  isPart: boolean
  /** How far its text is set in, and its name behind 其中：, under which further parts stand. */
  indent: number
  nameAt: number
  /** How broad the number of its row is, where a column has such: 1 is broader than 1.1 and （1）. */
  listRank: number | null
  /** The cell of units of its row. */
  unit: GridCell | null
}

/** What a row says of its place besides its label. */
export interface RowSigns {
  /** Whether its figures make it a further part behind others; null where they say nothing. */
  isPart: boolean | null
  /** The number that it bears in the table's list; null where no row does. */
  number: string | null
  unit: GridCell | null
}

/** Behind all numbered ones: a heading without a number, and a row without one. */
const HEADING = 20
const PLAIN = 30
/** （1） is finer than 1.1.1 is. */
const PARTS_BEFORE_NEXT_FORM = 10

/** What the rows of a table stand under, as its rows are read from the top. */
export class RowPaths {
  private open: PathStep[] = []
  /** Rows behind a part that may be further ones: nothing says so, and nothing against it. */
  readonly unclear: { part: GridCell; row: GridCell }[] = []

  /** @param repeated labels that more than one row has */
  constructor(private readonly repeated: ReadonlySet<string>) {}

  /** A row that only heads those below it. */
  enterHeading(cell: GridCell): void {
    const step = {
      ...stepOf(cell, { isPart: null, number: null, unit: null }),
      rank: rankIn(cell.text) ?? HEADING,
      heads: true,
    }
    this.open = upTo(this.open, ({ rank }) => rank >= step.rank)
    this.open.push(step)
    this.behind = null
  }

  /** The steps above a row with values; its own is open for the rows below it. */
  enter(cell: GridCell, signs: RowSigns): PathStep[] {
    const step = stepOf(cell, signs)
    if (isWhole(cell.text) && !isSubtotal(cell.text)) this.open = []
    else if (!step.isPart && this.isFurtherPart(step, signs)) step.isPart = true
    const list = this.open.findIndex(({ rank, heads }) => rank === step.rank && rank < HEADING && !heads)
    this.open = upTo(this.open, (other, at) => !(at < list || isAbove(other, step, signs)))
    const above = [...this.open]
    this.open.push(step)
    this.behind = step.isPart && above.length > 0 ? { ...step, number: signs.number } : null
    return above
  }

  /** The steps that stand open over a row without a label of its own. */
  get headings(): PathStep[] {
    return this.open.filter(({ heads }) => heads)
  }

  /** The part that the row above is. */
  private behind: (PathStep & Pick<RowSigns, 'number'>) | null = null

  /**
   * What stands behind a part, and no farther right than the row that is divided, is one more where its name stands under
   * other rows, too, where its figures say so, or where it alone bears no number.
   */
  private isFurtherPart(step: PathStep, { isPart: isOne, number }: RowSigns): boolean {
    const whole = this.open.findLast(({ isPart }) => !isPart)
    const isFlat = step.rank > HEADING && step.indent === this.behind?.indent && step.indent === whole?.indent
    if (this.behind === null || !isFlat) return false
    if (isOne === true || number === '' || this.repeated.has(compact(step.cell.text))) return true
    if (isOne === null && !(number && this.behind.number === ''))
      this.unclear.push({ part: this.behind.cell, row: step.cell })
    return false
  }
}

/** Whether a row stands under one that is open: by their numbers, by 其中, and else by how far they are set in. */
function isAbove(other: PathStep, step: PathStep, signs: RowSigns): boolean {
  if (other.heads) return other.rank < step.rank || other.rank === HEADING
  if (isWhole(other.cell.text)) return step.isPart
  if (other.listRank !== null && step.listRank !== null) return other.listRank < step.listRank
  if (step.isPart) return other.isPart ? step.indent > other.nameAt : other.indent <= step.indent
  const isNumbered = [other, step].map(({ rank }) => rank < HEADING)
  if (isNumbered[0] && isNumbered[1]) return other.rank < step.rank
  if (step.indent !== other.indent) return step.indent > other.nameAt
  return isNumbered[0]! ? !other.isPart && !signs.number : isNumbered[1]! && !other.isPart && isFirst(step.cell.text)
}

/** What is above the first step that a row closes. */
function upTo(steps: readonly PathStep[], closes: (step: PathStep, at: number) => boolean): PathStep[] {
  const end = steps.findIndex(closes)
  return steps.slice(0, end < 0 ? steps.length : end)
}

function stepOf(cell: GridCell, { number, unit }: RowSigns): PathStep {
  const indent = cell.indent ?? 0
  return {
    rank: rankIn(cell.text) ?? PLAIN,
    text: nameOf(cell.text),
    cell,
    heads: false,
    isPart: isPart(cell.text),
    indent,
    nameAt: indent + widthOf(partSign(cell.text)),
    listRank: number ? listRankOf(number) : null,
    unit,
  }
}

/** 1.1 and 1-1 are parts of 1. */
function listRankOf(number: string): number | null {
  const plain = compact(number)
  const [first, ...parts] = plain.split(/[.．-]/)
  if (parts.length > 0 && parts.every((part) => /^\d+$/.test(part)))
    return (rankIn(`${first}、`) ?? 0) + parts.length / PARTS_BEFORE_NEXT_FORM
  return rankIn(plain) ?? rankIn(`${plain}、`)
}

/** A label without the number that it bears in its list; a unit on a line of its own stands in brackets behind it. */
export function nameOf(label: string): string {
  const line = tidyTitle(withUnitInBrackets(label))
  return line.slice(markerOf(line)?.length ?? 0).trim()
}

/** 粮食产量 over 万吨 says what 粮食产量（万吨） does. */
export function withUnitInBrackets(label: string): string {
  const end = label.lastIndexOf('\n')
  const unit = label.slice(end + 1)
  return end > 0 && isUnit(unit) ? `${label.slice(0, end)}（${unit.trim()}）` : label
}

/** A step as the source of a name: its cell is accounted for where it stands. */
export function fragmentOfStep({ text, cell }: PathStep): Fragment {
  return { table: null, row: null, column: null, place: cell.place, text }
}

function rankIn(label: string): number | null {
  const marker = markerOf(tidyTitle(label))
  return marker && rankOf(marker)
}

/** Whether a label is the first of a list. */
function isFirst(label: string): boolean {
  const marker = markerOf(tidyTitle(label))
  return marker !== null && numberIn(marker) === 1
}
