import { STATE } from '../vocabulary/organs/central-names.js'
import { idOfLevel, levelAtStart, levelOfRegion, rankOfLevel, type Rank } from '../vocabulary/organs/levels.js'
import { companyAtStart, withLevelInFront } from '../vocabulary/organs/organs.js'
import type { Region, Regions } from './regions.js'

/** The government that a name belongs to, and what follows it. */
export interface Levelled {
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

/** Finds the governments that names tell, for the notices of one region. */
export class Governments {
  /** Whether the notice is one of the centre, where a name without a level is none of a place’s. */
  readonly isCentral: boolean

  constructor(
    private readonly regions: Regions,
    readonly home: Region | null,
    /** Names of the region without its path: 西城区, 西城. */
    readonly ownNames: readonly string[],
  ) {
    this.isCentral = home?.name === STATE
  }

  /**
   * The governments that a name may tell, the likeliest first: the notice's own at its front, another one by its name, a
   * level of government, the notice's own inside (中国电信耀州分公司), none.
   */
  levelsOf(name: string): Levelled[] {
    const { home, ownNames } = this
    const { regions } = this
    const company = companyAtStart(name)
    const printed = withLevelInFront(name.slice(company.length))
    const found: Levelled[] = []
    for (const own of [...(home ? [home.name] : []), ...ownNames])
      if (printed.startsWith(own))
        found.push({ level: levelWordOf(home), region: home, prefix: company + own, rest: printed.slice(own.length) })
    const other = regions.nameAtStartOf(printed, home)
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

  /** The place that a text starts with, by its name or its short one. */
  placeAtStart(text: string): Levelled | null {
    const { home, ownNames } = this
    const own = [...(home ? [home.name] : []), ...ownNames].find((one) => one !== STATE && text.startsWith(one))
    if (own) return { level: levelWordOf(home), region: home, prefix: own, rest: text.slice(own.length) }
    const other = this.regions.nameAtStartOf(text, home) ?? this.regions.shortNameAtStartOf(text, this.home)
    return other && ofOther(other, '', text, home)
  }

  /** Tells governments apart: the code of a region, else its name, else the level within the notice’s own. */
  idOf(region: Region | null, level: string): string {
    if (region) return region.code ?? region.name
    const home = this.home === null ? '' : (this.home.code ?? this.home.name)
    return [home, idOfLevel(level)].filter(Boolean).join('-')
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
}

/** The word for a government's own level: 区 of 北京市西城区. */
export function levelWordOf(region: Region | null): string {
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
export function rankOfGovernment(region: Region | null, level: string): Rank | null {
  if (region?.code) return rankOf(region)
  return rankOfLevel(levelOfRegion(region?.name ?? '')) ?? rankOfLevel(level)
}

function rankOf({ code }: Region): Rank {
  if (code?.endsWith('0000')) return 'province'
  return code?.endsWith('00') ? 'city' : 'county'
}
