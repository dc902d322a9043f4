import { type Resource, type ResourceName, RESOURCES, type Tables } from '../model/dataset.js'
import type { Extraction } from '../model/extraction.js'
import { filesOf, type Plan } from '../model/plan.js'
import { csvLines } from './csv.js'
import { folderFiles, memoryFiles } from './files.js'
import { replaceFolder, takeFolder } from './folder.js'
import { type Format, TABLE_FORMATS } from './formats/index.js'
import type { TableWriter, WrittenResource } from './formats/table-writer.js'
import { jsonOf } from './json.js'
import { type Described, type DocumentParts, type PackageOptions, PackageWriter, partsOf } from './package-writer.js'
import { tablesOf, UnitRows } from './tables.js'

/** A document as a package takes it up. */
export interface PackageDocument {
  described: Described
  parts: DocumentParts
  /** Its rows, for formats that take no CSV. */
  tables(): Tables
}

/**
 * Writes documents as a data package, in place of the one that is in the folder. Their ids must differ: see
 * `settleDuplicates`.
 * @throws UsageError where the folder holds anything else, cannot be written, or is written by another run
 */
export async function writePackage(
  target: string,
  extractions: readonly Extraction[],
  options: PackageOptions = {},
): Promise<void> {
  const release = takeFolder(target)
  try {
    await replaceFolder(target, async (fresh) => {
      await fillPackage(fresh, [], documentsOf(extractions, options), options)
    })
  } finally {
    release()
  }
}

function* documentsOf(
  extractions: readonly Extraction[],
  { excel = false }: PackageOptions,
): Generator<PackageDocument> {
  for (const extraction of extractions) {
    const { plan } = extraction
    const described = { ...plan, files: filesOf(plan.source) }
    yield { described, parts: partsOf(extraction, excel), tables: () => tablesOf([extraction]) }
  }
}

/**
 * Writes the files of a package into an empty folder, document by document: its memory does not grow with their number,
 * but for the units and what the descriptor lists.
 * @param outside rows of diagnostics that are of no document
 * @returns the units of all
 */
export async function fillPackage(
  folder: string,
  outside: Tables['diagnostics'],
  documents: Iterable<PackageDocument> | AsyncIterable<PackageDocument>,
  options: PackageOptions,
): Promise<Tables['units']> {
  const formats = await FormatWriters.open(folder, options)
  const units = new UnitRows()
  try {
    await formats.rows('diagnostics', outside)
    for await (const document of documents) {
      await formats.document(document)
      units.add(document.parts.units)
    }
    await formats.rows('units', units.all)
    await formats.close()
    return units.all
  } catch (error) {
    formats.abandon()
    throw error
  }
}

/** The files of a data package in CSV and JSON, path to bytes: the same documents give the same bytes. */
export function packageFiles(
  tables: Tables,
  plans: readonly Plan[],
  options: PackageOptions = {},
): Map<string, Buffer> {
  const { create, written } = memoryFiles()
  const writer = new PackageWriter(create, options)
  for (const resource of RESOURCES) {
    const rows = tables[resource.name]
    writer.lines(resource.name, { rows: rows.length, lines: csvLines(resource, rows, options) })
  }
  for (const plan of plans) writer.document({ ...plan, files: filesOf(plan.source) }, jsonOf(plan))
  writer.close()
  return written
}

/** The writers of all formats that are asked for, fed with the same rows. */
class FormatWriters {
  private constructor(
    private readonly own: PackageWriter,
    private readonly others: readonly TableWriter[],
    private readonly excel: boolean,
  ) {}

  static async open(folder: string, options: PackageOptions): Promise<FormatWriters> {
    const { formats = [], excel = false } = options
    const others: TableWriter[] = []
    try {
      for (const [format, open] of Object.entries(TABLE_FORMATS))
        if (formats.includes(format as Format)) others.push(await (await open())(folder, options.headers))
      return new FormatWriters(new PackageWriter(folderFiles(folder), options), others, excel)
    } catch (error) {
      for (const other of others) other.abandon()
      throw error
    }
  }

  async document({ described, parts, tables }: PackageDocument): Promise<void> {
    for (const [name, lines] of parts.csv) this.own.lines(name, lines)
    this.own.document(described, parts.tree)
    if (this.others.length === 0) return
    const rows = tables()
    for (const name of parts.csv.keys()) await this.append(name, rows[name])
  }

  /** Rows that are of no document. */
  async rows(name: ResourceName, rows: readonly object[]): Promise<void> {
    this.own.lines(name, { rows: rows.length, lines: csvLines(resourceOf(name), rows, { excel: this.excel }) })
    await this.append(name, rows)
  }

  async close(): Promise<void> {
    const written: WrittenResource[] = []
    for (const other of this.others) written.push(...(await other.close()))
    this.own.close(written)
  }

  abandon(): void {
    for (const writer of [this.own, ...this.others]) writer.abandon()
  }

  private async append(name: ResourceName, rows: readonly object[]): Promise<void> {
    for (const other of this.others) await other.append({ resource: resourceOf(name), rows: () => rows })
  }
}

function resourceOf(name: ResourceName): Resource {
  return RESOURCES.find((resource) => resource.name === name)!
}
