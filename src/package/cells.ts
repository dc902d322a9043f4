import { z } from 'zod'

/** Reads the text of a cell as a value of its column, or throws it back as it is, for the schema to refuse. */
export type ReadCell = (text: string) => unknown

/** How the cells of each column are read, by the schema of its row: empty is null, lists are joined with `;`, objects are JSON. */
export function cellReaders(row: z.ZodObject, excel: boolean): [column: string, read: ReadCell][] {
  const { properties } = z.toJSONSchema(row, { reused: 'inline' }) as { properties: Record<string, Property> }
  return Object.entries(properties).map(([column, property]) => [column, readerOf(property, excel)])
}

interface Property {
  type?: string
  anyOf?: Property[]
  items?: Property
}

function readerOf(property: Property, excel: boolean): ReadCell {
  const nullable = property.anyOf?.some(({ type }) => type === 'null') ?? false
  const { type, items } = property.anyOf?.find((one) => one.type !== 'null') ?? property
  const text = excel ? unguarded : (cell: string): string => cell
  const read = type === 'array' ? listReader(items, text) : (READERS[type ?? ''] ?? text)
  return (cell) => (cell === '' && nullable ? null : read(cell))
}

const READERS: Record<string, ReadCell> = {
  integer: number,
  number,
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
}

function number(cell: string): unknown {
  return cell.trim() === '' || Number.isNaN(Number(cell)) ? cell : Number(cell)
}

function listReader(items: Property | undefined, text: (cell: string) => string): ReadCell {
  return (cell) => {
    if (cell === '') return []
    return items?.type === 'object' ? jsonOf(cell) : text(cell).split(';')
  }
}

function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return cell
  }
}

/** Spreadsheets are kept from formulas by an apostrophe before them. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=@\t\r+-])/, '')
}
