/** Formats told by their first bytes, with what a person can do where gongwen does not read them. */
export interface Signature {
  format: string
  name: string
  bytes: string
  remedy: string
}

const CONVERT = 'Convert it to Markdown first, for example with Docling, Marker or MinerU.'

/** A PDF may have other bytes before its head, within this many. */
const PDF_HEAD = 1024
const PDF: Signature = { format: 'pdf', name: 'a PDF', bytes: '%PDF-', remedy: '' }

/** Bytes are Latin-1 text. */
export const SIGNATURES: Signature[] = [
  PDF,
  { format: 'zip', name: 'a ZIP archive or an Office document (DOCX, XLSX)', bytes: 'PK\x03\x04', remedy: CONVERT },
  {
    format: 'ole',
    name: 'an old binary Office or WPS document (DOC, XLS)',
    bytes: '\xd0\xcf\x11\xe0',
    remedy: 'Convert it with LibreOffice (soffice --headless --convert-to docx FILE), then to Markdown.',
  },
  {
    format: 'rtf',
    name: 'an RTF document',
    bytes: '{\\rtf',
    remedy: 'Convert it with LibreOffice (soffice --headless --convert-to docx FILE), then to Markdown.',
  },
  { format: 'png', name: 'a PNG picture', bytes: '\x89PNG', remedy: 'Run text recognition on it first.' },
  { format: 'jpeg', name: 'a JPEG picture', bytes: '\xff\xd8\xff', remedy: 'Run text recognition on it first.' },
  { format: 'gif', name: 'a GIF picture', bytes: 'GIF8', remedy: 'Run text recognition on it first.' },
  { format: 'gzip', name: 'a gzip archive', bytes: '\x1f\x8b', remedy: 'Unpack it first.' },
  { format: 'rar', name: 'a RAR archive', bytes: 'Rar!', remedy: 'Unpack it first.' },
  { format: '7z', name: 'a 7-Zip archive', bytes: '7z\xbc\xaf', remedy: 'Unpack it first.' },
]

/** The signature the bytes start with, or null where they are none of these formats. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD)).toString('latin1')
  if (/%PDF-\d/.test(head)) return PDF
  return SIGNATURES.find((signature) => head.startsWith(signature.bytes)) ?? null
}
