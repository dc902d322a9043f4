/** What tells whose annex a file is that only its number names: 附件1.xlsx. */
import type { Claim, Doubt } from './claims.js'
import { isNamedAfter, isNotice } from './framed-file.js'
import { areOneNotice, type Notice } from './notices.js'
import type { Claimed } from './rivals.js'

type File = Claimed['file']

/** Of several notices that name a file equally well the one behind which it stands in its folder: 01-通知, 02-附件1. */
export function nearestByOrder<T extends { notice: Notice }>(
  file: File,
  chosen: readonly T[],
  files: readonly File[],
): readonly T[] {
  const near = lettersByOrder(file, files)
  const nearest = chosen.filter(({ notice }) => near.some((letter) => notice.has(letter)))
  return nearest.length > 0 ? nearest : chosen
}

/**
 * Another notice of the folder that may have the annex: the number is that of one that stands in it, and neither the name of
 * the file nor its number in the folder tells the two apart.
 * @returns its file; null where there is none
 */
export function contenderFor(
  file: File,
  notice: Notice,
  found: readonly { notice: Notice; said: Claim | Doubt }[],
  files: readonly File[],
): string | null {
  const near = lettersByOrder(file, files)
  if (near.length > 0) return near.some((letter) => notice.has(letter)) ? null : near[0]!.file
  if (notice.editions.some(({ letter }) => isNamedAfter(file.named, letter))) return null
  const inside = found.find(
    ({ notice: other, said }) =>
      'isHere' in said && said.isHere && !areOneNotice(other.main.letter, notice.main.letter),
  )
  return inside ? inside.notice.main.letter.file : null
}

/** The letters with the number of a file, else those with the last number before it. */
function lettersByOrder({ at, named: { order, isLabelled } }: File, files: readonly File[]): File[] {
  const ordered = files.filter((one) => one.at !== at && one.order !== null && isNotice(one.frame))
  if (order === null || (!isLabelled && ordered.length === 0)) return []
  const last = Math.max(...ordered.map((letter) => letter.order!).filter((number) => number <= order))
  return ordered.filter((letter) => letter.order === last)
}
