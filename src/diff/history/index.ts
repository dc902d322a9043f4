import { CHANGE_KINDS } from '../../model/change-kinds.js'
import type { Tables } from '../../model/dataset.js'
import type { Change, Match } from '../../model/diff.js'
import type { History, HistoryRow, Line } from '../../model/history.js'
import { counted, onOneLine } from '../../text/printed.js'
import { slipBetween } from '../compare/recurrence.js'
import { amountOf } from '../compare/targets.js'
import { labelOf } from '../render/change-words.js'
import { latestEditions } from '../editions.js'
import { diff, type DiffOptions } from '../index.js'
import type { DocumentRows, Side } from '../side.js'
import { joined, namesakesIn, ofYear, onlyTasks, withoutYear, yearsOf } from '../years.js'

/**
 * Follows each task through the years of one or several datasets: year by year, and what was not there for some years by
 * what it was when last seen. Pairs that are uncertain are not joined.
 */
export function history(sides: readonly Side[], options: DiffOptions): History {
  const editions = plansByYear(sides).map(({ year, side }) => ({ year, ...latestEditions(side) }))
  const plans = editions.map(({ year, side }) => ({ year, side }))
  const lines = new Lines()
  let uncertain = 0
  for (const [at, { year, side }] of plans.entries()) {
    const before = plans.slice(0, at).toReversed()
    const matches = before.flatMap((earlier, gap) => {
      const old = gap === 0 ? earlier.side : onlyTasks(earlier.side, lines.endingIn(earlier.year))
      const fresh = gap === 0 ? side : onlyTasks(side, lines.missingFrom(side))
      if (old.tables.tasks.length === 0 || fresh.tables.tasks.length === 0) return []
      const found = diff(old, fresh, options).documents.flatMap((document) => document.matches)
      lines.join(found, side, year)
      return found
    })
    uncertain += matches.filter(({ kind }) => kind === 'uncertain').length
    lines.begin(lines.missingFrom(side), side, year)
  }
  return {
    years: plans.map(({ year }) => year),
    lines: lines.all(),
    notes: [...editions.flatMap(({ notes }) => notes), ...notesOn(sides, uncertain)],
  }
}

/** One side a year, with the plans of all datasets for it; a document that several have is taken once. */
function plansByYear(sides: readonly Side[]): { year: number; side: Side }[] {
  const years = new Map<number, Side>()
  for (const side of sides)
    for (const year of yearsOf(side)) {
      const before = years.get(year)
      years.set(year, before ? joined(before, ofYear(side, year)) : ofYear(side, year))
    }
  return [...years].map(([year, side]) => ({ year, side })).sort((a, b) => a.year - b.year)
}

type TaskRecord = Tables['tasks'][number]

/** A line while it grows: its first and last year are known at the end. */
interface Growing {
  records: Omit<HistoryRow, 'line' | 'first_seen' | 'last_seen' | 'origin' | 'merged_into'>[]
  first: Dated
  origin: string | null
  mergedInto: string | null
}

/** The lines of tasks, each known by its last record. */
class Lines {
  private readonly lines: Growing[] = []
  private readonly byRecord = new Map<string, Growing>()

  /** Ids of the records that are the last of their line, of one year. */
  endingIn(year: number): Set<string> {
    const last = this.lines.filter(({ mergedInto }) => mergedInto === null).map(({ records }) => records.at(-1)!)
    return new Set(last.filter((record) => record.year === year).map(({ task_id }) => task_id))
  }

  /** Ids of the records of a side that are in no line yet. */
  missingFrom({ tables }: Side): Set<string> {
    return new Set(tables.tasks.filter(({ id }) => !this.byRecord.has(id)).map(({ id }) => id))
  }

  /** Joins what continues. Of the parts of a split the first continues the line, the others begin one; so with a merger. */
  join(matches: readonly Match[], side: Side, year: number): void {
    for (const match of matches) {
      const { kind, old, new: fresh } = match
      const changes = ownChanges(match)
      const [from] = old
      const [to] = fresh
      if (kind === 'uncertain' || !from || !to) continue
      const line = this.byRecord.get(from.id)!
      this.add(line, to, side, year, changes)
      for (const part of fresh.slice(1)) this.start(part, side, year, changes, lineId(line))
      for (const part of old.slice(1)) this.byRecord.get(part.id)!.mergedInto = lineId(line)
    }
  }

