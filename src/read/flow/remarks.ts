import type { Element, Nodes } from 'hast'
import type { Observation } from '../../model/finding.js'
import { told } from '../../text/told.js'
import { changesAccepted, once, picturesUnread, type Remark } from '../observations.js'
import { isElement, isHidden, isPrinted, noteMark } from './elements.js'
import { charactersOfHast } from './hast-characters.js'
import type { Locate } from './table.js'

/** What stands among the text of HTML and is not read. */
export type Remarks = Record<'picture' | 'change' | 'frame' | 'note', Remark[]>

/** Pictures no wider or higher are icons or spacers, in pixels: those of files beside links have 16 to 32. */
const ICON_PIXELS = 32
/** Addresses that hold a whole picture have a million characters. */
const LONGEST_ADDRESS = 80
const PICTURE_FILE = /\.(?:jpe?g|png|gif|bmp|webp|tiff?)(?:$|[?#])/i

type Kind = { kind: keyof Remarks; text(element: Element): string | null }
const KINDS: Record<string, Kind> = {
  img: { kind: 'picture', text: (element) => (isIcon(element) ? null : '') },
  svg: { kind: 'picture', text: (element) => (saysSomething(element) ? '' : null) },
  del: { kind: 'change', text: () => '' },
  ins: { kind: 'change', text: () => '' },
  iframe: { kind: 'frame', text: addressOf },
  frame: { kind: 'frame', text: addressOf },
  embed: { kind: 'frame', text: addressOf },
  object: { kind: 'frame', text: addressOf },
  a: { kind: 'note', text: (element) => (noteMark(element) === 'text' ? '' : null) },
}

export function noRemarks(): Remarks {
  return { picture: [], change: [], frame: [], note: [] }
}

/** Adds what stands in nodes where it is seen. A picture that links to a page is the site’s. */
export function gatherRemarks(nodes: readonly Nodes[], locate: Locate, remarks: Remarks): void {
  for (const node of nodes) {
    if (!isElement(node) || isHidden(node) || isPictureOfSite(node)) continue
    const found = KINDS[node.tagName]
    const text = found?.text(node) ?? null
    if (found && text !== null) remarks[found.kind].push({ text, place: locate(node) })
    if (isPrinted(node) || node.tagName === 'frameset') gatherRemarks(node.children, locate, remarks)
  }
}

export function observationsOfRemarks({ picture, change, frame, note }: Remarks): Observation[] {
  return [
    ...changesAccepted(change),
    ...once(
      'text/note',
      note,
      (_, more) => told`A note hangs on a text here${more}; its mark is left out, and the note stands as a paragraph.`,
    ),
    ...picturesUnread(picture),
    ...once(
      'part/unread',
      frame,
      (address, more) => told`Another page is shown here (${{ address }})${more}, which is not read.`,
    ),
  ]
}

function addressOf({ properties }: Element): string | null {
  const address = properties.src ?? properties.data
  return isIcon({ properties }) || typeof address !== 'string' || /^(?:about|javascript):|^$/.test(address)
    ? null
    : address.slice(0, LONGEST_ADDRESS)
}

function isIcon({ properties }: Pick<Element, 'properties'>): boolean {
  return [properties.width, properties.height].some(
    (size) => size !== undefined && Number.parseFloat(String(size)) <= ICON_PIXELS && !String(size).endsWith('%'),
  )
}

/** Icons are drawn without text. */
function saysSomething(drawing: Element): boolean {
  return charactersOfHast(drawing.children).seen > 0
}

function isPictureOfSite({ tagName, properties, children }: Element): boolean {
  const href = String(properties.href ?? '')
  return (
    tagName === 'a' &&
    href !== '' &&
    !PICTURE_FILE.test(href) &&
    children.some((child) => isElement(child) && child.tagName === 'img')
  )
}
