import type { UnitKind } from '../model/plan.js'
import { latin } from '../text/latin.js'
import { STATE } from '../vocabulary/organs/central-names.js'
import { isCollective } from '../vocabulary/organs/collectives.js'
import { fullEnding, organEndingOf } from '../vocabulary/organs/endings.js'
import { levelAtStart, levelOfRegion } from '../vocabulary/organs/levels.js'
import { nameStarts } from '../vocabulary/organs/next-names.js'
import {
  COMMITTEE_OF_ZONE,
  GOVERNMENT,
  isPartOfDepartment,
  isStationed,
  partsOfBranch,
} from '../vocabulary/organs/organs.js'
import { partsOfTown } from '../vocabulary/organs/towns.js'
import type { CentralOrgans } from './central.js'
import { Governments, levelWordOf, rankOfGovernment, type Levelled } from './governments.js'
import { COMPOSED, composed, type FunctionReading } from './function-reading.js'
import type { Lexicon } from './lexicon.js'
import { committeeOfOwnZone } from './own-zone.js'
import type { Region, Regions } from './regions.js'
import type { Towns } from './towns.js'
import type { Zones } from './zones.js'

/** A unit that no register needs to have: an organ of the centre, or one of some government by what it does. */
export interface NationalUnit {
  id: string
  /** Canonical name of today. */
  name: string
  /** Canonical name of the notice’s day. */
  nameThen: string
  fullName: string | null
  kind: UnitKind
  region: string
  /** As printed: 区, 市, another region’s name; empty where the name has none. */
  level: string
  /** Tells the governments of two units apart; empty where none is known. */
  government: string
  /** What the name says without its level, and as what the lexicon reads it. */
  word: string
  reading: FunctionReading
  /** The organ that it is a branch of. */
  branchOf: Pick<NationalUnit, 'name'> | null
}

/** What all countries’ notices share: the lexicons and the tables of places. */
export interface Country {
  lexicon: Lexicon
  central: CentralOrgans
  zones: Zones
  regions: Regions
  towns: Towns
}

/** No name of a unit is longer, its second plate included. */
const LONGEST_NAME = 64
/** What a branch of the centre does is said in fewer characters; more of them name a part of it. */
const LONGEST_DUTY = 6

/** Finds the organs of governments by level and function, for the notices of one region. */
export class NationalUnits {
  private readonly governments: Governments

  constructor(
    private readonly country: Country,
    home: Region | null,
    /** Names of the region without its path: 西城区, 西城. */
    ownNames: readonly string[],
    /** Day of the notice (ISO), or null. */
    private readonly on: string | null,
  ) {
    this.governments = new Governments(country.regions, home, ownNames)
  }

  find(name: string): NationalUnit | null {
    if (name.length > LONGEST_NAME || isCollective(name)) return null
    if (this.governments.isCentral) return this.central(name) ?? this.ofPlace(name)
    return this.ofPlace(name) ?? this.central(name)
  }

  /** An organ of the centre. Elsewhere a name that does not say so is one where no government of a place has such an organ. */
  private central(name: string): NationalUnit | null {
    const { central } = this.country
    const saysWhose = central.find(name, this.on)
    const reading = saysWhose ?? central.findBare(name, this.on)
    if (!reading) return null
    const { id, name: latest, nameThen, fullName, kind } = reading
    return {
      id: `${STATE}-${id}`,
      name: latest,
      nameThen,
      fullName,
      kind,
      region: STATE,
      level: saysWhose === null ? '' : STATE,
      government: STATE,
      word: name,
      reading,
      branchOf: null,
    }
  }

  private ofPlace(name: string): NationalUnit | null {
    const whole = this.branchOfCentre(name) ?? this.place(name)
    if (whole) return whole
    for (const levelled of this.governments.levelsOf(name)) {
      const unit = this.organ(levelled) ?? this.ofZone(levelled) ?? this.town(levelled)
      if (unit) return unit
    }
    return this.branch(name) ?? this.ofOwnName(name)
  }

