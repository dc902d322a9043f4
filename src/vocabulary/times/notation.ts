import type { DerivationId } from '../../model/derivation-rules.js'
import type { Reading } from './readings.js'

/**
 * The notation of the tables of phrases: a regular expression on a text without blanks, in which words in braces stand for
 * the parts of a date. A word with `!` must be there, one without may be missing: `{年}{月}底{前}` reads 2022年6月底前,
 * 6月底 and 六月底前.
 */
const WORDS: Record<string, string> = {
  '{年}':
    '(?:(?<year>\\d{4}|[〇○零一二三四五六七八九]{4}|[1-4]\\d(?=年(?:度?[底末终]|初|中|第?[一二三四1-4]季|Q|[上下]半年|(?:{数}|元)月)))(?:年度?|(?<=\\d{4})(?=[上下]半年|第?[一二三四1-4]个?季度|Q))|(?<next>明年|次年|翌年)|[今本当]年度?)?',
  '{年!}': '(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})年度?',
  // 24 of 24.6, which no month is
  '{短年}': '(?<year>\\d{4}|1[3-9]|[2-4]\\d)',
  // 年底, and the 底 of 2022年底
  '{年底}':
    '(?:(?<![\\d一二三四五六七八九十两几])年|(?<=(?:\\d\\d|[〇○零一二三四五六七八九]{4}|[明次翌今本当])年度?))(?:底|末|终)',
  '{月}': '(?<month>{数}|元)月份?',
  '{日}': '(?<day>{数})[日号](?:{时刻})?',
  // （周五）下午5时, 17:30, 24时
  '{时刻}':
    '(?:[（(]?(?:周|星期)[一二三四五六日天][）)]?)?(?:上午|中午|下午|晚上?|下班)?(?: ?\\d{1,2}(?:[:：]\\d{2}(?:[:：]\\d{2})?|[时点](?:整|半|\\d{1,2}分)?))?',
  '{旬}': '(?<part>上中?|中下?|下)旬(?:末|底)?',
  '{季}': '第?(?<quarter>[1-4一二三四])个?季度?',
  '{半年}': '(?<half>[上下])半年',
  '{前}': '(?:以前|之前|{在前}|[之以]?内|为?止)?',
  '{前!}': '(?:以前|之前|{在前})',
  // Not that of 前期 or 前后
  '{在前}': '前(?![期后往沿置列景])',
  '{成}': '(?:(?:全部|基本|全面|必须|力争|确保|正式|初步){0,2}(?:{办}){1,2})?',
  '{成!}': '(?:全部|基本|全面|必须|力争|确保|正式|初步){0,2}{办}',
  '{办}': '(?:完成|完工|办结|落实|到位|建成|竣工|投用|投产|开工|动工|启动|实现|印发|出台|见效|销号|整改到位|整改完成)',
  '{至}': '[-—–―−~～至到]+',
  // The year in which a span ends
  '{迄年}': '(?:(?<toYear>\\d{4}|[2-4]\\d(?=年))年|(?<toNext>[次明翌]年)|[同当本]年)?',
  // 起, and what begins with it; 起施行 is of a rule, and no deadline
  '{始}':
    '(?:起|开始|起始)(?!施行|生效)(?:(?:正式|陆续|全面|逐步|持续|长期)?(?:实施|执行|推行|推进|启用|开展|实行|运行|坚持))?',
  '{数}': '(?:\\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])',
  // The figure of a month beside a point: 6 of 6.30
  '{点月}': '(?:0?[1-9]|1[0-2])',
  '{英月}': '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*',
  // Any words of the same clause
  '{语}': '[^，,；;。]',
  // Such words, as long as they name no time of the calendar
  '{物}':
    '(?:(?!(?:[一二三四五六七八九十]+|元)(?:月|季度|年)|[上下]半年|(?<!每)年[底末内终]|月[底末]|季度[末底前])[^，,；;。（）()或\\d])',
  '{次}': '(?:{物}|\\d{1,3}[次轮期批场个人家项遍])',
  '{期}': '(?:半?年|季度?|半?月|周|旬|日(?!常)|天|学期|学年)',
  // Which day of a period that comes again
  '{隔}':
    '[\\d第一二三四五六七八九十两最后倒数首末个的工作日号天月旬周季度半年上中下底末初前内之以间至到、和及~～.—-]*',
  '{多}': '(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})',
  '{时长}': '{多}(?:个半?月|个?半?年|个?(?:年|工作日|周|星期|小时|自然日|学期|日|天))',
  // Quotes of any form, or none
  '{引}': '[“”"‘’「」]?',
}

/** One way to name a time, in this notation. */
export interface Phrase {
  rule: DerivationId
  /** As a cell of deadlines says it, alone or beside other words. */
  cell: string[]
  /** As a sentence says it that commits to the time; absent where the words in a sentence may mean anything. */
  sentence?: string[]
  read: Reading
  /** Its first day, for what may begin a span: 3月中旬 of 3月中旬至5月. */
  begins?: Reading
  /** What they mean in a plan of 2022. The tests read them. */
  examples: Record<string, string>
  /** Texts of neighbours that it must not read. */
  not?: readonly string[]
}

/** What may stand before a phrase in its cell, and says nothing of another time. */
const LEAD =
  '(?:务必|力争|确保|争取|原则上|预计|计划|拟|于|在|须|应|需|要|暂定|大约|约|截至|截止|直?[至到]|最[迟晚]|不得?[迟晚]|赶在|(?:即日|现在|目前)起?[至到]|(?:延期|延长|推迟|顺延|提前|调整)[至到为]|(?:完成)?时[限间][:：为]?)*'

/** The pattern of a phrase that is all a cell says. */
export function wholePattern(phrase: string): RegExp {
  return new RegExp(`^${LEAD}(?:${expanded(phrase)})$`)
}

const NUMERAL = '[一二三四五六七八九十]'

/** The pattern of a phrase somewhere in a text; no figure and no numeral runs into it. */
export function innerPattern(phrase: string): RegExp {
  return new RegExp(`(?<![\\d.]|${NUMERAL}(?=${NUMERAL}))(?:${expanded(phrase)})`, 'g')
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
