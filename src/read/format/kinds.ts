import type { Conversion } from '../../model/errors.js'

/** A kind of file that a reader takes, or one that gongwen does not read: what to call it, and what a person can do. */
export type Kind = { reader: string } | ForeignKind

export interface ForeignKind {
  name: string
  remedy: string
  /** Where the remedy is to convert it. */
  convertTo?: Conversion
}

const UNPACK = 'Unpack it and read the documents in it.'
const RECOGNISE = 'Run text recognition on it, to a PDF with text or to Markdown, and read that.'

export const DOCX: Kind = { reader: 'docx' }
export const HTML: Kind = { reader: 'html' }
export const MARKDOWN: Kind = { reader: 'markdown' }
export const PDF: Kind = { reader: 'pdf' }
export const XLSX: Kind = { reader: 'xlsx' }

export const DOC = converted('an old binary document of Word or WPS (.doc, .wps)', 'docx')
export const XLS = converted('an old binary workbook of Excel or WPS (.xls, .et)', 'xlsx')
export const XLSB = converted('a binary workbook of Excel (.xlsb)', 'xlsx')
export const PPT = converted('a presentation (.ppt, .pptx, .dps)', 'pdf')
export const RTF = converted('an RTF document', 'docx')
export const ODT = converted('an OpenDocument text (.odt)', 'docx')
export const ODS = converted('an OpenDocument spreadsheet (.ods)', 'xlsx')
export const WORD_XML = converted('a Word document in one XML file', 'docx')
export const EXCEL_XML = converted('an Excel workbook in one XML file', 'xlsx')

export const ENCRYPTED: ForeignKind = {
  name: 'an Office document that is encrypted with a password',
  remedy: 'Open it in Word, Excel, WPS or LibreOffice with its password and save it without one.',
}
export const OTHER_COMPOUND: ForeignKind = {
  name: 'a binary file of an Office program (OLE), neither a document nor a workbook',
  remedy: 'Open it in the program that made it and save it as DOCX, XLSX or PDF.',
}
export const OFD: ForeignKind = {
  name: 'an OFD document',
  remedy: 'LibreOffice cannot read OFD: open it in an OFD reader or in WPS and export it as PDF.',
}
export const EPUB: ForeignKind = { name: 'an EPUB book', remedy: 'Unpack it and read the HTML pages in it.' }
export const OTHER_XML: ForeignKind = {
  name: 'an XML file that is no web page',
  remedy: 'Open it in the program that made it and save it as DOCX, XLSX, HTML or PDF.',
}
export const MHTML: ForeignKind = {
  name: 'a web page saved with all its parts in one file (MHTML)',
  remedy: 'Open it in Word or a browser and save it as a plain web page (HTML).',
}

export function picture(name: string): ForeignKind {
  return { name: `a ${name} picture`, remedy: RECOGNISE }
}

export function archive(name: string): ForeignKind {
  return { name: `a ${name} archive`, remedy: UNPACK }
}

export function zipArchive(files: readonly string[]): ForeignKind {
  const shown = files.slice(0, 3).join(', ')
  const more = files.length > 3 ? ', …' : ''
  const holds = files.length === 0 ? 'without files' : `of ${countFiles(files.length)} (${shown}${more})`
  return { name: `a ZIP archive ${holds}`, remedy: UNPACK }
}

function countFiles(files: number): string {
  return files === 1 ? 'one file' : `${files} files`
}

function converted(name: string, to: Conversion): ForeignKind {
  return { name, remedy: `Convert it with LibreOffice to ${to.toUpperCase()}, and read that.`, convertTo: to }
}
