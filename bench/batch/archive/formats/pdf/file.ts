import { deflateSync } from 'node:zlib'

/** A4 across. */
export const WIDTH = 842
export const HEIGHT = 595

const CATALOG = 1
const PAGES = 2
const FONT = 3
const DESCENDANT = 4
const DESCRIPTOR = 5
/** Each page is an object, and the one behind it its content. */
const FIRST_PAGE = 6

/** A PDF of pages whose contents are given as operators; F names a Chinese font that is not embedded. */
export function pdfFile(contents: readonly string[]): Uint8Array {
  const pieces: Buffer[] = []
  const offsets: number[] = []
  let length = 0
  const add = (piece: string | Buffer): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
    pieces.push(bytes)
    length += bytes.length
  }
  const object = (number: number, ...parts: (string | Buffer)[]): void => {
    offsets[number] = length
    add(`${number} 0 obj\n`)
    parts.forEach(add)
    add('\nendobj\n')
  }
  add('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')
  const kids = contents.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`).join(' ')
  object(CATALOG, `<</Type/Catalog/Pages ${PAGES} 0 R>>`)
  object(PAGES, `<</Type/Pages/Count ${contents.length}/Kids[${kids}]/MediaBox[0 0 ${WIDTH} ${HEIGHT}]>>`)
  for (const [number, text] of fontObjects()) object(number, text)
  contents.forEach((content, at) => {
    const number = FIRST_PAGE + 2 * at
    const packed = deflateSync(content, { level: 3 })
    const resources = `/Resources<</Font<</F ${FONT} 0 R>>>>`
    object(number, `<</Type/Page/Parent ${PAGES} 0 R${resources}/Contents ${number + 1} 0 R>>`)
    object(number + 1, `<</Length ${packed.length}/Filter/FlateDecode>>stream\n`, packed, '\nendstream')
  })
  const start = length
  add(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`)
  for (const offset of offsets.slice(1)) add(`${String(offset).padStart(10, '0')} 00000 n \n`)
  add(`trailer<</Size ${offsets.length}/Root ${CATALOG} 0 R>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(pieces)
}

/** Figures and letters are half as wide as characters. */
function fontObjects(): [number, string][] {
  const halves = Array.from({ length: 95 }, () => 500).join(' ')
  const names = '/BaseFont/STSong-Light'
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>'
  const box = '/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80'
  return [
    [FONT, `<</Type/Font/Subtype/Type0${names}/Encoding/UniGB-UCS2-H/DescendantFonts[${DESCENDANT} 0 R]>>`],
    [
      DESCENDANT,
      `<</Type/Font/Subtype/CIDFontType0${names}${system}/DW 1000/W[1[${halves}]]/FontDescriptor ${DESCRIPTOR} 0 R>>`,
    ],
    [DESCRIPTOR, `<</Type/FontDescriptor/FontName/STSong-Light/Flags 4${box}>>`],
  ]
}
