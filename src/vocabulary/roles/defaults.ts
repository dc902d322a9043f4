/** Sentences that name units for many tasks at once: 以下各项工作均需各县、区人民政府落实，不再列出. */
import { organsAtStart } from '../organs/lists.js'
import { wholeTime } from '../times/index.js'
import { matchesOf } from '../../text/matches.js'

/** Units that no single task prints. */
export interface DefaultUnits {
  /** Offsets of the list of units. */
  start: number
  end: number
  /** Which tasks it holds for: all of the document, those of its chapter (一、), or those of its section, however deep. */
  reach: 'document' | 'chapter' | 'section'
  /** Where those tasks stand: below the sentence, above it, or wherever. */
  side: 'below' | 'above' | 'any'
}

const PLAN = '本(?:方案|通知|清单|计划|要点|表)'
const PART = '[本该此](?:部分|节|章|条|类|领域|方面)'
/** Which tasks are meant: 以下各项工作, 本方案所有任务, 本章. */
const TASKS = new RegExp(
  `(?:以[下上]|下列|下述|上述|前述|各[项条类]|所有|全部|每[项条]|${PLAN}|${PART})[^，。；]{0,10}?(?:任务|工作|事项|措施|条款|内容|项目|[均都皆])`,
)
const NOT_LISTED = /不再?(?:一一|逐一|逐项|逐条|重复|另行?|分别|单独?|具体)*[列标注赘载]/
const WHOLE = new RegExp(`各[项条]|所有|全部|每[项条]|${PLAN}|除[^，。；]{1,20}外`)
const OWN_CHAPTER = /[本该此](?:部分|章)/
const OWN_SECTION = new RegExp(PART)
/** Another place than that of the sentence. */
const OTHER_SECTION = /第[一二三四五六七八九十\d]+(?:部分|章|节|条)/
const ABOVE = /以上|上述|前述/
const BELOW = /以下|下列|下述|此后/

/** What tells a default from what a task has to do, where only the tasks are told: 全部任务均由各镇负责, 本章均由…. */
const POINTS_TO_TASKS = new RegExp(
  `(?:以[下上]|下列|下述|上述|前述|各项|每项|所有|全部)(?:各项|各条|所有|全部)?(?:重点|主要)?(?:工作)?任务|(?:以下|下列|下述)(?:各项|各条|所有|全部)?(?:重点|主要)?(?:工作|事项)|(?:${PLAN}|${PART})[^，。；]{0,8}(?:任务|工作|事项|措施|[均都皆])|除另?(?:有|作|行)?(?:标注|注明|说明|明确|规定)[^，。；]{0,4}外`,
)

/** Between the tasks and the units that do them all. */
const ALL_BY = /(?:[均都皆](?:需要?|须|要求?|应当?|由|请|涉及|为|是|含|包括|包含)*|[需须由]|包括|包含)(?=[^需须由])/g
/** What doing a task is, behind 负责, 做好 and 抓好: any other duty (负责督查考核, 做好资金保障) is not the task. */
const DOING =
  '(?:具体|组织|认真|全面|切实|抓好|做好|推动|贯彻|任务|工作|本?辖区|相关|有关)*(?:落实|实施|推进|完成|执行|办理|配合)'
const OTHER_DUTY = `[^，。；]{0,10}?(?:(?:负责|做好|抓好)(?!${DOING}|的|[，。；]|$)|督[查办促导]|监督|考核|检查|通报|调度|评估)`
const DOES = new RegExp(
  `^(?!${OTHER_DUTY}|牵头)[^，。；]{0,10}?(?:落实|负责|配合|参与|实施|推进|抓好|做好|贯彻|承担|执行|支持|协助)(?!的)`,
)
const ARE = new RegExp(`^(?!${OTHER_DUTY})[^，。；]{0,16}?(?:单位|部门|主体|落实|负责|配合|参与|实施|推进|责任)(?!的)`)
/** 以下任务的责任单位均含各镇街: the units end the sentence. */
const UNITS_ARE = /(?:责任|配合|参与|落实|实施|协办)(?:单位|部门|主体)[^，。；]{0,2}$/
/** Units that the tasks print themselves: 各责任单位. */
const PRINTED = /^各?(?:个|有关|相关)?(?:责任|牵头|配合|主办|承办|主责)/

