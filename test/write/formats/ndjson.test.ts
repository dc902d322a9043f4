import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { RESOURCES, type ResourceName, type Tables } from '../../../src/model/dataset.js'
import { openNdjson } from '../../../src/write/formats/ndjson.js'
import type { tableSchemaOf } from '../../../src/write/schemas.js'
import { tablesOf } from '../../../src/write/tables.js'
import { extractNotice } from '../../support.js'
import { readNdjson } from './readers/ndjson.js'
import { quarantined, withTables, type AllRows, type Row } from './support.js'

type Schema = ReturnType<typeof tableSchemaOf>

/** Whether a value of JSON is of a type of Table Schema. */
const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(value as string),
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
}

describe('NDJSON', () => {
  let tables: Tables
  let rows: AllRows
  let schemas: Map<string, { of: string; rows: number; schema: Schema }>
  beforeAll(async () => {
    tables = tablesOf([await extractNotice()])
    await withTables(openNdjson, tables, async (folder, written) => {
      rows = await readNdjson(folder)
      schemas = new Map(
        written.map((resource, at) => [
          resource.name,
          { of: RESOURCES[at]!.name, rows: resource.rows as number, schema: resource.schema as Schema },
        ]),
      )
    })
  })

  it('has the columns in their order on each line', () => {
    for (const { name, row } of RESOURCES)
      for (const cells of rows[name]) expect(Object.keys(cells)).toEqual(Object.keys(row.shape))
  })

  it('fits the schemas that the package gives of it', () => {
    for (const { of: name, rows: number, schema } of schemas.values()) {
      const read = rows[name as ResourceName]
      expect(read).toHaveLength(number)
      expect(schema.missingValues).toEqual([])
      for (const { name: column, type, constraints } of schema.fields)
        for (const cells of read) {
          const value = cells[column]
          const ok = value === null ? constraints?.required !== true : IS[type]!(value)
          expect(ok, `${name}.${column}: ${type} ${JSON.stringify(value)}`).toBe(true)
        }
    }
  })

  it('has keys that point at files of its own', () => {
    const key = (fields: string[]) => (cells: Row) => JSON.stringify(fields.map((field) => cells[field]))
    for (const { of: name, schema } of schemas.values())
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = schemas.get(reference.resource)!.of as ResourceName
        const known = new Set(rows[target].map(key(reference.fields)))
        expect(rows[name as ResourceName].filter((cells) => !known.has(key(fields)(cells)))).toEqual([])
      }
  })

  it('has no escape of half a character, at which strict readers stop', async () => {
    const text = await withTables(openNdjson, { quarantine: [quarantined('\ud800 \\ud800')] }, (folder) =>
      readFileSync(join(folder, 'quarantine.ndjson'), 'utf8'),
    )
    expect(text).toContain('"text":"\ufffd \\\\ud800"')
  })
})
