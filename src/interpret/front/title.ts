/** The title of a notice: the run of lines that looks most like one, by form, by place, and by what else names it. */
import type { Field } from '../../model/field.js'
import type { Dress } from '../../model/source.js'
import { compact, tidyTitle } from '../../text/blanks.js'
import { withoutNumbersAround } from '../../vocabulary/frame/document-numbers.js'
import {
  closesItsBrackets,
  formOfTitle,
  goesOnAsTitle,
  isWholeTitle,
  type TitleForm,
  withoutMarks,
} from '../../vocabulary/frame/titles.js'
import { fieldOfFragments } from '../fields.js'
import { type FrontLine, type LineKind, LONGEST_TITLE } from './lines.js'
import { organsBeforeSubject } from '../../vocabulary/organs/organs-of-line.js'
import { isYearsInBrackets } from '../../vocabulary/times/years.js'

export interface Title {
  field: Field
  /** Its lines; none where only a box of metadata says it. */
  lines: FrontLine[]
  /** On its printed lines, which part the names of several issuers. */
  printed: string
}

/** A title is broken over so many lines. */
const MOST_LINES = 5
/** What a line that is no sentence may have at most to go on as a title above or below, in characters. */
const LONGEST_BROKEN_LINE = 45

/** What speaks for a run of lines, in points. A line that stands out at the head of the paper is just enough. */
const POINTS = {
  form: { letter: 12, plan: 7, part: 4 } satisfies Record<TitleForm, number>,
  /** Begins with who issues it. */
  issuer: 2,
  /** A heading, centred, or larger than the text. */
  standsOut: 3,
  /** Above the addressees and the first sentence. */
  head: 3,
  /** The number stands above or below, or the addressees below. */
  besideNumber: 2,
  /** The site’s box of metadata says the same. */
  said: 10,
  /** The head of the page has it in its title. */
  declared: 5,
  /** Each further line. */
  line: -0.5,
  /** A line above or below of the same make would belong to it. */
  cutOff: -4,
  /** Headings and paragraphs in one run. */
  mixed: -5,
}
const ENOUGH = 6

/**
 * The title, or null where nothing has the form of one.
 * @param said titles in boxes of metadata
 * @param declared what the file says of itself where nobody sees it: evidence alone
 */
export function titleOf(
  lines: readonly FrontLine[],
  said: readonly Field[],
  declared: readonly string[],
): Title | null {
  const runs = runsOf(lines, said, declared)
  const best = runs.reduce<Run | null>((best, run) => (best === null || run.points > best.points ? run : best), null)
  const [box] = said
  if (best && best.points >= ENOUGH && !(box && isFuller(box.text, best.text))) return titleOfRun(best)
  return box ? { field: box, lines: [], printed: box.text } : null
}

/** A box says it whole where the lines have only a part of it, or nothing that has its form. */
function isFuller(said: string, read: string): boolean {
  return (
    compact(said) !== compact(read) &&
    (compact(said).includes(compact(read)) || formOfTitle(read) !== 'letter') &&
    formOfTitle(said) !== null
  )
}

interface Run {
  lines: FrontLine[]
  text: string
  points: number
}

function titleOfRun({ lines, text }: Run): Title {
  const fragments = [...new Set(lines.map(({ fragment }) => fragment))]
  return {
    field: fieldOfFragments(fragments, text),
    lines,
    printed: withoutMarks(lines.map((line) => line.text).join('\n')),
  }
}

const OF_TITLES: ReadonlySet<LineKind> = new Set(['words', 'organs'])

function runsOf(lines: readonly FrontLine[], said: readonly Field[], declared: readonly string[]): Run[] {
  const body = lines.findIndex(({ kind }) => kind === 'addressees' || kind === 'sentence')
  const head = body < 0 ? lines.length : body
  const names = new Set(said.map(({ text }) => compact(text)))
  const usual = usualDress(lines)
  return lines.flatMap((_, start) => {
    const runs: Run[] = []
    for (let end = start + 1; end <= Math.min(start + MOST_LINES, lines.length); end++) {
      if (!OF_TITLES.has(lines[end - 1]!.kind)) break
      const text = textOf(lines.slice(start, end))
      if (text.length > LONGEST_TITLE) break
      if (isWhole(text, lines[end - 1]!, lines[end]))
        runs.push({
          lines: lines.slice(start, end),
          text,
          points: pointsOf(lines, start, end, { head, names, declared, usual }),
        })
    }
    return runs
  })
}

function textOf(lines: readonly FrontLine[]): string {
  return withoutMarks(withoutNumbersAround(tidyTitle(lines.map(({ text }) => text).join('\n'))))
}

