import { z } from 'zod'

/** A column of a table, by the schema of its row. A `list` is one of strings, an `array` one of anything else: JSON. */
export interface Column {
  name: string
  type: 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'list' | 'array'
  /** Whether an empty cell is null. */
  nullable: boolean
  description: string
  enum?: string[]
}

/** Columns of text, which a spreadsheet may take for something else; dates, numbers and flags are to be taken for what they are. */
export const TEXT_TYPES: ReadonlySet<Column['type']> = new Set(['string', 'list'])

/** The columns of a table in their order: what is written of them and how they are read back rests on this alone. */
export function columnsOf(row: z.ZodObject): Column[] {
  const { properties } = z.toJSONSchema(row, { reused: 'inline' }) as { properties: Record<string, Property> }
  return Object.entries(properties).map(([name, property]) => {
    const { known, nullable } = unwrapped(property)
    return {
      name,
      type: typeOf(known),
      nullable,
      description: property.description ?? '',
      ...(known.enum ? { enum: known.enum } : {}),
    }
  })
}

interface Property {
  type?: string | string[]
  format?: string
  description?: string
  enum?: string[]
  anyOf?: Property[]
  items?: Property
}

/** What may be null is written `anyOf` of it and null or, where it is of a plain type, as a list of two types. */
function unwrapped(property: Property): { known: Property; nullable: boolean } {
  if (Array.isArray(property.type))
    return {
      known: { ...property, type: property.type.find((type) => type !== 'null')! },
      nullable: property.type.includes('null'),
    }
  const known = property.anyOf?.find(({ type }) => type !== 'null')
  return known ? { known, nullable: true } : { known: property, nullable: false }
}

function typeOf({ type, format, items }: Property): Column['type'] {
  if (type === 'array') return items?.type === 'string' ? 'list' : 'array'
  return format === 'date' ? 'date' : ((type as Column['type'] | undefined) ?? 'string')
}
