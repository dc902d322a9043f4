/** What stands over a card of one task and is neither its name nor a section: 项目推进卡（1）, 项目一. */
import { compact } from '../../text/blanks.js'
import { NUMERAL_CHARS } from '../numbers/numerals.js'
import { WORKS } from '../headers/modifiers.js'
import { wordsIn } from '../words.js'

const FORMS = wordsIn('卡 卡片 表 单 台账 责任书 任务书 责任状')
const NUMBER = `(?:\\d{1,3}|[${NUMERAL_CHARS}]{1,3})`

export const CARD_TITLES: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: new RegExp(
    `^(?:.*(?:${FORMS.join('|')})(?:[（(]?(?:之|第)?${NUMBER}号?[）)]?)?|(?:${WORKS.join('|')})(?:之|第)?(?:[（(]${NUMBER}[）)]|${NUMBER})号?[:：]?)$`,
  ),
  examples: wordsIn('项目推进卡（1） 重点项目责任卡 民生实事任务单二 项目一 任务3 实事（二） 工程第3号 包抓责任书'),
  not: wordsIn('东山水厂建设项目 水利类 项目一期 农贸市场改造'),
}

/** Whether a title over a card says what kind of card it is, or which in number. */
export function namesCard(title: string): boolean {
  return CARD_TITLES.pattern.test(compact(title))
}
