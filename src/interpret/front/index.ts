/** The frame of a notice: title, number, issuer, addressees, days, list of annexes, colophon. */
import type { Account, DraftLetter, Witness } from '../../model/draft.js'
import type { Field } from '../../model/field.js'
import type { Observation } from '../../model/finding.js'
import type { TextBlock } from '../../model/source.js'
import type { GridCell } from '../../model/table.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import {
  documentNumbersIn,
  isWholeNumber,
  numbersAround,
  readDocumentNumber,
} from '../../vocabulary/frame/document-numbers.js'
import { annexLabelOf } from '../../vocabulary/frame/annex-labels.js'
import { handsOn } from '../../vocabulary/frame/titles.js'
import type { Declared, Metadata } from '../../model/metadata.js'
import { dayOf, dayOfPrinting } from '../../vocabulary/times/days.js'
import { readAnnexList } from '../annex-list.js'
import { fieldOfBlocks, fieldOfFragments } from '../fields.js'
import { copiesIn, printersIn } from './colophon.js'
import { dayAlone, isSignedBy, type Signed, signedDay } from './day.js'
import { issuerOf, issuersNamed, publishersNamed } from './issuer.js'
import { addresseesIn, type FrontLine, type LineKind, linesOfBlocks, linesOfCells } from './lines.js'
import { joinParagraphs } from './paragraphs.js'
import { organsBeforeSubject } from '../../vocabulary/organs/organs-of-line.js'
import { type Title, titleOf } from './title.js'

/** What stands around the tasks of a notice. */
export interface Around {
  /** Before the first annex. */
  letter: readonly TextBlock[]
  /** Behind that and above the first table, where no letter covers the plan: it says itself who made it, and when. */
  above: readonly TextBlock[]
  /** Above the header of the first table, in its own frame. */
  captions: readonly GridCell[]
  /** The rows that sign the last table, in its own frame. */
  foot: readonly GridCell[]
  /** Behind the last table. */
  tail: readonly TextBlock[]
  /** What is printed on page after page. */
  running: readonly TextBlock[]
  /** 版记 */
  colophon: readonly TextBlock[]
  /** What the file says of itself where nobody sees it. */
  declared: readonly Declared[]
}

/**
 * The index of the last block of the letter: the day below its signature, with what else is printed under it; -1 where
 * there is none. A day right below the title ends a letter only where no letter follows.
 */
export function endOfLetter(blocks: readonly TextBlock[], declared: readonly Declared[]): number {
  const lines = linesOfBlocks(blocks)
  const body = lines.findIndex(({ kind }) => kind === 'addressees' || kind === 'sentence')
  const title = titleOf(lines, boxesOf(lines)('title'), valuesOf(declared, 'title'))
  if (isOfAnnex(lines, title)) return -1
  const from = behind(lines, title)
  const signed = signedDay(lines, from, issuersIn(title)) ?? dayAlone(lines, from)
  if (!signed || (signed.organs.length === 0 && body > signed.at)) return -1
  let end = signed.at
  while (lines[end + 1]?.kind === 'publicity') end++
  return blocks.indexOf(lines[end]!.block!)
}

/** Whether some text is addressed to somebody. */
export function holdsLetter(blocks: readonly TextBlock[]): boolean {
  return linesOfBlocks(blocks).some(({ kind }) => kind === 'addressees')
}

/** Below 附件2 stands the title of an annex, which may bear a day without being a letter. */
function isOfAnnex(lines: readonly FrontLine[], title: Title | null): boolean {
  const above = title?.lines[0] && lines[lines.indexOf(title.lines[0]) - 1]
  return above !== undefined && annexLabelOf(above.text) !== null
}

