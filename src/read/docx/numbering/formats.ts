import {
  chineseDigits,
  chineseNumeral,
  formalNumeral,
  HEAVENLY_STEMS,
  EARTHLY_BRANCHES,
  romanNumeral,
} from '../../../vocabulary/numerals.js'

/** How Word writes the numbers of a list, by `w:numFmt` (ECMA-376 part 1, 17.18.59). What is not listed is written in Arabic digits. */
const FORMATS = new Map<string, (number: number) => string>(
  Object.entries({
    none: () => '',
    bullet: () => '',
    decimalZero: (number) => String(number).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    upperRoman: romanNumeral,
    lowerRoman: (number) => romanNumeral(number).toLowerCase(),
    upperLetter: repeatedLetter,
    lowerLetter: (number) => repeatedLetter(number).toLowerCase(),
    numberInDash: (number) => `- ${number} -`,
    decimalEnclosedCircle: enclosed(0x2460, 20),
    decimalEnclosedCircleChinese: enclosed(0x2460, 20),
    decimalEnclosedParen: enclosed(0x2474, 20),
    decimalEnclosedFullstop: enclosed(0x2488, 20),
    ideographEnclosedCircle: enclosed(0x3280, 10),
    ideographTraditional: oneOf(HEAVENLY_STEMS),
    ideographZodiac: oneOf(EARTHLY_BRANCHES),
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

export function writeNumber(number: number, format: string): string {
  return (FORMATS.get(format) ?? String)(number)
}

function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** A … Z, AA, BB …: unlike in a spreadsheet. */
function repeatedLetter(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function enclosed(first: number, count: number): (number: number) => string {
  return (number) => (number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number))
}

function oneOf(names: readonly string[]): (number: number) => string {
  return (number) => names[number - 1] ?? String(number)
}
