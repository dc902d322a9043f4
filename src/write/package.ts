import { RESOURCES, type Tables } from '../model/dataset.js'
import type { Plan } from '../model/plan.js'
import { csvLines } from './csv.js'
import { memoryFiles } from './files.js'
import { jsonOf } from './json.js'
import { PackageWriter, type PackageOptions } from './package-writer.js'

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
    writer.lines(resource.name, { rows: rows.length, lines: csvLines(resource, rows, options.excel === true) })
  }
  for (const plan of plans) writer.document({ ...plan, ...plan.source }, jsonOf(plan))
  writer.close()
  return written
}
