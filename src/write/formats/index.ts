import type { OpenTables } from './table-writer.js'

export const FORMATS = ['csv', 'json', 'ndjson', 'parquet', 'sqlite', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]
/** What is written where nothing else is asked for. */
export const DEFAULT_FORMATS: readonly Format[] = ['csv', 'json']

/** The formats beside CSV and JSON. Each is loaded when it is asked for: the libraries of some are large. A new one is a file here and a line below. */
export const TABLE_FORMATS: Record<Exclude<Format, 'csv' | 'json'>, () => Promise<OpenTables>> = {
  ndjson: async () => (await import('./ndjson.js')).openNdjson,
  parquet: async () => (await import('./parquet.js')).openParquet,
  sqlite: async () => (await import('./sqlite.js')).openSqlite,
  xlsx: async () => (await import('./xlsx.js')).openXlsx,
}
