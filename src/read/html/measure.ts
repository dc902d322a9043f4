import type { Element, Nodes } from 'hast'
import { compact } from '../../text/blanks.js'
import { isElement, isPrinted } from '../flow/elements.js'

/** How much an element says, in characters without blanks, how much of that in links, and how many links there are. */
export interface Measure {
  said: number
  linked: number
  links: number
  /** Links to files. */
  files: number
}

const NOTHING: Measure = { said: 0, linked: 0, links: 0, files: 0 }
const FILE_LINK = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|pptx?)(?:$|[?#])|download|downfile/i

/** Measures every element of a tree, each once. */
export function measuresOf(root: Nodes): Map<Nodes, Measure> {
  const measures = new Map<Nodes, Measure>()
  measure(root, false, measures)
  return measures
}

function measure(node: Nodes, inLink: boolean, measures: Map<Nodes, Measure>): Measure {
  if (node.type === 'text') {
    const said = compact(node.value).length
    return { said, linked: inLink ? said : 0, links: 0, files: 0 }
  }
  if (!('children' in node) || (isElement(node) && !isPrinted(node))) return NOTHING
  const isLink = isElement(node) && node.tagName === 'a' && node.properties.href !== undefined
  const sum = { ...NOTHING }
  for (const child of node.children) {
    const inner = measure(child, inLink || isLink, measures)
    sum.said += inner.said
    sum.linked += inner.linked
    sum.links += inner.links
    sum.files += inner.files
  }
  if (isLink) {
    sum.links++
    if (FILE_LINK.test(String((node as Element).properties.href))) sum.files++
  }
  measures.set(node, sum)
  return sum
}
