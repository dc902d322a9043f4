/** The frame of a notice: title, number, issuer, addressees, days, list of annexes, colophon. */
import type { Account, DraftLetter, Witness } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { TextBlock } from '../../model/source.js'
import type { GridCell } from '../../model/table.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { documentNumbersIn } from '../../vocabulary/frame/document-numbers.js'
import { handsOn } from '../../vocabulary/frame/titles.js'
import type { Declared, Metadata } from '../../model/metadata.js'
import { dayOf, dayOfPrinting } from '../../vocabulary/times/days.js'
import { readAnnexList } from '../annex-list.js'
import { fieldOfFragments } from '../fields.js'
import { copiesIn, printersIn } from './colophon.js'
import { isSignedBy, type Signed, signedDay } from './day.js'
import { issuerOf, issuersNamed } from './issuer.js'
import { addresseesIn, type FrontLine, linesOfBlocks, linesOfCells } from './lines.js'
import { joinParagraphs } from './paragraphs.js'
import { organsBeforeSubject } from './organs.js'
import { type Title, titleOf } from './title.js'

/** What stands around the tasks of a notice. */
export interface Around {
  /** Before the first annex. */
  letter: readonly TextBlock[]
  /** Above the header of the first table, in its own frame. */
  captions: readonly GridCell[]
  /** Behind the last table. */
  tail: readonly TextBlock[]
  /** 版记 */
  colophon: readonly TextBlock[]
  /** What the file says of itself where nobody sees it. */
  declared: readonly Declared[]
}

/**
 * The index of the last block of the letter: the day below its signature, with what else is printed under it; -1 where
 * there is none. A day right below the title ends a letter only where no letter follows.
 */
export function endOfLetter(blocks: readonly TextBlock[]): number {
  const lines = linesOfBlocks(blocks)
  const body = lines.findIndex(({ kind }) => kind === 'addressees' || kind === 'sentence')
  const title = titleOf(lines, [], [])
  const signed = signedDay(lines, behind(lines, title), issuersIn(title))
  if (!signed || (signed.organs.length === 0 && body > signed.at)) return -1
  let end = signed.at
  while (lines[end + 1]?.kind === 'publicity') end++
  return blocks.indexOf(lines[end]!.block!)
}

/** Reads what is printed around the tasks, each thing by its form and from every place that says it. */
export function readFront({ letter, captions, tail, colophon, declared }: Around): DraftLetter {
  const { list, blocks: listed } = readAnnexList(letter)
  const lines = [...linesOfBlocks(letter.filter((block) => !listed.has(block))), ...linesOfCells(captions)]
  const below = linesOfBlocks(tail)
  const foot = linesOfBlocks(colophon)
  const boxes = boxesOf([...lines, ...below])
  const title = titleOf(lines, boxes('title'), valuesOf(declared, 'title'))
  const signed = ownOf(
    signedDay(lines, behind(lines, title), issuersIn(title)) ?? signedDay(below, 0, issuersIn(title)),
    title,
  )
  const named = issuersNamed([...lines, ...below], title, signed, boxes('issuer'))
  const printed = [...foot, ...lines, ...below].find(({ kind }) => kind === 'printing')
  const publicity = [...lines, ...foot].find(({ kind }) => kind === 'publicity')
  const numbers = numbersOf([...lines, ...foot, ...below], title, boxes('number'))
  const days = [
    ...(signed ? [account('signature', fieldOfLine(signed.day))] : []),
    ...boxes('issued').map((field) => account('box', field)),
  ]
  return {
    title: title?.field ?? null,
    numbers: numbers.map(({ field }) => field),
    issuer: issuerOf(named),
    publishers: [
      ...named.flatMap(({ organs }) => organs),
      ...(printed ? printersIn(printed) : []),
      ...valuesOf(declared, 'issuer'),
    ],
    accounts: {
      title: [
        ...(title?.lines.length ? [account('line', title.field)] : []),
        ...boxes('title').map((field) => account('box', field)),
      ],
      number: numbers,
      issuer: named.map(({ by, field }) => account(by, field)),
      day: days,
    },
    addressees: addresseesOf(lines, title),
    issuedOn: days.find(({ field }) => dayOf(field.text) !== null)?.field ?? days[0]?.field ?? null,
    printedOn: printed ? fieldOfLine(printed, dayOfPrinting(printed.text)!) : null,
    copiedTo: copiesIn(colophon),
    publicity: publicity ? fieldOfLine(publicity, tidyTitle(publicity.text).replace(/^[（(]|[）)]$/g, '')) : null,
    annexList: list,
    text: joinParagraphs(letter.filter((block) => !listed.has(block) && block.kind !== 'break')),
    colophon: [...colophon],
  }
}

function valuesOf(declared: readonly Declared[], wanted: Metadata): string[] {
  return declared.filter(({ says }) => says === wanted).map(({ value }) => value)
}

function issuersIn(title: Title | null): string[] {
  return title ? organsBeforeSubject(title.printed) : []
}

/** The signature of a text that a notice hands on (转发) is none of the notice. */
function ownOf(signed: Signed | null, title: Title | null): Signed | null {
  if (!signed || !title || !handsOn(title.field.text) || isSignedBy(signed.organs, issuersIn(title))) return signed
  return null
}

/** The line behind a title; the first where none is printed. */
function behind(lines: readonly FrontLine[], title: Title | null): number {
  const last = title?.lines.at(-1)
  return last ? lines.indexOf(last) + 1 : 0
}

/** What boxes of metadata say, by what the labels mean. */
function boxesOf(lines: readonly FrontLine[]): (says: Metadata) => Field[] {
  const fields = lines.flatMap((line) =>
    line.labels
      .filter(({ value }) => value !== '')
      .map(({ says, value }) => ({ says, field: fieldOfLine(line, tidyTitle(value)) })),
  )
  return (wanted) => fields.filter(({ says }) => says === wanted).map(({ field }) => field)
}

/** A number counts where it stands by itself, around the title, or in a box; one inside a sentence is another document’s. */
function numbersOf(lines: readonly FrontLine[], title: Title | null, boxes: readonly Field[]): Account[] {
  const own = lines.filter((line) => line.kind === 'number' || line.kind === 'head' || title?.lines.includes(line))
  const numbersIn = (text: string): string[] => documentNumbersIn(text).map(compact)
  return [
    ...own.flatMap((line) => numbersIn(line.text).map((number) => account('line', fieldOfLine(line, number)))),
    ...boxes.flatMap((field) => numbersIn(field.text).map((text) => account('box', { ...field, text }))),
  ]
}

/** The list behind the title and the number: 各乡镇人民政府，县直各单位. It may run on over lines. */
function addresseesOf(lines: readonly FrontLine[], title: Title | null): Field | null {
  const from = behind(lines, title)
  const at = lines.findIndex(({ kind }, index) => index >= from && (kind === 'addressees' || kind === 'sentence'))
  if (at < 0 || lines[at]!.kind !== 'addressees') return null
  let start = at
  while (start > from && /[，、,]$/.test(lines[start - 1]!.text)) start--
  const before = lines.slice(start, at).map(({ text }) => text)
  const fragments = [...new Set(lines.slice(start, at + 1).map(({ fragment }) => fragment))]
  return fieldOfFragments(fragments, tidyTitle([...before, addresseesIn(lines[at]!.text)!].join('\n')))
}

function fieldOfLine(line: FrontLine, text = tidyTitle(line.text)): Field {
  return fieldOfFragments([line.fragment], text)
}

function account(by: Witness, field: Field): Account {
  return { by, field }
}
