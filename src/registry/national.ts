import type { UnitKind } from '../model/plan.js'
import { latin } from '../text/latin.js'
import { idOfLevel, levelAtStart, levelOfRegion, rankOfLevel, type Rank } from '../vocabulary/organs/levels.js'
import {
  companyAtStart,
  GOVERNMENT,
  isStationed,
  partsOfBranch,
  withLevelInFront,
} from '../vocabulary/organs/organs.js'
import type { FunctionReading, Lexicon } from './lexicon.js'
import type { Region, Regions } from './regions.js'

/** A unit that the national lexicon knows: an organ of some government by what it does. */
export interface NationalUnit {
  id: string
  name: string
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
  branchOf: NationalUnit | null
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
}

/** Finds the organs of governments by level and function, for the notices of one region. */
export class NationalUnits {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly regions: Regions,
    private readonly home: Region | null,
    /** Names of the region without its path: 西城区, 西城. */
    private readonly ownNames: readonly string[],
    /** Day of the notice (ISO), or null. */
    private readonly on: string | null,
  ) {}

  find(name: string): NationalUnit | null {
    for (const levelled of this.levelsOf(name)) {
      const unit = this.organ(levelled)
      if (unit) return unit
    }
    return this.branch(name) ?? this.place(name)
  }

  /**
   * The governments that a name may tell, the likeliest first: the notice's own at its front, another one by its name, a
   * level of government, the notice's own inside (中国电信耀州分公司), none.
   */
  private levelsOf(name: string): Levelled[] {
    const { home, ownNames } = this
    const company = companyAtStart(name)
    const printed = withLevelInFront(name.slice(company.length))
    const found: Levelled[] = []
    for (const own of [...(home ? [home.name] : []), ...ownNames])
      if (printed.startsWith(own))
        found.push({ level: levelWordOf(home), region: home, prefix: company + own, rest: printed.slice(own.length) })
    const other = this.regions.nameAtStartOf(printed)
    if (other) found.push(ofOther(other, printed, home))
    const level = levelAtStart(printed)
    if (level !== '')
      found.push({ level, region: this.regionOfLevel(level), prefix: level, rest: printed.slice(level.length) })
    for (const own of ownNames)
      if (printed.indexOf(own) > 0)
        found.push({ level: levelWordOf(home), region: home, prefix: own, rest: printed.replace(own, '') })
    return [...found, { level: '', region: home, prefix: '', rest: printed }]
  }

  /** The region that a level names in a notice: 市 in a district’s is the city above it, 区 in a city’s is any of its districts. */
  private regionOfLevel(level: string): Region | null {
    const { home } = this
    if (home === null || level === levelWordOf(home)) return home
    const rank = rankOfLevel(level)
    if (home.code === null || (rank !== 'province' && rank !== 'city')) return null
    const above = [`${home.code.slice(0, 4)}00`, `${home.code.slice(0, 2)}0000`].filter((code) => code !== home.code)
    const found = above.map((code) => this.regions.byCode(code)).filter((region) => region !== null)
    return found.find((region) => rank === rankOf(region) || (rank === 'city' && levelWordOf(region) === level)) ?? null
  }

  private organ({ level, region, prefix, rest }: Levelled): NationalUnit | null {
    const reading = this.lexicon.read(rest, this.on)
    if (!reading) return null
    const shown = level === '' ? levelWordOf(region) : isStationed(rest) ? prefix : level
    const government = this.governmentOf(region, level)
    return {
      id: [government, reading.id].filter(Boolean).join('-'),
      name: placed(shown, reading.name),
      fullName: region && reading.fullName && placed(this.regions.officialName(region), reading.fullName),
      kind: reading.kind,
      region: region?.name ?? '',
      level,
      government,
      word: rest,
      reading,
      branchOf: null,
    }
  }

  private governmentOf(region: Region | null, level: string): string {
    if (region) return region.code ?? region.name
    const home = this.home === null ? '' : (this.home.code ?? this.home.name)
    return [home, idOfLevel(level)].filter(Boolean).join('-')
  }

  /** 市规划自然资源委西城分局: an organ, a part of its region, and that it is a branch. */
  private branch(name: string): NationalUnit | null {
    const parts = partsOfBranch(name)
    const parent = parts && this.find(parts.parent)
    if (!parent || !this.isPart(parts.part)) return null
    const { part, ending } = parts
    return {
      ...parent,
      id: `${parent.id}-${latin(ending)}-${part}`,
      name: `${parent.name}${part}${ending}`,
      fullName: parent.fullName && `${parent.fullName}${part}${ending}`,
      kind: 'agency',
      level: part,
      branchOf: parent,
    }
  }

  private isPart(name: string): boolean {
    return this.ownNames.includes(name) || this.regions.nameAtStartOf(name)?.name === name
  }

  /** 红旗区 in a list of a city’s units is the government of its district. */
  private place(name: string): NationalUnit | null {
    const found = this.regions.nameAtStartOf(name)
    const within = this.home?.code?.replace(/(?:00)+$/, '') ?? ''
    if (found?.name !== name || within.length === 6 || within === '' || !found.region.code?.startsWith(within))
      return null
    return this.organ({ level: name, region: found.region, prefix: name, rest: GOVERNMENT })
  }
}

/** The word for a government's own level: 区 of 北京市西城区. */
function levelWordOf(region: Region | null): string {
  return levelOfRegion(region?.name ?? '')
}

function ofOther({ region, name }: { region: Region; name: string }, printed: string, home: Region | null): Levelled {
  const isHome = region.code !== null && region.code === home?.code
  return { level: isHome ? levelWordOf(home) : name, region, prefix: name, rest: printed.slice(name.length) }
}

function rankOf({ code }: Region): Rank {
  if (code?.endsWith('0000')) return 'province'
  return code?.endsWith('00') ? 'city' : 'county'
}

/** `{}` stands for the government where that is not in front. */
function placed(government: string, name: string): string {
  return name.includes('{}') ? name.replaceAll('{}', government) : government + name
}
