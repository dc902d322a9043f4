import { join } from 'node:path'
import { strFromU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import { type Column, columnsOf } from '../../model/columns.js'
import { type Resource, RESOURCES } from '../../model/dataset.js'
import { openHashedFile } from '../files.js'
import type { OpenTables } from './table-writer.js'
import { NO_TIME, openSheet, type SheetFrame } from './xlsx-sheet.js'
import { matchesOf } from '../../text/matches.js'

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

/** A workbook without its rows. */
interface Frame {
  /** The files that are the same whatever the rows. */
  files: [path: string, content: Uint8Array][]
  sheets: SheetFrame[]
}

/**
 * The library keeps all cells of a workbook in memory, several times over. It makes a frame here, whose sheets have a header
 * and one empty row in the styles of the columns; the rows are put in the place of that one, as they come.
 */
async function frameOf(sheets: { name: string; columns: readonly Column[] }[]): Promise<Frame> {
  const bytes = await writeWorkbook(
    sheets.map(({ name, columns }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: [columns.map(headerOf), columns.map(styleOf)],
    })),
    { features: [NORMAL_STYLE] },
  ).toBuffer()
  const files = Object.entries(unzipSync(bytes))
  const isSheet = ([path]: [string, Uint8Array]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)
  return {
    files: files.filter((file) => !isSheet(file)),
    sheets: files.filter(isSheet).map(([path, content]) => ({ path, ...split(strFromU8(content)) })),
  }
}

/** The style that other readers (openpyxl, pandas) warn of where it is missing. */
const NORMAL_STYLE = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml: string) =>
          xml
            .replace('<cellXfs', '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs')
            .replace(
              '</cellXfs>',
              '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
            ),
      },
    },
  },
}

function headerOf({ name }: Column): CellObject {
  return { value: name, fontWeight: 'bold', alignVertical: 'top' }
}

/** JSON is not wrapped: one cell would fill the screen. */
function styleOf({ type }: Column): CellObject {
  if (type === 'date') return { type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
  return { type: String, alignVertical: 'top', wrap: type === 'string' || type === 'list' }
}

function split(xml: string): Omit<SheetFrame, 'path'> {
  const [, start, header, styled, end] = /^(.*)(<sheetData>.*)(<row r="2">.*<\/row><\/sheetData>)(.*)$/s.exec(xml)!
  return {
    pieces: [start!, header!, end!],
    styles: matchesOf(styled!, / s="(\d+)"/g).map(([, id]) => id!),
  }
}