  private organ(levelled: Levelled): NationalUnit | null {
    const { level, region, rest, isShort } = levelled
    const { lexicon, regions } = this.country
    const reading = lexicon.read(rest, { rank: rankOfGovernment(region, level), on: this.on })
    if (!reading || (isShort && !reading.isBranch && reading.kind !== 'enterprise' && !isStationed(rest))) return null
    if (level === '' && reading.evidence === COMPOSED && isPartOfDepartment(rest)) return null
    const government = this.governments.idOf(region, level)
    const shown = this.shown(levelled, reading)
    return {
      id: [government, reading.id].filter(Boolean).join('-'),
      name: placed(shown, reading.name),
      nameThen: placed(shown, reading.nameThen),
      fullName:
        region && reading.fullName && placed(reading.byPlace ? shown : regions.officialName(region), reading.fullName),
      kind: reading.kind,
      region: region?.name ?? '',
      level,
      government,
      word: rest,
      reading,
      branchOf: null,
    }
  }

  /** What stands for the government in the canonical name of its organ. */
  private shown({ level, region, prefix, rest }: Levelled, { byPlace, isBranch }: FunctionReading): string {
    if (byPlace && region !== null) return this.country.regions.shortNameOf(region)
    if (level === '') return levelWordOf(region)
    return isStationed(rest) || (isBranch && levelOfRegion(prefix) === '') ? prefix : level
  }

  /** 高新区管委会, 江北新区, 高新区经发局 */
  private ofZone({ level, region, prefix, rest, isShort }: Levelled): NationalUnit | null {
    const zone = isShort ? null : this.country.zones.read(rest)
    if (!zone) return committeeOfOwnZone(rest, region, this.governments, this.country.zones)
    const government = this.governments.idOf(region, level)
    const reading =
      zone.bureau === ''
        ? composed({
            name: COMMITTEE_OF_ZONE,
            nameThen: COMMITTEE_OF_ZONE,
            fullName: zone.fullName + fullEnding(COMMITTEE_OF_ZONE),
            kind: 'agency',
          })
        : this.country.lexicon.read(zone.bureau, { rank: 'county', on: this.on })
    if (!reading) return null
    const id = [government, zone.id, reading.id].filter(Boolean).join('-')
    const [name, nameThen] = [prefix + zone.name + reading.name, prefix + zone.name + reading.nameThen]
    return {
      id,
      name,
      nameThen,
      fullName: zone.bureau === '' && region ? this.country.regions.officialName(region) + reading.fullName : null,
      kind: reading.kind,
      region: region?.name ?? '',
      level: level === '' ? zone.name : level,
      government: [government, zone.id].filter(Boolean).join('-'),
      word: rest,
      reading,
      branchOf: null,
    }
  }

  /** 梅山镇, 梅山镇人民政府, 月坛街道办: one id for the government of a town, by whatever of its names. */
  private town({ level, region, rest, isShort }: Levelled): NationalUnit | null {
    const town = isShort || rankOfGovernment(region, level) === 'town' ? null : partsOfTown(rest)
    if (!town) return null
    const evidence = this.country.towns.evidenceOf(town.name, region)
    const government = this.governments.idOf(region, level)
    const name = town.name + town.organ
    const fullName = town.name + town.fullOrgan
    return {
      id: [government, town.name].filter(Boolean).join('-'),
      name,
      nameThen: name,
      fullName,
      kind: town.kind,
      region: region?.name ?? '',
      level: town.name,
      government,
      word: rest,
      reading: { ...composed({ name, nameThen: name, fullName, kind: town.kind }), evidence },
      branchOf: null,
    }
  }

