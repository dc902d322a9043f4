/**
 * What plans and letters are called, and so what their titles end with: the one table that tells a title of a document or
 * of an annex from other lines.
 */
import { compact } from '../../text/blanks.js'
import { levelOfRegion } from '../organs/levels.js'
import { isYearsInBrackets } from '../times/years.js'
import { matchesOf } from '../../text/matches.js'

export interface TitleLine {
  /**
   * letter: what a covering letter is called. plan: what it hands out. part: what a plan's title ends with, or goes on
   * behind: 重点任务 and on the next line 计划.
   */
  names: 'letter' | 'plan' | 'part'
  /** Nouns, as parts of a pattern. */
  words: readonly string[]
  examples: readonly string[]
  not?: readonly string[]
}

/** To teach gongwen a noun, add it to its line with an example. */
export const TITLES: readonly TitleLine[] = [
  {
    // The kinds of 公文 that the regulation of 2012 knows, and 答复, how offices answer proposals
    names: 'letter',
    words: [
      ['决议', '决定', '命令', '公报', '公告', '通告', '通知', '通报', '报告'],
      ['请示', '批复', '议案', '函', '纪要', '答复'],
    ].flat(),
    examples: ['关于印发2022年行动计划的通知', '关于做好绿化工作的函', '对第2996号建议的答复'],
  },
  {
    names: 'plan',
    words: ['计划', '规划', '纲要', '方案', '预案', '要点', '安排', '清单', '台账', '名单', '目录', '一览', '折子'],
    examples: ['2022年行动计划', '重点任务责任清单（试行）', '民生实事项目台账', '区政府折子', '重点工作安排'],
    not: ['按计划推进', '建立工作台账制度'],
  },
  {
    // 任务分解表, 目标任务一览表, 登记表: any table but one of another kind
    names: 'plan',
    words: ['(?<![代附续上下图发列本仪])表'],
    examples: ['重点任务分解表', '2022年任务分工表', '指标一览表', '项目进度表'],
    not: ['人大代表', '附表', '续表'],
  },
  {
    names: 'plan',
    words: ['任务书', '责任书', '目标书', '责任制', '责任状'],
    examples: ['2022年目标任务书', '食品安全目标责任书', '重点工作目标责任制'],
  },
  {
    names: 'plan',
    words: ['(?<!征求|提出|反馈|形成|[听采]取)意见', '办法', '规定', '细则', '条例', '若干措施', '指标', '标准'],
    examples: ['2022年生态环境工作实施意见', '考核办法', '专利代理条例', '促进就业若干措施', '年度指标'],
    not: ['向社会征求意见', '工作措施'],
  },
  {
    names: 'part',
    words: ['任务', '目标', '分工', '分解', '工程', '实事', '项目'],
    examples: ['2022年重点任务', '任务分工', '民生实事', '折子工程'],
    not: ['一个项目部'],
  },
]

/** 清单（试行） */
const BRACKET = '(?:[（(].*[）)])?'
const endingWith = (...names: TitleLine['names'][]): RegExp => new RegExp(`(?:${nounsOf(...names)})${BRACKET}$`)

const WHOLE = endingWith('letter', 'plan')
const PLAN = endingWith('plan', 'part')
const LETTER_INSIDE = new RegExp(`关于.+(?:${nounsOf('letter')})|关于.+的(?:${nounsOf('plan')})`, 's')

/** Whether a title may end here: 关于印发…的通知, 任务分解表. Behind 重点任务 it may go on. */
export function isWholeTitle(text: string): boolean {
  return WHOLE.test(compact(text))
}

/** Whether a text ends as the title of a plan, or of a part of one. */
export function endsAsPlanTitle(text: string): boolean {
  return PLAN.test(compact(text))
}

/** What stands before the name of a place in a title, or before the year behind it. */
const BEFORE_PLACE = /^|[《〈！：:]|年|年度|印发|做好/g
/** Names of zones are longer than those of other places: 武威经济技术开发区. */
const PLACE = '\\p{Script=Han}{3,7}|\\p{Script=Han}{2,9}(?:开发|示范|试验|保税|合作|产业园)区'
const PLACE_BEFORE_YEAR = new RegExp(`(?:^|[《〈！：:]|印发|做好)((?!关于|印发)(?:${PLACE}))(?=\\d{4}年)`, 'gu')

