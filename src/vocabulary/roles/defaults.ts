/** Sentences that name units for many tasks at once: 以下各项工作均需各县、区人民政府落实，不再列出. */
import { organsAtStart } from '../organs/lists.js'

/** Units that no single task prints. */
export interface DefaultUnits {
  /** Offsets of the list of units. */
  start: number
  end: number
  /** How far it reaches: over all tasks that follow, or over those of its section. */
  reach: 'document' | 'section'
}

/** Which tasks are meant: 以下各项工作, 本方案所有任务. */
const TASKS =
  /(?:以[下上]|下列|上述|各[项条]|所有|全部|每[项条]|本(?:方案|通知|清单|计划|表))[^，。；]{0,10}?(?:任务|工作|事项|措施|条款|内容|项目|[均都皆])/
const NOT_LISTED = /不再?(?:一一|逐一|逐项|逐条|重复|另行|分别|单独|具体)*[列标注赘载]/
const WHOLE = /各[项条]|所有|全部|每[项条]|本(?:方案|通知|清单|计划|表)|除[^，。；]{1,20}外/
const OWN_SECTION = /[本该此](?:部分|节|章|条|类|领域|方面)/
/** Between the tasks and the units that do them all. */
const ALL_BY = /(?:[均都皆](?:需要?|须|要求?|应当?|由|请|涉及|为|是)*|[需须由])(?=[^需须由])/g
const DOES = /^[^，。；]{0,10}?(?:落实|负责|配合|参与|实施|推进|抓好|做好|贯彻)/
const ARE = /^[^，。；]{0,16}?(?:单位|部门|主体|落实|负责|配合|参与|实施|推进)/

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
  },
  not: ['各县区均需落实', '以上任务不再列出', '各级各部门均要高度重视', '以下均适用于所有园区'],
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

/** The units that a sentence names for many tasks at once, or null where it names none so. */
export function defaultUnitsIn(printed: string): DefaultUnits | null {
  const sentence = withoutExceptions(printed)
  if (!NOT_LISTED.test(sentence) && !TASKS.test(sentence)) return null
  const reach = WHOLE.test(printed) && !OWN_SECTION.test(sentence) ? 'document' : 'section'
  for (const all of sentence.matchAll(ALL_BY)) {
    const behind = all.index + all[0].length
    const after = lengthOfLists(sentence.slice(behind))
    if (after > 0 && DOES.test(sentence.slice(behind + after))) return { start: behind, end: behind + after, reach }
    const start = Math.max(...[...'，,；;。'].map((mark) => sentence.lastIndexOf(mark, all.index))) + 1
    const isList = all.index > start && organsAtStart(sentence.slice(start, all.index)) === all.index - start
    if (isList && ARE.test(sentence.slice(behind))) return { start, end: all.index, reach }
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