/** The tests read them; of an example the units. */
export const DEFAULTS: { examples: Readonly<Record<string, string>>; not: readonly string[] } = {
  examples: {
    '以下各项工作均需各县、区人民政府（管委会）落实，不再列出': '各县、区人民政府（管委会）',
    '各乡镇均为责任单位，负责落实，不再一一列出': '各乡镇',
    以下各项工作均需各区县人民政府落实: '各区县人民政府',
    '以下任务除由市政府直属部门负责的外，均由各区人民政府负责落实': '各区人民政府',
    '以下任务均需各县人民政府，市经开区管委会落实，不再列出': '各县人民政府，市经开区管委会',
    '以下任务涉及各县（市、区）的，均由各县（市、区）人民政府负责落实，不再逐项列出': '各县（市、区）人民政府',
    各镇街均为本方案各项任务的责任单位: '各镇街',
    '本章任务均需各县（市、区）政府贯彻落实，不再单列': '各县（市、区）政府',
    '除标注外，各项任务均由各区人民政府负责组织实施': '各区人民政府',
    以下任务责任单位均含各镇街: '各镇街',
    '各区人民政府，高新区管委会均为以下任务的责任单位': '各区人民政府，高新区管委会',
    各区人民政府对以下各项任务均负有落实责任: '各区人民政府',
    以下各项任务均由各镇人民政府负责: '各镇人民政府',
    以上任务均由各镇人民政府抓好贯彻落实: '各镇人民政府',
    以下各项任务由各区人民政府负责具体落实: '各区人民政府',
  },
  not: [
    '各县区均需落实',
    '以上任务不再列出',
    '各级各部门均要高度重视',
    '以下均适用于所有园区',
    '各项任务均由各责任单位负责落实',
    '需各乡镇落实的任务，不再列出',
    '以下任务的牵头单位均为县水利局',
    '第三章各项任务均需各镇街落实',
    '以下各项任务由市政府督查室负责督查考核',
    '以上任务由市财政局负责资金保障',
    '各项任务均由市财政局做好资金保障',
    '以上任务均由市政府督查室督促落实',
    '市政府督查室均负责以上任务的检查通报',
    '本部分任务由市水务局牵头推进',
  ],
}

/** Whom or what a sentence leaves out. */
export const EXCEPTION = {
  pattern: /除[^，,。；;]{1,40}?(?:以外|之外|外)(?!\p{Script=Han})|(?:由|有)?[^，,。；;]{1,40}?的?除外/gu,
  examples: [
    '由市政府直属责任部门负责的除外',
    '除由市政府直属责任部门负责的外',
    '除市本级以外',
    '有特殊要求的除外',
    '已明确责任单位的除外',
  ],
  not: ['各县人民政府', '除尘改造', '市外办'],
}

/** Whether a part of a clause says nothing but whom or what is left out. */
export function isException(part: string): boolean {
  return part.trim() !== '' && withoutExceptions(part).trim() === ''
}

/** A text in which exceptions are blotted out, length for length. */
function withoutExceptions(text: string): string {
  return text.replace(EXCEPTION.pattern, (exception) => ' '.repeat(exception.length))
}

/** A text that runs on for longer, in characters, is no such sentence. */
const LONGEST = 400

/** The units that a sentence names for many tasks at once, or null where it names none so. */
export function defaultUnitsIn(printed: string): DefaultUnits | null {
  if (printed.length > LONGEST) return null
  const sentence = withoutExceptions(printed)
  if ((!NOT_LISTED.test(sentence) && !TASKS.test(sentence)) || OTHER_SECTION.test(sentence)) return null
  const units = unitsIn(sentence)
  if (units === null || PRINTED.test(sentence.slice(units.start))) return null
  return { ...units, ...scopeOf(printed) }
}

/** Whether a sentence in the text of a task is a default by its words, and not what the task has to do. */
export function pointsToTasks(sentence: string): boolean {
  return NOT_LISTED.test(sentence) || POINTS_TO_TASKS.test(sentence)
}

/** Words of a sentence that gives somebody something to do with many tasks: what it says of them ought not to be lost. */
const GIVES = /负责|牵头|主办|落实|配合|[督监]|考核|检查|通报|保障|统筹|均为/

/** 以上两项均, 上述任务应: what they all have is said behind it. */
const ALL_HAVE =
  /(?:以[下上]|下列|下述|上述|前述|各项|所有|全部)[^，。；]{0,10}?(?:项|条|任务|工作|事项|措施|项目)[^，。；]{0,4}?(?:[均都皆]|一律|须|必须|应当?|要|原则上)(?:[须需应]|必须|应当|要)?[于在]?/

