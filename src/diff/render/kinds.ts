import { CHANGE_KINDS } from '../../model/change-kinds.js'
import { GROUPS } from '../judge/selectors.js'

const WIDTH = 22

/** The kinds of change with what they say, and the groups of them, for a terminal. */
export function kindsText(): string {
  const kinds = Object.entries(CHANGE_KINDS).map(
    ([name, { level, meaning }]) => `  ${name.padEnd(WIDTH)}${level.padEnd(9)}${meaning}`,
  )
  const groups = Object.entries(GROUPS).map(([name, { meaning }]) => `  ${name.padEnd(WIDTH)}${meaning}`)
  return `Kinds of change, gravest first; concern fails the command unless --fail-on says otherwise:\n${kinds.join('\n')}\n\nGroups, for --fail-on and --ignore:\n${groups.join('\n')}\n`
}