/** Where in a title the name of its place may begin: 关于印发泉山区2022年…, 《2025年南岗区…》. */
export function startsOfPlaces(title: string): number[] {
  return matchesOf(title, BEFORE_PLACE).map(({ index, 0: before }) => index + before.length)
}

/** What stands between 关于印发 and the year of a title and ends as a place does: 泉山区. */
export function placeBeforeYear(title: string): string | null {
  const names = matchesOf(title, PLACE_BEFORE_YEAR).map((match) => match[1]!)
  return names.find((name) => levelOfRegion(name) !== '') ?? null
}

/** What stands between the name of a region and the year of a title: 石牌镇 of 石牌镇2023年任务分解表. */
export function beforeYear(text: string): string {
  return /^\p{Script=Han}*(?=\d{4}年)/u.exec(text)?.[0] ?? ''
}

/** Whether the title of a letter stands somewhere in a text: 关于印发…的通知. */
export function holdsTitleOfLetter(text: string): boolean {
  return LETTER_INSIDE.test(text)
}

/** The part of a title that says nothing of its subject: the issuer with 关于印发, quotation marks, 的通知, the year. */
const FRAME = /.*关于印发|[《》〈〉“”]|的通知$|\d{4}年度?/g

/** 某县关于印发《2022年行动计划》的通知 is 行动计划. */
export function subjectOfTitle(title: string): string {
  return title.replace(FRAME, '')
}

/** What a title may be by its form. A letter says what it is about; a part names no plan yet: 重点任务. */
export type TitleForm = 'letter' | 'plan' | 'part'

const ABOUT = /关于|对.+的|转发|批转|印发/
/** Whatever a letter is called: 关于…的复函. */
const KIND_BEHIND = /关于.+的\p{Script=Han}{2,4}(?:[（(][^（()）]*[）)])?$/u

/** What a line has the form of, its blanks aside; null where it is no title. */
export function formOfTitle(title: string): TitleForm | null {
  const text = compact(title)
  if (!closesItsBrackets(text) || goesOnAsTitle(text)) return null
  if (ABOUT.test(text) && (WHOLE.test(text) || KIND_BEHIND.test(text))) return 'letter'
  return WHOLE.test(text) ? 'plan' : PLAN.test(text) ? 'part' : null
}

/** Whether the notice of a title hands on a text of another organ: 国务院办公厅转发民政部关于…. */
export function handsOn(title: string): boolean {
  return /转发|批转/.test(title)
}

const OPENING = '《〈（(〔[【“'
const CLOSING = '》〉）)〕]】”'

/** Whether each bracket and quotation mark of a title has its other half, whatever the form of the two. */
export function closesItsBrackets(text: string): boolean {
  let open = 0
  for (const char of text) {
    if (OPENING.includes(char)) open++
    if (CLOSING.includes(char) && --open < 0) return false
  }
  return open === 0
}

const REST_OF_TITLE = /^(?:[的及与和》）、，]|[（(][^（()）]+[）)]》?的)/

/** Whether a line is the rest of a title that names what it is about above: 的通知, （2024年）的通知, （2023—2025年）. */
export function goesOnAsTitle(line: string): boolean {
  return REST_OF_TITLE.test(compact(line)) || isYearsInBrackets(line)
}

/** What sites put around a title to say that it is in force or not. */
const MARK = '[（(【[](?:已?失效|已?废止|现行有效|有效|已修改|转载)[）)】\\]]'
const MARKS_AROUND = new RegExp(`^${MARK}|${MARK}$`, 'g')

/** A title without what sites put around it: （失效）. */
export function withoutMarks(title: string): string {
  return title.replace(MARKS_AROUND, '')
}

function nounsOf(...names: TitleLine['names'][]): string {
  return TITLES.filter((line) => names.includes(line.names))
    .flatMap((line) => line.words)
    .join('|')
}
