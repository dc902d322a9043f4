import { expect } from 'vitest'
import { runPipe } from '../../../src/pipeline.js'
import { digestOf } from '../../../src/run/documents/digest.js'
import { type FolderFile, groupsOf } from '../../../src/run/groups/index.js'
import { FORMATS, type Piece } from '../../builders/notice-files.js'
import { registry } from '../../support.js'

type Files = Record<string, readonly Piece[] | Uint8Array | { refused: string }>

export async function fileOf(file: string, content: Files[string]): Promise<FolderFile> {
  if ('refused' in content) return { folder: 'a', file, ...content }
  const bytes = content instanceof Uint8Array ? content : await writeOf(file)(content)
  return { folder: 'a', file, digest: digestOf(await runPipe({ file, bytes }, registry)) }
}

const writeOf = (file: string) => FORMATS[file.split('.').at(-1)!.toLowerCase() as keyof typeof FORMATS]

/** Which files are read with which letter, with the numbers of their annexes, and what is said of others; in any order. */
export async function grouped(files: Files): Promise<{ read: Record<string, Record<string, string>>; said: string[] }> {
  const all = await Promise.all(Object.entries(files).map(([file, content]) => fileOf(file, content)))
  const told = [all, all.toReversed()].map((some) => {
    const groups = groupsOf(some).sort((a, b) => (some[a.letter]!.file < some[b.letter]!.file ? -1 : 1))
    return {
      read: Object.fromEntries(
        groups.map(({ letter, annexes, copies }) => [
          some[letter]!.file,
          Object.fromEntries([
            ...annexes.map(({ at, holds }) => [some[at]!.file, holds.map(({ no }) => no).join()]),
            ...copies.map((at) => [some[at]!.file, 'copy']),
          ]),
        ]),
      ),
      said: groups.flatMap(({ noticed }) =>
        noticed.filter(({ rule }) => rule === 'annex/beside').map(({ message }) => message),
      ),
    }
  })
  expect(told[1]).toEqual(told[0])
  return told[0]!
}

export const beside = (file: string, why: string): string =>
  `${file} stands beside the notice and is not read with it: ${why}.`
