import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Written } from './archive/index.js'
import { FORMATS } from './archive/formats.js'

/** By format, how many of the documents that are not broken gave as many records as were written into them. */
export function readAsWritten(output: string, documents: readonly Written[]): string {
  const rows = parse(readFileSync(join(output, 'documents.csv')), { columns: true, bom: true }) as Row[]
  const found = new Map(rows.map((row) => [row.source_file, Number(row.measures)]))
  const parts = FORMATS.map((format) => {
    const whole = documents.filter((one) => one.format === format && !one.broken)
    const right = whole.filter(({ path, records }) => found.get(basename(path)) === records)
    return `${format} ${right.length} of ${whole.length}`
  })
  return parts.join(', ')
}

interface Row {
  source_file: string
  measures: string
}
