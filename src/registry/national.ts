import type { UnitKind } from '../model/plan.js'
import { latin } from '../text/latin.js'
import { STATE } from '../vocabulary/organs/central-names.js'
import { isCollective } from '../vocabulary/organs/collectives.js'
import { fullEnding, organEndingOf } from '../vocabulary/organs/endings.js'
import { idOfLevel, levelAtStart, levelOfRegion, rankOfLevel, type Rank } from '../vocabulary/organs/levels.js'
import {
  companyAtStart,
  COMMITTEE_OF_ZONE,
  GOVERNMENT,
  isStationed,
  nameStarts,
  partsOfBranch,
  withLevelInFront,
} from '../vocabulary/organs/organs.js'
import { partsOfTown } from '../vocabulary/organs/towns.js'
import type { CentralOrgans } from './central.js'
import { COMPOSED, type FunctionReading, type Lexicon } from './lexicon.js'
import type { Region, Regions } from './regions.js'
import type { Towns } from './towns.js'
import type { Zones } from './zones.js'

/** A unit that no register needs to have: an organ of the centre, or one of some government by what it does. */
export interface NationalUnit {
  id: string
  /** Canonical name of today. */
  name: string
  /** Canonical name of the notice’s day. */
  then: string
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

/** The government that a name belongs to, and what follows it. */
interface Levelled {
  /** 区, 市, 省 …, as the canonical name has it; the name of another region; empty where none is printed. */
  level: string
  /** The region of that government; null where the name does not tell which one it is. */
  region: Region | null
  /** What is printed for it. */
  prefix: string
  rest: string
  /** Whether only branches of the centre and companies are called so: 江苏. */
  isShort?: boolean
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
  private readonly isCentral: boolean

  constructor(
    private readonly country: Country,
    private readonly home: Region | null,
    /** Names of the region without its path: 西城区, 西城. */
    private readonly ownNames: readonly string[],
    /** Day of the notice (ISO), or null. */
    private readonly on: string | null,
  ) {
    this.isCentral = home?.name === STATE
  }

  find(name: string): NationalUnit | null {
    if (name.length > LONGEST_NAME || isCollective(name)) return null
    if (this.isCentral) return this.central(name) ?? this.ofPlace(name)
    return this.ofPlace(name) ?? this.central(name)
  }

