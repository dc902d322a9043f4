import type { Element } from 'hast'
import { tidyLine } from '../../text/blanks.js'
import type { Observation } from '../../model/finding.js'
import { decode } from '../decode.js'
import { blocksOfHast, locateIn } from '../hast/blocks.js'
import { parseHtml } from '../hast/parse.js'
import { textOfHast } from '../hast/text.js'
import type { Content, Input } from '../reader.js'
import { declaredEncoding } from './declared-encoding.js'
import { withoutFurniture } from './page-furniture.js'

/** How much of a text left out a message quotes, in characters. */
const QUOTED = 30

/**
 * Reads a web page, or what Word, WPS or Excel saved as one, into blocks; each knows its line and column. Nothing the
 * page names is fetched or run.
 */
export function readHtml({ file, bytes }: Input): Content {
  const { text, encoding, observations } = decode(bytes, file, declaredEncoding(bytes))
  const page = parseHtml(text, false)
  const { root, leftOut } = withoutFurniture(page)
  const read = blocksOfHast(root.children, locateIn(1))
  return {
    encoding,
    pages: null,
    blocks: read.blocks,
    observations: [...observations, ...read.observations, ...partsLeftOut(leftOut)],
  }
}

function partsLeftOut(elements: readonly Element[]): Observation[] {
  const said = elements.map((element) => ({ element, text: tidyLine(textOfHast(element)) }))
  const [first, ...rest] = said
  if (!first) return []
  const length = said.reduce((sum, { text }) => sum + text.length, 0)
  const parts = rest.length === 0 ? '1 part' : `${said.length} parts`
  const last = rest.at(-1)
  const message = `${parts} of the page around the notice are left out (${length} characters): “${first.text.slice(0, QUOTED)}”${last ? ` to “${last.text.slice(0, QUOTED)}”` : ''}.`
  return [{ rule: 'page/left-out', message, place: locateIn(1)(first.element) }]
}
