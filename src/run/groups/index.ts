/** Letters whose annexes are files beside them: which files are one document. */
import { told } from '../../text/told.js'
import { type NamedAnnex, stemOf } from '../../vocabulary/frame/annex-file-names.js'
import type { Identity } from '../../validate/duplicates.js'
import { type Claim, claimOn, type Doubt } from './claims.js'
import { contenderFor, nearestByOrder } from './contenders.js'
import { STRENGTHS } from './fits.js'
import { type FramedFile, framedFile, isNamedAfter, isNamesake, isNotice } from './framed-file.js'
import { UNREAD } from './frame.js'
import { type Group, LetterGroup } from './letter-group.js'
import { type Notice, noticesOf } from './notices.js'
import type { Claimed } from './rivals.js'

/** A file that was read by itself, or why it could not be. */
export type FolderFile = { folder: string; file: string } & (
  | { digest: Identity & Pick<FramedFile, 'frame'> }
  | { refused: string }
)

/** So many letters are told of a file that may belong to any of them. */
const MOST_TOLD = 5

/**
 * Tells which files of a folder are one document: a letter, and the annexes that its links or its list name. A file that more
 * than one letter or annex may mean, or that says otherwise than the list, stays apart, and the letter says so.
 * @returns by the indices of the files
 */
export function groupsOf(files: readonly FolderFile[]): Group[] {
  const folders = new Map<string, Entry[]>()
  for (const [at, file] of files.entries())
    folders.set(file.folder, [...(folders.get(file.folder) ?? []), { ...file, at }])
  return [...folders.values()].flatMap(groupsInFolder)
}

type Entry = FolderFile & { at: number }
type ReadEntry = Extract<Entry, { digest: unknown }> & FramedFile

/** The files of a folder that were read, and the notices among them that list annexes. */
interface Folder {
  files: readonly ReadEntry[]
  notices: readonly Notice[]
  /** Plans with a list of their own that another letter lists by their title. */
  inner: ReadonlyMap<ReadEntry, Notice>
}

function groupsInFolder(entries: readonly Entry[]): Group[] {
  const sorted = [...entries].sort((a, b) => (a.file < b.file ? -1 : 1))
  const names = sorted.flatMap((entry) =>
    'digest' in entry && isNotice(entry.digest.frame) ? [stemOf(entry.file)] : [],
  )
  const files = sorted.flatMap((entry) =>
    'digest' in entry ? [{ ...entry, ...framedFile(entry.file, entry.digest.frame, names) }] : [],
  )
  const groups = new Map(
    files
      .filter(({ frame }) => frame.list.length > 0)
      .map((letter) => [letter as Claimed['file'], new LetterGroup(letter)]),
  )
  if (groups.size === 0) return []
  const folder = folderOf(files, groups)
  for (const entry of sorted)
    if ('refused' in entry) tellLost(entry, names, folder)
    else
      placeFile(
        files.find(({ at }) => at === entry.at)!,
        folder,
      )
  return [...groups.values()].flatMap((group) => group.settled() ?? [])
}

function folderOf(files: readonly ReadEntry[], groups: ReadonlyMap<Claimed['file'], LetterGroup>): Folder {
  const all = noticesOf([...groups.keys()], (letter) => groups.get(letter)!)
  const inner = new Map<ReadEntry, Notice>()
  for (const file of files) {
    const outer = all.find((notice) => !notice.has(file) && isInside(file, notice))
    if (outer && groups.has(file)) inner.set(file, outer)
  }
  const letters = [...groups.keys()].filter((letter) => !inner.has(letter as ReadEntry))
  return { files, inner, notices: noticesOf(letters, (letter) => groups.get(letter)!) }
}

/** Whether a notice lists a plan, with a list of its own, by its title. */
function isInside(file: ReadEntry, notice: Notice): boolean {
  if (file.frame.isCalledLetter) return false
  const said = notice.claimOn(file)
  return said !== null && 'holds' in said && STRENGTHS.indexOf(said.by) >= STRENGTHS.indexOf('title')
}

