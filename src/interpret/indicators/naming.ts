import { ROLES } from '../../model/roles.js'
import type { LogicalColumn, LogicalTable } from '../../model/table.js'
import { isAspect } from '../../vocabulary/indicators/aspects.js'
import { placeForm, saysOfNames } from '../../vocabulary/indicators/labels.js'
import { partUnit } from '../../vocabulary/numbers/column-units.js'
import type { Layout } from './layout.js'

/** What the rows and the columns of a table of numbers name. */
export interface Naming {
  /** The column of regions, the finest of several; -1 where none is, or where the headers of the values name them. */
  region: number
  /** All columns that name places: 乡镇 | 村. */
  regions: readonly number[]
  /** Whether the headers of the columns of values name the regions. */
  transposed: boolean
  /** The column whose cells name the indicators; -1 where the headers of the values do. */
  indicator: number
}

/** Share of the names, sums left aside, that must look like places for them to be such. */
const PLACE_SHARE = 0.6
const FEWEST_PLACES_IN_HEADER = 2
/** Share of the names that must bear a unit for them to name what is measured. */
const UNIT_SHARE = 0.5

/** Tells what names the regions and what the indicators: the header's words and the cells below it together. */
export function namingOf(table: LogicalTable, layout: Layout): Naming {
  const labels = columnsOf(layout, 'label')
  const regions = labels.filter((at) => holdsPlaces(table, layout, at))
  const region = regions.at(-1) ?? -1
  const transposed = region < 0 && namePlaces(columnsOf(layout, 'value').map((at) => layout.headers[at]!))
  const last = labels.findLast((at) => !regions.includes(at)) ?? -1
  const named = last >= 0 && (transposed || nameIndicators(table, layout, last))
  return { region, regions, transposed, indicator: named ? last : -1 }
}

export function columnsOf({ kinds }: Layout, kind: Layout['kinds'][number]): number[] {
  return kinds.flatMap((other, at) => (other === kind ? [at] : []))
}

function holdsPlaces(table: LogicalTable, layout: Layout, at: number): boolean {
  const forms = textsIn(layout, at).map(placeForm)
  const own = forms.filter((form) => form !== 'whole')
  const places = own.filter((form) => form === 'place').length
  if (own.length === 0) return table.columns[at]!.meaning === 'region' && forms.length > 0
  if (table.columns[at]!.meaning === 'region') return true
  return places > 0 && (places >= own.length * PLACE_SHARE || namesBodies(table.columns[at]!))
}

/** Whether a header says that its cells name bodies of whatever kind: towns stand among bureaus there. */
function namesBodies({ header, meaning }: LogicalColumn): boolean {
  return ROLES.some((role) => role === meaning) || saysOfNames(header) === 'bodies'
}

/** Whether a level of the headers of the values is one of places. */
function namePlaces(headers: readonly string[][]): boolean {
  const forms = headers.map((levels) => levels.map(placeForm).find((form) => form !== null) ?? null)
  const own = forms.filter((form) => form !== 'whole')
  const places = own.filter((form) => form === 'place').length
  return places >= FEWEST_PLACES_IN_HEADER && places >= own.length * PLACE_SHARE
}

function nameIndicators(table: LogicalTable, layout: Layout, at: number): boolean {
  const said = saysOfNames(layout.headers[at]!.join(''))
  if (table.columns[at]!.meaning === 'indicator' || said === 'indicator') return true
  if (columnsOf(layout, 'unit').length > 0) return true
  const texts = textsIn(layout, at)
  const measured = texts.filter((text) => partUnit(text).unit !== '').length
  if (measured >= texts.length * UNIT_SHARE) return true
  const filled = columnsOf(layout, 'value').filter((column) => textsIn(layout, column).length > 0)
  const values = filled.map((column) => layout.headers[column]!)
  return (
    said === 'anything' &&
    values.every((levels) => levels.every((level) => isAspect(level) || partUnit(level).name === ''))
  )
}

function textsIn({ rows }: Layout, at: number): string[] {
  return rows.flatMap((row) => (row.cells[at]?.text ? [row.cells[at].text] : []))
}
