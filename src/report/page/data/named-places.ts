import type { Place } from '../../../model/place.js'

/** The places that a source names as `nameOf` writes them: L51,L55 · p3-4 · T2R7 · B13 · Sheet1!7. A page is all of it. */
export function namedPlaces(source: string): Place[] {
  return source.split(',').flatMap((name): Place[] => {
    const [, line, column] = /^L(\d+)(?::(\d+))?$/.exec(name) ?? []
    if (line) return [{ line: Number(line), column: Number(column ?? 1) }]
    const [, first, last] = /^p(\d+)(?:-(\d+))?$/.exec(name) ?? []
    if (first) return [...new Set([first, last ?? first])].map((page) => ({ page: Number(page), box: [0, 0, 0, 0] }))
    const [, table, row] = /^T(\d+)R(\d+)$/.exec(name) ?? []
    if (table && row) return [{ block: 1, table: Number(table), row: Number(row), column: 1 }]
    const [, block] = /^B(\d+)$/.exec(name) ?? []
    if (block) return [{ block: Number(block) }]
    const [, sheet, of] = /^(.+)!(\d+)$/.exec(name) ?? []
    return sheet && of ? [{ sheet: 1, sheet_name: sheet, row: Number(of), column: 1 }] : []
  })
}
