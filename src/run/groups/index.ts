/** Letters whose annexes are files beside them: which files are one document. */
import type { Observation } from '../../model/finding.js'
import type { ListedAnnex } from '../../model/source.js'
import { told, type Told } from '../../text/told.js'
import { stemOf } from '../../vocabulary/frame/annex-file-names.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import { type Claim, claimOn, type FramedFile, framedFile, STRENGTHS } from './claims.js'
import type { Identity } from '../../validate/duplicates.js'

/** A file that was read by itself, or why it could not be. */
export type FolderFile = { folder: string; file: string } & (
  { digest: Identity & Pick<FramedFile, 'frame'> } | { refused: string }
)

/** A letter with the files beside it that are read with it, and what is to be said of others. */
export interface Group {
  letter: number
  /** In the order of its list. */
  annexes: { at: number; holds: ListedAnnex[] }[]
  /** Files that say the same as one of these: they are left out. */
  copies: number[]
  noticed: Observation[]
}

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

function framed(entry: Extract<Entry, { digest: unknown }>): ReadEntry {
  return { ...entry, ...framedFile(entry.file, entry.digest.frame) }
}

function groupsInFolder(entries: readonly Entry[]): Group[] {
  const read = entries.flatMap((entry) => ('digest' in entry ? [framed(entry)] : []))
  const letters = read.filter(({ frame }) => frame.list.length > 0).map((letter) => new LetterGroup(letter))
  if (letters.length === 0) return []
  for (const entry of [...entries].sort((a, b) => (a.file < b.file ? -1 : 1)))
    if ('refused' in entry) tellLost(entry, letters)
    else placeFile(framed(entry), letters)
  return letters.flatMap((letter) => letter.settled() ?? [])
}

/** A file that cannot be read, and whose name says that it is an annex. */
function tellLost(entry: Extract<Entry, { refused: string }>, letters: readonly LetterGroup[]): void {
  const unknown = { title: '', year: null, list: [], links: [], isLetter: false, isCalledLetter: false }
  const file = framedFile(entry.file, { ...unknown, prints: [{ no: null, titles: [] }] })
  const meant = lettersMeant(file.named.before, letters).flatMap((letter) => {
    const claim = claimOn(file, letter.letter)
    return claim && 'holds' in claim ? [{ letter, item: claim.holds[0]! }] : []
  })
  for (const { letter, item } of meant.slice(0, MOST_TOLD))
    letter.tell(
      entry.file,
      item,
      told`it cannot be read, and annex ${{ annex: item.no }} is lost: ${{ cause: entry.refused.replace(/\.$/, '') }}`,
    )
}

/** Gives a file to the letter, or the letters that are one notice, that name it best; else tells why to none. */
function placeFile(file: ReadEntry, letters: readonly LetterGroup[]): void {
  const others = lettersMeant(file.named.before, letters).filter(({ letter }) => letter.at !== file.at)
  const found = others.flatMap((letter) => {
    const said = claimOn(file, letter.letter)
    return said ? [{ letter, said }] : []
  })
  const claims = found.flatMap(({ letter, said }) => ('holds' in said ? [{ letter, claim: said }] : []))
  const best = Math.max(...claims.map(({ claim }) => STRENGTHS.indexOf(claim.by)))
  const chosen = claims.filter(({ claim }) => STRENGTHS.indexOf(claim.by) === best)
  if (new Set(chosen.map(({ letter }) => letter.letter.digest.id)).size === 1)
    for (const { letter, claim } of chosen) letter.add(file, claim)
  else if (chosen.length > 1)
    for (const { letter, claim } of chosen.slice(0, MOST_TOLD))
      letter.tell(
        file.file,
        claim.holds[0]!,
        told`${{ letters: chosen.length }} notices of the folder list such an annex`,
      )
  else
    for (const { letter, said } of found.slice(0, MOST_TOLD))
      if ('why' in said) letter.tell(file.file, said.item, said.why())
}

/** The letters whose own file is called as the name of an annex begins; all where none is. */
function lettersMeant(before: string, letters: readonly LetterGroup[]): readonly LetterGroup[] {
  const namesakes = before === '' ? [] : letters.filter(({ letter }) => stemOf(letter.file) === before)
  return namesakes.length > 0 ? namesakes : letters
}

/** What a letter takes up. */
class LetterGroup {
  private readonly claims: { file: ReadEntry; claim: Claim }[] = []
  private readonly noticed: Observation[] = []

  constructor(readonly letter: ReadEntry) {}

  add(file: ReadEntry, claim: Claim): void {
    this.claims.push({ file, claim })
  }

  tell(file: string, item: ListedAnnex | null, why: Told): void {
    const words = told`${{ file }} stands beside the notice and is not read with it: ${why}.`
    this.noticed.push({ rule: 'annex/beside', ...words, place: item?.place ?? null })
  }

  /** What comes of the claims; null where nothing is to be done or said. */
  settled(): Group | null {
    const copies: number[] = []
    const taken = this.claims.filter((one) => this.isTaken(one, copies))
    const order = this.letter.frame.list.map(({ no }) => no)
    const annexes = taken
      .map(({ file, claim }) => ({ at: file.at, holds: claim.holds }))
      .sort((a, b) => order.indexOf(a.holds[0]!.no) - order.indexOf(b.holds[0]!.no))
    for (const one of taken) this.tellTaken(one)
    if (annexes.length === 0 && this.noticed.length === 0) return null
    return { letter: this.letter.at, annexes, copies, noticed: this.noticed }
  }

  /** Of several files for one annex the one that is named best is taken, or the first where they say the same. */
  private isTaken({ file, claim }: Taken, copies: number[]): boolean {
    const rivals = this.claims.filter((other) => other.file !== file && overlaps(other.claim, claim))
    const better = rivals.filter((other) => strength(other) >= strength({ file, claim }))
    if (better.length === 0) return true
    const [first] = [...better, { file, claim }].sort(
      (a, b) => strength(b) - strength(a) || (a.file.file < b.file.file ? -1 : 1),
    )
    const areOne = better.every((other) => saysTheSame(other.file, file))
    if (areOne && first!.file === file) return true
    if (areOne) copies.push(file.at)
    const why = areOne
      ? told`it says the same as ${{ other: first!.file.file }}, and is left out`
      : told`${{ other: first!.file.file === file.file ? better[0]!.file.file : first!.file.file }} may be annex ${{ annex: claim.holds[0]!.no }}, too`
    this.tell(file.file, claim.holds[0]!, why)
    return false
  }

  private tellTaken({ file, claim: { holds, by } }: Taken): void {
    const annexes = holds.map(({ no }) => no)
    const words = told`${{ file: file.file }} is read as annex ${{ annexes }} of the notice: ${WHY[by]}.`
    this.noticed.push({ rule: 'annex/joined', ...words, place: holds[0]!.place })
  }
}

interface Taken {
  file: ReadEntry
  claim: Claim
}

const WHY = {
  link: 'the notice links to it',
  exact: 'its title is that of the list',
  title: 'its title is that of the list',
  likeness: 'its title is like that of the list',
  number: 'its label has the number of the list',
} as const

function overlaps(one: Claim, other: Claim): boolean {
  return one.holds.some(({ no }) => other.holds.some((held) => isOfAnnex(held.no, no)))
}

function strength({ claim }: Taken): number {
  return STRENGTHS.indexOf(claim.by)
}

/** The same bytes, or the same records and text in another format. */
function saysTheSame({ digest: a }: ReadEntry, { digest: b }: ReadEntry): boolean {
  return a.sha256 === b.sha256 || (a.content === b.content && a.text === b.text)
}
