import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js'
import { whereOf } from '../../model/place.js'
import type { Settled } from '../../validate/duplicates.js'
import { type FailOn, failsOn } from '../exit-code.js'
import type { Run, RunDocument } from '../run.js'
import { countsOf } from './record.js'
import type { Candidate } from './write-run.js'

/** Findings that a summary holds in full; the package has them all. */
const MOST_ERRORS = 1000
/** Documents and rules that are named. */
const SLOWEST = 3
const MOST_FREQUENT = 5

/** Why a run wrote nothing: no document was read; it fails and is strict; the package that is there has records, and the new one would have none. */
export type NotWritten = 'nothing read' | 'strict' | 'no record'

export interface Summary {
  documents: number
  /** Files that these were read from: annexes may be files of their own. */
  files: number
  tasks: number
  records: number
  indicators: number
  units: number
  unknown_units: number
  cells: number
  cells_in_quarantine: number
  findings: Record<Severity, number>
  left_out: string[]
  unread: { file: string; message: string; remedy: string }[]
  /** The errors among the findings, and what else makes the run fail (--strict, --fail-on): the first thousand. */
  errors: { file: string; severity: Severity; rule: string; message: string }[]
  errors_not_listed: number
  /** What got less since the last run into this folder. */
  drops: { severity: Severity; rule: string; message: string }[]
  corrections: number
  /** Where corrections are written that are for none of the inputs. */
  corrections_idle: string[]
  passed_over: string[]
  /** Folders below the inputs in which packages of gongwen stand, this run’s own among them: they are no inputs. */
  packages_passed_over: string[]
  /** Documents that an earlier run had read. */
  reused: number
  /** Why the cache took nothing more, so that the next run reads it again; null where it did. */
  cache_unwritable: string | null
  slowest: { path: string; seconds: number }[]
  frequent_findings: { rule: string; count: number }[]
  output: string | null
  not_written: NotWritten | null
  /** Whether the package was there already, as this run would have written it. */
  unchanged: boolean
}

export interface Written {
  failOn: FailOn
  drops: readonly Finding[]
  units: { all: number; unknown: number }
  output: string | null
  notWritten: NotWritten | null
  unchanged: boolean
}

export async function summaryOf(
  run: Run,
  settled: Settled<Candidate>,
  { failOn, drops, units, output, notWritten, unchanged }: Written,
): Promise<Summary> {
  const kept = settled.kept.map(({ document }) => document)
  const counts = countsOf({ documents: kept })
  const { listed, more } = await gravest(run.documents, failOn)
  const said = [...kept.map(({ findings }) => findings), ...outside(run, settled)]
  return {
    documents: counts.documents,
    files: kept.reduce((sum, { files }) => sum + files.length, 0),
    tasks: kept.reduce((sum, { tasks }) => sum + tasks, 0),
    records: counts.records,
    indicators: counts.indicators,
    units: units.all,
    unknown_units: units.unknown,
    cells: counts.cells,
    cells_in_quarantine: counts.cells_in_quarantine,
    findings: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, said.reduce((sum, found) => sum + (found[severity] ?? 0), 0)]),
    ) as Record<Severity, number>,
    left_out: settled.leftOut.map(({ document }) => document.file),
    unread: run.unread.map(({ file, finding, remedy }) => ({ file, message: finding.message, remedy })),
    errors: listed,
    errors_not_listed: more,
    drops: drops.map(({ severity, rule, message }) => ({ severity, rule, message })),
    corrections: kept.reduce((sum, { corrections }) => sum + corrections.length, 0),
    corrections_idle: run.idleCorrections,
    passed_over: run.passedOver,
    packages_passed_over: run.packages,
    reused: run.outcomes.filter(({ reused }) => reused).length,
    cache_unwritable: run.store.unwritable,
    slowest: slowestOf(run),
    frequent_findings: frequentOf(run),
    output,
    not_written: notWritten,
    unchanged,
  }
}

/** Findings that are of no document in the package, and those on how documents stand to each other. */
function outside({ unread }: Run, { kept, leftOut }: Settled<Candidate>): Partial<Record<Severity, number>>[] {
  const findings = [...unread, ...leftOut, ...kept].flatMap(({ finding }) => (finding === null ? [] : [finding]))
  return findings.map(({ severity }) => ({ [severity]: 1 }))
}

/** Only documents that have such findings are looked into. */
async function gravest(documents: readonly RunDocument[], failOn: FailOn) {
  const isGrave = (severity: Severity): boolean => severity === 'error' || failsOn(severity, failOn)
  const listed: Summary['errors'] = []
  let all = 0
  for (const { paths, digest, read } of documents) {
    const grave = SEVERITIES.filter(isGrave).reduce((sum, severity) => sum + digest.findings[severity], 0)
    all += grave
    if (grave === 0 || listed.length >= MOST_ERRORS) continue
    const { findings } = (await read()).extraction()
    for (const { severity, rule, message, place } of findings.filter((finding) => isGrave(finding.severity)))
      if (listed.length < MOST_ERRORS) listed.push({ file: whereOf(paths, place), severity, rule, message })
  }
  return { listed, more: all - listed.length }
}

function slowestOf({ outcomes }: Run): Summary['slowest'] {
  return outcomes
    .filter(({ reused }) => !reused)
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ path, seconds }) => ({ path, seconds: Math.round(seconds * 1000) / 1000 }))
}

function frequentOf({ documents }: Run): Summary['frequent_findings'] {
  const counts = new Map<string, number>()
  for (const { digest } of documents)
    for (const [rule, count] of Object.entries(digest.rules)) counts.set(rule, (counts.get(rule) ?? 0) + count)
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .slice(0, MOST_FREQUENT)
}
