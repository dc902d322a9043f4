import { parse } from 'csv-parse/sync'
import { type Resource, type ResourceName, RESOURCES, type Tables } from '../../model/dataset.js'
import { guarded } from '../../text/cells.js'
import { csvRecords } from '../../write/csv.js'
import type { DocumentParts } from '../../write/package-writer.js'

/** Where a table says from what file a document was read: a document is stored under base names, wherever its files stand. */
const NAMING = { documents: 'source_file', document_files: 'file' } as const

/** What a document gives to a package, with the paths of its files in place of their base names. @param excel as in `csvLines` */
export function partsUnder(paths: readonly string[], parts: DocumentParts, excel: boolean): DocumentParts {
  const csv = new Map(parts.csv)
  for (const [name, column] of Object.entries(NAMING) as [keyof typeof NAMING, string][]) {
    const { rows, lines } = parts.csv.get(name)!
    const at = Object.keys(resourceOf(name).row.shape).indexOf(column)
    const records = parse(Buffer.from(lines), { record_delimiter: '\n' }) as string[][]
    for (const [row, record] of records.entries()) record[at] = excel ? guarded(paths[row]!) : paths[row]!
    csv.set(name, { rows, lines: csvRecords(records) })
  }
  return { ...parts, csv }
}

/** The same of its rows. */
export function tablesUnder(paths: readonly string[], tables: Tables): Tables {
  return {
    ...tables,
    documents: tables.documents.map((row) => ({ ...row, [NAMING.documents]: paths[0]! })),
    document_files: tables.document_files.map((row, at) => ({ ...row, [NAMING.document_files]: paths[at]! })),
  }
}

function resourceOf(name: ResourceName): Resource {
  return RESOURCES.find((resource) => resource.name === name)!
}
