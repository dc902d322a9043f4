import type { Tables } from '../model/dataset.js'
import { RESOURCES, type ResourceName } from '../model/dataset.js'
import type { Extraction } from '../model/extraction.js'
import { csvLines } from './csv.js'
import { partsOf, type DocumentParts } from './document-parts.js'
import { folderFiles } from './files.js'
import { recoverFolder, replaceFolder } from './folder.js'
import { TABLE_FORMATS, type Format } from './formats/index.js'
import type { TableWriter } from './formats/table-writer.js'
import { lockFolder } from './lock.js'
import { PackageWriter, type Described, type PackageOptions } from './package-writer.js'
import { tablesOf } from './tables.js'
import { UnitRows } from './units.js'

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
  const release = lockFolder(target)
  try {
    recoverFolder(target)
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
    const described = { ...plan, ...plan.source }
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
  const writer = new PackageWriter(folderFiles(folder), options)
  const others = await openOthers(folder, options.formats ?? [])
  const units = new UnitRows()
  const append = async (name: ResourceName, rows: readonly object[]): Promise<void> => {
    const resource = RESOURCES.find((one) => one.name === name)!
    for (const other of others) await other.append({ resource, rows: () => rows })
  }
  const appendOwn = async (name: ResourceName, rows: readonly object[]): Promise<void> => {
    const resource = RESOURCES.find((one) => one.name === name)!
    writer.lines(name, { rows: rows.length, lines: csvLines(resource, rows, options.excel === true) })
    await append(name, rows)
  }
  try {
    await appendOwn('diagnostics', outside)
    for await (const { described, parts, tables } of documents) {
      for (const [name, rows] of parts.csv) writer.lines(name, rows)
      writer.document(described, parts.tree)
      units.add(parts.units)
      if (others.length > 0) {
        const made = tables()
        for (const name of parts.csv.keys()) await append(name, made[name])
      }
    }
    await appendOwn('units', units.all)
    const written = []
    for (const other of others) written.push(...(await other.close()))
    writer.close(written)
    return units.all
  } catch (error) {
    for (const one of [writer, ...others]) one.abandon()
    throw error
  }
}

async function openOthers(folder: string, formats: readonly Format[]): Promise<TableWriter[]> {
  const writers: TableWriter[] = []
  for (const [format, open] of Object.entries(TABLE_FORMATS))
    if (formats.includes(format as Format)) writers.push(await (await open())(folder))
  return writers
}
