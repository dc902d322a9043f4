/**
 * What plans and letters are called, and so what their titles end with: the one table that tells a title of a document or
 * of an annex from other lines.
 */
import { compact } from '../../text/blanks.js'
import { levelOfRegion } from '../organs/levels.js'

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
    names: 'letter',
    words: ['通知', '决定', '函', '批复', '公告', '通告', '报告'],
    examples: ['关于印发2022年行动计划的通知', '关于做好绿化工作的函'],
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
    words: ['(?<!征求|提出|反馈|形成|[听采]取)意见', '办法', '规定', '细则', '若干措施', '指标', '标准'],
    examples: ['2022年生态环境工作实施意见', '考核办法', '促进就业若干措施', '年度指标'],
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
const PLACE_BEFORE_YEAR = new RegExp(`(?:^|[《〈！：:]|印发|做好)((?!关于|印发)\\p{Script=Han}{3,7})(?=\\d{4}年)`, 'gu')

/** Where in a title the name of its place may begin: 关于印发泉山区2022年…, 《2025年南岗区…》. */
export function startsOfPlaces(title: string): number[] {
  return [...title.matchAll(BEFORE_PLACE)].map(({ index, 0: before }) => index + before.length)
}

/** What stands between 关于印发 and the year of a title and ends as a place does: 泉山区. */
export function placeBeforeYear(title: string): string | null {
  const names = [...title.matchAll(PLACE_BEFORE_YEAR)].map((match) => match[1]!)
  return names.find((name) => levelOfRegion(name) !== '') ?? null
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

/** Whether a line names what a letter is about: 关于…, 印发…. */
export function saysWhatItIsAbout(line: string): boolean {
  return /关于|印发/.test(compact(line))
}

/** Whether a title begins with what it is about: 关于…, its issuer on the line above. */
export function saysNoIssuer(title: string): boolean {
  return compact(title).startsWith('关于')
}

/** Whether a line is the rest of a title that names what it is about above: 的通知. */
export function goesOnAsTitle(line: string): boolean {
  return compact(line).startsWith('的')
}

function nounsOf(...names: TitleLine['names'][]): string {
  return TITLES.filter((line) => names.includes(line.names))
    .flatMap((line) => line.words)
    .join('|')
}
