import { type Plan, recordsOf } from '../model/plan.js'
import { ROLES } from '../model/roles.js'
import { compact } from '../text/blanks.js'
import { isSameTitle } from '../vocabulary/frame/annex-items.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import { hashOfText, linesOf, plain, printedOf, sha256 } from './duplicates.js'

/** What an annex says that was read from a file of its own: hashes of its records and of its text. */
export interface Substance {
  /** Null where it gives none, and no indicators. */
  records: string | null
  text: string
  /** The records of each annex that gives some, by its number. */
  annexes: Record<string, string>
}

/**
 * Equal for files that hold one annex, though one prints its label and its title and another not: they count as no text,
 * and no value is compared that depends on the year or the place in a title.
 */
export function substanceOf(plan: Plan): Substance {
  const titles = [plan.metadata.title, ...plan.annexes.map(({ title }) => title)].map((title) => title?.text ?? '')
  const isText = (line: string): boolean =>
    annexLabelOf(line) === null && !titles.some((title) => isSameTitle(line, title))
  return {
    records: hashOfRecords(plan),
    text: hashOfText(linesOf(plan).filter(isText)),
    annexes: Object.fromEntries(
      plan.annexes.flatMap((annex) => {
        const hash = hashOfRecords({ annexes: [annex] })
        return hash === null ? [] : [[annex.no, hash]]
      }),
    ),
  }
}

type Annexes = Pick<Plan, 'annexes'>

function hashOfRecords(plan: Annexes): string | null {
  const values = [...printedRecords(plan), ...printedIndicators(plan)]
  return values.length > 0 ? sha256(JSON.stringify(values)) : null
}

function printedRecords(plan: Annexes): unknown[] {
  return [...recordsOf(plan)].map(({ section, task, record }) => [
    ...printedOf({ section, task, record }),
    record.steps.map(({ field }) => plain(field)),
    ROLES.map((role) => plain(record[role].field)),
    record.other.map(({ header, field }) => [header, plain(field)]),
  ])
}

function printedIndicators({ annexes }: Annexes): unknown[] {
  return annexes.flatMap(({ indicators }) =>
    indicators.map(({ region_text, label, indicator, unit, value_text, note }) =>
      [region_text, label, indicator, unit, value_text, note].map(compact),
    ),
  )
}
