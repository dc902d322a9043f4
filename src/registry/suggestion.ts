import { stringify } from 'yaml'
import type { UnitKind } from '../model/plan.js'
import { latin } from '../text/latin.js'
import type { RegionalUnits } from './registry.js'

/** Places that the evidence of one unit lists. */
const PLACES_SHOWN = 3

/**
 * The entry of a register that would make an unknown unit known, for a person to review: with where it is met, how often, and
 * the nearest names.
 */
export function suggestedEntry(
  { unit, kind }: { unit: string; kind: UnitKind },
  places: readonly string[],
  known: RegionalUnits,
): string {
  const near = known.nearest(unit)
  const more = places.length > PLACES_SHOWN ? ' …' : ''
  const entry = {
    id: latin(unit) || 'unit',
    name: unit,
    kind: kind === 'unknown' ? 'department' : kind,
    aliases: [],
  }
  return [
    `  # ${times(places.length)}: ${places.slice(0, PLACES_SHOWN).join(', ')}${more}`,
    `  # ${near.length === 0 ? 'no name is near' : `nearest: ${near.join('、')}`}`,
    ...yamlLines([entry]).map((line) => `  ${line}`),
  ].join('\n')
}

/** The region of a register, and the key under which its units follow. */
export function registerHead({ name, code }: { name: string; code: string | null }): string {
  const head = name === '' ? {} : { region: { ...(code ? { code } : {}), name } }
  return `${yamlLines(head).join('\n')}${name === '' ? '' : '\n'}units:\n`
}

function yamlLines(value: object): string[] {
  return Object.keys(value).length === 0 ? [] : stringify(value, { lineWidth: 0 }).trimEnd().split('\n')
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}
