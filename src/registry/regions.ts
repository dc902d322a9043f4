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

/** The divisions of China by every name that tells them: full path, path without the province, own name. */
export class Regions {
  private readonly byName = new Map<string, Region[]>()
  private readonly codes = new Map<string, Region & { own: string }>()
  private readonly byShortName = new Map<string, Region[]>()
  /** Lengths of the names that begin with two characters, longest first. */
  private readonly lengths = new Map<string, number[]>()

  /** Own names of divisions as they were called before a reform, by their paths: 监利县 of 湖北省荆州市监利县. */
  private readonly formerNames = new Map<string, string>()

  /**
   * Both tables are lines of fields that tabs separate; `#` starts a comment.
   * @param tsv code, full path and own name
   * @param former code of the division of today, its own name before a reform, and the year of that
   */
  constructor(tsv: string, former = '') {
    const rows = rowsOf<[string, string, string]>(tsv)
    const paths = new Map(rows.map(([code, path]) => [code, path]))
    for (const [code, path, own] of rows) {
      this.codes.set(code, { code, name: path, own })
      const province = code.endsWith('0000') ? '' : (paths.get(`${code.slice(0, 2)}0000`) ?? '')
      this.addNames({ code, name: path }, own, province)
      const short = shortNameOf(own)
      if (short !== own) this.byShortName.set(short, [...(this.byShortName.get(short) ?? []), { code, name: path }])
    }
    for (const [code, name] of rowsOf<[string, string, string]>(former)) this.addFormer(code, name)
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a)
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
    for (const length of this.lengths.get(text.slice(0, 2)) ?? []) {
      const name = text.slice(0, length)
      const found = this.byName.get(name)
      if (found) return { region: onlyOne(found, near) ?? { code: null, name }, name }
    }
    return null
  }

  /** Of several divisions of one name the one whose city or province a text names; null where it names none, or more. */
  among(name: string, text: string): Region | null {
    const told = (this.byName.get(name) ?? []).filter(({ code }) => {
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
    for (let length = Math.min(LONGEST_SHORT_NAME, text.length); length >= 2; length--) {
      const name = text.slice(0, length)
      const found = (this.byShortName.get(name) ?? []).filter((region) => isCalledShort(region, near))
      if (found.length === 0) continue
      return { region: onlyNearest(found, near) ?? { code: null, name }, name }
    }
    return null
  }

  /** The city whose short name a text starts with, where no other place has that name: 襄阳 of 襄阳东津新区. Null for any other. */
  onlyCityAtStartOf(text: string): Region | null {
    for (let length = Math.min(LONGEST_SHORT_NAME, text.length); length >= 2; length--) {
      const found = this.byShortName.get(text.slice(0, length)) ?? []
      if (found.length > 0) return found.length === 1 && found[0]!.code!.endsWith('00') ? found[0]! : null
    }
    return null
  }

  /** The division that is, or holds, a place of this code: 湖北省荆门市钟祥市 of 湖北省荆门市钟祥市石牌镇. */
  holding({ code, name }: Region): Region {
    const known = this.codes.get(code ?? '')
    const isOwn = known === undefined || this.formerNames.has(name)
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
    return this.formerNames.get(name) ?? this.codes.get(code ?? '')?.own ?? this.withoutPlaceAbove(name)
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

  /** By its path, without the province, and without the city: 安徽省金寨县. */
  private addNames(region: Region, own: string, province: string): void {
    const { name: path } = region
    const names = [own, ...plainNamesOf(own)].flatMap((name) => [name, province + name])
    for (const name of new Set([path, path.slice(province.length) || path, ...names])) this.add(name, region)
  }

  /** A division of today under the name that it had, which no other has now. */
  private addFormer(code: string, former: string): void {
    const today = this.codes.get(code)
    if (!today || this.byName.has(former)) return
    const path = today.name.slice(0, -today.own.length) + former
    this.formerNames.set(path, former)
    this.addNames({ code, name: path }, former, this.codes.get(`${code.slice(0, 2)}0000`)?.name ?? '')
  }

  private add(name: string, region: Region): void {
    const known = this.byName.get(name)
    if (known) known.push(region)
    else this.byName.set(name, [region])
    const start = name.slice(0, 2)
    const lengths = this.lengths.get(start)
    if (!lengths) this.lengths.set(start, [name.length])
    else if (!lengths.includes(name.length)) lengths.push(name.length)
  }
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
