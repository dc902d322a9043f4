import type { Tables } from '../model/dataset.js'
import { type Plan, recordsOf } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import type { PageContent } from '../read/paged/page-content.js'
import type { DocumentData, DocumentSource, GridSheet, Origin } from './data.js'
import { type Piece, piecesOf } from './pieces.js'
import { knownLines, sourceLines } from './sheets/lines.js'
import { fittedPages, paintedPages } from './sheets/pages.js'

/** The input of a document as it was read again to be shown. */
export type Original = { kind: 'text'; text: string } | { kind: 'pages'; contents: readonly PageContent[] }

/**
 * Where the values of a document stand, and what of its source is drawn.
 * @param plan its tree, or null where the package has none
 * @param original null where the input is not at hand: then its source is drawn from what the package knows
 */
export function documentData(
  provenance: Tables['provenance'],
  plan: Plan | null,
  original: Original | null,
): DocumentData {
  return {
    provenance: originsOf(provenance),
    expected: plan ? expectedOf(plan) : {},
    source: sourceOf(piecesOf(provenance, plan), original),
  }
}

function originsOf(rows: Tables['provenance']): DocumentData['provenance'] {
  const records: Record<string, Record<string, Origin>> = {}
  for (const { task_id, field, derivation, fragments } of rows)
    (records[task_id] ??= {})[field] = { derivation, fragments }
  return records
}

function expectedOf(plan: Plan): DocumentData['expected'] {
  return Object.fromEntries(
    [...recordsOf(plan)].map(({ section, task, record }) => [
      record.id,
      {
        measure: record.measure.text,
        deadline: record.deadline.field?.text ?? '',
        ...Object.fromEntries(ROLES.map((role) => [role, record[role].field?.text ?? ''])),
        ...(task.title ? { task_title: task.title.text } : {}),
        ...(section.title === '' ? {} : { section: section.title }),
      },
    ]),
  )
}

function sourceOf(pieces: readonly Piece[], original: Original | null): DocumentSource {
  const exact = original !== null
  if (pieces.some(({ place }) => 'page' in place)) return { kind: 'pages', exact, pages: pagesOf(pieces, original) }
  if (pieces.some(({ place }) => 'line' in place))
    return {
      kind: 'lines',
      exact,
      lines: original?.kind === 'text' ? sourceLines(original.text, pieces) : knownLines(pieces),
    }
  return { kind: 'grids', grids: gridSheets(pieces) }
}

/** Pages as they were painted; one that could not be read again as the package knows it. */
function pagesOf(pieces: readonly Piece[], original: Original | null) {
  const fitted = fittedPages(pieces)
  if (original?.kind !== 'pages') return fitted
  const painted = paintedPages(original.contents)
  const read = new Set(painted.map(({ page }) => page))
  return [...painted, ...fitted.filter(({ page }) => !read.has(page))].sort((a, b) => a.page - b.page)
}

/** The tables of a Word document and its paragraphs, or the sheets of a workbook, from their pieces. */
function gridSheets(pieces: readonly Piece[]): GridSheet[] {
  const sheets = new Map<string, GridSheet & { order: number }>()
  for (const { place, text } of pieces) {
    if ('line' in place || 'page' in place) continue
    const isCell = 'row' in place
    const name = 'sheet' in place ? place.sheet_name : isCell ? `T${place.table}` : ''
    const order = 'sheet' in place ? place.sheet : isCell ? place.table : 0
    const sheet = sheets.get(name) ?? { name, order, cells: [] }
    sheets.set(name, sheet)
    sheet.cells.push(isCell ? [place.row, place.column, text] : [place.block, 1, text])
  }
  return [...sheets.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ name, cells }) => ({ name, cells: cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]) }))
}