  /** An organ of the centre. Elsewhere a name that does not say so is one where no government of a place has such an organ. */
  private central(name: string): NationalUnit | null {
    const { central } = this.country
    const saysWhose = central.find(name, this.on)
    const reading = saysWhose ?? central.findBare(name, this.on)
    if (!reading) return null
    const { id, name: latest, then, fullName, kind } = reading
    return {
      id: `${STATE}-${id}`,
      name: latest,
      then,
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
    for (const levelled of this.levelsOf(name)) {
      const unit = this.organ(levelled) ?? this.ofZone(levelled) ?? this.town(levelled)
      if (unit) return unit
    }
    return this.branch(name) ?? this.ofOwnName(name)
  }

  /**
   * The governments that a name may tell, the likeliest first: the notice's own at its front, another one by its name, a
   * level of government, the notice's own inside (中国电信耀州分公司), none.
   */
  private levelsOf(name: string): Levelled[] {
    const { home, ownNames } = this
    const { regions } = this.country
    const company = companyAtStart(name)
    const printed = withLevelInFront(name.slice(company.length))
    const found: Levelled[] = []
    for (const own of [...(home ? [home.name] : []), ...ownNames])
      if (printed.startsWith(own))
        found.push({ level: levelWordOf(home), region: home, prefix: company + own, rest: printed.slice(own.length) })
    const other = regions.nameAtStartOf(printed)
    if (other) found.push(ofOther(other, company, printed, home))
    const level = levelAtStart(printed)
    if (level !== '')
      found.push({ level, region: this.regionOfLevel(level), prefix: level, rest: printed.slice(level.length) })
    for (const own of ownNames)
      if (printed.indexOf(own) > 0)
        found.push({ level: levelWordOf(home), region: home, prefix: own, rest: printed.replace(own, '') })
    if (!this.isCentral) found.push({ level: '', region: home, prefix: '', rest: printed })
    const short = regions.shortNameAtStartOf(printed, home)
    if (short) found.push({ ...ofOther(short, company, printed, home), isShort: true })
    return found
  }

  /** The region that a level names in a notice: 市 in a district’s is the city above it, 区 in a city’s is any of its districts. */
  private regionOfLevel(level: string): Region | null {
    const { home } = this
    if (home === null || level === levelWordOf(home)) return home
    const rank = rankOfLevel(level)
    if (home.code === null || (rank !== 'province' && rank !== 'city')) return null
    const above = [`${home.code.slice(0, 4)}00`, `${home.code.slice(0, 2)}0000`].filter((code) => code !== home.code)
    const found = above.map((code) => this.country.regions.byCode(code)).filter((region) => region !== null)
    return found.find((region) => rank === rankOf(region) || (rank === 'city' && levelWordOf(region) === level)) ?? null
  }

  private organ(levelled: Levelled): NationalUnit | null {
    const { level, region, rest, isShort } = levelled
    const { lexicon, regions } = this.country
    const reading = lexicon.read(rest, { rank: rankOfGovernment(region, level), on: this.on })
    if (!reading || (isShort && !reading.isBranch && reading.kind !== 'enterprise' && !isStationed(rest))) return null
    const government = this.governmentOf(region, level)
    const shown = this.shown(levelled, reading)
    return {
      id: [government, reading.id].filter(Boolean).join('-'),
      name: placed(shown, reading.name),
      then: placed(shown, reading.then),
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

  private governmentOf(region: Region | null, level: string): string {
    if (region) return region.code ?? region.name
    const home = this.home === null ? '' : (this.home.code ?? this.home.name)
    return [home, idOfLevel(level)].filter(Boolean).join('-')
  }

  /** 高新区管委会, 江北新区, 高新区经发局 */
  private ofZone({ level, region, prefix, rest, isShort }: Levelled): NationalUnit | null {
    const zone = isShort ? null : this.country.zones.read(rest)
    if (!zone) return null
    const government = this.governmentOf(region, level)
    const reading =
      zone.bureau === ''
        ? composed({
            name: COMMITTEE_OF_ZONE,
            then: COMMITTEE_OF_ZONE,
            fullName: zone.fullName + fullEnding(COMMITTEE_OF_ZONE),
            kind: 'agency',
          })
        : this.country.lexicon.read(zone.bureau, { rank: 'county', on: this.on })
    if (!reading) return null
    const id = [government, zone.id, reading.id].filter(Boolean).join('-')
    const [name, then] = [prefix + zone.name + reading.name, prefix + zone.name + reading.then]
    return {
      id,
      name,
      then,
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
    const government = this.governmentOf(region, level)
    const name = town.name + town.organ
    const fullName = town.name + town.fullOrgan
    return {
      id: [government, town.name].filter(Boolean).join('-'),
      name,
      then: name,
      fullName,
      kind: town.kind,
      region: region?.name ?? '',
      level: town.name,
      government,
      word: rest,
      reading: { ...composed({ name, then: name, fullName, kind: town.kind }), evidence },
      branchOf: null,
    }
  }

  /** 国家税务总局南京市税务局, 人民银行江苏省分行: an organ of the centre, a place, and what its branch there is. */
  private branchOfCentre(name: string): NationalUnit | null {
    const found = this.country.central.headOf(name)
    const place = found && nameStarts(name).length === 0 ? this.placeAtStart(name.slice(found.head.length)) : null
    if (!found || !place || place.rest === '') return null
    const { organ, head } = found
    const own = organ.kind === 'enterprise' ? null : this.organ(place)
    if (own?.reading.isBranch) return own
    if (organEndingOf(place.rest, 'beside a role') === null && !this.organ(place)?.reading.isBranch) return null
    const task = this.country.lexicon.functionOf(organ.id, this.on)?.id ?? `${STATE}-${organ.id}`
    const part = place.rest.length > LONGEST_DUTY ? place.rest : ''
    const government = this.governmentOf(place.region, place.level)
    const centre = organ.kind === 'enterprise' ? null : this.country.central.find(head, this.on)
    const branchOf = (parent: string): string => parent + place.prefix + place.rest
    const unit = {
      name: branchOf(centre?.name ?? head),
      then: branchOf(centre?.then ?? head),
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
      reading: { ...composed(unit), functions: part === '' ? [task] : [], entry: organ.id, form: task, isBranch: true },
      branchOf: { name: centre?.then ?? head },
    }
  }

  private placeAtStart(text: string): Levelled | null {
    const { home, ownNames } = this
    const own = [...(home ? [home.name] : []), ...ownNames].find((one) => one !== STATE && text.startsWith(one))
    if (own) return { level: levelWordOf(home), region: home, prefix: own, rest: text.slice(own.length) }
    const other = this.country.regions.nameAtStartOf(text) ?? this.country.regions.shortNameAtStartOf(text, this.home)
    return other && ofOther(other, '', text, home)
  }

  /** 金陵海关 is none of 市海关, whatever place it is in. */
  private ofOwnName(name: string): NationalUnit | null {
    const found = this.isCentral || levelAtStart(name) !== '' ? null : this.country.lexicon.ownNameOf(name, this.on)
    if (!found) return null
    const { own, reading } = found
    const government = this.governmentOf(this.home, '')
    return {
      id: [government, reading.id, own].filter(Boolean).join('-'),
      name: own + reading.name,
      then: own + reading.then,
      fullName: reading.fullName && placed(own, reading.fullName),
      kind: reading.kind,
      region: this.home?.name ?? '',
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
      then: branchName(parent.then),
      fullName: parent.fullName && branchName(parent.fullName),
      kind: 'agency',
      level: part,
      branchOf: parent,
    }
  }

  private isPart(name: string): boolean {
    return (
      this.ownNames.includes(name) ||
      this.country.regions.nameAtStartOf(name)?.name === name ||
      this.country.regions.shortNameAtStartOf(name, this.home)?.name === name ||
      this.country.zones.read(name)?.bureau === ''
    )
  }

  /** 红旗区 in a list of a city’s units is the government of its district. */
  private place(name: string): NationalUnit | null {
    const found = this.country.regions.nameAtStartOf(name)
    const within = this.home?.code?.replace(/(?:00)+$/, '') ?? ''
    const isWithin = this.isCentral || (within !== '' && within.length < 6 && found?.region.code?.startsWith(within))
    if (found?.name !== name || !isWithin) return null
    return this.organ({ level: name, region: found.region, prefix: name, rest: GOVERNMENT })
  }
}

/** How a name reads that is put together by its form. */
function composed(unit: Pick<FunctionReading, 'name' | 'then' | 'fullName' | 'kind'>): FunctionReading {
  const { name, then, fullName, kind } = unit
  const none = { id: '', functions: [], entry: null, form: '', until: null, isBranch: false, byPlace: false }
  return { ...none, name, then, fullName, kind, evidence: COMPOSED }
}

/** The word for a government's own level: 区 of 北京市西城区. */
function levelWordOf(region: Region | null): string {
  return levelOfRegion(region?.name ?? '')
}

function ofOther(
  { region, name }: { region: Region; name: string },
  company: string,
  printed: string,
  home: Region | null,
): Levelled {
  const isHome = region.code !== null && region.code === home?.code
  return { level: isHome ? levelWordOf(home) : name, region, prefix: company + name, rest: printed.slice(name.length) }
}

/** Null where neither the region nor the level tells it. */
function rankOfGovernment(region: Region | null, level: string): Rank | null {
  if (region?.code) return rankOf(region)
  return rankOfLevel(levelOfRegion(region?.name ?? '')) ?? rankOfLevel(level)
}

function rankOf({ code }: Region): Rank {
  if (code?.endsWith('0000')) return 'province'
  return code?.endsWith('00') ? 'city' : 'county'
}

/** `{}` stands for the government where that is not in front. */
function placed(government: string, name: string): string {
  return name.includes('{}') ? name.replaceAll('{}', government) : government + name
}
