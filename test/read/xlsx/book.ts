import { archive } from '../zip/archives.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Number formats of the cells below, by the style that a cell names; 14, 31, 57 and 58 are known by number alone. */
const STYLES = {
  percent: 1,
  day: 2,
  'chinese day': 3,
  month: 4,
  'month and day': 5,
  padded: 6,
  'long day': 7,
  'day with points': 8,
} as const
const FORMATS = [0, 10, 14, 31, 57, 58, 180, 181, 182]

/** A cell: a text, a number, a number in a format, or the XML inside its `c` element. */
export type BookCell =
  | string
  | number
  | { value: number; style: keyof typeof STYLES }
  | { xml: string; type?: string }
  | null

export interface BookSheet {
  name?: string
  rows: BookCell[][]
  merges?: string[]
  /** 1-based. */
  hiddenRows?: number[]
  hiddenColumns?: number[]
  state?: 'hidden' | 'veryHidden'
  comments?: Record<string, string>
  /** XML of the whole part, in place of rows. */
  xml?: string
}

/** A workbook as Excel lays it out, written by hand; texts are shared strings. */
export function workbook(sheets: BookSheet[], others: Record<string, string> = {}): Uint8Array {
  const strings: string[] = []
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
  }
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet.xml ?? sheetXml(sheet, strings)
    if (sheet.comments) {
      parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships([['comments', `../comments${at + 1}.xml`]])
      parts[`xl/comments${at + 1}.xml`] = commentsXml(sheet.comments)
    }
  })
  parts['xl/sharedStrings.xml'] = `${XML}<sst xmlns="${MAIN}" count="${strings.length}">${strings.join('')}</sst>`
  return archive({ ...parts, ...others })
}

/** A text whose runs are raised or lowered: `rich('PM', { sub: '2.5' })`. */
export function rich(...runs: (string | { sub: string } | { sup: string })[]): BookCell {
  const xml = runs.map((run) => {
    if (typeof run === 'string') return `<r><t xml:space="preserve">${run}</t></r>`
    const [align, text] = 'sub' in run ? ['subscript', run.sub] : ['superscript', run.sup]
    return `<r><rPr><vertAlign val="${align}"/></rPr><t xml:space="preserve">${text}</t></r>`
  })
  return { xml: xml.join(''), type: 'shared' }
}

function sheetEntry({ name, state }: BookSheet, at: number): string {
  const hidden = state ? ` state="${state}"` : ''
  return `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: BookSheet, strings: string[]): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="0" hidden="1"/>`).join('')
  const data = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : ''
    return `<row r="${row + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, nameOf(row, column), strings)).join('')}</row>`
  })
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('')
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${columns && `<cols>${columns}</cols>`}<sheetData>${data.join('')}</sheetData>${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`
}

function cellXml(cell: BookCell, name: string, strings: string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return shared(name, `<t xml:space="preserve">${escaped(cell)}</t>`, strings)
  if ('value' in cell) return `<c r="${name}" s="${STYLES[cell.style]}"><v>${cell.value}</v></c>`
  if (cell.type === 'shared') return shared(name, cell.xml, strings)
  return `<c r="${name}"${cell.type ? ` t="${cell.type}"` : ''}>${cell.xml}</c>`
}

function shared(name: string, xml: string, strings: string[]): string {
  return `<c r="${name}" t="s"><v>${strings.push(`<si>${xml}</si>`) - 1}</v></c>`
}

function nameOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function styles(): string {
  const formats = FORMATS.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="180" formatCode="000"/><numFmt numFmtId="181" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/><numFmt numFmtId="182" formatCode="yyyy.m.d"/></numFmts><cellXfs count="${FORMATS.length}">${formats}</cellXfs></styleSheet>`
}

function commentsXml(comments: Record<string, string>): string {
  const list = Object.entries(comments).map(
    ([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`,
  )
  return `${XML}<comments xmlns="${MAIN}"><authors><author>某</author></authors><commentList>${list.join('')}</commentList></comments>`
}

function relationships(targets: [type: string, target: string][]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
    ...Array.from({ length: sheets }, (_, at) => [`/xl/comments${at + 1}.xml`, 'comments']),
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ['/xl/styles.xml', 'styles'],
  ].map(([part, kind]) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`)
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}
