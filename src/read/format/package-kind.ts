import type { Package } from '../zip/index.js'
import { DOCX, EPUB, ODS, ODT, OFD, PPT, XLSB, XLSX, zipArchive, type Kind } from './kinds.js'

/** Kinds of Office packages by the content type of their main part: documents, templates, and those with macros. */
const MAIN_PARTS: [RegExp, Kind][] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled/i, DOCX],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled/i, XLSX],
  [/ms-excel\.sheet\.binary/i, XLSB],
  [/presentationml\.\w+\.main\+xml|ms-powerpoint\.\w+\.macroEnabled/i, PPT],
]
/** Kinds by an entry that no other has, where content types say nothing. */
const ENTRIES: [RegExp, Kind][] = [
  [/^word\/document\d*\.xml$/i, DOCX],
  [/^xl\/workbook\.xml$/i, XLSX],
  [/^xl\/workbook\.bin$/i, XLSB],
  [/^ppt\/presentation\.xml$/i, PPT],
  [/^OFD\.xml$/i, OFD],
]
/** Kinds by what the entry `mimetype` holds. */
const MIME_TYPES: [RegExp, Kind][] = [
  [/opendocument\.text/, ODT],
  [/opendocument\.spreadsheet/, ODS],
  [/opendocument\.presentation/, PPT],
  [/epub/, EPUB],
]

/** What a ZIP package is, by its parts. */
export async function kindOfPackage(pack: Package): Promise<Kind> {
  const types = await textOf(pack, '[Content_Types].xml')
  const mime = await textOf(pack, 'mimetype')
  return (
    MAIN_PARTS.find(([form]) => form.test(types))?.[1] ??
    ENTRIES.find(([form]) => pack.names.some((name) => form.test(name)))?.[1] ??
    MIME_TYPES.find(([form]) => form.test(mime))?.[1] ??
    zipArchive(pack.names.filter((name) => !name.endsWith('/')))
  )
}

async function textOf(pack: Package, name: string): Promise<string> {
  return pack.has(name)
    ? Buffer.from(await pack.read(name))
        .toString('latin1')
        .replaceAll('\0', '')
    : ''
}
