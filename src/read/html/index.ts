import type { Element, Root } from 'hast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import { tidyLine, visibleLength } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { decode } from '../decode.js'
import { blocksOfHast, locateIn } from '../flow/blocks.js'
import { charactersOfHast } from '../flow/hast-characters.js'
import { withLabelLines } from '../flow/label-lines.js'
import { parseHtml, SWALLOWED_BY } from '../flow/parse-html.js'
import { descendants, isPrinted } from '../flow/elements.js'
import { declaredBy } from './declared.js'
import { gatherRemarks, noRemarks, observationsOfRemarks } from '../flow/remarks.js'
import { textOfHast } from '../flow/text.js'
import { once, quote } from '../observations.js'
import type { Content, Input } from '../reader.js'
import { withHiddenContent } from './hidden-content.js'
import { observationOfLinks } from '../linked-files.js'
import { linkedFiles } from './linked-files.js'
import { withoutFurniture } from './page-furniture.js'

const locate = locateIn(1)

/**
 * Reads a web page, or what Word, WPS or Excel saved as one, into blocks; each knows its line and column. Nothing the
 * page names is fetched or run.
 */
export function readHtml({ file, bytes }: Input): Content {
  const { text, encoding, observations } = decode(bytes, file, declaredEncoding(bytes))
  const page = withHiddenContent(parseHtml(text, false))
  const { seen } = charactersOfHast([page])
  const labelled = withLabelLines(page)
  const { root, leftOut } = withoutFurniture(labelled.tree)
  const around = new Set(leftOut)
  const read = blocksOfHast(root.children, locate)
  const { links, first } = linkedFiles(page)
  return {
    encoding,
    pages: null,
    blocks: read.blocks,
    declared: declaredBy(page, locate),
    characters: {
      seen,
      made: labelled.made + read.made,
      left_out: charactersOfHast([labelled.tree], (element) => around.has(element)).left_out,
    },
    observations: [
      ...observations,
      ...read.observations,
      ...remarksOn(root, read.blocks[0]?.place, read.grids),
      ...observationOfLinks(links, first && locate(first)),
      ...partsRecovered(page),
      ...partsLeftOut(leftOut),
      ...hiddenAround(leftOut),
    ],
    links,
  }
}

/** What an element that is never closed swallowed is read where nothing else says as much. */
function partsRecovered(page: Root): Observation[] {
  return [...descendants(page)]
    .filter((element) => element.properties[SWALLOWED_BY] !== undefined && isPrinted(element))
    .map((element) => ({
      rule: 'text/hidden',
      ...told`An element (${{ element: String(element.properties[SWALLOWED_BY]) }}) is never closed; what stands in it is read, though no browser shows it.`,
      place: locate(element),
    }))
}

/** A picture above the first text is the banner of the site. */
function remarksOn(root: Root, start: Place | undefined, grids: ReadonlySet<Element>): Observation[] {
  const remarks = noRemarks()
  gatherRemarks(root.children, locate, remarks, grids)
  return observationsOfRemarks({
    ...remarks,
    picture: remarks.picture.filter(({ place }) => !start || !isBefore(place, start)),
  })
}

function isBefore(place: Place, other: Place): boolean {
  if (!('line' in place) || !('line' in other)) return false
  return place.line < other.line || (place.line === other.line && place.column < other.column)
}

function partsLeftOut(elements: readonly Element[]): Observation[] {
  const texts = elements.map((element) => ({ element, text: tidyLine(textOfHast(element)) }))
  const said = texts.filter(({ text }) => text !== '')
  const [first, ...rest] = said
  if (!first) return []
  const length = said.reduce((sum, { text }) => sum + visibleLength(text), 0)
  const parts = told`${{ parts: said.length }} ${rest.length === 0 ? 'part' : 'parts'}`
  const last = rest.at(-1)
  const words = told`${parts} of the page around the notice are left out (${{ characters: length }} characters): ${quote(first.text)}${last ? told` to ${quote(last.text, 'last')}` : ''}.`
  return [{ rule: 'page/left-out', ...words, place: locate(first.element) }]
}

/** What menus and other parts around the notice hide until somebody points at them, and their controls. */
function hiddenAround(elements: readonly Element[]): Observation[] {
  const remarks = noRemarks()
  gatherRemarks(elements, locate, remarks)
  return once(
    'page/left-out',
    [...remarks.hidden, ...remarks.control],
    (first, more) =>
      told`Text that parts around the notice hide, or of their controls, is left out with them: ${quote(first)}${more}.`,
  )
}

/** Browsers look for a declaration in the first kilobyte; sites put scripts before it. */
const SEARCHED_BYTES = 16 * 1024
const DECLARATIONS = [
  /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i,
  /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w-]+)["']/i,
]

/** The encoding that a page says it has, by its `meta` element or XML declaration; null where it says none that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SEARCHED_BYTES))
    .toString('latin1')
    .replace(/<!--.*?-->/gs, '')
  for (const declaration of DECLARATIONS) {
    const label = declaration.exec(head)?.[1]
    if (label !== undefined) return knownEncoding(label)
  }
  return null
}

/** GBK and GB2312 are parts of GB18030; bytes that are valid UTF-16 are no ASCII `meta`. */
function knownEncoding(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    if (encoding === 'gbk') return 'gb18030'
    return encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}
