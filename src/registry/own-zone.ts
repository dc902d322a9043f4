import { fullEnding } from '../vocabulary/organs/endings.js'
import { COMMITTEE_OF_ZONE } from '../vocabulary/organs/organs.js'
import { isCommitteeOfZone } from '../vocabulary/organs/zones.js'
import { latin } from '../text/latin.js'
import { composed } from './function-reading.js'
import type { Governments } from './governments.js'
import type { Region } from './regions.js'
import type { Zones } from './zones.js'

/** 区管委会 and 湖滨新区管委会 in a notice of that zone: who governs it. Null for any other name, and in notices of others. */
export function committeeOfOwnZone(rest: string, region: Region | null, governments: Governments, zones: Zones) {
  const { home, ownNames } = governments
  if (home === null || home.code !== null || region !== home || !isCommitteeOfZone(rest)) return null
  const own = ownNames.find((name) => zones.read(name)?.bureau === '')
  if (own === undefined) return null
  const name = own + COMMITTEE_OF_ZONE
  const fullName = home.name + fullEnding(COMMITTEE_OF_ZONE)
  const reading = composed({ name, nameThen: name, fullName, kind: 'agency' })
  const government = governments.idOf(home, '')
  const id = `${government}-${latin(COMMITTEE_OF_ZONE)}`
  return { ...reading, id, region: home.name, level: own, government, word: rest, reading, branchOf: null }
}
