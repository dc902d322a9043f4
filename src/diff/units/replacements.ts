import type { NamedUnit } from '../../model/diff.js'
import type { UnitKind } from '../../model/plan.js'
import { latin } from '../../text/latin.js'
import { levelAtStart } from '../../vocabulary/organs/levels.js'
import type { Found } from '../compare/changes.js'
import { groupedBy } from '../grouping.js'
import type { Entry } from '../match/entry.js'
import type { RecordMatch } from '../match/matching.js'
import type { DocumentRows } from '../side.js'
import { nameLikeness } from '../text.js'
import type { UnitIdentity } from './identity.js'
import { namesIn } from './sides.js'

/** One record may have passed on by itself. */
const LEAST_RECORDS = 2
/** Names that are less alike are of two bodies, unless a reform says otherwise. */
const AKIN = 0.3

/**
 * Units that the new side does not name any more, and of which another one that the old side did not name stands in every
 * record: perhaps renamed. Only a register can say so.
 */
export function replacedUnits(
  old: DocumentRows,
  fresh: DocumentRows,
  { keyOf, takeovers }: UnitIdentity,
  matches: readonly RecordMatch[],
): Found[] {
  const [before, after] = [old, fresh].map((rows) =>
    groupedBy([...namesIn(rows).values()], ({ unit_id }) => keyOf(unit_id)),
  ) as [Map<string, NamedUnit[]>, Map<string, NamedUnit[]>]
  const pairs = matches.filter((match) => match.old.length > 0 && match.fresh.length > 0)
  const gone = [...before.keys()].filter((key) => !after.has(key))
  const added = [...after.keys()].filter((key) => !before.has(key))
  return gone.flatMap((key): Found[] => {
    const records = pairs.filter((pair) => named(pair.old, key))
    const heirs = added.filter((heir) => {
      const others = pairs.filter((pair) => named(pair.fresh, heir))
      return others.length === records.length && others.every((pair) => records.includes(pair))
    })
    const [unit, heir] = [before.get(key)![0]!, heirs.length === 1 ? after.get(heirs[0]!)![0]! : null]
    if (records.length < LEAST_RECORDS || !heir) return []
    const isAkin = likeness(unit, heir) >= AKIN || takeovers(unit.unit_id, heir.unit_id) !== null
    return isAkin ? [replacement(unit, { ...heir, kind: kindOf(fresh, heir) }, records.length)] : []
  })
}

function named(entries: readonly Entry[], key: string): boolean {
  return entries.some(({ lead, others }) => lead.has(key) || others.has(key))
}

function likeness({ unit: a }: NamedUnit, { unit: b }: NamedUnit): number {
  return nameLikeness(a.slice(levelAtStart(a).length), b.slice(levelAtStart(b).length))
}

/** As the new side has it; what its name does not tell is a department to a register. */
function kindOf({ units }: DocumentRows, { unit_id }: NamedUnit): UnitKind {
  const kind = [...units.values()].flat().find((one) => one.unit_id === unit_id)?.unit_kind
  return kind === undefined || kind === 'unknown' ? 'department' : kind
}

function replacement(unit: NamedUnit, { kind, ...heir }: NamedUnit & { kind: UnitKind }, records: number): Found {
  const line = `- { id: ${latin(heir.unit)}, name: ${heir.unit}, kind: ${kind}, aliases: [{ name: ${unit.unit}, kind: former }] }`
  return {
    kind: 'unit-perhaps-renamed',
    subject: heir.unit_id,
    units: { old: [unit], fresh: [heir] },
    before: unit.unit,
    after: heir.unit,
    message: `${unit.unit} → ${heir.unit} in all ${records} records that name it; if it is one unit, gongwen.units.yaml says so under units: ${line}`,
  }
}
