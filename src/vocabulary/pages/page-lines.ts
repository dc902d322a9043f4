/** Lines that belong to the pages of a document, or to a table that runs over them, rather than to its text. */
import { compact } from '../../text/blanks.js'

export interface PageLine {
  /** number: of a page. goes on: the label of a table that does. */
  line: 'number' | 'goes on'
  /** On a line without blanks. */
  pattern: RegExp
  /** True for what elsewhere on a page may be text. */
  inMargins?: true
  examples: readonly string[]
  not?: readonly string[]
}

const DASHES = '[—―–\\-_·.•]*'

/** To teach gongwen a form, add a line with an example. */
export const PAGE_LINES: readonly PageLine[] = [
  {
    line: 'number',
    // A number with its stop behind it alone numbers the text below
    pattern: new RegExp(`^(?!\\d+\\.$)${DASHES}第?\\d{1,4}页?${DASHES}$`),
    examples: ['— 3 —', '-4-', '4', '第4页', '· 12 ·'],
    not: ['第4季度', '2022年', '4.5', '4.'],
  },
  {
    line: 'number',
    pattern: /^第\d{1,4}页[,，/、]?共\d{1,4}页$/,
    examples: ['第 4 页 共 26 页', '第3页/共9页'],
    not: ['共26页'],
  },
  { line: 'number', pattern: /^\d{1,4}\/\d{1,4}$/, examples: ['3/9'], not: ['3/9项', '2022/3/1'] },
  { line: 'number', pattern: /^page\d{1,4}(?:of\d{1,4})?$/i, examples: ['Page 4 of 26'], not: ['page'] },
  // Marker numbers the pages it read so
  { line: 'number', pattern: /^\{\d+\}-{3,}$/, examples: ['{3}------'] },
  {
    line: 'number',
    pattern: new RegExp(`^${DASHES}[ivxlc]{1,6}${DASHES}$`, 'i'),
    inMargins: true,
    examples: ['iv', '- XII -'],
    not: ['mix'],
  },
  {
    line: 'goes on',
    pattern: /^(?:[（(]?(?:续|接|上接)(?:[上前]?[表页])?\d*[）)]?|附?表\d*[（(]续表?\d*[）)])$/,
    examples: ['续表', '（续上表）', '接上页', '表1（续）'],
    not: ['续建项目', '接待'],
  },
]

/** What a title printed once more begins or ends with: `续表 某某分解表`, `某某分解表（续）`. */
const GOES_ON = [/^[（(]?续[上前]?表[）)]?[:：]?/, /[（(](?:续表?\d*|接上[表页])[）)]$/]

/** Whether a line is the number of a page; in the margins of pages Roman numerals are, too. */
export function isPageNumber(text: string, inMargins: boolean): boolean {
  return has('number', text, inMargins)
}

/** The number that a page prints of itself, and of how many pages it is where it says so. */
export interface PrintedPage {
  number: number
  of: number | null
}

const FIGURES = /\d+/g

/** The number of a page on a line that cannot be anything else: a bare 4 numbers other things, too, unless it stands in a margin. */
export function printedPage(text: string, inMargins: boolean): PrintedPage | null {
  const plain = compact(text)
  if (!isPageNumber(plain, false) || (!inMargins && /^\d+$/.test(plain))) return null
  const [number, of] = (plain.match(FIGURES) ?? []).map(Number)
  return number === undefined ? null : { number, of: of ?? null }
}

/** Whether a line belongs to the page wherever it stands: its number, or 续表. */
export function isLineOfPage(text: string): boolean {
  return has('number', text, false) || has('goes on', text, false)
}

/** A title on one line without what says that it goes on; the same where nothing does. */
export function withoutGoesOn(title: string): string {
  return GOES_ON.reduce((rest, form) => rest.replace(form, ''), compact(title))
}

function has(line: PageLine['line'], text: string, inMargins: boolean): boolean {
  const plain = compact(text)
  return PAGE_LINES.some((form) => form.line === line && (inMargins || !form.inMargins) && form.pattern.test(plain))
}
