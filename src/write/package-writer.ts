import { createHash } from 'node:crypto'
import type { Headers } from '../model/column-names.js'
import {
  DATASET_SCHEMA,
  DESCRIPTOR,
  PACKAGE_NAME,
  type ResourceName,
  RESOURCES,
  type Tables,
} from '../model/dataset.js'
import type { Extraction } from '../model/extraction.js'
import type { Plan } from '../model/plan.js'
import { VERSION } from '../version.js'
import { csvHeader, csvLines, type CsvOptions } from './csv.js'
import type { CreateFile, HashedFile } from './files.js'
import { DEFAULT_FORMATS, type Format } from './formats/index.js'
import type { WrittenResource } from './formats/table-writer.js'
import { jsonOf } from './json.js'
import { tableSchemaOf } from './schemas.js'
import { tablesOf } from './tables.js'

export interface PackageOptions extends CsvOptions {
  /** `csv` writes the tables, `json` one tree a document. Both by default. */
  formats?: readonly Format[]
  /** SHA-256 of the units that names were resolved over: `registry.hash`. */
  registry?: string
}

/** Rows of one resource as lines of CSV, without a header. */
interface CsvRows {
  rows: number
  lines: Uint8Array
}

/** What the descriptor says of a document, and of each file that it was read from. */
export type Described = Pick<Plan, 'id' | 'title' | 'document_number' | 'corrections'> & {
  files: readonly Pick<Plan['source'], 'file' | 'sha256'>[]
}

/** A file as the descriptor lists it. */
type Listed = { hash: string } & Record<string, unknown>

/**
 * Writes a data package document by document; of those that are written it keeps what the descriptor lists. Nothing of the
 * clock or the machine goes into it: the same documents give the same bytes.
 */
export class PackageWriter {
  private readonly tables = new Map<ResourceName, { file: HashedFile; rows: number }>()
  private readonly sources: object[] = []
  private readonly trees: Listed[] = []
  private readonly corrections: object[] = []

  constructor(
    private readonly create: CreateFile,
    private readonly options: PackageOptions,
  ) {
    if (!this.writes('csv')) return
    try {
      for (const resource of RESOURCES) {
        const file = create(`${resource.name}.csv`)
        this.tables.set(resource.name, { file, rows: 0 })
        file.write(csvHeader(resource, options))
      }
    } catch (error) {
      this.abandon()
      throw error
    }
  }

  /** Appends rows to a table. */
  lines(resource: ResourceName, { rows, lines }: CsvRows): void {
    const table = this.tables.get(resource)
    if (!table) return
    table.rows += rows
    table.file.write(lines)
  }

  /** Adds a document with its tree, as JSON. */
  document({ id, title, files, document_number, corrections }: Described, tree: Uint8Array): void {
    for (const { file, sha256: content } of files)
      this.sources.push({ title, ...pathOf(file), hash: `sha256:${content}`, document_number })
    this.corrections.push(...corrections)
    if (!this.writes('json')) return
    const path = `documents/${id}.json`
    const written = this.create(path)
    written.write(tree)
    const { bytes, hash } = written.close()
    this.trees.push({ name: `document-${id}`, title, path, ...JSON_FILE, bytes, hash })
  }

  /** Ends the tables and writes the descriptor. @param others what was written beside by other formats */
  close(others: readonly WrittenResource[] = []): void {
    const tables = [...this.tables].map(([name, { file, rows }]) =>
      describeTable(name, rows, file.close(), this.options.headers),
    )
    this.tables.clear()
    const descriptor = this.create(DESCRIPTOR)
    descriptor.write(jsonOf(this.describe([...tables, ...this.trees, ...others])))
    descriptor.close()
  }

  /** Lets go of open files after a failure. */
  abandon(): void {
    for (const { file } of this.tables.values()) file.abandon()
  }

  private writes(format: Format): boolean {
    return (this.options.formats ?? DEFAULT_FORMATS).includes(format)
  }

  /** What a later comparison needs to tell why values differ: the version, the units and the corrections they rest on. */
  private describe(resources: readonly Listed[]): object {
    const { registry = null, excel = false, headers = 'en' } = this.options
    return {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: PACKAGE_NAME,
      title: 'Tasks of government plan notices',
      description: DESCRIPTION,
      version: versionOf(resources),
      licenses: [OFFICIAL_DOCUMENTS],
      gongwen: {
        version: VERSION,
        schema: DATASET_SCHEMA,
        registry,
        corrections: this.corrections.length === 0 ? null : sha256(JSON.stringify(this.corrections)),
        ...(excel ? { excel } : {}),
        ...(headers === 'en' ? {} : { headers }),
      },
      sources: this.sources,
      resources,
    }
  }
}

/** What the standard takes for a path of a source: none that is hidden, leads out or has a scheme. Others are in documents.csv alone. */
const SAFE_PATH = /^(?![./~]|file:)(?:(?!\/\.\.\/|\\|:\/\/).)+$/

function pathOf(file: string): { path?: string } {
  return SAFE_PATH.test(file) ? { path: file } : {}
}

const DESCRIPTION =
  'Tasks, measures, deadlines, responsible units, targets and indicators of government plan notices, each value with the place in its notice that it comes from. Made by gongwen.'

/** What notices say may be used by everybody. The name is that of the Open Definition. */
const OFFICIAL_DOCUMENTS = {
  name: 'other-pd',
  title: 'Official documents: no copyright (Copyright Law of the People’s Republic of China, Article 5)',
}

/** Semantic Versioning: the schema of the tables, and what tells one content from another. There is no time in it. */
function versionOf(resources: readonly Listed[]): string {
  const content = sha256(resources.map(({ hash }) => hash).join('\n'))
  return `${DATASET_SCHEMA}.0.0+${content.slice('sha256:'.length, 'sha256:'.length + 12)}`
}

const CSV_FILE = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { lineTerminator: '\n' } }
const JSON_FILE = { format: 'json', mediatype: 'application/json', encoding: 'utf-8' }

function describeTable(name: ResourceName, rows: number, written: { bytes: number; hash: string }, headers?: Headers) {
  const resource = RESOURCES.find((one) => one.name === name)!
  const { title } = resource
  return {
    name,
    title,
    path: `${name}.csv`,
    type: 'table',
    ...CSV_FILE,
    ...written,
    rows,
    schema: tableSchemaOf(resource, headers),
  }
}

function sha256(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

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
      return [resource.name as ResourceName, { rows: rows.length, lines: csvLines(resource, rows, { excel }) }] as const
    }),
  )
  return { csv, tree: jsonOf(extraction.plan), units: tables.units }
}
