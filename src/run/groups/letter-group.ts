import type { Observation } from '../../model/finding.js'
import type { ListedAnnex } from '../../model/source.js'
import { told, type Told } from '../../text/told.js'
import { isOfAnnex } from '../../vocabulary/frame/annex-labels.js'
import type { Claim } from './claims.js'
import { type Claimed, settleRivals } from './rivals.js'

/** A letter with the files beside it that are read with it, and what is to be said of others. */
export interface Group {
  letter: number
  /** In the order of its list. */
  annexes: { at: number; holds: ListedAnnex[] }[]
  /** Files that say the same as one of these: they are left out. */
  copies: number[]
  noticed: Observation[]
}

/** What a letter takes up. */
export class LetterGroup {
  private readonly claims: Claimed[] = []
  private readonly copies: number[] = []
  private readonly noticed: Observation[] = []

  constructor(readonly letter: Claimed['file']) {}

  add(file: Claimed['file'], claim: Claim): void {
    this.claims.push({ file, claim })
  }

  /** Leaves a file out that says what stands in the letter itself. */
  leaveOut({ at }: Claimed['file']): void {
    this.copies.push(at)
  }

  tell(file: string, item: ListedAnnex | null, why: Told): void {
    const words = told`${{ file }} stands beside the notice and is not read with it: ${why}.`
    this.noticed.push({ rule: 'annex/beside', ...words, place: item?.place ?? null })
  }

  /** What comes of the claims; null where nothing is to be done or said. */
  settled(): Group | null {
    const { taken, left } = settleRivals(this.claims)
    for (const { file, claim, why } of left) this.tell(file.file, claim.holds[0]!, why)
    for (const one of taken) this.tellTaken(one)
    if (taken.length === 0 && this.noticed.length === 0) return null
    return {
      letter: this.letter.at,
      annexes: taken
        .map(({ file, claim }) => ({ at: file.at, holds: claim.holds }))
        .sort((a, b) => this.compared(a.holds[0]!, b.holds[0]!)),
      copies: [...this.copies, ...left.filter(({ isCopy }) => isCopy).map(({ file }) => file.at)],
      noticed: this.noticed,
    }
  }

  /** By the list, and the parts of an annex behind it. */
  private compared({ no: a }: ListedAnnex, { no: b }: ListedAnnex): number {
    const placeOf = (no: string): number => this.letter.frame.list.findIndex((item) => isOfAnnex(no, item.no))
    return placeOf(a) - placeOf(b) || a.localeCompare(b, 'en', { numeric: true })
  }

  private tellTaken({ file, claim: { holds, by } }: Claimed): void {
    const annexes = holds.map(({ no }) => no)
    const words = told`${{ file: file.file }} is read as annex ${{ annexes }} of the notice: ${WHY[by]}.`
    this.noticed.push({ rule: 'annex/joined', ...words, place: holds[0]!.place })
  }
}

const WHY = {
  link: 'the notice links to it',
  exact: 'its title is that of the list',
  title: 'its title is that of the list',
  likeness: 'its title is like that of the list',
  order: 'the notice links to it in the order of the list',
  number: 'its label has the number that the notice names',
} as const
