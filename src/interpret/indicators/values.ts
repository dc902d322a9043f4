import type { DraftIndicator, DraftSection } from '../../model/draft.js'
import type { Field, Fragment } from '../../model/field.js'
import type { GridCell, LogicalRow, LogicalTable } from '../../model/table.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { namesShare } from '../../vocabulary/indicators/aspects.js'
import { placeForm, withoutPart } from '../../vocabulary/indicators/labels.js'
import { namesMoney } from '../../vocabulary/indicators/money-names.js'
import { declaresMoneyAlone, isShareUnit } from '../../vocabulary/numbers/column-units.js'
import { readCell } from '../../vocabulary/numbers/printed-values.js'
import { isNone } from '../../vocabulary/remarks.js'
import { derived, fieldOf, fieldOfFragments, fragmentOf } from '../fields.js'
import type { Row } from '../row.js'
import type { RowLabels } from './labels.js'
import type { Layout } from './layout.js'
import { columnsOf, type Naming } from './naming.js'
import { regionOfRow } from './region-of-row.js'
import { fragmentOfStep, nameOf, type PathStep } from './row-paths.js'

/** What stands above a table: the section it is in, and the lines that say what its figures count. */
export interface Above {
  section: DraftSection | null
  units: readonly Fragment[]
}

/** The same with those of the units that the headers leave open. */
export interface AboveValues extends Above {
  declared: readonly string[]
}

/** Parts the steps of a name. */
const STEP = ' / '

/** A part of a name, and where it stands. */
interface Named {
  text: string
  fragments: Fragment[]
}

/** Makes an indicator of each value of a row, with all that names it. */
export class ValueReader {
  constructor(
    private readonly table: LogicalTable,
    private readonly layout: Layout,
    private readonly naming: Naming,
    private readonly above: AboveValues,
  ) {}

  read(row: Row, logical: LogicalRow, labels: RowLabels, own: number): DraftIndicator[] {
    const note = this.noteOf(logical)
    const unit = this.unitOf(logical, labels)
    return columnsOf(this.layout, 'value').flatMap((at): DraftIndicator[] => {
      const cell = logical.cells[at]
      if (!cell || cell.text === '' || !isOwn(cell, logical, at)) return []
      const value = fieldOf([cell], tidyTitle(cell.text))
      const names = this.names(labels, own, at)
      return [
        {
          ...names,
          unit,
          units_above: this.unitsAbove(names),
          value: row.begins(cell) ? value : derived(value, 'inherited'),
          note,
        },
      ]
    })
  }

  /** Those that the headers leave open; a line that speaks of money alone says nothing of other names. */
  private unitsAbove({ indicator, heading, label }: Pick<DraftIndicator, 'indicator' | 'heading' | 'label'>): string[] {
    const { units, declared } = this.above
    const isOfMoney = units.length > 0 && units.every(({ text }) => declaresMoneyAlone(text))
    return isOfMoney && ![indicator.text, heading, label?.text ?? ''].some(namesMoney) ? [] : [...declared]
  }

  /** The unit of a row, or that of the row which it is a part of; a share of that counts in none of its units. */
  private unitOf(logical: LogicalRow, { own, above }: RowLabels): Field | null {
    const [cell] = cellsAt(logical, columnsOf(this.layout, 'unit'))
    if (cell) return fieldOf([cell], isNone(cell.text) ? '' : tidyTitle(cell.text))
    const unit = above.findLast((step) => step.unit !== null)?.unit
    const isOther = !unit || (own !== null && namesShare(nameOf(own.text)) && !isShareUnit(compact(unit.text)))
    return isOther ? null : derived(fieldOf([unit], tidyTitle(unit.text)), 'inherited')
  }

