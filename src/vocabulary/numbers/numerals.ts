const DIGITS: Record<string, number> = {
  〇: 0,
  '○': 0,
  Ｏ: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL_SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** The characters a Chinese numeral may have, for use inside a character class. */
export const NUMERAL_CHARS = '〇○Ｏ零一二两三四五六七八九十百千'

/** A number in a circle, as part of a pattern: ① to ⑳. */
export const CIRCLED = '[①-⑳]'

/** Whether a text is a number in a circle, which parts it from what follows. */
export function isCircled(text: string): boolean {
  return /^[①-⑳]$/.test(text)
}

/**
 * Reads a whole number in Arabic digits (half or full width), Chinese numerals or a circle: `12`, `１２`, `十五`, `二〇二二`,
 * `一百零三`, `廿五`, `⑫`. Null for anything else.
 */
export function wholeNumber(text: string): number | null {
  const arabic = isCircled(text) ? text.normalize('NFKC') : halfWidthDigits(text)
  if (/^\d+$/.test(arabic)) return Number(arabic)
  if (/[廿卅]/.test(text)) return wholeNumber(text.replace('廿', '二十').replace('卅', '三十'))
  if (text === '' || [...text].some((char) => !(char in DIGITS) && !(char in SMALL_SCALES))) return null
  return /[十百千]/.test(text) ? scaled(text) : Number([...text].map((char) => DIGITS[char]).join(''))
}

/** Full-width digits as half-width ones; nothing else changes. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

const CHINESE_DIGITS = [...'〇一二三四五六七八九']
const CHINESE_SCALES = ['', '十', '百', '千']

/** 12 as 十二, 20 as 二十, 105 as 一百零五: the form in which lists are numbered, up to 9999; beyond, Arabic digits. */
export function chineseNumeral(number: number): string {
  if (number < 1 || number > 9999) return number === 0 ? '〇' : String(number)
  const digits = [...String(number)].map(Number)
  const said = digits.map((digit, at) =>
    digit === 0 ? '零' : CHINESE_DIGITS[digit]! + CHINESE_SCALES[digits.length - 1 - at]!,
  )
  return said.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}

/** 2022 as 二〇二二: digit by digit. */
export function chineseDigits(number: number): string {
  return [...String(number)].map((digit) => CHINESE_DIGITS[Number(digit)] ?? digit).join('')
}

/** 甲 … 癸 and 子 … 亥: lists may be numbered with them. */
export const HEAVENLY_STEMS: readonly string[] = [...'甲乙丙丁戊己庚辛壬癸']
export const EARTHLY_BRANCHES: readonly string[] = [...'子丑寅卯辰巳午未申酉戌亥']

const PLAIN = [...'一二三四五六七八九十百千']
const FORMAL = [...'壹贰叁肆伍陆柒捌玖拾佰仟']

/** 12 as 拾贰: the form that nobody alters. */
export function formalNumeral(number: number): string {
  return [...chineseNumeral(number)].map((char) => FORMAL[PLAIN.indexOf(char)] ?? char).join('')
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** 4 as IV, up to 3999; beyond, Arabic digits. */
export function romanNumeral(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return letters.repeat(times)
  }).join('')
}

function scaled(text: string): number {
  let sum = 0
  let digit: number | null = null
  for (const char of text) {
    const scale = SMALL_SCALES[char]
    if (scale === undefined) digit = DIGITS[char]!
    else {
      sum += (digit ?? 1) * scale
      digit = null
    }
  }
  return sum + (digit ?? 0)
}
