/** What is to be told of a column beside the others: its header says what another one has, or less than what was taken. */
import { ROLES } from '../../model/roles.js'
import type { LogicalColumn, Meaning } from '../../model/table.js'
import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import { namesTerm } from '../../vocabulary/headers/periods.js'
import { roleOfWord } from '../../vocabulary/roles/roles.js'
import type { Choice } from './choice.js'
import type { Headed } from './periods.js'

/** Of these a further column of a table is told: a record takes the values of another one. */
const TOLD: ReadonlySet<Meaning | null> = new Set<Meaning>(['task', 'measure', 'deadline', 'target', 'lead', 'support'])

/** What a column has that is to be told of it; null where it has nothing such. */
export type Found<K extends 'contradicted' | 'further' | 'joined' | 'beneath'> = NonNullable<LogicalColumn[K]> | null

/** The columns of a table as they are read. */
export interface Read {
  said: readonly (HeaderMeaning | null)[]
  columns: readonly Headed[]
  best: readonly Choice[]
  /** What each could mean, what its header says alone first. */
  choices: readonly { choices: readonly Choice[] }[]
}

/**
 * What is amiss says more of a task that another column names, and nothing else; how long the work takes, more of one whose
 * last day another column names.
 */
export function furtherOf(at: number, { said, columns, best, choices }: Read): Found<'further'> {
  const alone = choices[at]!.choices[0]!.meaning
  if (best[at]!.meaning !== 'other' || !TOLD.has(alone) || said[at] === 'problem') return null
  const first = best.findIndex(({ meaning }) => meaning === alone)
  if (first < 0 || (namesTerm(columns[at]!.header) && !namesTerm(columns[first]!.header))) return null
  return { meaning: alone!, first: columns[first]!.header }
}

/** Parts of one header say themselves that they belong together: 责任单位 over 部门 | 乡镇. */
export function joinedOf(at: number, { said, columns, best }: Read): Found<'joined'> {
  const { meaning, by } = best[at]!
  if (by !== 'header' || !ROLES.some((role) => role === meaning)) return null
  const parentOf = (other: number): string | undefined => columns[other]!.path?.at(-2)
  const isPart = (other: number): boolean => parentOf(other) !== undefined && parentOf(other) === parentOf(at)
  const first = best.findIndex((one, other) => other < at && one.meaning === meaning && said[other] === said[at])
  return first < 0 || isPart(first) ? null : { meaning: meaning!, first: columns[first]!.header }
}

/**
 * 乡镇 under 责任单位 names no role of its own, nor do 属地乡镇 and 所属乡镇 behind those who do the work; beside 牵头 its units
 * help.
 */
export function beneathOf(at: number, read: Read): Found<'beneath'> {
  const { said, best } = read
  if (best[at]!.meaning !== 'support' || !namesLevelAlone(at, read)) return null
  const lead = best.findIndex(({ meaning }, other) => meaning === 'lead' && said[other] !== said[at])
  return lead < 0 ? null : { lead: read.columns[lead]!.header }
}

function namesLevelAlone(at: number, { said, columns }: Read): boolean {
  const { path = [] } = columns[at]!
  if (said[at] === 'region' || said[at] === 'local') return true
  return said[at] === 'responsible' && path.length > 1 && roleOfWord(path.at(-1)!, 'header') === null
}