  private names(
    labels: RowLabels,
    own: number,
    at: number,
  ): Pick<DraftIndicator, 'region' | 'label' | 'label_header' | 'indicator' | 'heading'> {
    const { indicator, transposed } = this.naming
    const levels = this.layout.headers[at]!
    const place = transposed ? levels.find((level) => placeForm(level) !== null) : undefined
    const others = levels.filter((level) => level !== place)
    const region = place === undefined ? regionOfRow(this.table, this.naming, labels, own) : null
    const path = labels.own ? [...labels.above.filter(({ heads }) => !heads), labels.own] : []
    const named = [...labels.beside].filter(([column, cell]) => cell !== region && column !== indicator)
    const below = path.slice(path.findIndex((step) => cellOf(step) === region) + 1)
    const isLabel = own !== indicator && below.length > 0
    const steps = [
      ...this.sections(),
      ...labels.above.filter(({ heads }) => heads).map(namedByStep),
      ...named.map(([, cell]) => namedBy(cell)),
      ...(isLabel ? below.map(cellOf).map(namedBy) : []),
    ]
    const headers = [...named.map(([column]) => column), ...(isLabel ? [own] : [])].map((column) =>
      this.layout.headers[column]!.join(''),
    )
    return {
      region:
        place === undefined
          ? region && fieldOf([region], nameOf(withoutPart(region.text)))
          : joined([this.header(at, [place])]),
      label: steps.length > 0 ? joined(steps) : null,
      label_header: headers.filter(Boolean).join(STEP),
      indicator:
        indicator >= 0
          ? this.indicatorOf(path.map(cellOf).map(namedBy), labels, own)
          : joined([this.header(at, others)]),
      heading: indicator >= 0 ? others.join(STEP) : '',
    }
  }

  private indicatorOf(path: readonly Named[], labels: RowLabels, own: number): Field {
    const cell = this.naming.indicator === own ? null : labels.beside.get(this.naming.indicator)
    return joined(cell ? [namedBy(cell)] : path)
  }

  /** The header cells are structure; a value names them as the place of its indicator's name. */
  private header(at: number, levels: readonly string[]): Named {
    const { place, header } = this.table.columns[at]!
    return { text: levels.join(STEP), fragments: [{ table: null, row: null, column: null, place, text: header }] }
  }

  private sections(): Named[] {
    const { section } = this.above
    return (section?.path ?? []).flatMap(({ title }) => (title === '' ? [] : [{ text: title, fragments: [] }]))
  }

  /** What a row says beside its values, each with its header; that of remarks says nothing. */
  private noteOf(logical: LogicalRow): Field | null {
    const asides = columnsOf(this.layout, 'aside').flatMap((at) => {
      const cell = logical.cells[at]
      return cell && cell.text !== '' ? [{ at, cell }] : []
    })
    const cells = [...new Set(asides.map(({ cell }) => cell))]
    if (cells.length === 0) return null
    const texts = cells.map((cell) => {
      const { at } = asides.find((aside) => aside.cell === cell)!
      const { meaning, header } = this.table.columns[at]!
      const text = tidyTitle(cell.text)
      return meaning === 'note' || header === '' || isNone(text) ? text : `${header}：${text}`
    })
    return fieldOf(cells, texts.join('；'))
  }
}

function joined(names: readonly Named[]): Field {
  return fieldOfFragments(
    names.flatMap(({ fragments }) => fragments),
    names
      .map(({ text }) => text)
      .filter(Boolean)
      .join(STEP),
  )
}

function namedBy(cell: GridCell): Named {
  return { text: nameOf(cell.text), fragments: [fragmentOf(cell)] }
}

function cellOf(step: PathStep | GridCell): GridCell {
  return 'cell' in step ? step.cell : step
}

function namedByStep(step: PathStep): Named {
  return step.heads ? { text: step.text, fragments: [fragmentOfStep(step)] } : namedBy(step.cell)
}

function cellsAt(row: LogicalRow, columns: readonly number[]): GridCell[] {
  return columns.flatMap((at) => (row.cells[at]?.text ? [row.cells[at]] : []))
}

/** A number over several columns stands once; words over several are said of each. */
function isOwn(cell: GridCell, row: LogicalRow, at: number): boolean {
  return row.cells.indexOf(cell) === at || (!isNone(cell.text) && readCell(cell.text) === null)
}