  /** 国家税务总局南京市税务局, 人民银行江苏省分行: an organ of the centre, a place, and what its branch there is. */
  private branchOfCentre(name: string): NationalUnit | null {
    const found = this.country.central.headOf(name)
    const place =
      found && nameStarts(name).length === 0 ? this.governments.placeAtStart(name.slice(found.head.length)) : null
    if (!found || !place || place.rest === '') return null
    const { organ, head } = found
    const own = organ.kind === 'enterprise' ? null : this.organ(place)
    if (own?.reading.isBranch) return own
    if (organEndingOf(place.rest, 'beside a role') === null && !this.organ(place)?.reading.isBranch) return null
    const entry = this.country.lexicon.functionOf(organ.id, this.on)
    const task = entry?.id ?? `${STATE}-${organ.id}`
    const part = place.rest.length > LONGEST_DUTY ? place.rest : ''
    const government = this.governments.idOf(place.region, place.level)
    const centre = organ.kind === 'enterprise' ? null : this.country.central.find(head, this.on)
    const branchOf = (parent: string): string => parent + place.prefix + place.rest
    const unit = {
      name: branchOf(centre?.name ?? head),
      nameThen: branchOf(centre?.nameThen ?? head),
      fullName: centre?.fullName ? branchOf(centre.fullName) : null,
      kind: organ.kind === 'enterprise' ? organ.kind : ('agency' as const),
    }
    return {
      ...unit,
      id: [government, task, part].filter(Boolean).join('-'),
      region: place.region?.name ?? '',
      level: place.prefix,
      government,
      word: place.rest,
      reading: {
        ...composed(unit),
        functions: part === '' ? [task] : [],
        entry: organ.id,
        form: entry?.forms[0]?.name ?? organ.id,
        isBranch: true,
      },
      branchOf: { name: centre?.nameThen ?? head },
    }
  }

  /** 金陵海关 is none of 市海关, whatever place it is in. */
  private ofOwnName(name: string): NationalUnit | null {
    const found =
      this.governments.isCentral || levelAtStart(name) !== '' ? null : this.country.lexicon.ownNameOf(name, this.on)
    if (!found) return null
    const { own, reading } = found
    const government = this.governments.idOf(this.governments.home, '')
    return {
      id: [government, reading.id, own].filter(Boolean).join('-'),
      name: own + reading.name,
      nameThen: own + reading.nameThen,
      fullName: reading.fullName && placed(own, reading.fullName),
      kind: reading.kind,
      region: this.governments.home?.name ?? '',
      level: own,
      government,
      word: name,
      reading: { ...reading, functions: [], evidence: COMPOSED },
      branchOf: null,
    }
  }

  /** 市规划自然资源委西城分局: an organ, a part of its region, and that it is a branch. */
  private branch(name: string): NationalUnit | null {
    const parts = partsOfBranch(name)
    const parent = parts && this.find(parts.parent)
    if (!parent || !this.isPart(parts.part)) return null
    const { part, ending } = parts
    const branchName = (of: string): string => `${of}${part}${ending}`
    return {
      ...parent,
      id: `${parent.id}-${latin(ending)}-${part}`,
      name: branchName(parent.name),
      nameThen: branchName(parent.nameThen),
      fullName: parent.fullName && branchName(parent.fullName),
      kind: 'agency',
      level: part,
      branchOf: parent,
    }
  }

  private isPart(name: string): boolean {
    return (
      this.governments.ownNames.includes(name) ||
      this.country.regions.nameAtStartOf(name)?.name === name ||
      this.country.regions.shortNameAtStartOf(name, this.governments.home)?.name === name ||
      this.country.zones.read(name)?.bureau === ''
    )
  }

  /** 红旗区 in a list of a city’s units is the government of its district. */
  private place(name: string): NationalUnit | null {
    const found = this.country.regions.nameAtStartOf(name, this.governments.home)
    const within = this.governments.home?.code?.replace(/(?:00)+$/, '') ?? ''
    const isWithin =
      this.governments.isCentral || (within !== '' && within.length < 6 && found?.region.code?.startsWith(within))
    if (found?.name !== name || !isWithin) return null
    return this.organ({ level: name, region: found.region, prefix: name, rest: GOVERNMENT })
  }
}

/** `{}` stands for the government where that is not in front. */
function placed(government: string, name: string): string {
  return name.includes('{}') ? name.replaceAll('{}', government) : government + name
}
