import type { Format } from '../../write/formats/index.js'
import { exitCodeOf, failsOn, isEmpty, type FailOn } from '../exit-code.js'
import type { Run } from '../run.js'
import { dropsSince, lastRunOf, recordOf } from './record.js'
import { summaryOf, type Summary } from './summary.js'
import {
  outsideOf,
  rememberPackage,
  settleRun,
  unchangedPackage,
  type UnitCounts,
  unitsOf,
  writeRun,
} from './write-run.js'

export interface ExtractionOptions {
  formats: Format[]
  excel: boolean
  failOn: FailOn
  /** Writes nothing where the run fails. */
  strict: boolean
}

/**
 * Writes the package of a run into a folder, unless it stands there already; a run that gave nothing writes nothing. Whoever
 * calls it holds the folder’s lock.
 */
export async function extractInto(
  folder: string,
  run: Run,
  { formats, excel, failOn, strict }: ExtractionOptions,
): Promise<{ summary: Summary; code: number }> {
  const settled = settleRun(run)
  const record = recordOf(run, folder, { formats, excel })
  const last = lastRunOf(folder)
  const drops = last === null ? [] : dropsSince(last, record)
  const found = exitCodeOf(run, failOn)
  const code = found === 0 && drops.some(({ severity }) => failsOn(severity, failOn)) ? 1 : found
  const writes = settled.kept.some(({ document }) => !isEmpty(document)) && !(strict && code !== 0)
  const outside = outsideOf(run, settled)
  const there = unchangedPackage(run.store, folder, record, outside)
  let units: UnitCounts
  if (!writes) units = await unitsOf(settled)
  else if (there) units = there
  else {
    units = await writeRun(run, settled, folder, record, { formats, excel, registry: run.registry.hash })
    rememberPackage(run.store, folder, record, outside, units)
  }
  const written = { failOn, drops, units, output: writes ? folder : null, unchanged: writes && there !== null }
  return { summary: await summaryOf(run, settled, written), code }
}
