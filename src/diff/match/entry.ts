import type { Tables } from '../../model/dataset.js'
import type { DiffRecord } from '../../model/diff.js'
import { countedBy } from '../grouping.js'
import { maskYears, type Token, tokensOf } from '../text.js'
import { type Clause, clausesOf } from './clauses.js'
import { Corpus, type WeightedText } from './weights.js'

/** The records of one document, and who is named in each: keys that are one for a unit on both sides. */
export interface MatchSide {
  records: readonly DiffRecord[]
  unitsOf: (record: DiffRecord) => { lead: readonly string[]; others: readonly string[] }
}

/** A record as it is compared with others. */
export interface Entry {
  record: DiffRecord
  /** Place in its document, from 0. */
  at: number
  title: WeightedText
  measure: WeightedText
  /** Title and measure together, for finding candidates. */
  all: WeightedText
  /** How many records of the document have this title. */
  titleShared: number
  lead: ReadonlySet<string>
  others: ReadonlySet<string>
  annex: WeightedText
  section: WeightedText
  clauses: Clause[]
  tokens: { title: Token[]; measure: Token[] }
  /** Equal for records that say the same, whatever the year. */
  key: string
}

/** Prepares the records of both sides: what a gram weighs depends on both. */
export function entriesOf(old: MatchSide, fresh: MatchSide): { old: Entry[]; fresh: Entry[] } {
  const corpus = new Corpus()
  const counted = [old, fresh].map(({ records }) => records.map((record) => corpus.count(matchedTexts(record))))
  const [oldEntries, freshEntries] = [old, fresh].map((side, of) => {
    const shared = countedBy(side.records, ({ task_title }) => task_title)
    return side.records.map((record, at) => entryOf(record, at, counted[of]![at]!, corpus, side, shared))
  })
  return { old: oldEntries!, fresh: freshEntries! }
}

const matchedTexts = ({ task_title, measure, annex_title, section_title }: Tables['tasks'][number]): string[] => [
  task_title,
  measure,
  annex_title,
  section_title,
]

function entryOf(
  record: DiffRecord,
  at: number,
  [title, measure, annex, section]: number[][],
  corpus: Corpus,
  { unitsOf }: MatchSide,
  shared: ReadonlyMap<string, number>,
): Entry {
  const tokens = {
    title: tokensOf(record.task_title, record.plan_year),
    measure: tokensOf(record.measure, record.plan_year),
  }
  const { lead, others } = unitsOf(record)
  return {
    record,
    at,
    title: corpus.weigh(title!),
    measure: corpus.weigh(measure!),
    all: corpus.weigh([...new Set([...title!, ...measure!])]),
    titleShared: shared.get(record.task_title)!,
    lead: new Set(lead),
    others: new Set(others),
    annex: corpus.weigh(annex!),
    section: corpus.weigh(section!),
    clauses: clausesOf(record.measure, corpus),
    tokens,
    key: `${maskYears(tokens.title)}\n${maskYears(tokens.measure)}`,
  }
}
