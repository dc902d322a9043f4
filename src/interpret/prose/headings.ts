import type { DraftSection } from '../../model/draft.js'
import { fragmentOfBlock } from '../fields.js'
import { nextSection } from '../sections.js'
import type { Node } from './outline.js'
import { titledOf } from './titles.js'

/** 一、 and （一） name sections; so does a heading without a number where nothing else does. */
const SECTION_LEVEL = 2

/** The node of the section that a task stands in, or null where it stands in none. */
export function sectionNodeOf(task: Node): Node | null {
  const unnumbered = task.level === 0 ? [task] : []
  return [...unnumbered, ...ancestorsOf(task)].find(({ level }) => level >= 0 && level <= SECTION_LEVEL) ?? null
}

/** Opens the section of a node; under 一、 （二） carries both titles. */
export function sectionOf(node: Node | null): DraftSection {
  if (node === null) return { no: '', title: '', fragments: [], tasks: [] }
  const outer = node.level === SECTION_LEVEL && node.parent!.level === 1 ? sectionOf(node.parent) : null
  const { text, marker, blocks } = node.paragraphs[0]!.line
  const title = titledOf(text.slice(marker?.length ?? 0)).title || text.slice(marker?.length ?? 0)
  const printed = marker ? `${marker.no}${node.level === 1 ? '、' : ''}${title}` : title
  return nextSection(printed, blocks.map(fragmentOfBlock), outer)
}

function ancestorsOf(node: Node): Node[] {
  return node.parent === null ? [] : [node.parent, ...ancestorsOf(node.parent)]
}
