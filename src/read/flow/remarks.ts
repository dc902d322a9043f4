import type { Element, Nodes } from 'hast'
import type { Observation } from '../../model/finding.js'
import { told } from '../../text/told.js'
import { changesAccepted, once, picturesUnread, quote, type Remark } from '../observations.js'
import { isElement, noteMark } from './elements.js'
import { charactersOfHast, reasonLeftOut, textLeftOut } from './hast-characters.js'
import type { Locate } from './table.js'

/** What stands among the text of HTML and is not read. */
export type Remarks = Record<'picture' | 'change' | 'frame' | 'note' | 'hidden' | 'control', Remark[]>

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
  return { picture: [], change: [], frame: [], note: [], hidden: [], control: [] }
}

/**
 * Adds what stands in nodes where it is seen, and what is left out of them. A picture that links to a page is the site’s.
 * @param grids tables that tell themselves what is hidden in them
 */
export function gatherRemarks(
  nodes: readonly Nodes[],
  locate: Locate,
  remarks: Remarks,
  grids: ReadonlySet<Element> = new Set(),
): void {
  const add = (kind: keyof Remarks, element: Element, text: string): void => {
    remarks[kind].push({ text, place: locate(element) })
  }
  const visit = (node: Nodes, isTold: boolean): void => {
    if (!isElement(node)) return
    const left = reasonLeftOut(node)
    const kind = left === 'hidden' ? 'hidden' : left === 'not text' ? 'control' : null
    const text = kind && !(kind === 'hidden' && isTold) ? textLeftOut(node) : ''
    if (kind && text !== '') add(kind, node, text)
    if (left === 'hidden') return
    const found = KINDS[node.tagName]
    const said = found?.text(node) ?? null
    if (found && said !== null) add(found.kind, node, said)
    const isOfSite = isPictureOfSite(node)
    const within = isTold || grids.has(node)
    if (left !== null && node.tagName !== 'frameset') return
    for (const child of node.children) if (!isOfSite || !isPicture(child)) visit(child, within)
  }
  for (const node of nodes) visit(node, false)
}

export function observationsOfRemarks({ picture, change, frame, note, hidden, control }: Remarks): Observation[] {
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
    ...once(
      'text/hidden',
      hidden,
      (first, more) => told`Text that the page hides is left out: ${quote(first)}${more}.`,
    ),
    ...once(
      'page/left-out',
      control,
      (first, more) =>
        told`Text of controls, or for programs that cannot show something, is left out: ${quote(first)}${more}.`,
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
  return tagName === 'a' && href !== '' && !PICTURE_FILE.test(href) && children.some(isPicture)
}

function isPicture(node: Nodes): boolean {
  return isElement(node) && node.tagName === 'img'
}
