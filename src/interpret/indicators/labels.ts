import type { GridCell, LogicalRow, LogicalTable } from '../../model/table.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { markerOf } from '../../vocabulary/frame/ordinals.js'
import { isPart, isWhole, placeForm } from '../../vocabulary/indicators/labels.js'
import { Row } from '../row.js'
import { LONGEST_SECTION } from '../sections.js'
import { isValue } from './is-value.js'
import type { Layout } from './layout.js'
import { columnsOf, type Naming } from './naming.js'
import { partsByFigures } from './parts-by-figures.js'
import { RowPaths, type PathStep, type RowSigns } from './row-paths.js'

/** What names a row of values. */
export interface RowLabels {
  /** The cell of the last column of names, and the rows it stands under. */
  own: GridCell | null
  above: readonly PathStep[]
  /** The cells of the other columns of names, by column. */
  beside: ReadonlyMap<number, GridCell>
}

/** The names of the rows of one table, read from the top. */
export class Labels {
  /** The column whose cells stand under one another: the last of the names. */
  readonly own: number
  private readonly columns: number[]
  private readonly values: number[]
  /** The column of running numbers, and those of units. */
  private readonly numbers: number
  private readonly units: readonly number[]
  private readonly parts: ReadonlyMap<GridCell, boolean>
  private readonly paths: RowPaths
  private readonly last = new Map<number, GridCell>()
  private above: readonly PathStep[] = []
  /** Whether rows without a value head others here: the first one does. */
  private readonly headed: boolean

  constructor(
    private readonly table: LogicalTable,
    layout: Layout,
    private readonly naming: Naming,
  ) {
    this.columns = columnsOf(layout, 'label')
    this.values = columnsOf(layout, 'value')
    this.own = this.columns.at(-1) ?? -1
    this.numbers = table.columns.findIndex(({ meaning }) => meaning === 'number')
    this.units = columnsOf(layout, 'unit')
    this.parts = partsByFigures(layout, this.own)
    this.paths = new RowPaths(repeated(layout.rows.map((row) => row.cells[this.own]?.text ?? '')))
    this.headed = layout.rows.length > 1 && this.labelAlone(layout.rows[0]!) !== null
  }

  /** The cell of a row that heads those below it, which is open from here on. */
  enterHeading(row: LogicalRow, next: LogicalRow | undefined): GridCell | null {
    const heading = this.headingIn(row, next)
    if (heading) {
      this.paths.enterHeading(heading)
      this.last.clear()
    }
    return heading
  }

  of(row: LogicalRow): RowLabels {
    const found = new Map<number, GridCell>()
    for (const at of this.columns) {
      const cell = this.cellIn(row, at)
      if (cell) found.set(at, cell)
    }
    const sum = this.sumIn(row)
    if (sum) found.clear()
    const own = sum ?? found.get(this.own) ?? null
    if (own && own !== this.entered) this.above = this.paths.enter(own, this.signsOf(row, own))
    else if (!own) this.above = this.paths.headings
    this.entered = own
    found.delete(this.own)
    return { own, above: this.above, beside: new Map([...found].filter(([, cell]) => cell !== own)) }
  }

  private entered: GridCell | null = null

  /** Rows behind a part that may be further ones. */
  get unclear(): RowPaths['unclear'] {
    return this.paths.unclear
  }

  /** 合计 in the column of running numbers names its row where nothing else does. */
  private sumIn(row: LogicalRow): GridCell | null {
    const number = row.cells[this.numbers] ?? null
    const isAlone = this.columns.every((at) => (row.cells[at]?.text ?? '') === '')
    return number && isAlone && isWhole(number.text) ? number : null
  }

  private signsOf(row: LogicalRow, own: GridCell): RowSigns {
    const number = row.cells[this.numbers]
    const begins = number != null && new Row(this.table, row).begins(number)
    return {
      isPart: this.parts.get(own) ?? null,
      number: this.numbers < 0 ? null : begins ? number.text : '',
      unit: this.units.map((at) => row.cells[at]).find((cell) => cell && cell.text !== '') ?? null,
    }
  }

  /** A cell of names, or the one above it where a blank stands for a merged one. */
  private cellIn(row: LogicalRow, at: number): GridCell | null {
    const cell = row.cells[at] ?? null
    if (cell !== null && cell.text !== '') {
      if (cell !== this.last.get(at)) for (const right of this.columns) if (right > at) this.last.delete(right)
      this.last.set(at, cell)
      return cell
    }
    return this.table.explicitSpans ? null : (this.last.get(at) ?? null)
  }

  private headingIn(row: LogicalRow, next: LogicalRow | undefined): GridCell | null {
    const { lone } = new Row(this.table, row)
    if (lone?.wide) return isValue(lone.cell.text) ? null : lone.cell
    const label = this.labelAlone(row)
    if (label === null || label.text.length > LONGEST_SECTION) return null
    const numbered = isNumeral(label.text) || row.cells.some((cell) => cell !== null && isNumeral(`${cell.text}、`))
    const leads = /[:：]$/.test(label.text) || isPart(next?.cells[this.own]?.text ?? '')
    return numbered || leads || this.headed ? label : null
  }

  /** The name of a row that has no value; null where it has one, or names a region. */
  private labelAlone(row: LogicalRow): GridCell | null {
    if (this.values.some((at) => (row.cells[at]?.text ?? '') !== '')) return null
    const fresh = new Row(this.table, row).fresh
    const label = this.columns.map((at) => row.cells[at]).find((cell) => cell && fresh.includes(cell)) ?? null
    const isRegion = label !== null && row.cells[this.naming.region] === label && placeForm(label.text) !== null
    return isRegion ? null : label
  }
}

/** Whether a label begins with a Chinese ordinal: 一、农业, （二）工业. */
function isNumeral(label: string): boolean {
  const marker = markerOf(tidyTitle(label))
  return marker !== null && marker.level <= 2
}

function repeated(labels: readonly string[]): Set<string> {
  const plain = labels.map(compact).filter(Boolean)
  return new Set(plain.filter((label, at) => plain.indexOf(label) < at))
}
