import type { Element } from 'xast'
import { UnreadableInput } from '../../model/errors.js'
import { LimitExceeded } from '../limits.js'
import { elementsOf, xmlText } from '../xml/elements.js'
import { parseXml, type XmlOptions } from '../xml/parse.js'
import { MalformedXml } from '../xml/scan.js'
import type { Package } from '../zip/index.js'
import { relationshipsOf } from './relationships.js'

/** Relationships that lead from a part to what is drawn on it, and from there on. */
const DRAWN = new Set(['drawing', 'chart', 'chartUserShapes', 'diagramData'])
/** The texts of shapes, and those that a chart keeps of the cells that it names. */
const DRAWING_XML: XmlOptions = { texts: new Set(['a:t', 'c:v']), attributes: new Set() }
/** What a chart keeps of its numbers: they are drawn as bars and lines. */
const NUMBERS = new Set(['c:numCache', 'c:numLit'])

/**
 * The texts in the charts, diagrams and shapes of a part, a line each. They are counted and told, not read.
 * @param part name of the document or the sheet
 */
export async function textsOfDrawings(pack: Package, part: string, met = new Set<string>()): Promise<string[]> {
  const related = (await relationshipsOf(pack, part)).filter(({ type, target }) => DRAWN.has(type) && pack.has(target))
  const texts: string[] = []
  for (const { target } of related) {
    if (met.has(target)) continue
    met.add(target)
    texts.push(...(await textsOfPart(pack, target, met)))
  }
  return texts
}

/** A damaged drawing is no fault of the text that it stands beside. */
async function textsOfPart(pack: Package, part: string, met: Set<string>): Promise<string[]> {
  try {
    const texts = textsIn(parseXml(await pack.read(part), part, DRAWING_XML))
    return [...texts, ...(await textsOfDrawings(pack, part, met))]
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof LimitExceeded || error instanceof UnreadableInput) return []
    throw error
  }
}

function textsIn(element: Element): string[] {
  if (NUMBERS.has(element.name)) return []
  if (element.name === 'a:t' || element.name === 'c:v') return [xmlText(element)]
  const texts = elementsOf(element).flatMap(textsIn)
  return element.name === 'a:p' ? [texts.join('')] : texts
}
