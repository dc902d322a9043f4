import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, type SchemaElement } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../src/model/columns.js'
import { RESOURCES } from '../../../src/model/dataset.js'
import { openParquet } from '../../../src/write/formats/parquet.js'
import { readParquet } from './readers/parquet.js'
import { quarantined, withTables } from './support.js'

const metadataOf = async (folder: string, name: string) =>
  parquetMetadataAsync(await asyncBufferFromFile(join(folder, `${name}.parquet`)))

const TYPES = {
  string: 'BYTE_ARRAY UTF8',
  date: 'INT32 DATE',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'LIST',
  array: 'BYTE_ARRAY JSON',
}
const typeOf = ({ type, converted_type }: SchemaElement) => [type, converted_type].filter(Boolean).join(' ')

describe('Parquet', () => {
  it('has the type of each column, and whether it may be null', async () => {
    await withTables(openParquet, {}, async (folder) => {
      for (const { name, row } of RESOURCES) {
        const { schema } = await metadataOf(folder, name)
        const inLists = schema.filter(
          (element, at) => schema[at - 1]?.converted_type === 'LIST' || element.name === 'element',
        )
        const columns = schema.slice(1).filter((element) => !inLists.includes(element))
        expect(columns.map((element) => [element.name, typeOf(element), element.repetition_type])).toEqual(
          columnsOf(row).map((column) => [column.name, TYPES[column.type], column.nullable ? 'OPTIONAL' : 'REQUIRED']),
        )
        expect(inLists.map((element) => [element.name, typeOf(element), element.repetition_type])).toEqual(
          columnsOf(row)
            .filter(({ type }) => type === 'list')
            .flatMap(() => [
              ['list', '', 'REPEATED'],
              ['element', 'BYTE_ARRAY UTF8', 'REQUIRED'],
            ]),
        )
      }
    })
  })

  it('has groups of so many rows, however the rows came', async () => {
    const rows = Array.from({ length: 25_001 }, (_, at) => quarantined(`甲${at % 7}`, at))
    for (const rowsAChunk of [999, 30_000])
      await withTables(
        openParquet,
        { quarantine: rows },
        async (folder, written) => {
          const { row_groups: groups, num_rows: number } = await metadataOf(folder, 'quarantine')
          expect(groups.map((group) => Number(group.num_rows))).toEqual([10_000, 10_000, 5_001])
          expect([Number(number), written.find(({ name }) => name === 'quarantine-parquet')!.rows]).toEqual([
            25_001, 25_001,
          ])
          expect((await readParquet(folder)).quarantine).toEqual(rows)
        },
        rowsAChunk,
      )
  })

  it('has bounds of its texts and dates, not of JSON', async () => {
    const fragments = [{ table: null, row: null, column: null, place: { line: 1, column: 1 }, text: '甲'.repeat(1000) }]
    const provenance = [{ task_id: 'a/1', field: 'measure', derivation: 'verbatim', fragments }]
    await withTables(openParquet, { provenance }, async (folder) => {
      const { columns } = (await metadataOf(folder, 'provenance')).row_groups[0]!
      expect(columns.map(({ meta_data: told }) => told!.statistics?.min_value ?? null)).toEqual([
        'a/1',
        'measure',
        'verbatim',
        null,
      ])
    })
  })
})
