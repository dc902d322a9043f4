import { groupedBy } from '../diff/grouping.js'
import { nameOf, type Place } from '../model/place.js'
import type { Tables } from '../model/dataset.js'
import { type Plan, recordsOf } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import type { PageContent } from '../read/paged/page-content.js'
import type { DocumentData, DocumentSource, GridSheet, Origin, PageSheet, Piece } from './data.js'
import { fittedPages, knownLines, linesOfText, paintedPages, sourceLines } from './sheets.js'

/** The input of a document as it was read again to be shown. */
export type Original = { kind: 'text'; text: string } | { kind: 'pages'; contents: readonly PageContent[] }

/** Those of the files of a document, in their order; null for one that is not at hand. */
export type Originals = readonly (Original | null)[]

/** What a document’s values are traced by. */
interface Evidence {
  provenance: Tables['provenance']
  /** Its tree, or null where the package has none. */
  plan: Plan | null
  /** Where one is not at hand, its source is drawn from what the package knows. */
  originals: Originals
  /** Places of findings that concern no record, as diagnostics.csv names them. */
  named: readonly string[]
}

/** Where the values of a document stand, and what of its source is drawn. */
export function documentData({ provenance, plan, originals, named }: Evidence): DocumentData {
  const files = filesIn(piecesOf(provenance, plan)).map(({ place, pieces }) => {
    const original = originals[(place.file ?? 1) - 1] ?? null
    const known = [...pieces, ...unreadLines(named, pieces, original, place)]
    return { known, place, source: { ...sourceOf(known, original), file: place.file_name ?? null } }
  })
  const places = files.flatMap(({ known, place, source }) =>
    source.kind === 'pages' ? source.pages.map((page) => wholePage(page, place)) : known,
  )
  return {
    provenance: originsOf(provenance),
    expected: plan ? expectedOf(plan) : {},
    places: placesNamed(named, places),
    sources: files.map(({ source }) => source),
  }
}

/** How places name the file that they are in. */
type InFile = Pick<Place, 'file' | 'file_name'>

/** The pieces of each file of a document; there is a first one, whatever stands there. */
function filesIn(pieces: readonly Piece[]): { place: InFile; pieces: Piece[] }[] {
  const files = new Map<number, { place: InFile; pieces: Piece[] }>([[1, { place: {}, pieces: [] }]])
  for (const piece of pieces) {
    const { file, file_name } = piece.place
    const known = files.get(file ?? 1) ?? { place: { file, file_name }, pieces: [] }
    files.set(file ?? 1, known)
    known.pieces.push(piece)
  }
  return [...files].sort(([a], [b]) => a - b).map(([, found]) => found)
}

/** Every piece of a document that a package knows, each place once; without the tree of the document those of its records. */
function piecesOf(provenance: Tables['provenance'], plan: Plan | null): Piece[] {
  const found = [...provenance.flatMap(({ fragments }) => fragments), ...(plan ? piecesOfTree(plan) : [])]
  return [...new Map(found.map(({ place, text }) => [placeKey(place), { place, text }])).values()]
}

function piecesOfTree({ letter, annexes, colophon, structure, quarantine }: Plan): Piece[] {
  const ofAnnexes = annexes.flatMap(({ text, notes, indicators }) => [
    ...text,
    ...notes.flatMap(({ fragments }) => fragments),
    ...indicators.flatMap(({ fragments }) => fragments),
  ])
  return [...letter, ...ofAnnexes, ...colophon, ...structure, ...quarantine.map(({ fragment }) => fragment)]
}

function placeKey(place: Place): string {
  return JSON.stringify(Object.values(place))
}

/** The lines of a text that are named and of which no value was read, without what stands there. */
function unreadLines(
  names: readonly string[],
  pieces: readonly Piece[],
  original: Original | null,
  inFile: InFile,
): Piece[] {
  if (original?.kind !== 'text') return []
  const read = new Set(pieces.map(({ place }) => nameOf([place])))
  const wanted = new Set(names.filter((name) => !read.has(name)))
  return linesOfText(original.text)
    .map((_, at): Piece => ({ place: { line: at + 1, column: 1, ...inFile }, text: '' }))
    .filter(({ place }) => wanted.has(nameOf([place])))
}

function originsOf(rows: Tables['provenance']): DocumentData['provenance'] {
  /** Without a prototype: the ids of a package may be any words, `__proto__` among them. */
  const records = Object.create(null) as Record<string, Record<string, Origin>>
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

/** A printed name is not read: what is known of the document is named, too, and found by that. */
function placesNamed(names: readonly string[], known: readonly Piece[]): DocumentData['places'] {
  const byName = groupedBy(known, ({ place }) => nameOf([place]))
  return Object.fromEntries(
    [...new Set(names)].flatMap((name) => (byName.has(name) ? [[name, byName.get(name)!]] : [])),
  )
}

function wholePage({ page, width, height }: PageSheet, inFile: InFile): Piece {
  return { place: { page, box: [0, 0, width, height], ...inFile }, text: '' }
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
