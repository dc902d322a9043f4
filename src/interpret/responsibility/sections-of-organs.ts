import type { DraftHeading, DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import { isCollective } from '../../vocabulary/organs/collectives.js'
import { organsOfCell } from '../../vocabulary/forms/organs-of-cell.js'
import { CERTAIN } from '../../vocabulary/forms/reading.js'
import { ownerInHeading } from '../../vocabulary/roles/headings-of-owners.js'
import { withoutTotal } from '../../vocabulary/targets/totals.js'
import { derived, fieldOfFragments } from '../fields.js'

/** One heading that names an organ may be the name of a plan; several make a list by organs. */
const FEWEST_ORGANS = 2

/**
 * In a list by organs the one that heads a section leads what stands below it. A list is one where no record says who leads, and
 * all headings of one level are organs.
 */
export function leadBySections(sections: readonly DraftSection[]): void {
  const headed = sections.filter(({ tasks }) => tasks.length > 0)
  if (recordsOf(headed).some(({ lead }) => lead !== null)) return
  const deepest = Math.max(0, ...headed.map(({ path }) => path.length))
  for (let level = deepest - 1; level >= 0; level--) {
    const organs = headed.map(({ path }) => path[level])
    if (!areOrgans(organs)) continue
    headed.forEach((section, at) => {
      for (const record of recordsOf([section])) record.lead = leadOf(organs[at]!, section)
    })
    return
  }
}

function recordsOf(sections: readonly DraftSection[]): DraftMeasure[] {
  return sections.flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
}

/** Names that only end as organs do (县供销社) are some among others that surely are. */
function areOrgans(headings: readonly (DraftHeading | undefined)[]): boolean {
  const titles = [...new Set(headings.map((heading) => nameIn(heading?.title ?? '')))]
  const forms = titles.map((title) => (isCollective(title) ? null : organsOfCell(title)))
  const certain = forms.filter((form) => form !== null && form.strength >= CERTAIN).length
  return titles.length >= FEWEST_ORGANS && !forms.includes(null) && certain > titles.length / 2
}

/** 县水利局（3项）, 县水利局牵头任务 */
function nameIn(title: string): string {
  return ownerInHeading(withoutTotal(title))
}

/** The heading is accounted for where it stands; to the records it is a text of the notice. */
function leadOf({ title, place }: DraftHeading, { fragments }: DraftSection): Field {
  const own = fragments.find((fragment) => fragment.place === place)
  const fragment = { table: null, row: null, column: null, place, text: own?.text ?? title }
  return derived(fieldOfFragments([fragment], nameIn(title)), 'inferred', 'responsibility/heads-section')
}
