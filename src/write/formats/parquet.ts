import { join } from 'node:path'
import { ByteWriter, ParquetWriter, type SchemaElement, type Writer } from 'hyparquet-writer'
import { type Column, columnsOf } from '../../model/columns.js'
import type { Resource } from '../../model/dataset.js'
import { type HashedFile, openHashedFile } from '../files.js'
import { fileEach, type OpenTables, type ResourceWriter, wellFormedJson } from './table-writer.js'

/** Rows of a table that are gathered in memory and written together. Their number does not hang on how the rows came. */
const ROWS_A_GROUP = 10_000

/** Writes each table as `<resource>.parquet`. */
export const openParquet: OpenTables = async (folder) =>
  fileEach((resource) => openTable(join(folder, pathOf(resource)), resource))

const pathOf = ({ name }: Resource) => `${name}.parquet`

function openTable(path: string, resource: Resource): ResourceWriter {
  const file = openHashedFile(path)
  const columns = columnsOf(resource.row)
  const parquet = new ParquetWriter({ writer: writerOnto(file), schema: schemaOf(columns) })
  let gathered = columns.map((): unknown[] => [])
  let rows = 0
  const writeGroup = () => {
    if (gathered[0]!.length === 0) return
    // Bounds of JSON texts help no reader, and would stand whole in the footer.
    const columnData = columns.map(({ name, type }, at) => ({
      name,
      data: gathered[at]!,
      ...(type === 'array' ? { statistics: false } : {}),
    }))
    void parquet.write({ columnData, rowGroupSize: ROWS_A_GROUP })
    gathered = columns.map(() => [])
  }
  return {
    append(chunk) {
      for (const row of chunk as readonly Record<string, unknown>[]) {
        for (const [at, column] of columns.entries()) gathered[at]!.push(cellOf(row[column.name] ?? null, column))
        if (gathered[0]!.length === ROWS_A_GROUP) writeGroup()
      }
      rows += chunk.length
    },
    close() {
      writeGroup()
      void parquet.finish()
      return {
        name: `${resource.name}-parquet`,
        title: resource.title,
        path: pathOf(resource),
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        ...file.close(),
        rows,
      }
    },
    abandon: file.abandon,
  }
}

/** Bytes go to the file after each group of rows. */
function writerOnto(file: HashedFile): Writer {
  const writer = new ByteWriter()
  const flush = () => {
    file.write(writer.getBytes())
    writer.index = 0
  }
  return Object.assign(writer, { flush, finish: flush })
}

function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)]
}

/**
 * A list of objects is JSON: a fragment's place is one of several kinds of objects, for which Parquet has no type, and the
 * tools that people open Parquet with show text more readily than nested lists of structs.
 */
function elementsOf({ name, type, nullable }: Column): SchemaElement[] {
  const column = { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED' } as const
  switch (type) {
    case 'date':
      return [{ ...column, type: 'INT32', converted_type: 'DATE' }]
    case 'integer':
      return [{ ...column, type: 'INT32' }]
    case 'number':
      return [{ ...column, type: 'DOUBLE' }]
    case 'boolean':
      return [{ ...column, type: 'BOOLEAN' }]
    case 'string':
      return [{ ...column, type: 'BYTE_ARRAY', converted_type: 'UTF8' }]
    case 'array':
      return [{ ...column, type: 'BYTE_ARRAY', converted_type: 'JSON' }]
    case 'list':
      return [
        { ...column, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ]
  }
}

const DAY = 86_400_000

function cellOf(value: unknown, { type }: Column): unknown {
  if (value === null) return null
  if (type === 'date') return Date.parse(value as string) / DAY
  return type === 'array' ? (JSON.parse(wellFormedJson(value)) as unknown) : value
}