/** A file that cannot be read, and whose name says that it is an annex. */
function tellLost(entry: Extract<Entry, { refused: string }>, names: readonly string[], { notices }: Folder): void {
  const file = framedFile(entry.file, UNREAD, names)
  const meant = noticesMeant(file.named, notices).flatMap((notice) => {
    const claim = claimOn(file, notice.main.letter)
    return claim && 'holds' in claim ? [{ notice, item: claim.holds[0]! }] : []
  })
  for (const { notice, item } of meant.slice(0, MOST_TOLD))
    notice.tell(
      entry.file,
      { item },
      told`it cannot be read, and annex ${{ annex: item.no }} is lost: ${{ cause: entry.refused.replace(/\.$/, '') }}`,
    )
}

/** Gives a file to the notice that names it best; else tells why to none. */
function placeFile(file: ReadEntry, folder: Folder): void {
  const found = noticesMeant(file.named, folder.notices)
    .filter((notice) => !notice.has(file))
    .flatMap((notice) => {
      const said = notice.claimOn(file)
      return said ? [{ notice, said }] : []
    })
  const copied = found.find(({ said }) => 'isCopy' in said && said.isCopy)
  if (copied) return leaveOut(file, copied)
  const claims = found.flatMap(({ notice, said }) => ('holds' in said ? [{ notice, claim: said }] : []))
  const best = Math.max(...claims.map(({ claim }) => STRENGTHS.indexOf(claim.by)))
  const strongest = claims.filter(({ claim }) => STRENGTHS.indexOf(claim.by) === best)
  const chosen = nearestByOrder(file, strongest, folder.files)
  if (chosen.length === 1) giveTo(chosen[0]!, file, found, folder)
  else if (chosen.length > 1) tellSeveral(file, chosen)
  else tellDoubts(file, found, folder)
}

/** A file that says what stands in a notice itself. */
function leaveOut(file: ReadEntry, { notice, said }: { notice: Notice; said: Claim | Doubt }): void {
  if (!('why' in said)) return
  notice.tell(file.file, said, said.why())
  notice.leaveOut(file)
}

function giveTo(
  { notice, claim }: { notice: Notice; claim: Claim },
  file: ReadEntry,
  found: readonly { notice: Notice; said: Claim | Doubt }[],
  { files }: Folder,
): void {
  const other = claim.by === 'number' ? contenderFor(file, notice, found, files) : null
  if (other === null) notice.add(file, claim)
  else
    notice.tell(
      file.file,
      { item: claim.holds[0]! },
      told`its name alone says that it is annex ${{ annex: claim.holds[0]!.no }}, and it may be that of ${{ other }}`,
    )
}

function tellSeveral(file: ReadEntry, chosen: readonly { notice: Notice; claim: Claim }[]): void {
  for (const { notice, claim } of chosen.slice(0, MOST_TOLD))
    notice.tell(
      file.file,
      { item: claim.holds[0]! },
      told`${{ letters: chosen.length }} notices of the folder name such an annex`,
    )
}

function tellDoubts(
  file: ReadEntry,
  found: readonly { notice: Notice; said: Claim | Doubt }[],
  { inner }: Folder,
): void {
  for (const [plan, notice] of inner)
    if (plan !== file && 'holds' in (claimOn(file, plan) ?? {}))
      return notice.tell(
        file.file,
        { item: null },
        told`${{ other: plan.file }} lists it, which is itself an annex of the notice`,
      )
  const doubts = found.flatMap(({ notice, said }) =>
    'why' in said && (file.named.isLabelled || !said.isHere) ? [{ notice, said }] : [],
  )
  for (const { notice, said } of doubts.slice(0, MOST_TOLD)) notice.tell(file.file, said, said.why())
}

/** The notices whose own file is called as the name of an annex begins, else those whose title or number it begins with; all where none is. */
function noticesMeant(named: NamedAnnex, notices: readonly Notice[]): readonly Notice[] {
  const meant = (is: (letter: FramedFile) => boolean): Notice[] =>
    notices.filter(({ editions }) => editions.some(({ letter }) => is(letter)))
  const namesakes = meant(({ file }) => isNamesake(named.before, file))
  if (namesakes.length > 0) return namesakes
  const alike = meant((letter) => isNamedAfter(named, letter))
  return alike.length > 0 ? alike : notices
}
