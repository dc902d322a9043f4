import {
  chineseDigits,
  chineseNumeral,
  formalNumeral,
  HEAVENLY_STEMS,
  EARTHLY_BRANCHES,
  romanNumeral,
} from '../../vocabulary/numbers/numerals.js'
import type { List, Lists } from './list-definitions.js'

/** A list has nine levels (ECMA-376 part 1, 17.9.6). */
const LEVELS = 9

/** Counts the paragraphs of lists in reading order and writes the number that Word prints before each. */
export class ListCounter {
  /** Numbers by definition, then by level; lists of one definition count on from each other. */
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly used = new Set<string>()

  constructor(private readonly lists: Lists) {}

  /** The number of the next paragraph of a list with what parts it from the text; empty for a bullet or an unknown list. */
  next(numId: string, level: number): string {
    const list = this.lists(numId)
    const own = list?.levels.get(level)
    if (!list || !own || level < 0 || level >= LEVELS) return ''
    const counts = this.countsOf(list, numId)
    counts[level] = (counts[level] ?? own.start - 1) + 1
    this.restartBelow(list, counts, level)
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) =>
      this.numberOf(list, counts, Number(digit) - 1, own.legal),
    )
    return text === '' ? '' : text + own.suffix
  }

  /** The level of a list that a style is tied to. */
  levelOfStyle(numId: string, style: string): number | undefined {
    return [...(this.lists(numId)?.levels ?? [])].find(([, level]) => level.style === style)?.[0]
  }

  private countsOf(list: List, numId: string): (number | undefined)[] {
    const counts = this.counts.get(list.definition) ?? []
    this.counts.set(list.definition, counts)
    if (!this.used.has(numId)) for (const [level, start] of list.restarts) counts[level] = start - 1
    this.used.add(numId)
    return counts
  }

  private restartBelow(list: List, counts: (number | undefined)[], level: number): void {
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart
      if (restart === undefined || (restart > 0 && level < restart)) counts[below] = undefined
    }
  }

  private numberOf(list: List, counts: readonly (number | undefined)[], level: number, legal: boolean): string {
    const { start = 1, format = 'decimal' } = list.levels.get(level) ?? {}
    return writeNumber(counts[level] ?? start, legal ? 'decimal' : format)
  }
}

/** How Word writes the numbers of a list, by `w:numFmt` (ECMA-376 part 1, 17.18.59). What is not listed is written in Arabic digits. */
const FORMATS = new Map<string, (number: number) => string>(
  Object.entries({
    none: () => '',
    bullet: () => '',
    decimalZero: (number) => String(number).padStart(2, '0'),
    decimalFullWidth: fullWidthDigits,
    decimalFullWidth2: fullWidthDigits,
    upperRoman: romanNumeral,
    lowerRoman: (number) => romanNumeral(number).toLowerCase(),
    upperLetter: repeatedLetter,
    lowerLetter: (number) => repeatedLetter(number).toLowerCase(),
    numberInDash: (number) => `- ${number} -`,
    decimalEnclosedCircle: enclosedNumber(0x2460, 20),
    decimalEnclosedCircleChinese: enclosedNumber(0x2460, 20),
    decimalEnclosedParen: enclosedNumber(0x2474, 20),
    decimalEnclosedFullstop: enclosedNumber(0x2488, 20),
    ideographEnclosedCircle: enclosedNumber(0x3280, 10),
    ideographTraditional: nameOfNumber(HEAVENLY_STEMS),
    ideographZodiac: nameOfNumber(EARTHLY_BRANCHES),
    ideographDigital: chineseDigits,
    japaneseDigitalTenThousand: chineseDigits,
    taiwaneseDigital: chineseDigits,
    chineseCounting: chineseNumeral,
    chineseCountingThousand: chineseNumeral,
    japaneseCounting: chineseNumeral,
    taiwaneseCounting: chineseNumeral,
    taiwaneseCountingThousand: chineseNumeral,
    chineseLegalSimplified: formalNumeral,
    ideographLegalTraditional: formalNumeral,
    japaneseLegal: formalNumeral,
  }),
)

function writeNumber(number: number, format: string): string {
  return (FORMATS.get(format) ?? String)(number)
}

function fullWidthDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** A … Z, AA, BB …: unlike in a spreadsheet. */
function repeatedLetter(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function enclosedNumber(first: number, count: number): (number: number) => string {
  return (number) => (number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number))
}

function nameOfNumber(names: readonly string[]): (number: number) => string {
  return (number) => names[number - 1] ?? String(number)
}
