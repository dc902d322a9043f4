import { join } from 'node:path'
import { strFromU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import { columnName, DUTIES_SHEET, type Headers } from '../../model/column-names.js'
import { type Column, columnsOf } from '../../model/columns.js'
import { type Resource, RESOURCES } from '../../model/dataset.js'
import { openHashedFile } from '../files.js'
import type { OpenTables } from './table-writer.js'
import { DUTIES, gatherDuties } from './xlsx-duties.js'
import { NO_TIME, openSheet, type SheetFrame } from './xlsx-sheet.js'
import { matchesOf } from '../../text/matches.js'

const PATH = 'dataset.xlsx'

/** Writes all tables into `dataset.xlsx`, a sheet each, and before them who must do what by when. */
export const openXlsx: OpenTables = async (folder, headers = 'en') => {
  const tables: readonly Resource[] = [DUTIES, ...RESOURCES]
  const frame = await frameOf(tables.map((table) => sheetOf(table, headers)))
  const sheets = new Map(
    tables.map((table, at) => [
      table.name,
      openSheet(frame.sheets[at]!, table, join(folder, `.${PATH}.${table.name}`)),
    ]),
  )
  const duties = gatherDuties(join(folder, `.${PATH}.waiting`), headers)
  const file = openHashedFile(join(folder, PATH))
  return {
    append(chunk) {
      duties.take(chunk)
      sheets.get(chunk.resource.name)!.append(chunk.rows())
    },
    async close() {
      for (const duty of duties.rows()) sheets.get(DUTIES.name)!.append([duty])
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
      duties.abandon()
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
async function frameOf(sheets: readonly NamedSheet[]): Promise<Frame> {
  const bytes = await writeWorkbook(
    sheets.map(({ name, columns }) => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [columns.map(headerOf), columns.map(styleOf)],
    })),
    { features: [NORMAL_STYLE, printTitles(sheets)] },
  ).toBuffer()
  const files = Object.entries(unzipSync(bytes))
  const isSheet = ([path]: [string, Uint8Array]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)
  return {
    files: files.filter((file) => !isSheet(file)),
    sheets: files.filter(isSheet).map(([path, content], at) => ({
      path,
      titles: sheets[at]!.columns.map(({ name }) => name),
      ...split(onePageWide(strFromU8(content))),
    })),
  }
}

interface NamedSheet {
  name: string
  /** With the names that are shown. */
  columns: readonly Column[]
}

function sheetOf(table: Resource, headers: Headers): NamedSheet {
  const columns = columnsOf(table.row).map((column) => ({ ...column, name: columnName(table, column.name, headers) }))
  return { name: table === DUTIES ? DUTIES_SHEET : table.name, columns }
}

/** On paper a sheet is as wide as a page, and as long as it takes; its header stands on each. */
function onePageWide(xml: string): string {
  return xml
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/(<pageSetup [^>]*?)\/>/, '$1 fitToWidth="1" fitToHeight="0"/>')
}

function printTitles(sheets: readonly NamedSheet[]) {
  const names = sheets.map(
    ({ name }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`,
  )
  const named = `<definedNames>${names.join('')}</definedNames>`
  return {
    files: {
      transform: { 'xl/workbook.xml': { transform: (xml: string) => xml.replace('<definedNames/>', () => named) } },
    },
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

function split(xml: string): Pick<SheetFrame, 'pieces' | 'styles'> {
  const [, start, header, styled, end] = /^(.*)(<sheetData>.*)(<row r="2">.*<\/row><\/sheetData>)(.*)$/s.exec(xml)!
  return {
    pieces: [start!, header!, end!],
    styles: matchesOf(styled!, / s="(\d+)"/g).map(([, id]) => id!),
  }
}
