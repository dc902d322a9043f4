import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { z } from 'zod'
import type { Headers } from '../../model/column-names.js'
import { ENVIRONMENT_FILE, RUN_FILE } from '../../model/dataset.js'
import type { UnreadableInput } from '../../model/errors.js'
import type { Finding, RuleId } from '../../model/finding.js'
import { Environment, type RunCounts, RunRecord, type RunSource } from '../../model/run-record.js'
import { findingOf } from '../../validate/index.js'
import { RULES } from '../../validate/rules/index.js'
import { VERSION } from '../../version.js'
import { told, type Told, worded } from '../../text/told.js'
import { readText } from '../../text/files.js'
import type { Format } from '../../write/formats/index.js'
import { realPathOf } from '../../write/place.js'
import type { InputOutcome } from '../groups/reading.js'
import type { Run } from '../run.js'
import { pipelineVersion, usedPackages } from '../store/pipeline-version.js'

/** In which form a package is written. */
export interface PackageForm {
  formats: Format[]
  excel: boolean
  headers: Headers
}

/** What a package in this folder is made of, whatever the order in which the inputs were named. */
export function recordOf(run: Run, folder: string, { formats, excel, headers }: PackageForm): RunRecord {
  const used = (path: string) => ({ path: pathFrom(folder, path), sha256: sha256(readFileSync(path)) })
  return {
    tool: { version: VERSION },
    rules: sha256(JSON.stringify(RULES)),
    registry: { hash: run.registry, files: run.registers.map(used) },
    corrections: run.overrideFiles.map(used),
    options: { formats: [...formats], excel, headers, limits: { ...run.limits } },
    cwd: pathFrom(folder, '.'),
    sources: [...run.outcomes.map(sourceOf), ...run.missing.map(missingSource)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    counts: countsOf(run),
  }
}

/** What a run runs with on this machine. */
export function environmentOf(): Environment {
  return { node: process.version, packages: usedPackages(), pipeline: pipelineVersion() }
}

/** What the package in a folder was made of, or null where there is none, or none that this version understands. */
export function lastRunOf(folder: string): RunRecord | null {
  return parsedAt(join(folder, RUN_FILE), RunRecord)
}

/** What it was made with; null where that is not kept, as in a clone. */
export function lastEnvironmentOf(folder: string): Environment | null {
  return parsedAt(join(folder, ENVIRONMENT_FILE), Environment)
}

function parsedAt<T>(path: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readText(path)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function missingSource({ where, message }: UnreadableInput): RunSource {
  const nothing = { sha256: null, bytes: null, document: null, records: 0, indicators: 0 }
  return { path: where, from: 'file', ...nothing, unread: message }
}

/** An annex beside a letter gives what stands in it of the letter’s document. */
function sourceOf({ path, from, outcome, source, within }: InputOutcome): RunSource {
  const own = 'digest' in outcome ? { digest: outcome.digest, position: 1 } : null
  const { digest, position } = within ?? own ?? { digest: null, position: 1 }
  const given = digest?.files[position - 1]
  return {
    path,
    from,
    sha256: source?.sha256 ?? null,
    bytes: source?.bytes ?? null,
    document: digest?.id ?? null,
    records: given?.records ?? 0,
    indicators: given?.indicators ?? 0,
    unread: 'refusal' in outcome ? outcome.refusal.message : null,
  }
}

export function countsOf({ documents }: Pick<Run, 'documents'>): RunCounts {
  const counts: RunCounts = { documents: 0, records: 0, indicators: 0, cells: 0, cells_in_quarantine: 0, filled: {} }
  for (const { digest } of documents) {
    counts.documents++
    for (const name of ['records', 'indicators', 'cells', 'cells_in_quarantine'] as const) counts[name] += digest[name]
    for (const [column, filled] of Object.entries(digest.filled))
      counts.filled[column] = (counts.filled[column] ?? 0) + filled
  }
  return counts
}

/** With `/` on every system, so that a record can be told again elsewhere. `..` leads up from where a folder really stands. */
function pathFrom(folder: string, path: string): string {
  return relative(realPathOf(folder), resolve(path)).replaceAll('\\', '/')
}

function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

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
  const documents = worded({ documents: gone.length, names }, `${names.join(', ')}${more}`)
  const words = told`The last run read ${documents}, with ${{ records }} records; this one did not.`
  return [dropFinding('run/document-gone', words)]
}

function fewerRecords(last: RunRecord, now: RunRecord): Finding[] {
  const before = new Map(last.sources.map((source) => [source.path, source]))
  return now.sources.flatMap(({ path, document, records, indicators }) => {
    const old = before.get(path)
    if (!old || document === null || (records >= old.records && indicators >= old.indicators)) return []
    const counted =
      records < old.records
        ? told`${{ records }} records; in the last run it gave ${{ records_before: old.records }}`
        : told`${{ indicators }} indicator values; in the last run it gave ${{ indicators_before: old.indicators }}`
    return [dropFinding('run/fewer-records', told`${{ path }} gave ${counted}.`)]
  })
}

function emptierColumns({ counts: last }: RunRecord, { counts: now }: RunRecord): Finding[] {
  return Object.keys(last.filled).flatMap((column) => {
    const [before, after] = [last, now].map((counts) => percentOf(counts.filled[column] ?? 0, counts.records)) as [
      number,
      number,
    ]
    if (last.records === 0 || now.records === 0 || before - after < FILL_POINTS) return []
    const words = told`${{ column }} is filled in ${percent('percent', after)} of the records; in the last run it was in ${percent('percent_before', before)}.`
    return [dropFinding('run/emptier-column', words)]
  })
}

function moreQuarantine({ counts: last }: RunRecord, { counts: now }: RunRecord): Finding[] {
  const quarantined = ({ cells, cells_in_quarantine }: RunCounts): number => percentOf(cells_in_quarantine, cells)
  const [before, after] = [quarantined(last), quarantined(now)]
  if (after - before < QUARANTINE_POINTS) return []
  const words = told`${percent('percent', after)} of the cells are in quarantine; in the last run ${percent('percent_before', before)} were.`
  return [dropFinding('run/more-quarantine', words)]
}

function dropFinding(rule: RuleId, words: Told): Finding {
  return findingOf({ rule, ...words, place: null })
}

/** In percent. */
function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}

/** With one decimal, as it is printed. */
function percent(name: string, value: number): Told {
  const printed = value.toFixed(1)
  return worded({ [name]: Number(printed) }, `${printed} %`)
}
