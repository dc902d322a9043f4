import { isNamedWithCity } from '../vocabulary/organs/levels.js'

/** An administrative division. */
export interface Region {
  /** GB/T 2260, six digits; null where it is not known or the name is not unique. */
  code: string | null
  /** Full path: 北京市西城区. */
  name: string
}

/** The divisions of China by every name that tells them: full path, path without the province, own name. */
export class Regions {
  private readonly byName = new Map<string, Region[]>()
  private readonly codes = new Map<string, Region & { own: string }>()
  /** Lengths of the names that begin with two characters, longest first. */
  private readonly lengths = new Map<string, number[]>()

  /** @param tsv lines of code, full path and own name, separated by tabs; `#` starts a comment */
  constructor(tsv: string) {
    const rows = tsv
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string, string])
    const paths = new Map(rows.map(([code, path]) => [code, path]))
    for (const [code, path, own] of rows) {
      this.codes.set(code, { code, name: path, own })
      const province = code.endsWith('0000') ? '' : (paths.get(`${code.slice(0, 2)}0000`) ?? '')
      /** 安徽省金寨县 leaves the city out. */
      for (const name of new Set([path, path.slice(province.length) || path, province + own, own]))
        this.add(name, { code, name: path })
    }
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a)
  }

  /** The division whose name a text starts with, the longest first; by name alone where several share it. */
  startOf(text: string): Region | null {
    return this.nameAtStartOf(text)?.region ?? null
  }

  /** The same with the name as it is printed. */
  nameAtStartOf(text: string): { region: Region; name: string } | null {
    for (const length of this.lengths.get(text.slice(0, 2)) ?? []) {
      const name = text.slice(0, length)
      const found = this.byName.get(name)
      if (found) return { region: found.length === 1 ? found[0]! : { code: null, name }, name }
    }
    return null
  }

  byCode(code: string): Region | null {
    return this.codes.get(code) ?? null
  }

  /** 耀州区 of 陕西省铜川市耀州区. */
  ownNameOf({ code, name }: Region): string {
    return this.codes.get(code ?? '')?.own ?? name
  }

  /** The name as official names of its organs begin: 潮州市, 金寨县, 青岛市城阳区, 北京市西城区. */
  officialName(region: Region): string {
    const { code, name } = region
    const own = this.ownNameOf(region)
    if (code === null || !isNamedWithCity(own) || code.endsWith('00')) return own
    const city = this.byCode(`${code.slice(0, 4)}00`)
    return city ? this.ownNameOf(city) + own : name
  }

  private add(name: string, region: Region): void {
    const known = this.byName.get(name)
    if (known) known.push(region)
    else this.byName.set(name, [region])
    const start = name.slice(0, 2)
    const lengths = this.lengths.get(start) ?? []
    if (!lengths.includes(name.length)) this.lengths.set(start, [...lengths, name.length])
  }
}
