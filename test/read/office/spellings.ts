import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Ways in which programs write one and the same Office package. */
export const SPELLINGS: [string, (bytes: Uint8Array) => Uint8Array][] = [
  ['prefixes of another program', (bytes) => rewritten(bytes, withOtherPrefixes)],
  ['the strict standard', (bytes) => rewritten(bytes, strict)],
  ['the strict standard and other prefixes', (bytes) => rewritten(bytes, (xml) => withOtherPrefixes(strict(xml)))],
  ['backslashes and capitals', (bytes) => rewritten(bytes, (xml) => xml, backslashed)],
]

function rewritten(bytes: Uint8Array, rewrite: (xml: string) => string, rename = (name: string) => name): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, text]): [string, Zippable[string]] => [
    rename(name),
    strToU8(rewrite(strFromU8(text))),
  ])
  return zipSync(Object.fromEntries(entries), { mtime: new Date('2023-01-01T00:00:00') })
}

/** Each prefix is another one, also that of the default namespace, and the prefixes that Office has stand for something else. */
function withOtherPrefixes(xml: string): string {
  return xml
    .replace(/(<\/?)([A-Za-z][\w.]*)(?=[\s/>])/g, '$1nodef:$2')
    .replace(/(<\/?|\s)([a-z]\w*):(?=[A-Za-z])/g, (_, before: string, prefix: string) =>
      prefix === 'xmlns' ? `${before}xmlns:y` : `${before}y${prefix}:`,
    )
    .replace(/\sxmlns="/g, ' xmlns:ynodef="')
    .replace(/^((?:<\?.*?\?>\s*)?<[\w:]+)/, '$1 xmlns:w="http://x/w" xmlns:x="http://x/x" xmlns:r="http://x/r"')
}

function strict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/',
      'http://purl.oclc.org/ooxml/wordprocessingml/',
    )
    .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/', 'http://purl.oclc.org/ooxml/spreadsheetml/')
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/')
}

function backslashed(name: string): string {
  return name.replaceAll('/', '\\').toUpperCase()
}