/** The tests read them. */
export const TIMES_OF_ALL: { examples: readonly string[]; not: readonly string[] } = {
  examples: [
    '以上两项均于10月底前完成',
    '上述任务须于2023年底前完成',
    '以下各项工作原则上6月底前完成',
    '所有项目一律在年底前完成。',
  ],
  not: ['10月底前完成', '以上两项均由县财政局负责', '各项任务要细化分解', '所有项目要加快建设，10月底前完成'],
}

/** Whether a sentence says until when many tasks are due. */
export function saysTimeOfAll(sentence: string): boolean {
  const found = ALL_HAVE.exec(sentence)
  return found !== null && wholeTime(sentence.slice(found.index + found[0].length).replace(/。$/, '')) !== null
}

/**
 * Whether a sentence says something of many tasks, and is no default: who leads all of them, or watches over them, or until
 * when they are due.
 */
export function isUnreadDefault(printed: string): boolean {
  if (printed.length <= LONGEST && saysTimeOfAll(printed)) return true
  if (printed.length > LONGEST || !POINTS_TO_TASKS.test(printed) || defaultUnitsIn(printed) !== null) return false
  const sentence = withoutExceptions(printed)
  return matchesOf(sentence, ALL_BY).some(({ index, 0: all }) => {
    const behind = sentence.slice(index + all.length)
    const length = PRINTED.test(behind) ? 0 : organsAtStart(behind)
    return length > 0 && GIVES.test(all + behind.slice(length))
  })
}

/** Whether a sentence speaks of the part of the plan that it stands in: 本类任务均由…. */
export function speaksOfOwnPart(sentence: string): boolean {
  return OWN_SECTION.test(sentence)
}

/** Which tasks a sentence speaks of. */
export function scopeOf(sentence: string): Pick<DefaultUnits, 'reach' | 'side'> {
  return { reach: reachOf(sentence), side: sideOf(withoutExceptions(sentence)) }
}

function reachOf(sentence: string): DefaultUnits['reach'] {
  if (OWN_CHAPTER.test(sentence)) return 'chapter'
  return WHOLE.test(sentence) && !OWN_SECTION.test(sentence) ? 'document' : 'section'
}

function sideOf(sentence: string): DefaultUnits['side'] {
  if (BELOW.test(sentence)) return 'below'
  return ABOVE.test(sentence) ? 'above' : 'any'
}

function unitsIn(sentence: string): Pick<DefaultUnits, 'start' | 'end'> | null {
  for (const all of matchesOf(sentence, ALL_BY)) {
    const behind = all.index + all[0].length
    const after = lengthOfLists(sentence.slice(behind))
    const isDone = after > 0 && DOES.test(sentence.slice(behind + after))
    const endsIn =
      after > 0 &&
      UNITS_ARE.test(sentence.slice(0, all.index)) &&
      /^(?:[，。；]|$)/.test(sentence.slice(behind + after))
    if (isDone || endsIn) return { start: behind, end: behind + after }
    const before = ARE.test(sentence.slice(behind)) ? listsBefore(sentence.slice(0, all.index)) : null
    if (before) return before
  }
  return null
}

/** The lists that a clause begins with, and which tasks they do: 各区政府，管委会 of 各区政府，管委会对以下任务均…. */
function listsBefore(text: string): Pick<DefaultUnits, 'start' | 'end'> | null {
  const starts = [0, ...matchesOf(text, /[，,；;。]/g).map(({ index }) => index + 1)]
  for (const start of starts) {
    const length = lengthOfLists(text.slice(start))
    if (length > 0 && /^(?:对.*)?$/.test(text.slice(start + length))) return { start, end: start + length }
  }
  return null
}

/** 各县人民政府，开发区管委会: lists that only a comma parts. */
function lengthOfLists(text: string): number {
  const first = organsAtStart(text)
  if (first === 0 || !/^[，,]/.test(text.slice(first))) return first
  const more = lengthOfLists(text.slice(first + 1))
  return more === 0 ? first : first + 1 + more
}

/** Whether a part of a text only says that the units of a default are printed no more. */
export function saysNotListed(part: string): boolean {
  return NOT_LISTED.test(part)
}

/** Whether a part of a text only says what the sentence it begins does not hold for: 分工表中除另有标注外. */
export function saysExcept(part: string): boolean {
  return /^\S{0,10}\s+$/.test(withoutExceptions(part))
}
