import type { DraftMeasure, DraftSection } from '../../model/draft.js'
import { assignRoles } from './cells.js'
import { applyConventions, conventionsIn } from './conventions.js'

/** Gives the units of a table's records their roles, by the words in their cells and by what its headers or one of the cells say of all. */
export function assignRolesOf(sections: readonly DraftSection[], headers: readonly string[]): void {
  const records = recordsOf(sections)
  for (const record of records) assignRoles(record)
  settleRoles(sections, [...headers, ...records.flatMap(({ lead }) => lead?.fragments.map(({ text }) => text) ?? [])])
}

/** Gives roles by what some texts say of all units: 列首位者为牵头单位. */
export function settleRoles(sections: readonly DraftSection[], texts: readonly string[]): void {
  const conventions = conventionsIn(texts)
  for (const record of recordsOf(sections)) applyConventions(record, conventions)
}

function recordsOf(sections: readonly DraftSection[]): DraftMeasure[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
}
