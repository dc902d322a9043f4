import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'sql.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/model/columns.js'
import { RESOURCES, type Resource, type Tables } from '../../../src/model/dataset.js'
import { openSqlite } from '../../../src/write/formats/sqlite.js'
import { tablesOf } from '../../../src/write/tables.js'
import { extractNotice } from '../../support.js'
import { openDatabase, query } from './readers/sqlite.js'
import { withTables } from './support.js'

let tables: Tables
let database: Database
beforeAll(async () => {
  tables = tablesOf([await extractNotice()])
  database = await withTables(openSqlite, tables, openDatabase)
})
afterAll(() => database.close())

describe('the SQLite database', () => {
  it('is sound, and its keys hold', () => {
    expect(query(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(query(database, 'PRAGMA foreign_key_check')).toEqual([])
  })

  it('has strict tables with the types, the keys and the nulls of the dataset', () => {
    const types = {
      string: 'TEXT',
      date: 'TEXT',
      integer: 'INTEGER',
      number: 'REAL',
      boolean: 'INTEGER',
      list: 'TEXT',
      array: 'TEXT',
    }
    for (const { name, row, primaryKey, foreignKeys } of RESOURCES as readonly Resource[]) {
      const columns = query(database, `PRAGMA table_info("${name}")`)
      expect(columns.map((column) => [column.name, column.type, column.notnull])).toEqual(
        columnsOf(row).map((column) => [column.name, types[column.type], column.nullable ? 0 : 1]),
      )
      const keys = columns.filter(({ pk }) => pk !== 0).sort((one, other) => Number(one.pk) - Number(other.pk))
      expect(keys.map((column) => column.name)).toEqual(primaryKey)
      const targets = query(database, `PRAGMA foreign_key_list("${name}")`).map(({ from, table, to }) => [
        from,
        table,
        to,
      ])
      expect(targets.sort()).toEqual(foreignKeys.map(({ fields, resource, to }) => [fields[0], resource, to[0]]).sort())
    }
    expect(
      query(
        database,
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'`,
      ),
    ).toEqual([])
    expect(() =>
      database.exec(
        `INSERT INTO units SELECT unit_id || 'x', unit, full_name, kind, region, names_met, aliases_met, record_count, 2, evidence FROM units LIMIT 1`,
      ),
    ).toThrow(/CHECK/)
  })

  it('finds the rows of a foreign key by an index', () => {
    for (const { name, foreignKeys } of RESOURCES as readonly Resource[])
      for (const { fields } of foreignKeys) {
        const [plan] = query(database, `EXPLAIN QUERY PLAN SELECT * FROM "${name}" WHERE "${fields[0]}" = 'x'`)
        expect(plan!.detail, `${name}.${fields[0]}`).toMatch(/^SEARCH .* USING INDEX/)
      }
  })

  it('keeps what the columns mean, and lets lists be asked for', () => {
    const [{ sql } = {}] = query(database, `SELECT sql FROM sqlite_schema WHERE name = 'tasks'`)
    for (const { description } of columnsOf(RESOURCES.find(({ name }) => name === 'tasks')!.row))
      expect(sql).toContain(`-- ${description}\n`)
    const named = query(
      database,
      `SELECT t.id, u.value AS unit FROM tasks t, json_each(t.lead_units) u ORDER BY t.rowid, u.key`,
    )
    expect(named).toEqual(tables.tasks.flatMap(({ id, lead_units }) => lead_units.map((unit) => ({ id, unit }))))
    const pieces = query(database, `SELECT sum(json_array_length(fragments)) AS number FROM provenance`)
    expect(pieces).toEqual([{ number: tables.provenance.reduce((sum, { fragments }) => sum + fragments.length, 0) }])
  })

  it('has nothing beside it while it is written but its lock, and is a database by its first bytes', async () => {
    const beside: string[][] = []
    await withTables(
      async (folder) => {
        const writer = await openSqlite(folder)
        return { ...writer, close: () => (beside.push(readdirSync(folder)), writer.close()) }
      },
      tables,
      (folder) => {
        expect(beside).toEqual([['dataset.sqlite', 'dataset.sqlite.lock']])
        expect(readdirSync(folder)).toEqual(['dataset.sqlite'])
        expect(readFileSync(join(folder, 'dataset.sqlite')).subarray(0, 16).toString()).toBe('SQLite format 3\0')
      },
    )
  })
})
