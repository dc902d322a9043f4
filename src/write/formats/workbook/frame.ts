import { strFromU8, unzipSync } from 'fflate'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import type { Column } from '../../../model/columns.js'

/** A workbook without its rows. */
export interface Frame {
  /** The files that are the same whatever the rows. */
  files: [path: string, content: Uint8Array][]
  sheets: SheetFrame[]
}

export interface SheetFrame {
  path: string
  /** Around the widths of the columns, the rows, and the filter. */
  pieces: [start: string, header: string, end: string]
  /** Id of each column's style. */
  styles: string[]
}

/**
 * The library keeps all cells of a workbook in memory, several times over. It makes a frame here, whose sheets have a header
 * and one empty row in the styles of the columns; the rows are put in the place of that one, as they come.
 */
export async function frameOf(sheets: { name: string; columns: readonly Column[] }[]): Promise<Frame> {
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
    styles: [...styled!.matchAll(/ s="(\d+)"/g)].map(([, id]) => id!),
  }
}
