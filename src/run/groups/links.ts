/** Which annexes the links of a letter lead to: by their words, by the names of the files, or by their order. */
import { annexNamedBy, type NamedAnnex } from '../../vocabulary/frame/annex-file-names.js'
import { isSameTitle } from '../../vocabulary/frame/annex-items.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { namesNoFile, withoutInvitation } from '../../vocabulary/pages/site-words.js'
import type { Item } from './fits.js'
import type { Frame } from './frame.js'

export interface Linked {
  /** Null where nothing tells which annex it is. */
  item: Item | null
  /** Whether the link itself, or the name of the file, says which; else it is the next of the list. */
  isNamed: boolean
}

/** The annex that a letter’s link to a file leads to; null where it has no such link, or one that names something else. */
export function linkedAnnex(file: string, { list, links }: Pick<Frame, 'list' | 'links'>): Linked | null {
  const link = links.find((one) => one.file === file)
  if (!link) return null
  const named = itemOfLink(link, list)
  if (named) return { item: named, isNamed: true }
  if (list.length === 1 && links.length === 1) return { item: list[0]!, isNamed: true }
  return namesNoFile(link.text) ? { item: nextItem(file, list, links), isNamed: false } : null
}

function itemOfLink({ file, text }: Frame['links'][number], list: readonly Item[]): Item | null {
  const byWords = itemNamed(annexNamedBy(withoutInvitation(text)), list)
  return byWords ?? (namesNoFile(text) ? itemNamed(annexNamedBy(file), list) : null)
}

function itemNamed({ readings }: NamedAnnex, list: readonly Item[]): Item | null {
  const byTitle = list.filter((item) => readings.some(({ title }) => isSameTitle(title, item.title)))
  const byNumber = list.filter(({ no }) => readings.some((reading) => reading.no !== null && isOfAnnex(reading.no, no)))
  const [item, ...more] = byTitle.length > 0 ? byTitle : byNumber
  return more.length === 0 ? (item ?? null) : null
}

/** Links that say nothing lead to the annexes that no other link names, in the order of the list, where they are as many. */
function nextItem(file: string, list: readonly Item[], links: Frame['links']): Item | null {
  const named = links.map((link) => itemOfLink(link, list))
  const silent = links.filter((link, at) => named[at] === null && namesNoFile(link.text)).map((link) => link.file)
  const files = [...new Set(silent)]
  const free = list.filter((item) => !item.isHere && !named.includes(item))
  return files.length === free.length ? (free[files.indexOf(file)] ?? null) : null
}
