import { BY_FORM, COMPOSED } from './function-reading.js'
import type { Region } from './regions.js'

const SOURCE = 'lexicon: National Bureau of Statistics, divisions of 2023-06-30'

/** Digits of the code of a prefecture, with which those of its divisions begin. */
const PREFECTURE = 4

/** Towns, townships and subdistricts by the division they are in. */
export class Towns {
  private table: ReadonlyMap<string, ReadonlySet<string>> | null = null

  /** @param readTsv lines of a division’s code and its towns; read when a notice first names a town */
  constructor(private readonly readTsv: () => string) {}

  /**
   * How it is known that a region has a town of this name: by the table; by its form alone where the table has others; composed
   * where it has none of the region.
   */
  evidenceOf(town: string, region: Region | null): string {
    const within = region?.code?.replace(/(?:00)+$/, '') ?? ''
    if (within.length < PREFECTURE) return COMPOSED
    this.table ??= tableOf(this.readTsv())
    const towns = this.table.get(within)
    if (!towns) return COMPOSED
    return towns.has(town) ? SOURCE : BY_FORM
  }
}

/** The towns of each division, and of each prefecture that divisions are in. */
function tableOf(tsv: string): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [code, names] = line.split('\t') as [string, string]
    for (const within of [code, code.slice(0, PREFECTURE)]) {
      const towns = table.get(within) ?? new Set()
      for (const name of names.split(' ')) towns.add(name)
      table.set(within, towns)
    }
  }
  return table
}