/** A title closes its brackets, and no line below goes on with it: 的通知, or （2024年） where that is set as its last line is. */
function isWhole(text: string, last: FrontLine, below: FrontLine | undefined): boolean {
  const goesOn =
    below !== undefined &&
    OF_TITLES.has(below.kind) &&
    goesOnAsTitle(below.text) &&
    (!isYearsInBrackets(below.text) || isOfMake(below, last))
  return text !== '' && closesItsBrackets(text) && !goesOnAsTitle(text) && !goesOn
}

/** What is known of the letter as a whole: where its text begins, its titles by other accounts, how most of it is set. */
interface Letter {
  head: number
  names: ReadonlySet<string>
  declared: readonly string[]
  usual: Usual
}

/** How most letters of a letter are set; undefined where the format tells nothing. */
interface Usual {
  size: number | undefined
  align: Dress['align']
}

function pointsOf(
  lines: readonly FrontLine[],
  start: number,
  end: number,
  { head, names, declared, usual }: Letter,
): number {
  const run = lines.slice(start, end)
  const text = textOf(run)
  const form = formOfTitle(text)
  const [above, below] = [lines[start - 1], lines[end]]
  const beside = (line: FrontLine | undefined, kinds: LineKind[]): boolean =>
    line !== undefined && kinds.includes(line.kind)
  let points = form === null ? 0 : POINTS.form[form]
  if (form === 'letter' && organsBeforeSubject(run.map((line) => line.text).join('\n')).length > 0)
    points += POINTS.issuer
  if (run.every((line) => standsOut(line, usual))) points += POINTS.standsOut
  if (start < head) points += POINTS.head
  if (beside(above, ['number', 'damaged number', 'head']) || beside(below, ['number', 'damaged number', 'addressees']))
    points += POINTS.besideNumber
  if (isSaid(run, text, names)) points += POINTS.said
  if (form !== null && declared.some((title) => compact(title).includes(compact(text)))) points += POINTS.declared
  points += POINTS.line * (run.length - 1)
  if (partsOf(run).some((part) => part.some((line) => !isOfMake(line, part[0]!)))) points += POINTS.mixed
  if (isOfSameMake(above, run[0]!) && !isWholeTitle(above!.text)) points += POINTS.cutOff
  if (isOfSameMake(below, run.at(-1)!) && !isWholeTitle(text)) points += POINTS.cutOff
  return points
}

/** Whether a box says the same, or leaves out who issues it: 关于印发…的通知 below the name of an office. */
function isSaid(run: readonly FrontLine[], text: string, names: ReadonlySet<string>): boolean {
  const subject = run.findIndex(({ kind }) => kind !== 'organs')
  return names.has(compact(text)) || (subject > 0 && names.has(compact(textOf(run.slice(subject)))))
}

/** Who issues it may be set otherwise than what it is about: the head of the paper over 关于印发…的通知. */
function partsOf(run: readonly FrontLine[]): FrontLine[][] {
  const subject = run.findIndex(({ kind }) => kind !== 'organs')
  return [run.slice(0, Math.max(subject, 0)), run.slice(Math.max(subject, 0))]
}

/** Whether a line beside a run could be more of the same title. */
function isOfSameMake(line: FrontLine | undefined, other: FrontLine): boolean {
  if (line === undefined || !OF_TITLES.has(line.kind) || line.text.length > LONGEST_BROKEN_LINE) return false
  return COULD_BE_TITLE.test(line.text) && isOfMake(line, other)
}

const COULD_BE_TITLE = /^[^:：]*\p{Script=Han}{2}[^:：]*$/u
/** Sizes of letters differ where one is so many times the other. */
const OTHER_SIZE = 1.1

/** Whether two lines are set alike, as far as their format says. */
function isOfMake(line: FrontLine, other: FrontLine): boolean {
  const [a, b] = [line.dress, other.dress]
  const sizes = a.size === undefined || b.size === undefined ? [1, 1] : [a.size, b.size]
  return (
    line.isHeading === other.isHeading &&
    (a.align ?? b.align) === (b.align ?? a.align) &&
    Math.max(...sizes) < Math.min(...sizes) * OTHER_SIZE
  )
}

function standsOut({ isHeading, dress }: FrontLine, usual: Usual): boolean {
  const isCentred = dress.align === 'center' && usual.align !== 'center'
  return isHeading || isCentred || (dress.size ?? 0) >= (usual.size ?? Infinity) * OTHER_SIZE
}

function usualDress(lines: readonly FrontLine[]): Usual {
  const sized = lines.filter(({ dress }) => dress.size !== undefined)
  return { size: mostOf(sized, ({ size }) => size), align: mostOf(lines, ({ align }) => align) }
}

/** The value that most letters have; of equals the first. */
function mostOf<T>(lines: readonly FrontLine[], of: (dress: Dress) => T): T | undefined {
  const letters = new Map<T, number>()
  for (const { dress, text } of lines) letters.set(of(dress), (letters.get(of(dress)) ?? 0) + text.length)
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
