import type { DerivationId } from '../../model/derivation-rules.js'
import type { Reading } from './readings.js'

/**
 * The notation of the tables of phrases: a regular expression on a text without blanks, in which words in braces stand for
 * the parts of a date. A word with `!` must be there, one without may be missing: `{年}{月}底{前}` reads 2022年6月底前,
 * 6月底 and 六月底前.
 */
const WORDS: Record<string, string> = {
  '{年}':
    '(?:(?<year>\\d{4}|[〇○零一二三四五六七八九]{4}|[12]\\d(?=年(?:底|末|\\d)))年度?|(?<next>明年|次年|翌年)|[今本当]年度?)?',
  '{年!}': '(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})年度?',
  // 年底, and the 底 of 2022年底
  '{年底}':
    '(?:(?<![\\d一二三四五六七八九十两几])年|(?<=(?:\\d\\d|[〇○零一二三四五六七八九]{4}|[明次翌今本当])年度?))(?:底|末|终)',
  '{月}': '(?<month>{数})月份?',
  '{日}': '(?<day>{数})[日号]',
  '{旬}': '(?<part>上中?|中下?|下)旬(?:末|底)?',
  '{季}': '第?(?<quarter>[1-4一二三四])季度?',
  '{半年}': '(?<half>[上下])半年',
  '{前}': '(?:以前|之前|前|内|止)?',
  '{前!}': '(?:以前|之前|前)',
  '{成}': '(?:(?:全部|基本|全面|必须|力争|确保)?{办})?',
  '{成!}': '(?:全部|基本|全面|必须|力争|确保)?{办}',
  '{办}': '(?:完成|完工|办结|落实|到位|建成|竣工|投用|开工|启动|实现|印发|出台|见效|销号|整改到位|整改完成)',
  '{至}': '[-—–―−~～至到]+',
  '{数}': '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])',
  // Any words of the same clause
  '{语}': '[^，,；;。]',
  '{多}': '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})',
}

/** One way to name a time, in this notation. */
export interface Phrase {
  rule: DerivationId
  /** As a cell of deadlines says it, alone or beside other words. */
  cell: string[]
  /** As a sentence says it that commits to the time; absent where the words in a sentence may mean anything. */
  sentence?: string[]
  read: Reading
  /** What they mean in a plan of 2022. The tests read them. */
  examples: Record<string, string>
  /** Texts of neighbours that it must not read. */
  not?: readonly string[]
}

/** What may stand before a phrase in its cell. */
const LEAD = '(?:务必|力争|确保|争取|原则上|预计|计划|拟|于|在|须|应|截至|截止|[至到])*'

/** The pattern of a phrase that is all a cell says. */
export function wholePattern(phrase: string): RegExp {
  return new RegExp(`^${LEAD}(?:${expanded(phrase)})[。；;，,、]?$`)
}

/** The pattern of a phrase somewhere in a text; no figure runs into it. */
export function innerPattern(phrase: string): RegExp {
  return new RegExp(`(?<![\\d.．])(?:${expanded(phrase)})`, 'g')
}

/** The pattern of a phrase at the head of a text, with what may stand before it. */
export function startPattern(phrase: string): RegExp {
  return new RegExp(`^${LEAD}(?:${expanded(phrase)})`)
}

/** The pattern of a phrase at the very head of a text. */
export function headPattern(phrase: string): RegExp {
  return new RegExp(`^(?:${expanded(phrase)})`)
}

function expanded(phrase: string): string {
  const once = phrase.replace(/\{[^{}\d,]+\}/g, (word) => {
    const pattern = WORDS[word]
    if (pattern === undefined)
      throw new Error(`Unexpected ${word} in “${phrase}”; expected ${Object.keys(WORDS).join(' ')}.`)
    return pattern
  })
  return once === phrase ? once : expanded(once)
}
