import { ROLES } from '../../model/roles.js'
import type { GridCell, LogicalRow, LogicalTable, Meaning } from '../../model/table.js'
import { unitsOfCell } from '../../vocabulary/numbers/several-values.js'
import { isNone } from '../../vocabulary/remarks.js'
import { isAspect, isPeriod } from '../../vocabulary/indicators/aspects.js'
import { namesThings, saysOfNames } from '../../vocabulary/indicators/labels.js'
import { isUnit, partUnit } from '../../vocabulary/numbers/column-units.js'
import { readCell } from '../../vocabulary/numbers/printed-values.js'
import { Row } from '../row.js'
import { headerLevels } from './header-levels.js'
import { isValue } from './is-value.js'

/**
 * What a column of a table of numbers holds: the running numbers of its rows, names of what is counted, units of measure,
 * values, or what is said beside those. A column of dashes among values is one of them.
 */
export type ColumnKind = 'number' | 'label' | 'unit' | 'value' | 'aside'

export interface Layout {
  kinds: ColumnKind[]
  /** The header of each column, the broadest level first. */
  headers: string[][]
  /** Cells of the table's body that are further levels of its header. */
  levelCells: GridCell[]
  rows: LogicalRow[]
}

/** Share of the cells of a column that must be values for it to hold such. */
const VALUE_SHARE = 0.6
/** Of a column whose header says that it holds values: the others may say 与上年持平. */
const NAMED_VALUE_SHARE = 0.3

const VALUES = new Set<Meaning | null>(['target', 'progress', 'period'])
const ASIDES = new Set<Meaning | null>([
  ...ROLES,
  ...(['leader', 'person', 'contact', 'deadline', 'note'] as const),
  ...(['scoring', 'attribute', 'supervision', 'reference'] as const),
])

/**
 * Tells what the columns of a table hold, by their headers and by their cells together. Points (分值) stand beside values;
 * where there are several (满分, 得分) and no others, they are the values.
 */
export function layoutOf(table: LogicalTable): Layout {
  const { kinds, ...layout } = unsettled(table)
  return { ...layout, kinds: settled(kinds, layout.headers) }
}

/** Of a table of work: its targets, and what other headers say of when and how, are values; its measures stand beside them. */
export function layoutOfTargets(table: LogicalTable): Layout {
  const { kinds, ...layout } = unsettled(table)
  const targets = <K>(all: readonly K[]): (K | 'aside')[] =>
    all.map((kind, at) => {
      const isTarget = table.columns[at]!.meaning === 'target' || layout.headers[at]!.every(isAspect)
      return kind === 'value' && !isTarget ? 'aside' : kind
    })
  const read = targets(settled(targets(kinds), layout.headers))
  const named = table.columns.some(({ meaning }, at) => meaning === 'task' && read[at] === 'label')
  const isBeside = (kind: ColumnKind, at: number): boolean =>
    kind === 'label' && named && table.columns[at]!.meaning === 'measure'
  return { ...layout, kinds: read.map((kind, at) => (isBeside(kind, at) ? 'aside' : kind)) }
}

type Unsettled = ColumnKind | 'text' | 'empty'

/** What each column holds by itself. */
function unsettled(table: LogicalTable): Omit<Layout, 'kinds'> & { kinds: Unsettled[] } {
  const { headers, cells, rows } = headerLevels(table)
  const said = rows.filter((row) => new Row(table, row).lone === null)
  const listed = table.columns.some(({ meaning }) => meaning === 'indicator')
  const columns = table.columns.map(({ meaning, inferred }, at) => ({
    meaning: inferred && isOfValues(headers[at]!.join('')) ? null : meaning,
    header: headers[at]!.join(''),
    listed,
    texts: said.map((row) => row.cells[at]?.text ?? '').filter((text) => text !== ''),
  }))
  const kinds = columns.map(kindOf)
  const points = columns.map(({ meaning, texts }) => meaning === 'scoring' && share(texts, isValue) >= VALUE_SHARE)
  const isOfPoints = !kinds.includes('value') && points.filter(Boolean).length > 1
  const read = isOfPoints ? kinds.map((kind, at) => (points[at] ? ('value' as const) : kind)) : kinds
  return { kinds: read, headers, levelCells: cells, rows }
}

/** Whether the words of a header are those over values: what cells alone suggest (〔5.7〕 a day) counts for less. */
function isOfValues(header: string): boolean {
  return isAspect(header) || partUnit(header).unit !== ''
}

interface Column {
  meaning: Meaning | null
  header: string
  /** Whether the table has a column of indicators: then a target is a value, whatever it says. */
  listed: boolean
  texts: string[]
}

function kindOf({ meaning, header, listed, texts }: Column): Unsettled {
  if (meaning === 'number') return 'number'
  if (listed && meaning === 'target') return 'value'
  if (texts.length === 0) return 'empty'
  const units = texts.filter((text) => !isNone(text))
  if (share(units, (text) => unitsOfCell(text).every(isUnit)) >= VALUE_SHARE && !units.every(isValue)) return 'unit'
  if ((ASIDES.has(meaning) && !areFigures(meaning, texts)) || namesThings(header)) return 'aside'
  if (meaning === 'region' || texts.every(isPeriod)) return 'text'
  const isNamed = VALUES.has(meaning) || isOfValues(header)
  if (!isNamed && texts.every(isNone)) return 'empty'
  return share(texts, isValue) >= (isNamed ? NAMED_VALUE_SHARE : VALUE_SHARE) ? 'value' : 'text'
}

/** Whether cells under a header of remarks are figures (其他 beside 甲镇), or such of scoring count several things: 0起, 100%. */
function areFigures(meaning: Meaning | null, texts: readonly string[]): boolean {
  const figures = texts.flatMap((text) => readCell(text) ?? [])
  if (figures.length < Math.max(2, texts.length * VALUE_SHARE)) return false
  return meaning === 'note' || (meaning === 'scoring' && new Set(figures.map(({ unit }) => unit)).size > 1)
}

/**
 * Text before the values names them, up to the column of indicators; text behind is said beside, but under a header that
 * counts it is a value in words: 不涉及. Where no other column names the first does.
 */
function settled(kinds: readonly Unsettled[], headers: readonly string[][]): ColumnKind[] {
  const first = kinds.indexOf('value')
  const naming = kinds.flatMap((kind, at) => (kind === 'text' && at < first ? [at] : []))
  const last = naming.findLast((at) => saysOfNames(headers[at]!.join('')) === 'indicator') ?? naming.at(-1)
  const instead = naming.length > 0 ? -1 : kinds.indexOf(kinds.includes('text') ? 'text' : 'aside')
  return kinds.map((kind, at) => {
    if (at === instead || (kind === 'text' && at < first && at <= last!)) return 'label'
    if (kind === 'empty') return first >= 0 && at > first ? 'value' : 'aside'
    if (kind === 'text' && at > first && first >= 0 && partUnit(headers[at]!.join('')).unit !== '') return 'value'
    return kind === 'text' ? 'aside' : kind
  })
}

function share(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / texts.length
}
