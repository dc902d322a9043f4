import type { DraftStep } from '../model/draft.js'
import { orderOf, type Place } from '../model/place.js'
import { OTHER_KEYS, type OtherKey } from '../model/roles.js'
import type { GridCell, LogicalRow, LogicalTable, Meaning, RowFit } from '../model/table.js'
import { compact } from '../text/blanks.js'
import type { Form } from '../vocabulary/forms/reading.js'
import { formsOf } from '../vocabulary/forms/forms.js'
import { stateFormOf } from '../vocabulary/forms/states.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { isNone } from '../vocabulary/remarks.js'
import { declaredInTitle } from '../vocabulary/targets/totals.js'

/** At least so many equal cells in a row are one merged cell that the converter repeated. */
const REPETITIONS = 3

/** A cell that has no value of its own in a record; the key is null where its header is unknown. */
export interface OtherCell {
  key: OtherKey | null
  header: string
  cell: GridCell
}

/** A cell in columns of steps; merged over several it has the headers of all. */
export interface StepCell {
  of: DraftStep['of']
  headers: string[]
  cell: GridCell
}

/** One row of a table by the meanings of its columns. */
export class Row {
  constructor(
    private readonly table: LogicalTable,
    private readonly row: LogicalRow,
  ) {}

  get place(): Place {
    return this.row.place
  }

  /** Its own place, and those of its rests on further pages. */
  get places(): Place[] {
    return [this.row.place, ...(this.row.further ?? [])]
  }

  /** What became of cells that did not stand in their columns. */
  get fit(): RowFit | undefined {
    return this.row.fit
  }

  /** Whether it is the first row after a page break. */
  get headOfPiece(): boolean {
    return this.row.headOfPiece
  }

  /** The cells that begin in this row and say something, in column order. */
  get fresh(): GridCell[] {
    return [...new Set(this.row.cells)].filter((cell): cell is GridCell => cell !== null && this.begins(cell))
  }

  /** Whether a cell of the row begins in it and says something. */
  begins(cell: GridCell): boolean {
    return this.isOfRow(cell) && cell.text !== ''
  }

  /** The cells of one meaning, whether they begin here or reach down from above. */
  cells(meaning: Meaning): GridCell[] {
    const found = this.row.cells.filter(
      (cell, at) =>
        this.table.columns[at]!.meaning === meaning && cell !== null && cell.text !== '' && !isState(meaning, cell),
    )
    return [...new Set(found)] as GridCell[]
  }

  freshCells(meaning: Meaning): GridCell[] {
    return this.cells(meaning).filter((cell) => this.isOfRow(cell))
  }

  /** The cells that begin here under one meaning and reach into no column of another. */
  cellsOnlyOf(meaning: Meaning): GridCell[] {
    return this.freshCells(meaning).filter((cell) =>
      this.row.cells.every((other, at) => other !== cell || this.table.columns[at]!.meaning === meaning),
    )
  }

  /** The text that begins here under one meaning, or an empty one. */
  text(meaning: Meaning): string {
    return this.freshCells(meaning)
      .map((cell) => cell.text)
      .join('\n')
  }

  /** Whether nothing above says what the row leaves unsaid: it ends before its cell of this meaning, or tells a state there. */
  isCutShort(meaning: Meaning): boolean {
    return this.row.cells.some(
      (cell, at) =>
        this.table.columns[at]!.meaning === meaning && cell && (cell.missing === true || isState(meaning, cell)),
    )
  }

  /** Whether the row has a cell of this meaning, and it is empty. */
  isBlank(meaning: Meaning): boolean {
    return this.text(meaning) === '' && !this.isCutShort(meaning)
  }

  /** Whether a cell of this meaning reaches down into this row from above. */
  isCovered(meaning: Meaning): boolean {
    return this.cells(meaning).some((cell) => !this.isOfRow(cell))
  }

  /** Whether the row has an empty cell of its own in a column. */
  isBlankAt(at: number): boolean {
    const cell = this.row.cells[at] ?? null
    return cell !== null && cell.text === '' && cell.missing !== true && this.isOfRow(cell)
  }

  private isOfRow(cell: GridCell): boolean {
    return cell.row === this.row.index && cell.table === this.row.table
  }

  /** The one cell that says something: a merged one over its width, one repeated, or its first alone. */
  get lone(): { cell: GridCell; wide: boolean } | null {
    const beside = this.besideCategories
    if (beside) return { cell: beside, wide: true }
    const fresh = this.fresh
    const cell = fresh[0]
    if (cell === undefined || fresh.some((other) => compact(other.text) !== compact(cell.text))) return null
    const width = this.row.cells.filter((other) => other !== null).length
    const reachesDown = fresh.some((other) => other.rowspan > 1 && other.colspan < width)
    if (reachesDown) return null
    const repeated = fresh.length >= REPETITIONS && fresh.length === width && !isValue(cell.text)
    const wide = cell.colspan >= width || repeated
    const first = this.row.cells.find((other) => other !== null)
    return wide || cell === first ? { cell, wide } : null
  }

  /** The one cell that says something, where it is merged over columns that mean different things: 某办公室 at the right below a table. */
  get acrossMeanings(): GridCell | null {
    const [cell, ...more] = this.fresh
    if (cell === undefined || more.length > 0) return null
    const meanings = this.table.columns.filter((_, at) => this.row.cells[at] === cell).map(({ meaning }) => meaning)
    return new Set(meanings).size > 1 ? cell : null
  }

