import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { columnsOf } from '../../../../src/model/columns.js'
import { RESOURCES } from '../../../../src/model/dataset.js'
import type { AllRows, Row } from '../support.js'

export function openWorkbook(folder: string): XLSX.WorkBook {
  return XLSX.read(readFileSync(join(folder, 'dataset.xlsx')), { cellDates: true, cellStyles: true })
}

/** The files of the workbook, as text. */
export function partsOf(folder: string): Map<string, string> {
  const files = Object.entries(unzipSync(readFileSync(join(folder, 'dataset.xlsx'))))
  return new Map(files.map(([path, content]) => [path, strFromU8(content)]))
}

/** Rows of the sheets as they are shown: dates as ISO strings, null for an empty cell. */
export function readXlsx(folder: string): Promise<AllRows> {
  const { Sheets } = openWorkbook(folder)
  const tables = RESOURCES.map(({ name, row }) => {
    const columns = columnsOf(row).map((column) => column.name)
    const [header, ...rows] = XLSX.utils.sheet_to_json<unknown[]>(Sheets[name]!, { header: 1, defval: null, UTC: true })
    if (JSON.stringify(header) !== JSON.stringify(columns)) throw new Error(`${name} has another header`)
    return [name, rows.map((cells): Row => Object.fromEntries(columns.map((column, at) => [column, shown(cells[at])])))]
  })
  return Promise.resolve(Object.fromEntries(tables) as AllRows)
}

function shown(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null)
}
