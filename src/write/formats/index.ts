import type { OpenTables } from './table-writer.js'

export const FORMATS = ['csv', 'json', 'ndjson', 'parquet', 'sqlite', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** Each is loaded when it is asked for: the libraries of some are large. */
export const TABLE_FORMATS: Record<Exclude<Format, 'json' | 'csv'>, () => Promise<OpenTables>> = {
  ndjson: async () => (await import('./ndjson.js')).openNdjson,
  parquet: async () => (await import('./parquet.js')).openParquet,
  sqlite: async () => (await import('./sqlite.js')).openSqlite,
  xlsx: async () => (await import('./xlsx.js')).openXlsx,
}