/** Reads what is printed around the tasks, each thing by its form and from every place that says it. */
export function readFront(around: Around): DraftLetter {
  const { letter, above, captions, foot: signed, tail, colophon } = around
  const { list, blocks: listed } = readAnnexList(letter)
  const lines = [...linesOfBlocks(letter.filter((block) => !listed.has(block))), ...linesOfCells(captions)]
  const [below, foot] = [[...linesOfCells(signed), ...linesOfBlocks(tail)], linesOfBlocks(colophon)]
  const ofPlan = linesOfBlocks(above)
  const { title, issuers, publishers, numbers, days } = evidenceOf(lines, ofPlan, below, foot, around.declared)
  const printed = [...foot, ...lines, ...below].find(({ kind }) => kind === 'printing')
  const publicity = [...lines, ...foot].find(({ kind }) => kind === 'publicity')
  return {
    title: title && !title.lines.some((line) => ofPlan.includes(line)) ? title.field : null,
    numbers: numbers.map(({ field }) => field),
    issuer: issuerOf(issuers) ?? issuerOf(publishers),
    publishers: [
      ...[...issuers, ...publishers].flatMap(({ organs }) => organs),
      ...(printed ? printersIn(printed) : []),
      ...valuesOf(around.declared, 'publisher'),
    ],
    accounts: {
      title: title?.accounts ?? [],
      number: [...firstOfEachPlace(numbers), ...numbersOnPages(around.running)],
      issuer: issuers.map(({ by, field }) => ({ by, field })),
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

/** What is said of a thing, by whom. */
function evidenceOf(
  ofLetter: readonly FrontLine[],
  ofPlan: readonly FrontLine[],
  below: readonly FrontLine[],
  foot: readonly FrontLine[],
  declared: readonly Declared[],
) {
  const lines = [...ofLetter, ...ofPlan]
  const boxes = boxesOf(lines, below)
  const titleIn = (some: readonly FrontLine[]) => titleOf(some, boxes('title'), valuesOf(declared, 'title'))
  const title = titleIn(ofLetter) ?? titleIn(lines)
  const from = behind(lines, title)
  const signed =
    ownOf(signedDay(lines, from, issuersIn(title)) ?? signedDay(below, 0, issuersIn(title)), title) ??
    dayAlone(lines, from) ??
    dayAlone(below, 0)
  const head = lines.slice(0, from).find(({ kind }) => kind === 'head') ?? null
  return {
    title: title && {
      ...title,
      accounts: [
        ...(title.lines.length > 0 ? [account('line', title.field)] : []),
        ...boxes('title').map((field) => account('box', field)),
      ],
    },
    issuers: issuersNamed(head, title, signed, boxes('issuer')),
    publishers: boxes('publisher').flatMap((field) => publishersNamed(field)),
    numbers: numbersOf([...lines, ...foot, ...below], damagedNumbers(lines), title, boxes('number')),
    days: [
      ...(signed ? [account('signature', fieldOfLine(signed.day))] : []),
      ...boxes('issued').map((field) => account('box', field)),
    ],
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

/** The blocks that are metadata of the notice or its number, and none of its text. */
export function metadataBlocks(blocks: readonly TextBlock[]): Set<TextBlock> {
  const lines = linesOfBlocks(blocks)
  const text = new Set(lines.filter(({ kind }) => !OF_NUMBERS.has(kind)).map(({ block }) => block!))
  return new Set(lines.filter(({ block }, at) => isOfBox(lines, at) || !text.has(block!)).map(({ block }) => block!))
}

const OF_NUMBERS: ReadonlySet<LineKind> = new Set(['number', 'damaged number'])

/** What boxes of metadata say, by what the labels mean. */
function boxesOf(...places: (readonly FrontLine[])[]): (says: Metadata) => Field[] {
  const fields = places
    .flatMap((lines) => lines.filter((_, at) => isOfBox(lines, at)))
    .flatMap((line) =>
      line.labels
        .filter(({ value }) => value !== '')
        .map(({ says, value }) => ({ says, field: fieldOfLine(line, tidyTitle(value)) })),
    )
  return (wanted) => fields.filter(({ says }) => says === wanted).map(({ field }) => field)
}

/** A box has several labels, or stands above the text; 责任部门：… alone is a line of a task. */
function isOfBox(lines: readonly FrontLine[], at: number): boolean {
  if (lines[at]!.kind !== 'metadata') return false
  const beside = [lines[at - 1], lines[at + 1]].some((line) => line?.kind === 'metadata')
  return beside || lines[at]!.labels.length > 1 || !lines.slice(0, at).some(({ kind }) => OF_TEXT.has(kind))
}

const OF_TEXT: ReadonlySet<LineKind> = new Set(['addressees', 'sentence', 'numbered'])

/**
 * A number counts where it stands by itself, around the title, or in a box; one inside a sentence is another document’s. A
 * whole one counts before one that lost some of its signs.
 */
function numbersOf(
  lines: readonly FrontLine[],
  damaged: readonly FrontLine[],
  title: Title | null,
  boxes: readonly Field[],
): Account[] {
  const own = lines.filter((line) => line.kind === 'number' || line.kind === 'head' || title?.lines.includes(line))
  const numbersIn = (text: string): string[] => documentNumbersIn(text).map(compact)
  const all = [
    ...own.flatMap((line) =>
      (line.kind === 'number' ? numbersIn(line.text) : numbersAround(line.text)).map((number) =>
        account('line', fieldOfLine(line, compact(number))),
      ),
    ),
    ...boxes.flatMap((field) => numbersIn(field.text).map((text) => account('box', { ...field, text }))),
    ...damaged
      .filter(({ text }) => readDocumentNumber(text) !== null)
      .map((line) => account('line', fieldOfLine(line, compact(line.text)))),
  ]
  return all.toSorted((a, b) => Number(isWholeNumber(b.field.text)) - Number(isWholeNumber(a.field.text)))
}

/** A running head may say another number than the title page; where nothing else says one, it is no account against another. */
function numbersOnPages(running: readonly TextBlock[]): Account[] {
  return running.flatMap((block) =>
    documentNumbersIn(block.text).map((number) => account('head', fieldOfBlocks([block], compact(number)))),
  )
}

/** The lines above the text of a letter that look like its number, and lost some of their signs. */
function damagedNumbers(lines: readonly FrontLine[]): FrontLine[] {
  const body = lines.findIndex(({ kind }) => OF_TEXT.has(kind))
  return lines.filter(({ kind }, at) => kind === 'damaged number' && (body < 0 || at < body))
}

/** Tells of the lines at the head of a letter that look like its number and cannot be read. */
export function unreadNumbers(letter: readonly TextBlock[], captions: readonly GridCell[]): Observation[] {
  return damagedNumbers([...linesOfBlocks(letter), ...linesOfCells(captions)])
    .filter(({ text }) => readDocumentNumber(text) === null)
    .map(({ text, fragment }) => ({
      rule: 'document/number-damaged',
      ...told`“${{ text: tidyTitle(text) }}” looks like the document number, and cannot be read as one.`,
      place: fragment.place,
    }))
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

/** Joint issuers print their numbers on one line. */
function firstOfEachPlace(accounts: readonly Account[]): Account[] {
  const placeOf = ({ field }: Account) => field.fragments[0]?.place
  return accounts.filter((one, at) => accounts.findIndex((other) => placeOf(other) === placeOf(one)) === at)
}
