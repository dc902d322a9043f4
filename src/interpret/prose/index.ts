import type { DraftSection, DraftTask } from '../../model/draft.js'
import type { TextBlock } from '../../model/source.js'
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
  const nodes = new Set([
    ...(hasClause(root) ? [root] : []),
    ...nodesOf(root)
      .filter((node) => chosen.has(node))
      .map(taskNodeOf),
  ])
  const tasks = [...nodes].map((node) => ({ under: sectionNodeOf(node), task: taskOf(node, chosen) }))
  return inSections(tasks.filter(({ task }) => task.measures.length > 0))
}

/** The same section may open twice: （二） under 一、 stands between two tasks of 一、. */
function inSections(tasks: readonly { under: Node | null; task: DraftTask }[]): DraftSection[] {
  const sections: DraftSection[] = []
  tasks.forEach(({ under, task }, at) => {
    if (at === 0 || tasks[at - 1]!.under !== under) sections.push(sectionOf(under))
    sections.at(-1)!.tasks.push(task)
  })
  return sections
}
