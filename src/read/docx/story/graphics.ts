import type { Element } from 'xast'
import { outermost } from '../../xml/elements.js'
import type { Story } from './story.js'
import { shownOf } from './unwrap.js'

const BOX = new Set(['w:txbxContent'])
const WORD_ART = new Set(['v:textpath'])
const EMBEDDED = new Set(['o:OLEObject', 'c:chart', 'dgm:relIds', 'w:control'])
const PICTURE = new Set(['a:blip', 'v:imagedata'])

/** The text boxes of a drawing, with what they hold yet to be read, and its WordArt. What is drawn otherwise is reported. */
export function graphicOf(graphic: Element, story: Story): { boxes: Element[]; words: string[] } {
  const find = (names: ReadonlySet<string>): Element[] => [...outermost(graphic, names, shownOf)]
  const boxes = find(BOX)
  const words = find(WORD_ART).flatMap(({ attributes }) => attributes['string'] ?? [])
  if (find(EMBEDDED).length > 0) story.mark(story.embedded, 'an embedded object or a chart')
  else if (find(PICTURE).length > 0) story.mark(story.pictures)
  return { boxes, words }
}