  begin(ids: ReadonlySet<string>, side: Side, year: number): void {
    for (const record of side.tables.tasks) if (ids.has(record.id)) this.start(record, side, year, [], null)
  }

  all(): Line[] {
    return this.lines.map((line) => {
      const [first, last] = [line.records[0]!, line.records.at(-1)!]
      const span = { line: first.task_id, first_seen: first.year, last_seen: last.year }
      const [origin, merged_into] = [line.origin, line.mergedInto]
      return {
        id: first.task_id,
        title: last.task_title || last.measure.slice(0, TITLE_LENGTH),
        first_seen: first.year,
        last_seen: last.year,
        origin,
        merged_into,
        records: line.records.map((record) => ({ ...span, origin, merged_into, ...record })),
      }
    })
  }

  private start(record: TaskRecord, side: Side, year: number, changes: readonly Change[], origin: string | null): void {
    const line: Growing = { records: [], first: datedOf(record, side), origin, mergedInto: null }
    this.lines.push(line)
    this.add(line, record, side, year, changes)
  }

  private add(line: Growing, record: TaskRecord, side: Side, year: number, changes: readonly Change[]): void {
    line.records.push({
      ...historyRow(record, side, year, changes),
      slipped_days: slipSince(line.first, datedOf(record, side)),
    })
    this.byRecord.set(record.id, line)
  }
}

/** A record with the steps of its columns. */
interface Dated {
  record: TaskRecord
  milestones: DocumentRows['milestones']
}

function datedOf(record: TaskRecord, { tables }: Side): Dated {
  return {
    record,
    milestones: new Map([[record.id, tables.milestones.filter(({ task_id }) => task_id === record.id)]]),
  }
}

function slipSince(first: Dated, now: Dated): number | null {
  return first.record === now.record ? null : slipBetween(first.record, now.record, { old: first, fresh: now })
}

/** Of a split or a merger that it is one: whose the other changes are, the parts together do not say. */
function ownChanges({ kind, changes }: Match): Change[] {
  return kind === 'split' || kind === 'merged' ? changes.filter((change) => change.kind === kind) : changes
}

const TITLE_LENGTH = 30

function lineId({ records }: Growing): string {
  return records[0]!.task_id
}

function historyRow(
  record: TaskRecord,
  { tables }: Side,
  year: number,
  changes: readonly Change[],
): Omit<Growing['records'][number], 'slipped_days'> {
  const { id, document_id, annex_title, section_no, section_title, task_no, task_title, measure, source } = record
  const plan = tables.documents.find((one) => one.id === document_id)
  const { deadline_text, deadline_kind, deadline_start, deadline_end, lead_units, support_units } = record
  const targets = tables.targets
    .filter(({ task_id }) => task_id === id)
    .map((target) => `${target.indicator} ${amountOf(target)}`)
  return {
    year,
    task_id: id,
    document_id,
    document: plan?.title ?? '',
    region: plan?.region ?? null,
    annex_title,
    section_no,
    section_title,
    task_no,
    task_title,
    measure,
    deadline_text,
    deadline_kind,
    deadline_start,
    deadline_end,
    lead_units,
    support_units,
    targets,
    changes: [...new Set(changes.map(({ kind }) => kind))],
    said: changes
      .filter(({ kind }) => CHANGE_KINDS[kind].about !== 'place')
      .map((change) => onOneLine(`${labelOf(change)}: ${change.message}`)),
    source,
  }
}

function notesOn(sides: readonly Side[], uncertain: number): string[] {
  return [
    ...regionsNote(sides),
    ...uncertainNote(uncertain),
    ...sides.flatMap(withoutYear).map(noYearNote),
    ...namesakesIn(sides).map(namesakeNote),
  ]
}

/** One plan a year is taken for the next of its series, wherever it is from. */
function regionsNote(sides: readonly Side[]): string[] {
  const regions = new Set(sides.flatMap(({ tables }) => tables.documents.flatMap(({ region }) => region ?? [])))
  return regions.size > 1 ? [`There are plans of several regions: ${[...regions].sort().join('、')}.`] : []
}

function uncertainNote(count: number): string[] {
  if (count === 0) return []
  return [`${counted(count, 'uncertain pair')} not joined: gongwen diff lists them, matches.yaml settles them.`]
}

function noYearNote(title: string): string {
  return `Left out, for the year that the plan is for is not known: ${title}.`
}

function namesakeNote(title: string): string {
  return `Left out, for it has the id of another plan: ${title}. Extract both into one package, which tells them apart.`
}
