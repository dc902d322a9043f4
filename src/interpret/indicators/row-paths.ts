import type { Fragment } from '../../model/field.js'
import type { GridCell } from '../../model/table.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { markerOf, rankOf } from '../../vocabulary/frame/ordinals.js'
import { isPart, isWhole } from '../../vocabulary/indicators/labels.js'

/** A row that others stand under. */
export interface PathStep {
  rank: number
  text: string
  cell: GridCell
  /** Whether it has no value of its own: 一、农业 over the whole width. */
  heads: boolean
}

/** Behind all numbered ones: a heading without a number, and a row without one. */
const HEADING = 20
const PLAIN = 30

/** What the rows of a table stand under, as its rows are read from the top. */
export class RowPaths {
  private open: PathStep[] = []

  /** @param repeated labels that more than one row has */
  constructor(private readonly repeated: ReadonlySet<string>) {}

  /** A row that only heads those below it. */
  enterHeading(cell: GridCell): void {
    const rank = rankIn(cell.text) ?? HEADING
    this.close(rank)
    this.open.push({ rank, text: nameOf(cell.text), cell, heads: true })
  }

  /** The steps above a row with values; its own is open for the rows below it. */
  enter(cell: GridCell): PathStep[] {
    if (this.isPartOf(cell.text)) return [...this.open]
    if (isWhole(cell.text) && !isSubtotal(cell.text)) this.open = []
    const rank = rankIn(cell.text) ?? PLAIN
    this.close(rank)
    const above = [...this.open]
    this.open.push({ rank, text: nameOf(cell.text), cell, heads: false })
    return above
  }

  /** The steps that stand open over a row without a label of its own. */
  get headings(): PathStep[] {
    return this.open.filter(({ heads }) => heads)
  }

  /** 其中：大型, and what stands behind such a row and under other rows, too. */
  private isPartOf(text: string): boolean {
    if (this.open.length === 0) return false
    const part = isPart(text) || (this.behindPart && this.repeated.has(compact(text)) && rankIn(text) === null)
    this.behindPart = part
    return part
  }

  private behindPart = false

  private close(rank: number): void {
    this.open = this.open.filter((step) => step.rank < rank)
  }
}

/** A label without the number that it bears in its list. */
export function nameOf(label: string): string {
  const line = tidyTitle(label)
  return line.slice(markerOf(line)?.length ?? 0).trim()
}

/** A step as the source of a name: its cell is accounted for where it stands. */
export function fragmentOfStep({ text, cell }: PathStep): Fragment {
  return { table: null, row: null, column: null, place: cell.place, text }
}

function rankIn(label: string): number | null {
  const marker = markerOf(tidyTitle(label))
  return marker && rankOf(marker)
}

/** 小计 sums up what stands under the heading above it. */
function isSubtotal(label: string): boolean {
  return compact(label).startsWith('小')
}
