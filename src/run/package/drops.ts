import type { Finding, RuleId } from '../../model/finding.js'
import type { RunCounts, RunRecord } from '../../model/run-record.js'
import { findingOf } from '../../validate/index.js'

/** Below these a difference is that of other documents, not of a reading that got worse. */
const FILL_POINTS = 2
const QUARANTINE_POINTS = 1
/** Names that a message lists. */
const NAMES_SHOWN = 3

/** What got less since the last run: documents, records of the same document, fill of a column, cells taken up. */
export function dropsSince(last: RunRecord, now: RunRecord): Finding[] {
  return [
    ...goneDocuments(last, now),
    ...fewerRecords(last, now),
    ...emptierColumns(last, now),
    ...moreQuarantine(last, now),
  ]
}

function goneDocuments(last: RunRecord, now: RunRecord): Finding[] {
  const read = new Set(now.sources.filter(({ document }) => document !== null).flatMap((one) => [one.path, one.sha256]))
  const gone = last.sources.filter(
    ({ path, sha256, records, indicators }) => records + indicators > 0 && !read.has(path) && !read.has(sha256),
  )
  if (gone.length === 0) return []
  const names = gone.slice(0, NAMES_SHOWN).map(({ path }) => path)
  const records = gone.reduce((sum, one) => sum + one.records, 0)
  const more = gone.length > NAMES_SHOWN ? ` and ${gone.length - NAMES_SHOWN} more` : ''
  return [
    dropFinding(
      'run/document-gone',
      `The last run read ${names.join(', ')}${more}, with ${records} records; this one did not.`,
    ),
  ]
}

function fewerRecords(last: RunRecord, now: RunRecord): Finding[] {
  const before = new Map(last.sources.map((source) => [source.path, source]))
  return now.sources.flatMap(({ path, document, records, indicators }) => {
    const old = before.get(path)
    if (!old || document === null || (records >= old.records && indicators >= old.indicators)) return []
    const [what, less, more] =
      records < old.records ? ['records', records, old.records] : ['indicator values', indicators, old.indicators]
    return [dropFinding('run/fewer-records', `${path} gave ${less} ${what}; in the last run it gave ${more}.`)]
  })
}

function emptierColumns({ counts: last }: RunRecord, { counts: now }: RunRecord): Finding[] {
  return Object.keys(last.filled).flatMap((column) => {
    const [before, after] = [last, now].map((counts) => percentOf(counts.filled[column] ?? 0, counts.records)) as [
      number,
      number,
    ]
    if (last.records === 0 || now.records === 0 || before - after < FILL_POINTS) return []
    const message = `${column} is filled in ${percentText(after)} of the records; in the last run it was in ${percentText(before)}.`
    return [dropFinding('run/emptier-column', message)]
  })
}

function moreQuarantine({ counts: last }: RunRecord, { counts: now }: RunRecord): Finding[] {
  const quarantined = ({ cells, cells_in_quarantine }: RunCounts): number => percentOf(cells_in_quarantine, cells)
  const [before, after] = [quarantined(last), quarantined(now)]
  if (after - before < QUARANTINE_POINTS) return []
  const message = `${percentText(after)} of the cells are in quarantine; in the last run ${percentText(before)} were.`
  return [dropFinding('run/more-quarantine', message)]
}

function dropFinding(rule: RuleId, message: string): Finding {
  return findingOf({ rule, message, place: null })
}

/** In percent. */
function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

function percentText(percent: number): string {
  return `${percent.toFixed(1)} %`
}
