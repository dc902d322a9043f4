import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { RESOURCES } from '../../../../src/model/dataset.js'
import type { AllRows, Row } from '../support.js'

/** Rows of Parquet files; their dates, which are dates there, as ISO strings. */
export async function readParquet(folder: string): Promise<AllRows> {
  const tables = RESOURCES.map(async ({ name }) => {
    const file = await asyncBufferFromFile(join(folder, `${name}.parquet`))
    return [name, (await parquetReadObjects({ file })).map(withIsoDates)]
  })
  return Object.fromEntries(await Promise.all(tables)) as AllRows
}

function withIsoDates(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString().slice(0, 10) : value,
    ]),
  )
}
