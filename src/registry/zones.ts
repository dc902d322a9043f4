import { COMMITTEE, isCommitteeOfZone } from '../vocabulary/organs/zones.js'
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
/** What no zone is called: ends of organs, and words of collectives. */
const NOT_IN_OWN = /[局委办厅部会所院各相有等及和与]|国家级|省级|市级|县级/

/** Zones that are governed for a government, by their names. */
export class Zones {
  private readonly words: readonly { word: string; zone: Zone }[]

  constructor(zones: readonly Zone[]) {
    this.words = zones
      .flatMap((zone) =>
        [zone.name, ...(zone.full ? [zone.full] : []), ...zone.aliases].map((word) => ({ word, zone })),
      )
      .sort((a, b) => b.word.length - a.word.length)
  }

  /** The zone that a name without its level begins with. */
  read(name: string): ZoneReading | null {
    for (let at = 0; at <= LONGEST_OWN && at < name.length - 1; at++) {
      const found = this.words.find(({ word }) => name.startsWith(word, at))
      if (!found) continue
      const own = name.slice(0, at)
      const rest = name.slice(at + found.word.length)
      return NOT_IN_OWN.test(own) ? null : readingOf(found.zone, own, rest)
    }
    return null
  }
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
