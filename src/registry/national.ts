import type { UnitKind } from '../model/plan.js'
import type { Lexicon } from './lexicon.js'
import { levelWordOf, levelsOf, type Levelled } from './levels.js'
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
  reason: string
}

/** A government below the notice’s own, of which the notice does not say which one it is. */
const LOWER_LEVELS: Record<string, string> = { 区: 'qu', 县: 'xian', 旗: 'qi', 市: 'shi', 镇: 'zhen', 乡: 'xiang' }
/** 市规划自然资源委西城分局: an organ, a part of its region, and that it is a branch. */
const BRANCH = /^(.+?[局委厅会])(.{2,8}?)分局$/

/** Branches, brigades and companies are called by the place where they are: 西城公安分局. */
const STATIONED = /(?:分局|支队|大队|公司)$/

/** Finds the organs of governments by level and function, for the notices of one region. */
export class NationalUnits {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly regions: Regions,
    private readonly home: Region | null,
    private readonly ownNames: readonly string[],
    /** Day of the notice (ISO), or null. */
    private readonly on: string | null,
  ) {}

  find(name: string): NationalUnit | null {
    for (const levelled of levelsOf(name, this.home, this.ownNames, this.regions)) {
      const unit = this.organ(levelled)
      if (unit) return unit
    }
    return this.branch(name) ?? this.place(name)
  }

  /** 红旗区 in a list of a city’s units is the government of its district. */
  private place(name: string): NationalUnit | null {
    const found = this.regions.nameAtStartOf(name)
    const within = this.home?.code?.replace(/(?:00)+$/, '') ?? ''
    if (found?.name !== name || within.length === 6 || within === '' || !found.region.code?.startsWith(within))
      return null
    return this.organ({ level: name, region: found.region, prefix: name, rest: '政府' })
  }

  private organ({ level, region, prefix, rest }: Levelled): NationalUnit | null {
    const reading = this.lexicon.read(rest, this.on)
    if (!reading) return null
    const shown = level === '' ? levelWordOf(region) : STATIONED.test(rest) ? prefix : level
    const owner = region?.name ?? (level === '' ? '' : `a ${level}`)
    return {
      id: [this.prefixOf(region, level), reading.id].filter(Boolean).join('-'),
      name: placed(shown, reading.name),
      fullName: region && reading.fullName && placed(this.regions.officialName(region), reading.fullName),
      kind: reading.kind,
      region: region?.name ?? '',
      level,
      reason: `${owner === '' ? 'no region' : owner}: ${reading.reason}`,
    }
  }

  private branch(name: string): NationalUnit | null {
    const [, parentName = '', part = ''] = BRANCH.exec(name) ?? []
    const parent = parentName === '' ? null : this.find(parentName)
    const isPart = this.ownNames.includes(part) || this.regions.nameAtStartOf(part)?.name === part
    if (!parent || !isPart) return null
    return {
      ...parent,
      id: `${parent.id}-fenju-${part}`,
      name: `${parent.name}${part}分局`,
      fullName: parent.fullName && `${parent.fullName}${part}分局`,
      kind: 'agency',
      level: part,
      reason: `branch of ${parent.name} for ${part}; ${parent.reason}`,
    }
  }

  private prefixOf(region: Region | null, level: string): string {
    if (region) return region.code ?? region.name
    const home = this.home === null ? '' : (this.home.code ?? this.home.name)
    return [home, LOWER_LEVELS[level] ?? level].filter(Boolean).join('-')
  }
}

/** `{}` stands for the government where that is not in front. */
function placed(government: string, name: string): string {
  return name.includes('{}') ? name.replaceAll('{}', government) : government + name
}