  /** The cell that is merged over all columns but those of categories. */
  get besideCategories(): GridCell | null {
    const { columns } = this.table
    const rest = this.row.cells.filter((_, at) => columns[at]!.meaning !== 'category')
    const [cell] = rest
    if (!cell || rest.length === columns.length || rest.length < 2 || !this.begins(cell)) return null
    return rest.every((other) => other === cell) && cell.colspan === rest.length ? cell : null
  }

  /** A numeral in the column of numbers with one text beside it, and nothing else but sums: `一 | 经济发展`. */
  get numberedText(): { number: string; text: string } | null {
    const [number, ...rest] = this.fresh
    const text = rest[0]?.text
    if (text === undefined || !this.freshCells('number').includes(number!)) return null
    const saysNoMore = rest.every((cell) => compact(cell.text) === compact(text)) || rest.slice(1).every(isSum)
    return saysNoMore ? { number: number!.text, text } : null
  }

  /**
   * The title of a section in whose row its sums stand: `一、水利（4个） | 41625 | 20175`. It has a Chinese ordinal or a
   * count, or is merged over the columns that name the work.
   */
  get summedTitle(): GridCell | null {
    const [title, ...sums] = this.fresh
    if (!title || title.text.includes('。') || sums.length === 0 || !sums.every(isSum)) return null
    const isFirst = title === this.row.cells.find((cell) => cell !== null && cell.text !== '')
    const isTitle = ordinalOf(title.text) ?? declaredInTitle(title.text) ?? (title.colspan > 1 && !isSum(title))
    return isFirst && isTitle && title.rowspan === 1 ? title : null
  }

  /** Whether the row is no work, but a title or a note. */
  get standsApart(): boolean {
    return this.lone !== null || this.summedTitle !== null
  }

  /** What stands behind the title of a section in its row. */
  get sums(): GridCell[] {
    return this.summedTitle || this.numberedText ? this.fresh.filter((cell, at) => at > 0 && isSum(cell)) : []
  }

  /** The cell to the left of another, and the meaning of its column. */
  leftOf(cell: GridCell): { cell: GridCell; meaning: Meaning | null } | null {
    const at = this.row.cells.indexOf(cell) - 1
    const left = this.row.cells[at] ?? null
    return left === null ? null : { cell: left, meaning: this.table.columns[at]!.meaning }
  }

  /** The header and cells of columns that have no place of their own in a record. */
  get others(): OtherCell[] {
    return this.row.cells.flatMap((cell, at) => {
      const { header, meaning } = this.table.columns[at]!
      if (cell === null || cell.text === '' || this.isStep(at)) return []
      if (isState(meaning, cell)) return [{ key: 'state' as const, header, cell }]
      return isOther(meaning) ? [{ key: meaning, header, cell }] : []
    })
  }

  /** The cells of periods, starts and finishes, each with the headers it stands under; of a form in the order of its rows. */
  get steps(): StepCell[] {
    const steps = new Map<GridCell, StepCell>()
    this.row.cells.forEach((cell, at) => {
      const { header, meaning } = this.table.columns[at]!
      if (cell === null || !this.isStep(at)) return
      const known = steps.get(cell)
      if (known) known.headers.push(header)
      else steps.set(cell, { of: meaning as StepCell['of'], headers: [header], cell })
    })
    return this.table.isForm
      ? [...steps.values()].sort((a, b) => orderOf(a.cell.place, b.cell.place))
      : [...steps.values()]
  }

  /** Whether a column is one of steps, and the cell there says what is due or when: a dash and 已开工 do not. */
  private isStep(at: number): boolean {
    const [cell, { meaning }] = [this.row.cells[at] ?? null, this.table.columns[at]!]
    const begins = this.row.cells.indexOf(cell)
    if (cell === null || cell.text === '' || !isOfSteps(this.table.columns[begins]!.meaning)) return false
    return isOfSteps(meaning) && !isNone(cell.text) && !isState(meaning, cell)
  }
}

/** Equal numbers or dashes in every column are a row of values. */
function isValue(text: string): boolean {
  return isNone(text) || /^[<>≤≥\d.,%]+$/.test(compact(text))
}

const FIGURES: ReadonlySet<Form> = new Set<Form>(['ordinal', 'figure', 'quantity', 'money', 'percent', 'none'])

/** Whether a cell says how much, and nothing else, of its own row. */
function isSum({ text, rowspan }: GridCell): boolean {
  return rowspan === 1 && FIGURES.has(formsOf(text)[0]!.form)
}

const STEPS: readonly (Meaning | null)[] = ['period', 'start', 'finish'] satisfies DraftStep['of'][]

export function isOfSteps(meaning: Meaning | null): boolean {
  return STEPS.includes(meaning)
}

/** 已开工 where a day stands. */
function isState(meaning: Meaning | null, { text }: GridCell): boolean {
  return (meaning === 'start' || meaning === 'finish' || meaning === 'deadline') && stateFormOf(text) !== null
}

function isOther(meaning: Meaning | null): meaning is OtherKey | null {
  return meaning === null || (OTHER_KEYS as readonly string[]).includes(meaning)
}
