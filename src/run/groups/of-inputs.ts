import { basename, dirname, resolve } from 'node:path'
import { annexNamedBy } from '../../vocabulary/frame/annex-file-names.js'
import type { BatchInput, BatchOutcome } from '../documents/index.js'
import { type FolderFile, groupsOf } from './index.js'
import type { Group } from './letter-group.js'

/** Tells which inputs are one document, by what came of each. @returns by the indices of the inputs */
export function groupsOfInputs(inputs: readonly BatchInput[], alone: readonly BatchOutcome[]): Group[] {
  return groupsOf(alone.map((outcome, at) => folderFileOf(inputs[at]!, outcome)))
}

function folderFileOf({ path, file, from }: BatchInput, { outcome }: BatchOutcome): FolderFile {
  const folders = { file: () => resolve(dirname(path)), git: () => path.slice(0, -file.length), stdin: () => '' }
  const folder = `${from} ${withoutFolderOfAnnexes(folders[from]())}`
  return 'refusal' in outcome
    ? { folder, file, refused: outcome.refusal.message }
    : { folder, file, digest: outcome.digest }
}

/** A folder called 附件 holds annexes of what stands beside it. */
function withoutFolderOfAnnexes(folder: string): string {
  const path = folder.replace(/\/$/, '')
  const { isLabelled, before, readings } = annexNamedBy(basename(path))
  const isOfAnnexes = isLabelled && before === '' && readings.every(({ no, title }) => no === null && title === '')
  return isOfAnnexes ? path.slice(0, -basename(path).length).replace(/\/$/, '') : path
}
