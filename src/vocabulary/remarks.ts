/**
 * Cells and lines that say something of the table rather than of a task: that there is nothing, that it is as above,
 * that a note or a sum follows; and remarks in brackets.
 */
import { compact } from '../text/blanks.js'
import { NUMERAL_CHARS } from './numbers/numerals.js'

export type Remark = 'none' | 'ditto' | 'left' | 'note' | 'total'

const NOTE = '(?:备注|附注|注释|注|说明)'
const NOTE_LABEL = new RegExp(`^\\s*${NOTE}\\s*[:：]\\s*`)
const NUMBER = `[\\d${NUMERAL_CHARS}]+`
/** What a sum is of: all of a place, all of a kind. */
const WHOLE = '全(?:省|市|州|盟|县|区|旗|镇|乡|街道|部)|项目|投资|资金'

/** The remarks by what is printed, blanks left aside. To teach gongwen one, add it to its line with an example. */
export const REMARKS: readonly {
  remark: Remark
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}[] = [
  // A figure 0 is a value
  {
    remark: 'none',
    pattern: /^(?:[—–―─\-－/／]+|无|×)$/,
    examples: ['—', '——', '-', '/', '无', ' 无 ', '×'],
    not: ['0', '', '无锡市', '1/2'],
  },
  {
    remark: 'ditto',
    pattern: /^(?:同上|同前|〃|″|")$/,
    examples: ['同上', '同 上', '〃'],
    not: ['同上级部门', '同步'],
  },
  { remark: 'left', pattern: /^同左$/, examples: ['同左', '同 左'], not: ['同左侧单位', '同上'] },
  {
    remark: 'note',
    pattern: new RegExp(`^${NOTE}\\d*[:：.．]`),
    examples: ['备注：1.本表自印发之日起执行', '注：', '注1. 见附表', '说明:'],
    not: ['备注', '注册资本：', '说明会：'],
  },
  {
    remark: 'total',
    pattern: new RegExp(
      `^(?:(?:(?:${WHOLE})?(?:合计|总计|共计)|[\\u4e00-\\u9fff]{0,12}小计)[:：]?(?:[（(]?共?${NUMBER}[项条件个].*)?|共(?:计|有)?${NUMBER}[项条件].{0,12})$`,
    ),
    examples: [
      '合计',
      '合 计',
      '小计：',
      '总计12项',
      '共3项',
      '共计二十项任务',
      '合计（17个）',
      '全县合计',
      '投资总计',
      '文武坝镇小计（3个）',
      '产业项目小计',
    ],
    not: ['合计投资3亿元', '小计投资3亿元', '共建3项工程', '共青团', '全县合计投资3亿元', '合计（含续建）'],
  },
]

/** Whether a cell says, in so many words, that there is nothing. An empty cell says nothing at all. */
export function isNone(text: string): boolean {
  return says('none', text)
}

/** Whether a cell says what the one above it says. */
export function isDitto(text: string): boolean {
  return says('ditto', text)
}

/** Whether a cell says what the one to its left says. */
export function isSameAsLeft(text: string): boolean {
  return says('left', text)
}

/** Whether a text begins as a note does. */
export function isNote(text: string): boolean {
  return says('note', text)
}

/** A note without the word it begins with: 备注：. */
export function withoutNoteLabel(text: string): string {
  return text.replace(NOTE_LABEL, '')
}

const NUMBER_OF_NOTE = /^\s*\d+[.．、]\s*/

/** What a note says, without 备注： and its number. */
export function withoutNoteMark(text: string): string {
  return withoutNoteLabel(text).replace(NUMBER_OF_NOTE, '')
}

/** Whether a cell heads a row of sums. */
export function isTotal(text: string): boolean {
  return says('total', text)
}

function says(remark: Remark, text: string): boolean {
  const plain = compact(text)
  return REMARKS.some((line) => line.remark === remark && line.pattern.test(plain))
}

/** The numbers and bullets before the names of a list, and stars of notes behind them; some stand nowhere else. To teach gongwen one, add it to its line. */
export const LIST_MARKS: readonly {
  pattern: RegExp
  anywhere: boolean
  examples: readonly string[]
  not: readonly string[]
}[] = [
  {
    pattern: /[①-⒇●○•■◆★▲□▪☆△◇※*＊]|[（(]\d{1,2}[)）]|(?<!\d)\d{1,2}[.．](?=\p{Script=Han})/uy,
    anywhere: true,
    examples: ['①县发改局', '●县发改局', '*县发改局', '（1）县发改局', '1.县发改局'],
    not: ['（牵头）县发改局', '12345.com', '1县发改局'],
  },
  {
    pattern:
      /\d{1,2}[、)）](?=\p{Script=Han})|[一二三四五六七八九十]{1,3}(?:、|是(?=\p{Script=Han}))|[-–—―·]+(?=\p{Script=Han})/uy,
    anywhere: false,
    examples: ['1、县发改局', '2）县发改局', '一、县发改局', '一是县发改局', '-县发改局', '——县发改局'],
    not: ['——', '110指挥中心'],
  },
]

/**
 * How many characters at a place of a text number a name of a list; 0 where none do.
 * @param isStart whether a line or a name begins there
 */
export function listMarkAt(text: string, at: number, isStart: boolean): number {
  for (const { pattern, anywhere } of LIST_MARKS) {
    pattern.lastIndex = at
    const mark = anywhere || isStart ? pattern.exec(text) : null
    if (mark) return mark[0].length
  }
  return 0
}

/** What brackets behind a text say that do more than name organs. To teach gongwen a wording, add it to its line with an example. */
export const BRACKET_REMARKS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: /(?:单位|部门)[为是]|由|负责|[：:]/,
    examples: ['牵头单位为镇党政办', '由县水利局牵头', '名单：县水利局'],
    not: ['县水利局、县财政局', '县级部门'],
  },
  {
    pattern: /^(?:详?见|不?含|包括|参照|参见|如|指|以下简称|简称|原)/,
    examples: ['含区发改委', '不含市属单位', '详见附件', '以下简称市水利局', '原县环保局'],
    not: ['县水利局（含防汛办）'],
  },
]

/** Whether what stands in brackets explains the text and is no list of names. */
export function isRemark(inBrackets: string): boolean {
  return BRACKET_REMARKS.some(({ pattern }) => pattern.test(inBrackets))
}
