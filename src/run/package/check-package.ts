import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENVIRONMENT_FILE } from '../../model/dataset.js'
import { UsageError } from '../../model/errors.js'
import { listedFiles, refuseForeign } from '../../write/foreign.js'
import { type Place, placeOf } from '../../write/place.js'
import { exitCodeOf } from '../exit-code.js'
import { type Run, type RunListener, type RunOptions, runInputs } from '../run.js'
import type { ExtractionOptions } from './extraction.js'
import { differentFiles, type FileDifference } from './folders.js'
import { recordOf } from './record.js'
import { fillRun, settleRun } from './write-run.js'

/** How a package stands to what its inputs give. */
export interface PackageCheck {
  unread: Run['unread']
  /** In the order of the paths; null where no document was read, so that nothing would be written. */
  differences: FileDifference[] | null
}

/**
 * Reads the inputs that arguments name, and compares the package that would be written of them with the one that stands in a
 * folder. Nothing is written there. What the run ran with (environment.json) is no part of it.
 * @returns the comparison, and the exit code: that of the run, else 1 where a file differs
 * @throws Interrupted; UsageError where no package stands there
 */
export function checkPackage(
  args: readonly string[],
  folder: string,
  { reading, writing, listener }: { reading: RunOptions; writing: ExtractionOptions; listener: RunListener },
): Promise<PackageCheck & { code: number }> {
  refuseWithoutPackage(placeOf(folder))
  return runInputs(
    args,
    { ...reading, into: folder },
    async (run) => {
      listener.onRead?.()
      const differences = run.documents.length === 0 ? null : await differencesFrom(folder, run, writing)
      const code = exitCodeOf(run, writing.failOn)
      return { unread: run.unread, differences, code: code === 0 && differences?.length !== 0 ? 1 : code }
    },
    listener,
  )
}

function refuseWithoutPackage(place: Place): void {
  if (listedFiles(place.folder) === null)
    throw new UsageError(
      place.named,
      'There is no package of gongwen to compare with.',
      'Name its folder with -o, or write it first: the same command without --check.',
    )
  refuseForeign(place)
}

async function differencesFrom(
  folder: string,
  run: Run,
  { formats, excel, headers }: ExtractionOptions,
): Promise<FileDifference[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'gongwen-checked-'))
  try {
    const options = { formats, excel, headers, registry: run.registry }
    await fillRun(temporary, run, settleRun(run), recordOf(run, folder, options), options)
    return differentFiles(placeOf(folder).folder, temporary, [ENVIRONMENT_FILE])
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
