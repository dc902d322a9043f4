import { readFileSync } from 'node:fs'
import { Random } from './random.js'

export interface Region {
  /** 河北省石家庄市长安区 */
  full: string
  /** 长安区 */
  name: string
  /** 区: what the names of its offices begin with. */
  level: string
}

const LIST = new URL('../../../src/registry/data/regions.tsv', import.meta.url)

/** The divisions of county level in an order of their own for each seed. */
export function shuffledRegions(seed: number): Region[] {
  const random = new Random(seed)
  return counties()
    .map((region) => ({ region, order: random.next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ region }) => region)
}

function counties(): Region[] {
  return readFileSync(LIST, 'utf8')
    .split('\n')
    .filter((line) => /^\d{6}\t/.test(line) && !/^\d{4}(?:00|7\d)/.test(line))
    .map((line) => line.split('\t') as [string, string, string])
    .filter(([, full, name]) => full !== name && /[区县市旗]$/.test(name))
    .map(([, full, name]) => ({ full, name, level: name.at(-1)! }))
}
