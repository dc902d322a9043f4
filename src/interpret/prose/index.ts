import type { DraftSection } from '../../model/draft.js'
import type { TextBlock } from '../../model/text-block.js'
import { chosenOf, taskNodeOf } from './choose.js'
import { sectionNodeOf, sectionOf } from './headings.js'
import { linesOf } from './lines.js'
import { hasClause, nodesOf, outlineOf, type Node } from './outline.js'
import { taskOf } from './tasks.js'

/**
 * Reads the tasks that stand in paragraphs: numbered ones with clauses that say who is responsible, and those numbered in
 * one run with them. Text that names nobody gives none.
 */
export function readProse(blocks: readonly TextBlock[]): DraftSection[] {
  const root = outlineOf(linesOf(blocks))
  const chosen = chosenOf(root)
  const tasks = new Set([
    ...(hasClause(root) ? [root] : []),
    ...nodesOf(root)
      .filter((node) => chosen.has(node))
      .map(taskNodeOf),
  ])
  const sections: { node: Node | null; section: DraftSection }[] = []
  for (const node of tasks) {
    const under = sectionNodeOf(node)
    if (sections.length === 0 || sections.at(-1)!.node !== under)
      sections.push({ node: under, section: sectionOf(under) })
    sections.at(-1)!.section.tasks.push(taskOf(node, chosen))
  }
  return sections.map(({ section }) => section)
}
