import { read, type CellObject, type ColInfo, type Range, type RowInfo } from '@e965/xlsx'

/** A sheet as SheetJS gives it; cells by 0-based row and column, those without content missing. */
export interface RawSheet {
  /** 1-based. */
  number: number
  name: string
  hidden: boolean
  /** What is no worksheet: a chart, a dialog, a sheet that is missing. */
  foreign: boolean
  rows: readonly (readonly (CellObject | undefined)[] | undefined)[]
  rowInfo: readonly (RowInfo | undefined)[]
  columnInfo: readonly (ColInfo | undefined)[]
  merges: readonly Range[]
}

/** Has SheetJS read the sheets of a package: texts, results of formulas, values as their formats print them. No formula is worked out. */
export function sheetsOf(bytes: Uint8Array): RawSheet[] {
  const workbook = read(bytes, { type: 'buffer', dense: true, cellStyles: true, cellHTML: false, nodim: true })
  return workbook.SheetNames.map((name, at) => {
    const sheet = workbook.Sheets[name]
    const foreign = sheet?.['!type'] === 'chart' || !Array.isArray(sheet?.['!data'])
    return {
      number: at + 1,
      name,
      hidden: Boolean(workbook.Workbook?.Sheets?.[at]?.Hidden),
      foreign,
      rows: (foreign ? undefined : sheet?.['!data']) ?? [],
      rowInfo: sheet?.['!rows'] ?? [],
      columnInfo: sheet?.['!cols'] ?? [],
      merges: sheet?.['!merges'] ?? [],
    }
  })
}
