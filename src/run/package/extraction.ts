import { folderFiles, isPackage } from '../../package/descriptor.js'
import type { Settled } from '../../validate/duplicates.js'
import { exitCodeOf, failsOn, isEmpty, type FailOn } from '../exit-code.js'
import type { Run } from '../run.js'
import { dropsSince, lastRunOf, type PackageForm, recordOf } from './record.js'
import { type NotWritten, summaryOf, type Summary } from './summary.js'
import {
  type Candidate,
  outsideOf,
  rememberPackage,
  settleRun,
  unchangedPackage,
  type UnitCounts,
  unitsOf,
  writeRun,
} from './write-run.js'

export interface ExtractionOptions extends PackageForm {
  failOn: FailOn
  /** Writes nothing where the run fails. */
  strict: boolean
  /** Lets a package without records take the place of one that has some. */
  allowEmpty: boolean
}

/**
 * Writes the package of a run into a folder, unless it stands there already. One without records is written, too, so that a
 * person sees the text that was there, but never over one with records. Whoever calls it holds the folder’s lock.
 */
export async function extractInto(
  folder: string,
  run: Run,
  { failOn, strict, allowEmpty, ...form }: ExtractionOptions,
): Promise<{ summary: Summary; code: number }> {
  const settled = settleRun(run)
  const record = recordOf(run, folder, form)
  const last = lastRunOf(folder)
  const drops = last === null ? [] : dropsSince(last, record)
  const found = exitCodeOf(run, failOn)
  const code = found === 0 && drops.some(({ severity }) => failsOn(severity, failOn)) ? 1 : found
  const notWritten = whyNotWritten(folder, settled, { fails: strict && code !== 0, allowEmpty })
  const outside = outsideOf(run, settled)
  const there = unchangedPackage(run, folder, record, outside)
  let units: UnitCounts
  if (notWritten !== null) units = await unitsOf(settled)
  else if (there) units = there
  else {
    units = await writeRun(run, settled, folder, record, { ...form, registry: run.registry })
    rememberPackage(run, folder, record, outside, units)
  }
  const output = notWritten === null ? folder : null
  const written = { failOn, drops, units, output, notWritten, unchanged: output !== null && there !== null }
  return { summary: await summaryOf(run, settled, written), code }
}

function whyNotWritten(
  folder: string,
  { kept }: Settled<Candidate>,
  { fails, allowEmpty }: { fails: boolean; allowEmpty: boolean },
): NotWritten | null {
  if (kept.length === 0) return 'nothing read'
  if (fails) return 'strict'
  const empty = kept.every(({ document }) => isEmpty(document))
  return empty && !allowEmpty && holdsRecords(folder) ? 'no record' : null
}

/** Whether a package stands in a folder that has records, or may have some: one that cannot be asked is not given up. */
function holdsRecords(folder: string): boolean {
  const files = folderFiles(folder)
  if (!isPackage(files)) return false
  const last = lastRunOf(folder)
  return last === null || last.counts.records + last.counts.indicators > 0
}
