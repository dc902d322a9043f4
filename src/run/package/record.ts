import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { installedPackages } from '../store/pipeline-version.js'
import type { BatchOutcome } from '../documents/index.js'
import type { UnreadableInput } from '../../model/errors.js'
import { RUN_FILE } from '../../model/dataset.js'
import { RunRecord, type RunCounts, type RunSource } from '../../model/run-record.js'
import { RULES } from '../../validate/rules/index.js'
import { VERSION } from '../../version.js'
import type { Format } from '../../write/formats/index.js'
import type { Run } from '../run.js'

/** What a package in this folder is made with, whatever the order in which the inputs were named. */
export function recordOf(
  run: Run,
  folder: string,
  { formats, excel }: { formats: Format[]; excel: boolean },
): RunRecord {
  const used = (path: string) => ({ path: pathFrom(folder, path), sha256: sha256(readFileSync(path)) })
  return {
    tool: { version: VERSION, pipeline: run.pipeline, node: process.version, packages: installedPackages() },
    rules: sha256(JSON.stringify(RULES)),
    registry: { hash: run.registry.hash, files: run.registers.map(used) },
    corrections: run.overrideFiles.map(used),
    options: { formats: [...formats], excel, limits: { ...run.limits } },
    cwd: pathFrom(folder, '.'),
    sources: [...run.outcomes.map(sourceOf), ...run.missing.map(missingSource)].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    counts: countsOf(run),
  }
}

/** What the package in a folder was made with, or null where there is none, or none that this version understands. */
export function lastRunOf(folder: string): RunRecord | null {
  try {
    const parsed = RunRecord.safeParse(JSON.parse(readFileSync(join(folder, RUN_FILE), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function missingSource({ where, message }: UnreadableInput): RunSource {
  const nothing = { sha256: null, bytes: null, document: null, records: 0, indicators: 0 }
  return { path: where, from: 'file', ...nothing, unread: message }
}

function sourceOf({ path, from, outcome, source }: BatchOutcome): RunSource {
  const digest = 'digest' in outcome ? outcome.digest : null
  return {
    path,
    from,
    sha256: source?.sha256 ?? null,
    bytes: source?.bytes ?? null,
    document: digest?.id ?? null,
    records: digest?.records ?? 0,
    indicators: digest?.indicators ?? 0,
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

/** With `/` on every system, so that a record can be told again elsewhere. */
function pathFrom(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).replaceAll('\\', '/')
}

function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
