import { columnsOf, type Column } from '../../model/columns.js'
import type { Resource } from '../../model/dataset.js'

/** CREATE TABLE; SQLite keeps it as it is written, with the descriptions of the columns (`.schema`, sqlite_schema.sql). */
export function tableOf({ name, title, row, primaryKey, foreignKeys }: Resource): string {
  const columns = columnsOf(row)
  const parts = [
    ...columns.map((column) => ({ comment: column.description, text: definitionOf(column) })),
    ...(primaryKey.length > 0 ? [{ comment: '', text: `PRIMARY KEY (${list(primaryKey)})` }] : []),
    ...foreignKeys.map(({ fields, resource, to }) => ({
      comment: '',
      text: `FOREIGN KEY (${list(fields)}) REFERENCES ${quoted(resource)} (${list(to)}) DEFERRABLE INITIALLY DEFERRED`,
    })),
  ]
  const lines = parts.map(
    ({ comment, text }, at) => `${commented(comment)}  ${text}${at < parts.length - 1 ? ',' : ''}`,
  )
  return `CREATE TABLE ${quoted(name)} (\n${commented(title)}${lines.join('\n')}\n) STRICT`
}

/** Indexes of the foreign keys with which no primary key begins. */
export function indexesOf({ name, primaryKey, foreignKeys }: Resource): string[] {
  return foreignKeys
    .filter(({ fields }) => !fields.every((field, at) => primaryKey[at] === field))
    .map(({ fields }) => `CREATE INDEX ${quoted(`${name}_${fields.join('_')}`)} ON ${quoted(name)} (${list(fields)})`)
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const list = (names: readonly string[]) => names.map(quoted).join(', ')

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
