import { COMMITTEE, isCommitteeOfZone, mayBeOwnName } from '../vocabulary/organs/zones.js'
import type { Zone } from './schema.js'

/** What a name says of a zone. */
export interface ZoneReading {
  id: string
  /** Canonical, with the zone’s own name: 江北新区. */
  name: string
  fullName: string
  /** What follows: the name of one of its bureaus; empty where the zone’s committee is meant. */
  bureau: string
}

/** No zone’s own name has more characters. */
const LONGEST_OWN = 6

/** Zones that are governed for a government, by their names. */
export class Zones {
  private readonly byWord: ReadonlyMap<string, Zone>
  private readonly form: RegExp

  constructor(zones: readonly Zone[]) {
    this.byWord = new Map(zones.flatMap(wordsOf))
    const words = [...this.byWord.keys()].sort((a, b) => b.length - a.length)
    this.form = new RegExp(`^(.{0,${LONGEST_OWN}}?)(${words.join('|') || '(?!)'})(.*)$`)
  }

  /** The zone that a name without its level begins with. */
  read(name: string): ZoneReading | null {
    const [, own, word, rest] = this.form.exec(name) ?? []
    return own === undefined || !mayBeOwnName(own) ? null : readingOf(this.byWord.get(word!)!, own, rest!)
  }
}

/** Each word by which a zone is called. 化工园区 is no other name of a 工业园区: its zone has the word in its id. */
function wordsOf(zone: Zone): [word: string, zone: Zone][] {
  const own = [zone.name, ...(zone.full ? [zone.full] : []), ...zone.aliases]
  return [
    ...own.map((word): [string, Zone] => [word, zone]),
    ...zone.others.map((word): [string, Zone] => [
      word,
      { id: `${zone.id}-${word}`, name: word, alone: zone.alone, aliases: [], others: [] },
    ]),
  ]
}

function readingOf(zone: Zone, own: string, rest: string): ZoneReading | null {
  const isCommittee = rest === '' ? zone.alone : isCommitteeOfZone(rest)
  const bureau = isCommittee ? '' : rest.replace(COMMITTEE, '')
  if (rest === '' && !zone.alone) return null
  return {
    id: [zone.id, own].filter(Boolean).join('-'),
    name: own + zone.name,
    fullName: own + (zone.full ?? zone.name),
    bureau,
  }
}
