import { join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { columnsOf } from '../../model/columns.js'
import { RESOURCES, type Resource } from '../../model/dataset.js'
import { openHashedFile } from './hashed-file.js'
import type { OpenTables } from './table-writer.js'
import { frameOf } from './workbook/frame.js'
import { NO_TIME, openSheet } from './workbook/sheet.js'

const PATH = 'dataset.xlsx'

/** Writes all tables into `dataset.xlsx`, a sheet each. */
export const openXlsx: OpenTables = async (folder) => {
  const tables: readonly Resource[] = RESOURCES
  const frame = await frameOf(tables.map(({ name, row }) => ({ name, columns: columnsOf(row) })))
  const sheets = new Map(
    tables.map((table, at) => [
      table.name,
      openSheet(frame.sheets[at]!, table, join(folder, `.${PATH}.${table.name}`)),
    ]),
  )
  const file = openHashedFile(join(folder, PATH))
  return {
    append: ({ resource, rows }) => sheets.get(resource.name)!.append(rows()),
    async close() {
      const zip = new Zip((error, bytes) => {
        if (error) throw error
        file.write(bytes)
      })
      for (const [path, content] of frame.files) {
        const entry = Object.assign(new ZipDeflate(path), { mtime: NO_TIME })
        zip.add(entry)
        entry.push(content, true)
      }
      for (const sheet of sheets.values()) sheet.moveInto(zip)
      zip.end()
      return [
        {
          name: 'dataset-xlsx',
          title: 'All tables, as a workbook',
          path: PATH,
          format: 'xlsx',
          mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ...file.close(),
        },
      ]
    },
    abandon() {
      for (const sheet of sheets.values()) sheet.abandon()
      file.abandon()
    },
  }
}
