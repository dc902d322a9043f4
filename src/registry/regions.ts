import { isNamedWithCity, plainNamesOf, shortNameOf } from '../vocabulary/organs/levels.js'

/** An administrative division. */
export interface Region {
  /** GB/T 2260, six digits; null where it is not known or the name is not unique. */
  code: string | null
  /** Full path: 北京市西城区. */
  name: string
}

/** 西双版纳, 克孜勒苏 */
const LONGEST_SHORT_NAME = 6

/** A division of the table. */
interface Division extends Region {
  code: string
  /** Own name: 西城区. */
  own: string
  /** Name of its province; empty for a province. */
  province: string
}

/** What names begin with: by that they are indexed when it is first asked for. A notice asks for some dozen of two thousand. */
const START_LENGTH = 2

/** The divisions whose names begin with two characters, by each of those names. */
interface Start {
  byName: Map<string, Region[]>
  byShortName: Map<string, Region[]>
  /** Lengths of the names, longest first. */
  lengths: number[]
}

const NONE: Start = { byName: new Map(), byShortName: new Map(), lengths: [] }

/** The divisions of China by every name that tells them: full path, path without the province, own name. */
export class Regions {
  private readonly codes = new Map<string, Division>()
  /** By the first two characters of any of their names, in the order of the table. */
  private readonly divisions = new Map<string, Division[]>()
  /** Divisions as they were called before a reform, by the same, and by their paths: 湖北省荆州市监利县. */
  private readonly former = new Map<string, Division[]>()
  private readonly formerByPath = new Map<string, Division>()
  private readonly namesOfToday = new Map<string, Map<string, Region[]>>()
  private readonly starts = new Map<string, Start>()

  /**
   * Both tables are lines of fields that tabs separate; `#` starts a comment.
   * @param tsv code, full path and own name
   * @param former code of the division of today, its own name before a reform, and the year of that
   */
  constructor(tsv: string, former = '') {
    const rows = rowsOf<[string, string, string]>(tsv)
    const paths = new Map(rows.map(([code, path]) => [code, path]))
    for (const [code, name, own] of rows) {
      const province = code.endsWith('0000') ? '' : (paths.get(`${code.slice(0, 2)}0000`) ?? '')
      const division = { code, name, own, province }
      this.codes.set(code, division)
      file(division, this.divisions)
    }
    const formerNames = new Set<string>()
    for (const [code, own] of rowsOf<[string, string, string]>(former)) {
      const today = this.codes.get(code)
      if (!today || formerNames.has(own)) continue
      formerNames.add(own)
      const division = { ...today, name: today.name.slice(0, -today.own.length) + own, own }
      this.formerByPath.set(division.name, division)
      file(division, this.former)
    }
  }

  /** The division whose name a text starts with, the longest first; by name alone where several share it. */
  startOf(text: string): Region | null {
    return this.nameAtStartOf(text)?.region ?? null
  }

  /**
   * The same with the name as it is printed.
   * @param near the region of the notice: of several the one of its city is meant, else the one of its province
   */
  nameAtStartOf(text: string, near: Region | null = null): { region: Region; name: string } | null {
    const { lengths, byName } = this.startingAs(text)
    for (const length of lengths) {
      const name = text.slice(0, length)
      const found = byName.get(name)
      if (found) return { region: onlyOne(found, near) ?? { code: null, name }, name }
    }
    return null
  }

  /** Of several divisions of one name the one whose city or province a text names; null where it names none, or more. */
  among(name: string, text: string): Region | null {
    const told = (this.startingAs(name).byName.get(name) ?? []).filter(({ code }) => {
      const above = [`${code!.slice(0, 4)}00`, `${code!.slice(0, 2)}0000`].map((upper) => this.codes.get(upper)?.own)
      return above.some((own) => own !== undefined && own !== name && text.includes(own))
    })
    return told.length === 1 ? told[0]! : null
  }

  /**
   * The division that a text starts with by its short name: 江苏 of 江苏证监局. Of several the one nearest to a region, then the
   * highest; by name alone where several are as near.
   */
  shortNameAtStartOf(text: string, near: Region | null): { region: Region; name: string } | null {
    const { byShortName } = this.startingAs(text)
    for (let length = Math.min(LONGEST_SHORT_NAME, text.length); length >= 2; length--) {
      const name = text.slice(0, length)
      const found = (byShortName.get(name) ?? []).filter((region) => isCalledShort(region, near))
      if (found.length === 0) continue
      return { region: onlyNearest(found, near) ?? { code: null, name }, name }
    }
    return null
  }

  /** The city whose short name a text starts with, where no other place has that name: 襄阳 of 襄阳东津新区. Null for any other. */
  onlyCityAtStartOf(text: string): Region | null {
    const { byShortName } = this.startingAs(text)
    for (let length = Math.min(LONGEST_SHORT_NAME, text.length); length >= 2; length--) {
      const found = byShortName.get(text.slice(0, length)) ?? []
      if (found.length > 0) return found.length === 1 && found[0]!.code!.endsWith('00') ? found[0]! : null
    }
    return null
  }

  /** The division that is, or holds, a place of this code: 湖北省荆门市钟祥市 of 湖北省荆门市钟祥市石牌镇. */
  holding({ code, name }: Region): Region {
    const known = this.codes.get(code ?? '')
    const isOwn = known === undefined || this.formerNameOf(name) !== null
    return isOwn ? { code, name } : { code, name: known.name }
  }

