/** What a piece of names may be as well as what it is read as, told where a person had better look. */
import type { RegionalUnits } from '../registry/registry.js'
import { isCollective } from '../vocabulary/organs/collectives.js'
import { governmentAtStart } from '../vocabulary/organs/levels.js'
import type { Joints } from './run-together.js'
import { within } from './spans.js'
import type { Part } from './stretches.js'

/**
 * Another reading which may as well be meant, by its names; null where there is none.
 * @param next the cheapest reading but one
 */
export function otherReading(
  parts: readonly Part[],
  next: readonly Part[] | null,
  joints: Joints,
  units: RegionalUnits,
): string[] | null {
  const known = next && namesIfKnown([...parts, ...next], next, units)
  return known ?? cutAtDoubts(parts, joints, units) ?? joinedAgain(parts, joints, units)
}

/** The names of a reading where all that both readings hold are known ones. */
function namesIfKnown(all: readonly Part[], other: readonly Part[], units: RegionalUnits): string[] | null {
  const isKnown = ({ kind, text }: Part): boolean => kind === 'name' && units.find(text) !== null
  const cutsBranch = other.some(({ text }, at) => units.isBranchOf(text + (other[at + 1]?.text ?? ''), text))
  return all.every(isKnown) && !cutsBranch ? other.map(({ text }) => text) : null
}

/** The names of a reading cut where another may begin in one that no register has: 水利局蜜蜂局; null where none does. */
function cutAtDoubts(parts: readonly Part[], { doubtful }: Joints, units: RegionalUnits): string[] | null {
  const names = parts.filter(({ kind }) => kind === 'name')
  const cut = names.flatMap(({ text, start, end }) => {
    const doubts = units.find(text) === null && !isCollective(text) ? within(doubtful, start, end) : []
    return [0, ...doubts].map((at, next) => text.slice(at, doubts[next]))
  })
  return cut.length > names.length ? cut : null
}

/** The names of a reading with those together that only their functions part: 公路管理局 may be in 县交通运输局. Null where none are. */
function joinedAgain(parts: readonly Part[], { sure }: Joints, units: RegionalUnits): string[] | null {
  const names: string[] = []
  for (const [at, { kind, text, start }] of parts.entries()) {
    const before = parts[at - 1]
    const mayBelong =
      before?.kind === 'name' &&
      sure.includes(start) &&
      governmentAtStart(before.text) !== '' &&
      governmentAtStart(text) === '' &&
      (units.find(text)?.form ?? null) !== null
    if (kind === 'name' && mayBelong) names.push(names.pop()! + text)
    else if (kind === 'name') names.push(text)
  }
  return names.length < parts.filter(({ kind }) => kind === 'name').length ? names : null
}
