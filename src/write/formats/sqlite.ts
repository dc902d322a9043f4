import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { type Column, columnsOf } from '../../model/columns.js'
import { type Resource, RESOURCES } from '../../model/dataset.js'
import { checksumOf } from '../files.js'
import { type OpenTables, wellFormed, wellFormedJson } from './table-writer.js'

const PATH = 'dataset.sqlite'

/**
 * Without a journal: after a failure the whole folder is removed. Foreign keys are declared, not enforced: units come after
 * the rows that refer to them. The cache bounds the memory: pages beyond it go to the file before the transaction ends.
 */
const PRAGMAS = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA foreign_keys = OFF;
PRAGMA cache_size = -65536;
`

/** Writes all tables into `dataset.sqlite`. */
export const openSqlite: OpenTables = async (folder) => {
  const path = join(folder, PATH)
  const tables: readonly Resource[] = RESOURCES
  // An empty file is an empty database; the library would make one that only its owner may read.
  writeFileSync(path, '', { flag: 'wx' })
  const database = new sqlite.Database(path)
  database.exec(`${PRAGMAS} BEGIN; ${tables.map(tableOf).join(';\n')}`)
  const inserts = new Map(tables.map((table) => [table.name, insertInto(database, table)]))
  const close = () => {
    for (const insert of inserts.values()) insert.finalize()
    inserts.clear()
    if (database.isOpen) database.close()
  }
  return {
    append({ resource, rows }) {
      const insert = inserts.get(resource.name)!
      for (const row of rows()) insert.run(row)
    },
    async close() {
      // Made at the end: pages of an index that grows with its table are written over and over.
      database.exec(`${tables.flatMap(indexesOf).join(';\n')}; COMMIT`)
      close()
      return [
        {
          name: 'dataset-sqlite',
          title: 'All tables, as an SQLite database',
          path: PATH,
          format: 'sqlite',
          mediatype: 'application/vnd.sqlite3',
          ...checksumOf(path),
        },
      ]
    },
    abandon: close,
  }
}

function insertInto(database: sqlite.Database, { name, row: schema }: Resource) {
  const columns = columnsOf(schema)
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`)
  return {
    run: (row: object) =>
      insert.run(columns.map((column) => cellOf((row as Record<string, unknown>)[column.name] ?? null, column))),
    finalize: () => insert.finalize(),
  }
}

type Cell = string | number | boolean | null

function cellOf(value: unknown, { type }: Column): Cell {
  if (value === null) return null
  if (type === 'list' || type === 'array') return wellFormedJson(value)
  return typeof value === 'string' ? storable(value) : (value as Cell)
}

/** A text ends for SQLite at a NUL; U+FFFD stands for it. */
function storable(text: string): string {
  return wellFormed(text).replaceAll('\0', '\ufffd')
}

/** CREATE TABLE; SQLite keeps it as it is written, with the descriptions of the columns (`.schema`, sqlite_schema.sql). */
function tableOf({ name, title, row, primaryKey, foreignKeys }: Resource): string {
  const columns = columnsOf(row)
  const parts = [
    ...columns.map((column) => ({ comment: column.description, text: definitionOf(column) })),
    ...(primaryKey.length > 0 ? [{ comment: '', text: `PRIMARY KEY (${quotedList(primaryKey)})` }] : []),
    ...foreignKeys.map(({ fields, resource, to }) => ({
      comment: '',
      text: `FOREIGN KEY (${quotedList(fields)}) REFERENCES ${quoted(resource)} (${quotedList(to)}) DEFERRABLE INITIALLY DEFERRED`,
    })),
  ]
  const lines = parts.map(
    ({ comment, text }, at) => `${commented(comment)}  ${text}${at < parts.length - 1 ? ',' : ''}`,
  )
  return `CREATE TABLE ${quoted(name)} (\n${commented(title)}${lines.join('\n')}\n) STRICT`
}

/** Indexes of the foreign keys with which no primary key begins. */
function indexesOf({ name, primaryKey, foreignKeys }: Resource): string[] {
  return foreignKeys
    .filter(({ fields }) => !fields.every((field, at) => primaryKey[at] === field))
    .map(
      ({ fields }) =>
        `CREATE INDEX ${quoted(`${name}_${fields.join('_')}`)} ON ${quoted(name)} (${quotedList(fields)})`,
    )
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const quotedList = (names: readonly string[]) => names.map(quoted).join(', ')

function commented(text: string): string {
  return text === '' ? '' : `  -- ${text.replaceAll(/\s+/g, ' ')}\n`
}

/** Dates are ISO text, lists JSON arrays (json_each), flags 0 or 1. */
const TYPES = {
  string: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  list: 'TEXT',
  array: 'TEXT',
} as const satisfies Record<Column['type'], string>

function definitionOf({ name, type, nullable }: Column): string {
  return [
    quoted(name),
    TYPES[type],
    ...(nullable ? [] : ['NOT NULL']),
    ...(type === 'boolean' ? [`CHECK (${quoted(name)} IN (0, 1))`] : []),
  ].join(' ')
}
