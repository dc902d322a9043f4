import type { OpenTables } from './table-writer.js'

export const FORMATS = ['csv', 'json', 'ndjson', 'parquet', 'sqlite', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]
/** What is written where nothing else is asked for. */
export const DEFAULT_FORMATS: readonly Format[] = ['csv', 'json']

/** The formats beside CSV and JSON, each with its library loaded only when it is asked for. A new one is a file here and a line below. */
export const TABLE_FORMATS: Partial<Record<Format, () => Promise<OpenTables>>> = {}
