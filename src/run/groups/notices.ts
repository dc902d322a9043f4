/** Letters of one folder that are one notice, in several formats, and what they say of a file together. */
import { told, type Told } from '../../text/told.js'
import { isSameTitle } from '../../vocabulary/frame/annex-items.js'
import { type Claim, claimOn, type Doubt } from './claims.js'
import { STRENGTHS } from './fits.js'
import type { LetterGroup } from './letter-group.js'
import type { Claimed } from './rivals.js'

type File = Claimed['file']

export class Notice {
  /** Those that are read with the annexes: all that say the same. */
  private readonly readers: LetterGroup[]

  /** @param editions the best first */
  constructor(readonly editions: readonly [LetterGroup, ...LetterGroup[]]) {
    const [first] = editions
    this.readers = editions.filter(({ letter }) => saysTheSame(letter, first.letter))
  }

  get main(): LetterGroup {
    return this.editions[0]
  }

  has({ at }: File): boolean {
    return this.editions.some(({ letter }) => letter.at === at)
  }

  /** What the edition says that names a file best. */
  claimOn(file: File): Claim | Doubt | null {
    const said = this.editions.flatMap(({ letter }) => claimOn(file, letter) ?? [])
    return said.sort((a, b) => rankOf(b) - rankOf(a))[0] ?? null
  }

  add(file: File, claim: Claim): void {
    for (const reader of this.readers) reader.add(file, inList(claim, reader))
    for (const other of this.editions)
      if (!this.readers.includes(other))
        other.tell(
          file.file,
          inList(claim, other).holds[0]!,
          told`it is read with ${{ other: this.main.letter.file }}, which is the same notice`,
        )
  }

  leaveOut(file: File): void {
    this.main.leaveOut(file)
  }

  tell(file: string, { item }: Pick<Doubt, 'item'>, why: Told): void {
    this.main.tell(file, item, why)
  }
}

/** Brings the letters of a folder together that are one notice, and lack the same annexes. */
export function noticesOf(letters: readonly File[], groupOf: (letter: File) => LetterGroup): Notice[] {
  const notices: File[][] = []
  for (const letter of [...letters].sort(byRank)) {
    const known = notices.find((editions) =>
      editions.some((other) => areOneNotice(other, letter) && lackTheSame(other, letter)),
    )
    if (known) known.push(letter)
    else notices.push([letter])
  }
  return notices.map((editions) => new Notice(editions.map(groupOf) as [LetterGroup, ...LetterGroup[]]))
}

/** The same id; or the same title and list, and no other number. */
export function areOneNotice({ digest: a, frame: one }: File, { digest: b, frame: other }: File): boolean {
  if (a.id === b.id) return true
  const isOther = one.number !== null && other.number !== null && one.number !== other.number
  return (
    !isOther &&
    isSameTitle(one.title, other.title) &&
    one.list.length === other.list.length &&
    one.list.every(({ no, title }, at) => no === other.list[at]!.no && isListedAlike(title, other.list[at]!.title))
  )
}

/** A letter without a list only speaks of its annexes, without their titles. */
function isListedAlike(title: string, other: string): boolean {
  return title === other || isSameTitle(title, other)
}

function lackTheSame({ frame: { list } }: File, { frame: other }: File): boolean {
  return list.every(({ isHere }, at) => isHere === other.list[at]?.isHere)
}

function saysTheSame({ digest: a }: File, { digest: b }: File): boolean {
  return a.id === b.id && (a.sha256 === b.sha256 || (a.content === b.content && a.text === b.text))
}

/** A place in the list of another edition is another. */
function inList(claim: Claim, { letter: { frame } }: LetterGroup): Claim {
  const itemOf = (no: string) => frame.list.find((item) => item.no === no.split('-')[0])
  return { ...claim, holds: claim.holds.map((held) => ({ ...held, place: itemOf(held.no)?.place ?? held.place })) }
}

function rankOf(said: Claim | Doubt): number {
  return 'holds' in said ? STRENGTHS.indexOf(said.by) : -1
}

/** One with its number and a longer list says more of the notice. */
function byRank({ frame: a, file: one }: File, { frame: b, file: other }: File): number {
  return (
    Number(b.number !== null) - Number(a.number !== null) || b.list.length - a.list.length || (one < other ? -1 : 1)
  )
}
