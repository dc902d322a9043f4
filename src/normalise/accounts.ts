/** What several places of a notice say of it, held against each other. */
import type { Account, DraftLetter, Witness } from '../model/draft.js'
import type { Observation } from '../model/finding.js'
import type { RegionalUnits } from '../registry/registry.js'
import { told, worded } from '../text/told.js'
import { nameOfNumber, readDocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { inShort } from '../vocabulary/organs/organs.js'
import { dayOf } from '../vocabulary/times/days.js'

const WORDS: Record<Witness, string> = {
  title: 'the title',
  signature: 'the signature',
  line: 'a line of its own',
  box: 'the box of metadata',
  head: 'the head of the paper',
}

type Thing = keyof DraftLetter['accounts']

const WHAT: Record<Thing, string> = { title: 'title', number: 'document number', issuer: 'issuer', day: 'day of issue' }

/** A finding for each thing of which a further place says another value than the one that is taken. */
export function disagreements({ accounts }: DraftLetter, units: RegionalUnits): Observation[] {
  return [
    ...differing('title', accounts.title, isSameTitle),
    ...differing('number', accounts.number, isSameNumber),
    ...differing('issuer', accounts.issuer, (a, b) => isSameIssuer(a, b, units)),
    ...differing('day', accounts.day, (a, b) => dayOf(a) === null || dayOf(b) === null || dayOf(a) === dayOf(b)),
  ]
}

function differing(
  what: Thing,
  accounts: readonly Account[],
  isSame: (a: string, b: string) => boolean,
): Observation[] {
  const [first, ...others] = accounts
  const other = others.find(({ field }) => !isSame(first!.field.text, field.text))
  if (first === undefined || other === undefined) return []
  const words = told`The ${worded({ what }, WHAT[what])} is ${{ value: first.field.text }} by ${worded({ by: first.by }, WORDS[first.by])}, and ${{ other: other.field.text }} by ${worded({ other_by: other.by }, WORDS[other.by])}.`
  return [{ rule: 'document/differs', ...words, place: other.field.fragments[0]?.place ?? null }]
}

/** Sites leave the issuer out, and print other brackets. */
function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)]
  return one.includes(other) || other.includes(one)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** A damaged number is told as such. */
function isSameNumber(a: string, b: string): boolean {
  const [one, other] = [readDocumentNumber(a), readDocumentNumber(b)]
  return one === null || other === null || nameOfNumber(one) === nameOfNumber(other)
}

/** One of several joint issuers is enough, by any of its names. */
function isSameIssuer(a: string, b: string, units: RegionalUnits): boolean {
  return a.split('、').some((one) =>
    b.split('、').some((other) => {
      const [known, same] = [units.find(one), units.find(other)]
      return (
        inShort(one).endsWith(inShort(other)) ||
        inShort(other).endsWith(inShort(one)) ||
        (known !== null && known.id === same?.id)
      )
    }),
  )
}
