import { archive, relations, WORD_MAIN } from '../zip/archives.js'

/** Word’s XML in the words of a document: document(paragraph('一、总体要求'), table(row(cell('1'), cell('推进绿化')))). */
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
].join(' ')
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** Parts beside the document: the inner XML of each. */
export interface Parts {
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  header?: string
  footer?: string
}
const ROOTS: Record<keyof Parts, string> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
}

/** The files of a Word package; tests of damage change them before they are packed. */
export function filesOf(body: string, parts: Parts = {}): Record<string, string> {
  const names = Object.keys(parts) as (keyof Parts)[]
  const related = names.map((name) => `<Relationship Id="${name}" Type="${RELATION}${name}" Target="${name}.xml"/>`)
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD_MAIN}"/></Types>`,
    '_rels/.rels': relations('word/document.xml'),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, root(ROOTS[name], parts[name]!)])),
  }
}

export function document(body: string | string[], parts: Parts = {}): Uint8Array {
  return archive(filesOf([body].flat().join(''), parts))
}

export function root(name: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${inner}</w:${name}>`
}

/** A property: `val('gridSpan', 2)` is `<w:gridSpan w:val="2"/>`. */
export const val = (name: string, value?: string | number): string =>
  value === undefined ? `<w:${name}/>` : `<w:${name} w:val="${value}"/>`

const wrapped = (name: string, inner: string): string => (inner === '' ? '' : `<w:${name}>${inner}</w:${name}>`)

export const run = (inner: string, properties = ''): string =>
  `<w:r>${wrapped('rPr', properties)}${asText(inner)}</w:r>`
export const paragraph = (inner: string, properties = ''): string =>
  `<w:p>${wrapped('pPr', properties)}${inner === '' || inner.startsWith('<') ? inner : run(inner)}</w:p>`
export const cell = (inner: string, properties = ''): string =>
  `<w:tc>${wrapped('tcPr', properties)}${/^<w:(?:p|tbl|sdt)[ >/]/.test(inner) ? inner : paragraph(inner)}</w:tc>`
export const row = (cells: string[], properties = ''): string =>
  `<w:tr>${wrapped('trPr', properties)}${cells.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</w:tr>`
export const table = (...rows: (string | string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((one) => (typeof one === 'string' ? one : row(one))).join('')}</w:tbl>`

/** What Word puts around things: `around('ins', run('新'))`. */
export const around = (name: string, inner: string, attributes = ''): string =>
  `<w:${name} ${attributes}>${inner}</w:${name}>`
export const sdt = (inner: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="内容"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
export const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="甲"><w:r><w:delText>${text}</w:delText></w:r></w:del>`

/** A field as Word writes it: its code, and its result where it has one. */
export const field = (code: string, result?: string): string =>
  `${fieldMark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${result === undefined ? '' : fieldMark('separate') + (result.startsWith('<') ? result : run(result))}${fieldMark('end')}`
export const fieldMark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`

/** A paragraph of a list. */
export const numbered = (text: string, numId = 1, level = 0): string => paragraph(text, inList(numId, level))
export const inList = (numId: number, level = 0): string => wrapped('numPr', val('ilvl', level) + val('numId', numId))
/** Lists by number, each with its levels: text, format, and what else is to be said. */
export const lists = (...definitions: Level[][]): string =>
  definitions.map((levels, at) => abstractList(at, levels)).join('') +
  definitions.map((_, at) => list(at + 1, at)).join('')
export type Level = [text: string, format?: string, more?: string]
export const abstractList = (id: number, levels: Level[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(level).join('')}</w:abstractNum>`
export const list = (numId: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${numId}">${val('abstractNumId', definition)}${overrides}</w:num>`
export const level = ([text, format = 'decimal', more = '']: Level, at: number): string =>
  `<w:lvl w:ilvl="${at}">${/w:start /.test(more) ? '' : val('start', 1)}${val('numFmt', format)}${more}${val('lvlText', text)}</w:lvl>`

export const style = (id: string, inner: string, type = 'paragraph', more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${val('name', id)}${inner}</w:style>`
export const styled = (id: string): string => val('pStyle', id)

/** A text box as Word writes it: DrawingML, and VML for older programs with the same text. */
export const textBox = (blocks: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${blocks}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${blocks}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
export const picture = '<w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>'

function asText(inner: string): string {
  return inner.startsWith('<') ? inner : `<w:t xml:space="preserve">${inner}</w:t>`
}
