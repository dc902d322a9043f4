import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RESOURCES, type Resource, type ResourceName } from '../../../src/model/dataset.js'
import type { OpenTables, WrittenResource } from '../../../src/write/formats/table-writer.js'

export type Row = Record<string, unknown>
export type Rows = Partial<Record<ResourceName, readonly Row[]>>
export type AllRows = Record<ResourceName, Row[]>

const resources: readonly Resource[] = RESOURCES

export const resourceOf = (name: ResourceName): Resource => resources.find((resource) => resource.name === name)!

/** Writes tables by turns, a chunk of each, as documents give them; units come last. */
export async function writeTables(open: OpenTables, folder: string, tables: Rows, rowsAChunk = 40) {
  const writer = await open(folder)
  const inTurn = resources.filter(({ name }) => name !== 'units')
  const rowsOf = ({ name }: Resource) => tables[name as ResourceName] ?? []
  const longest = Math.max(...inTurn.map((resource) => rowsOf(resource).length))
  const append = async (resource: Resource, from: number) => {
    const rows = rowsOf(resource).slice(from, from + rowsAChunk)
    if (rows.length > 0) await writer.append({ resource, rows: () => rows })
  }
  for (let from = 0; from < longest; from += rowsAChunk) for (const resource of inTurn) await append(resource, from)
  for (let from = 0; from < rowsOf(resourceOf('units')).length; from += rowsAChunk)
    await append(resourceOf('units'), from)
  return writer.close()
}

/** Writes tables into a new folder, for as long as `use` lasts. */
export async function withTables<Result>(
  open: OpenTables,
  tables: Rows,
  use: (folder: string, written: WrittenResource[]) => Result | Promise<Result>,
  rowsAChunk?: number,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-formats-'))
  try {
    return await use(folder, await writeTables(open, folder, tables, rowsAChunk))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const quarantined = (text: string, at = 0): Row => ({
  document_id: `文件-${at}`,
  source: 'L1',
  table: 1,
  row: 1,
  column: 1,
  text,
  reason: '',
})

/** Texts at which a format might break. */
export const HOSTILE = [
  '=1+1',
  '+cmd|calc',
  '@SUM(A1)',
  '-',
  "'甲",
  ' 空 ',
  '一\n二',
  '一\r\n二\r三',
  '\t',
  'a\u0000b',
  '\u0001\u000b\u001f\u007f\u0085\ufffe\uffff',
  '_x000D_ _x0041_ _x005F_',
  '半\ud83d个\ude00',
  '\ud800',
  '\\ud800 \\\\ud800 \\"',
  '😀𠮷\u2028\ufeff',
  '<a href="x">&amp;]]></a>',
  '__proto__',
  'constructor',
  `"'; DROP TABLE tasks; --`,
  '1e5',
  '007',
  '2022-01-01',
  'true',
  'null',
]