  /** 芜湖 of 安徽省芜湖市. */
  shortNameOf(region: Region): string {
    return shortNameOf(this.ownNameOf(region))
  }

  byCode(code: string): Region | null {
    return this.codes.get(code) ?? null
  }

  /** 耀州区 of 陕西省铜川市耀州区. */
  ownNameOf({ code, name }: Region): string {
    return this.formerNameOf(name) ?? this.codes.get(code ?? '')?.own ?? this.withoutPlaceAbove(name)
  }

  /** What no table has is called by the places that it is in: 宿迁市湖滨新区. */
  private withoutPlaceAbove(name: string): string {
    const above = this.nameAtStartOf(name) ?? this.shortNameAtStartOf(name, null)
    const own = name.slice(above?.name.length ?? 0)
    return own.length > 2 ? own : name
  }

  /** The name as official names of its organs begin: 潮州市, 金寨县, 青岛市城阳区, 北京市西城区. */
  officialName(region: Region): string {
    const { code, name } = region
    if (code === null) return name
    const own = this.ownNameOf(region)
    if (!isNamedWithCity(own) || code.endsWith('00')) return own
    const city = this.byCode(`${code.slice(0, 4)}00`)
    return city ? this.ownNameOf(city) + own : name
  }

  /** The names that begin as a text does. */
  private startingAs(text: string): Start {
    const start = text.slice(0, START_LENGTH)
    let known = this.starts.get(start)
    if (known === undefined && (this.divisions.has(start) || this.former.has(start)))
      this.starts.set(start, (known = this.startOfNames(start)))
    return known ?? NONE
  }

  private startOfNames(start: string): Start {
    const byName = new Map([...this.ofToday(start)].map(([name, regions]) => [name, [...regions]]))
    for (const division of this.former.get(start) ?? []) if (this.isFormer(division)) add(division, start, byName)
    const byShortName = new Map<string, Region[]>()
    for (const { code, name, own } of this.divisions.get(start) ?? []) {
      const short = own.startsWith(start) ? shortNameOf(own) : own
      if (short !== own) put(short, { code, name }, byShortName)
    }
    const lengths = [...new Set([...byName.keys()].map(({ length }) => length))].sort((a, b) => b - a)
    return { byName, byShortName, lengths }
  }

  private ofToday(start: string): Map<string, Region[]> {
    let known = this.namesOfToday.get(start)
    if (known === undefined) {
      known = new Map<string, Region[]>()
      for (const division of this.divisions.get(start) ?? []) add(division, start, known)
      this.namesOfToday.set(start, known)
    }
    return known
  }

  /** Whether no division of today has the name. */
  private isFormer({ own }: Division): boolean {
    return !this.ofToday(own.slice(0, START_LENGTH)).has(own)
  }

  /** Own name of a division as it was called before a reform, by its path: 监利县 of 湖北省荆州市监利县. */
  private formerNameOf(path: string): string | null {
    const division = this.formerByPath.get(path)
    return division && this.isFormer(division) ? division.own : null
  }
}

/** By its path, without the province, and without the city: 安徽省金寨县. */
function namesOf({ name: path, own, province }: Division): Set<string> {
  const names = [own, ...plainNamesOf(own)].flatMap((name) => [name, province + name])
  return new Set([path, path.slice(province.length) || path, ...names])
}

/** Plain names begin as the own name does. */
function file(division: Division, divisions: Map<string, Division[]>): void {
  const { name: path, own, province } = division
  const names = [own, province + own, path, path.slice(province.length)]
  for (const start of new Set(names.map((name) => name.slice(0, START_LENGTH)))) put(start, division, divisions)
}

/** Adds those of its names that begin so. */
function add(division: Division, start: string, byName: Map<string, Region[]>): void {
  const { code, name: path } = division
  for (const name of namesOf(division)) if (name.startsWith(start)) put(name, { code, name: path }, byName)
}

function put<Value>(key: string, value: Value, values: Map<string, Value[]>): void {
  const known = values.get(key)
  if (known) known.push(value)
  else values.set(key, [value])
}

/** Of several the one in the province of the notice that is nearest to it. */
function onlyOne(found: readonly Region[], near: Region | null): Region | null {
  if (found.length === 1) return found[0]!
  return onlyNearest(
    found.filter(({ code }) => near?.code && code?.slice(0, 2) === near.code.slice(0, 2)),
    near,
  )
}

/** Null where several are as near. */
function onlyNearest(found: readonly Region[], near: Region | null): Region | null {
  const best = Math.max(...found.map((region) => nearness(region, near)))
  const nearest = found.filter((region) => nearness(region, near) === best)
  return nearest.length === 1 ? nearest[0]! : null
}

/** How many levels of government two divisions share, before that how high the one is. */
function nearness({ code }: Region, near: Region | null): number {
  const shared = [2, 4, 6].filter((digits) => near?.code?.slice(0, digits) === code?.slice(0, digits)).length
  const height = code?.endsWith('0000') ? 2 : code?.endsWith('00') ? 1 : 0
  return near?.code ? shared * 3 + height : height
}

/** 公安 is short for a county, too: of counties only those of the region’s own province are meant by their short names. */
function isCalledShort({ code }: Region, near: Region | null): boolean {
  return (code?.endsWith('00') ?? false) || code?.slice(0, 2) === near?.code?.slice(0, 2)
}

function rowsOf<Row extends string[]>(tsv: string): Row[] {
  return tsv
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as Row)
}
