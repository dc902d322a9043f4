/** Which of several files is read for one annex. */
import { told, type Told } from '../../text/told.js'
import type { Identity } from '../../validate/duplicates.js'
import type { Claim } from './claims.js'
import { STRENGTHS } from './fits.js'
import type { FramedFile } from './framed-file.js'

/** A file with what it is claimed for. */
export interface Claimed {
  file: FramedFile & { at: number; digest: Identity }
  claim: Claim
}

/** A file that is not read for its annex, since another is. */
export interface LeftOut extends Claimed {
  /** Whether the other has all its records: it is no document of its own. */
  isCopy: boolean
  why: Told
}

/** From the format that says most of tables and values to the one that says least. */
const FORMATS: readonly string[] = ['xlsx', 'docx', 'html', 'markdown', 'pdf']

/**
 * Of files that have the same records one is read, in the format that says most; of others the one that is named best. Of
 * those that are named as well as each other none is, but for a name in two formats, and a plain one beside a copy’s or a draft’s.
 */
export function settleRivals(claims: readonly Claimed[]): { taken: Claimed[]; left: LeftOut[] } {
  const firsts = claims.map((one) => firstOf(one, claims))
  const copies = claims.flatMap((one, at) => (firsts[at] === one ? [] : [copyOf(one, firsts[at]!)]))
  const ranked = claims
    .filter((one, at) => firsts[at] === one)
    .map((one) => ({ ...one, strength: Math.max(...claims.filter((_, at) => firsts[at] === one).map(strengthOf)) }))
  const taken: Claimed[] = []
  const left: LeftOut[] = []
  for (const one of ranked) {
    const rivals = ranked.filter((other) => other !== one && overlaps(one, other) && compared(one, other) <= 0)
    const [best] = rivals.sort((a, b) => compared(b, a) || byFormat(a, b))
    if (best === undefined) taken.push(one)
    else left.push({ ...one, isCopy: false, why: whyLeft(one, best) })
  }
  return { taken, left: [...copies, ...left] }
}

/** The file that is read for all with its records: the one that holds them with those of other annexes, or says most of tables. */
function firstOf(one: Claimed, claims: readonly Claimed[]): Claimed {
  const whole = claims.find((other) => isInside(one, other))
  if (whole) return whole
  return claims.filter((other) => overlaps(one, other) && haveSameRecords(one, other)).sort(byFormat)[0]!
}

function isInside({ file, claim }: Claimed, { file: whole, claim: other }: Claimed): boolean {
  const [held, ...more] = claim.holds
  if (more.length > 0 || other.holds.length < 2) return false
  const { records } = file.frame.substance
  return records !== null && whole.frame.substance.annexes[held!.no] === records
}

/** A file may hold several annexes, and another one of them; parts of an annex stand beside each other and the whole. */
function overlaps({ file: a, claim: one }: Claimed, { file: b, claim: other }: Claimed): boolean {
  return one.holds.some(({ no }) =>
    other.holds.some((held) => held.no === no || a.frame.labels.includes(held.no) || b.frame.labels.includes(no)),
  )
}

function haveSameRecords({ file: { digest: a, frame: one } }: Claimed, { file: { digest: b, frame: other } }: Claimed) {
  if (a.sha256 === b.sha256) return true
  const isText = one.substance.records === null
  return one.substance.records === other.substance.records && (!isText || one.substance.text === other.substance.text)
}

function copyOf(one: Claimed, { file }: Claimed): LeftOut {
  const isSame =
    one.file.digest.sha256 === file.digest.sha256 || one.file.frame.substance.text === file.frame.substance.text
  const why = isSame
    ? told`it says the same as ${{ other: file.file }}, and is left out`
    : told`it has the records of ${{ other: file.file }} and another text, and is left out`
  return { ...one, isCopy: true, why }
}

type Ranked = Claimed & { strength: number }

/** Above 0 where the first is to be read, and below it where the second is; 0 where nothing tells. */
function compared(one: Ranked, other: Ranked): number {
  const [a, b] = [one.file, other.file]
  if (one.strength !== other.strength) return one.strength - other.strength
  if (a.named.isCopy !== b.named.isCopy) return a.named.isCopy ? -1 : 1
  if (areNamesakes(one, other)) return rankOf(other) - rankOf(one)
  return Number(saysMore(b, a)) - Number(saysMore(a, b))
}

/** 附件1（征求意见稿） beside 附件1 */
function saysMore({ named }: FramedFile, { named: plain }: FramedFile): boolean {
  const isOfOne = named.readings[0]!.no === plain.readings[0]!.no
  return isOfOne && named.stem !== plain.stem && named.stem.startsWith(plain.stem)
}

function whyLeft(one: Ranked, other: Ranked): Told {
  const { file } = other.file
  const isCalledSo = areNamesakes(one, other) || saysMore(one.file, other.file)
  if (isCalledSo && compared(other, one) > 0)
    return told`it is called as ${{ other: file }} is, which is read, and says otherwise`
  return told`${{ other: file }} may be annex ${{ annex: one.claim.holds[0]!.no }}, too`
}

/** 附件1.docx, 附件1.pdf and 附件1(1).docx */
function areNamesakes({ file: a }: Claimed, { file: b }: Claimed): boolean {
  return a.named.stem === b.named.stem
}

function byFormat(a: Claimed, b: Claimed): number {
  return (
    rankOf(a) - rankOf(b) ||
    Number(a.file.named.isCopy) - Number(b.file.named.isCopy) ||
    a.file.file.length - b.file.file.length ||
    (a.file.file < b.file.file ? -1 : 1)
  )
}

function rankOf({ file }: Claimed): number {
  return FORMATS.indexOf(file.frame.format)
}

function strengthOf({ claim }: Claimed): number {
  return STRENGTHS.indexOf(claim.by)
}
