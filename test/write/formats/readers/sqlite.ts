import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import initSqlJs, { type Database } from 'sql.js'
import { columnsOf, type Column } from '../../../../src/model/columns.js'
import { RESOURCES } from '../../../../src/model/dataset.js'
import type { AllRows, Row } from '../support.js'

/** The database in a reader that is not the library that wrote it. */
export async function openDatabase(folder: string): Promise<Database> {
  const { Database } = await initSqlJs()
  return new Database(readFileSync(join(folder, 'dataset.sqlite')))
}

export function query(database: Database, sql: string): Row[] {
  const [result] = database.exec(sql)
  if (!result) return []
  return result.values.map((values) => Object.fromEntries(values.map((value, at) => [result.columns[at]!, value])))
}

/** Rows of the database, with its flags and JSON turned into what they stand for. */
export async function readSqlite(folder: string): Promise<AllRows> {
  const database = await openDatabase(folder)
  const tables = RESOURCES.map(({ name, row }) => {
    const columns = columnsOf(row)
    const rows = query(database, `SELECT * FROM "${name}" ORDER BY rowid`)
    return [
      name,
      rows.map((cells) => Object.fromEntries(columns.map((column) => [column.name, valueOf(cells, column)]))),
    ]
  })
  database.close()
  return Object.fromEntries(tables) as AllRows
}

function valueOf(cells: Row, { name, type }: Column): unknown {
  const value = cells[name]
  if (type === 'boolean') return value === 1
  return type === 'list' || type === 'array' ? (JSON.parse(value as string) as unknown) : value
}
