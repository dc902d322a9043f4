import type { Observation } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import { conventionIn } from '../../vocabulary/roles/conventions.js'

/** Sentences that name units for all tasks at once, and that no single task prints: 以下各项工作均需各县、区人民政府落实，不再列出. */
export function defaultsIn(blocks: readonly TextBlock[]): Observation[] {
  return blocks.flatMap(({ text, place }) => {
    const said = conventionIn(text, 'all do it')
    if (said === null) return []
    const message = `The notice names units for all of its tasks at once (“${said}”); they stand in no record.`
    return [{ rule: 'responsibility/default', message, place }]
  })
}
