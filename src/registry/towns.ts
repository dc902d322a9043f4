import { BY_FORM, COMPOSED } from './function-reading.js'
import type { Region } from './regions.js'

const SOURCE = 'lexicon: National Bureau of Statistics, divisions of 2023-06-30'

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
    if (within.length < 4) return COMPOSED
    this.table ??= tableOf(this.readTsv())
    const towns = [...this.table].filter(([code]) => code.startsWith(within)).map(([, names]) => names)
    if (towns.length === 0) return COMPOSED
    return towns.some((names) => names.has(town)) ? SOURCE : BY_FORM
  }
}

function tableOf(tsv: string): Map<string, Set<string>> {
  const rows = tsv.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.map((line) => {
      const [code, names] = line.split('\t') as [string, string]
      return [code, new Set(names.split(' '))]
    }),
  )
}
