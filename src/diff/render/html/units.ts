import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Change } from '../../../model/diff.js'
import { plain } from './chinese.js'
import type { Row } from './rows.js'

/** Units of one role on both sides; those that the other side does not have are marked, but not those with a new name. */
export function unitsRow(
  label: string,
  old: string[][],
  now: string[][],
  said: readonly Change[],
  changed: boolean,
): Row {
  const renamed = said.filter(({ kind }) => kind === 'unit-renamed')
  const before = new Set([...old.flat(), ...renamed.map((change) => change.after)])
  const after = new Set([...now.flat(), ...renamed.map((change) => change.before)])
  const side = (lists: string[][], name: 'del' | 'ins', others: ReadonlySet<string | null>) =>
    lists.filter((units) => units.length > 0).map((units) => listed(units, name, changed ? others : null))
  return { label, old: side(old, 'del', after), now: side(now, 'ins', before) }
}

function listed(units: string[], name: 'del' | 'ins', others: ReadonlySet<string | null> | null): ElementContent[] {
  return units.flatMap((unit, at): ElementContent[] => [
    ...(at > 0 ? [{ type: 'text', value: '、' } as const] : []),
    others && !others.has(unit) ? h(name, [plain(unit)]) : { type: 'text', value: plain(unit) },
  ])
}
