import type { Package } from '../zip/index.js'
import {
  DOC,
  DOCX,
  ENCRYPTED,
  EPUB,
  type Kind,
  ODS,
  ODT,
  OFD,
  OTHER_COMPOUND,
  PPT,
  XLS,
  XLSB,
  XLSX,
  zipArchive,
} from './kinds.js'

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
  const types = await entryText(pack, '[Content_Types].xml')
  const mime = await entryText(pack, 'mimetype')
  return (
    MAIN_PARTS.find(([form]) => form.test(types))?.[1] ??
    ENTRIES.find(([form]) => pack.names.some((name) => form.test(name)))?.[1] ??
    MIME_TYPES.find(([form]) => form.test(mime))?.[1] ??
    zipArchive(pack.names.filter((name) => !name.endsWith('/')))
  )
}

async function entryText(pack: Package, name: string): Promise<string> {
  return pack.has(name)
    ? Buffer.from(await pack.read(name))
        .toString('latin1')
        .replaceAll('\0', '')
    : ''
}

/** Entries of an OLE file begin at multiples of so many bytes. */
const ENTRY_BYTES = 128

/** Kinds by the name of a stream. An encrypted package holds no stream of its document. */
const STREAMS: [string, Kind][] = [
  ['EncryptedPackage', ENCRYPTED],
  ['WordDocument', DOC],
  ['Workbook', XLS],
  ['Book', XLS],
  ['PowerPoint Document', PPT],
]

/** What an OLE file is, by the names of its streams. */
export function kindOfCompound(bytes: Uint8Array): Kind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return STREAMS.find(([name]) => hasEntry(file, name))?.[1] ?? OTHER_COMPOUND
}

/** Names are UTF-16 and end with a zero. */
function hasEntry(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1))
    if (at % ENTRY_BYTES === 0) return true
  return false
}
