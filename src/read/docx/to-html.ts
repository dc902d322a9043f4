import type { Element } from 'xast'
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { toXml } from 'xast-util-to-xml'
import { element } from '../xml/elements.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** A ZIP file keeps a time of each entry. */
const NO_TIME = { level: 0, mtime: '1980-01-01' } as const

/** What mammoth made of a document: an element of HTML a block, and what it could not read. */
export interface Html {
  html: string
  warnings: string[]
}

/**
 * Has mammoth turn paragraphs and tables into HTML. It is given a package with nothing else in it: no links, no pictures, no
 * styles but those of headings, so that it has nothing to resolve and little to read.
 * @param blocks `w:p` and `w:tbl`
 */
export async function toHtml(blocks: readonly Element[]): Promise<Html> {
  const document = element('w:document', { 'xmlns:w': WORD }, [element('w:body', {}, [...blocks])])
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': toXml(document),
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${[1, 2, 3, 4, 5, 6].map(headingStyle).join('')}</w:styles>`,
  }
  const entries = Object.entries(parts).map(([name, text]) => [name, [strToU8(text), NO_TIME]] as const)
  const buffer = Buffer.from(
    zipSync(Object.fromEntries(entries.map(([name, [bytes, options]]) => [name, [bytes, options]]))),
  )
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { ignoreEmptyParagraphs: false })
  return { html: value, warnings: messages.map(({ message }) => message) }
}

function headingStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`
}
