import type { Element } from 'xast'
import { outermost } from '../../xml/elements.js'
import type { Story } from './story.js'
import { alternativeOf } from './unwrap.js'

const BOX = new Set(['w:txbxContent'])
const EMBEDDED = new Set(['o:OLEObject', 'c:chart', 'dgm:relIds'])
const PICTURE = new Set(['a:blip', 'v:imagedata'])

/** The text boxes of a drawing, with what they hold yet to be read. What is drawn otherwise is reported. */
export function textBoxesOf(graphic: Element, story: Story): Element[] {
  const shown = graphic.name === 'mc:AlternateContent' ? alternativeOf(graphic) : graphic
  const boxes = [...outermost(shown, BOX)]
  if (boxes.length > 0) return boxes
  if (has(shown, EMBEDDED)) story.mark(story.embedded, 'an embedded object or a chart')
  else if (has(shown, PICTURE)) story.mark(story.pictures)
  return []
}

function has(graphic: Element, names: ReadonlySet<string>): boolean {
  return !outermost(graphic, names).next().done
}
