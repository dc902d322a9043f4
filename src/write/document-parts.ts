import { RESOURCES, type ResourceName, type Tables } from '../model/dataset.js'
import type { Extraction } from '../model/extraction.js'
import { csvLines } from './csv.js'
import { jsonOf } from './json.js'
import type { CsvRows } from './package-writer.js'
import { tablesOf } from './tables.js'

/** What a document gives to the files of a package, as bytes: made where it is read, joined where the package is written. */
export interface DocumentParts {
  csv: Map<ResourceName, CsvRows>
  /** Its plan as JSON. */
  tree: Uint8Array
  /** Its rows for units, which are merged with those of others. */
  units: Tables['units']
}

/** Tables whose rows are those of the documents one after the other. */
export const TABLES_OF_DOCUMENTS = RESOURCES.filter(({ name }) => name !== 'units')

/** @param excel as in `csvLines` */
export function partsOf(extraction: Extraction, excel: boolean): DocumentParts {
  const tables = tablesOf([extraction])
  const csv = new Map(
    TABLES_OF_DOCUMENTS.map((resource) => {
      const rows = tables[resource.name]
      return [resource.name as ResourceName, { rows: rows.length, lines: csvLines(resource, rows, excel) }] as const
    }),
  )
  return { csv, tree: jsonOf(extraction.plan), units: tables.units }
}
