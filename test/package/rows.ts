import fc from 'fast-check'
import { z } from 'zod'
import { RESOURCES, type Resource, type Tables } from '../../src/model/dataset.js'

interface Schema {
  type?: string | string[]
  format?: string
  const?: string
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema | false
  prefixItems?: Schema[]
  properties?: Record<string, Schema>
  exclusiveMinimum?: number
  minimum?: number
}

type Row = Record<string, unknown>

/** Characters that CSV, spreadsheets and our own lists give a meaning, beside any others. */
const SPECIAL = fc.constantFrom(...'"\',\n\r\t=+-@0.;；[{\ufeff\0 西')
const anyText = fc.string({ unit: fc.oneof(SPECIAL, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) })
/** An empty text in a list, or where null may stand, cannot be told from nothing; a `;` would part an item. */
const fullText = anyText.filter((text) => text !== '')
const item = fullText.map((text) => text.replaceAll(';', '；'))

/** Whole packages of random rows, whose keys are unique and point at rows. */
export const anyTables = (): fc.Arbitrary<Tables> =>
  fc
    .record(
      Object.fromEntries(RESOURCES.map((resource) => [resource.name, fc.array(rowOf(resource), { maxLength: 5 })])),
    )
    .map((tables) => keyed(tables))

function rowOf({ row }: Resource): fc.Arbitrary<Row> {
  const { properties = {} } = z.toJSONSchema(row, { reused: 'inline' }) as Schema
  return fc.record(Object.fromEntries(Object.entries(properties).map(([name, column]) => [name, valueOf(column)])))
}

function valueOf(schema: Schema, text = anyText): fc.Arbitrary<unknown> {
  const { type, anyOf } = schema
  if (anyOf) return fc.oneof(...anyOf.map((one) => valueOf(one, fullText)))
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => valueOf({ ...schema, type: one }, fullText)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  return VALUES[type!]!(schema, text)
}

const VALUES: Record<string, (schema: Schema, text: fc.Arbitrary<string>) => fc.Arbitrary<unknown>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  string: ({ format }, text) => (format === 'date' ? fc.constantFrom('2022-12-31', '2024-02-29') : text),
  integer: ({ exclusiveMinimum, minimum = Number.MIN_SAFE_INTEGER }) =>
    fc.integer({ min: exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 1, max: Number.MAX_SAFE_INTEGER }),
  number: () => fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  array: ({ items, prefixItems }) =>
    prefixItems
      ? fc.tuple(...prefixItems.map((one) => valueOf(one)))
      : fc.array(valueOf(items as Schema, item), { maxLength: 3 }),
  object: ({ properties = {} }) =>
    fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valueOf(one)]))),
}

/** Lets foreign keys point at rows of the other table, and leaves out rows whose key another has. */
function keyed(tables: Record<string, Row[]>): Tables {
  const order = [...RESOURCES].sort((a, b) => depthOf(a) - depthOf(b)) as Resource[]
  for (const { name, primaryKey, foreignKeys } of order) {
    const seen = new Set<string>()
    tables[name] = tables[name]!.flatMap((row, at) => {
      const linked = { ...row }
      for (const { fields, resource, to } of foreignKeys) {
        const others = tables[resource]!
        if (others.length === 0) return []
        fields.forEach((field, index) => (linked[field] = others[at % others.length]![to[index]!]))
      }
      const key = JSON.stringify(primaryKey.map((field) => linked[field]))
      if (primaryKey.length > 0 && seen.has(key)) return []
      seen.add(key)
      return [linked]
    })
  }
  return tables as unknown as Tables
}

function depthOf({ foreignKeys }: Pick<Resource, 'foreignKeys'>): number {
  return foreignKeys.length === 0
    ? 0
    : 1 + Math.max(...foreignKeys.map(({ resource }) => depthOf(RESOURCES.find(({ name }) => name === resource)!)))
}
