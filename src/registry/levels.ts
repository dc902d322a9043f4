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
}

const LEVEL = /^(自治区|[省市区县旗州盟镇乡])(?=.)/
/** 团市委: the level stands inside. */
const YOUTH_LEAGUE = /^(?:共青)?团(.+?)委(?:员会)?$/
type Rank = 'province' | 'city' | 'county'
const RANKS: Record<string, Rank> = {
  省: 'province',
  自治区: 'province',
  州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
}

/**
 * The governments that a name may tell, the likeliest first: the notice's own at its front, another one by its name, a level
 * of government, the notice's own inside (中国电信耀州分公司), none.
 * @param home region of the notice
 * @param ownNames its names, without the path: 西城区, 西城
 */
export function levelsOf(name: string, home: Region | null, ownNames: readonly string[], regions: Regions): Levelled[] {
  const company = /^国网/.exec(name)?.[0] ?? ''
  const printed = name.slice(company.length).replace(YOUTH_LEAGUE, '$1团委').replace(/^中共/, '')
  const found: Levelled[] = []
  for (const own of [...(home ? [home.name] : []), ...ownNames])
    if (printed.startsWith(own))
      found.push({ level: levelWordOf(home), region: home, prefix: company + own, rest: printed.slice(own.length) })
  const other = regions.nameAtStartOf(printed)
  if (other) found.push(ofOther(other, printed, home))
  const level = LEVEL.exec(printed)?.[1]
  if (level)
    found.push({ level, region: regionOfLevel(level, home, regions), prefix: level, rest: printed.slice(level.length) })
  for (const own of ownNames)
    if (printed.indexOf(own) > 0)
      found.push({ level: levelWordOf(home), region: home, prefix: own, rest: printed.replace(own, '') })
  return [...found, { level: '', region: home, prefix: '', rest: printed }]
}

/** The letter of a government's own level: 区 of 北京市西城区. */
export function levelWordOf(region: Region | null): string {
  return /(自治区|[省市区县旗州盟])$/.exec(region?.name ?? '')?.[1] ?? ''
}

function ofOther({ region, name }: { region: Region; name: string }, printed: string, home: Region | null): Levelled {
  const isHome = region.code !== null && region.code === home?.code
  return { level: isHome ? levelWordOf(home) : name, region, prefix: name, rest: printed.slice(name.length) }
}

/** The region that a level names in a notice: 市 in a district’s is the city above it, 区 in a city’s is any of its districts. */
function regionOfLevel(level: string, home: Region | null, regions: Regions): Region | null {
  if (home === null || level === levelWordOf(home)) return home
  const rank = RANKS[level] ?? (level === '市' ? 'city' : 'county')
  if (home.code === null || rank === 'county') return null
  const above = [`${home.code.slice(0, 4)}00`, `${home.code.slice(0, 2)}0000`].filter((code) => code !== home.code)
  const found = above.map((code) => regions.byCode(code)).filter((region) => region !== null)
  return found.find((region) => rank === rankOf(region) || (rank === 'city' && levelWordOf(region) === '市')) ?? null
}

function rankOf({ code }: Region): Rank {
  if (code?.endsWith('0000')) return 'province'
  return code?.endsWith('00') ? 'city' : 'county'
}
