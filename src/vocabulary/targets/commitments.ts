/** What commits to a number besides its bounds: a verb or a noun of a level, a verb of a change or of a count. */
import {
  CARRYING_OUT,
  CHANGE_VERBS,
  COUNT_VERBS,
  LEVEL_NOUNS,
  LEVEL_VERBS,
  NEW,
  NO_LEVELS,
  PER_HEAD,
  SPOKEN_COUNTS,
  type Change,
  type Verbs,
} from './commitment-verbs.js'

const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length)
const oneOf = (words: readonly string[]): string => `(?:${longestFirst(words).join('|')})`
const ahead = (sign: '=' | '!', word: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `(?${sign}${texts.map((text) => text.replace(word, '')).join('|')})`

/** The words of some lines as one pattern. */
function verbsOf(lines: readonly Verbs[]): string {
  const patterns = lines.flatMap(({ words, unless = [], only = [] }) =>
    words.map((word) => ({
      word,
      pattern:
        word +
        ahead(
          '!',
          word,
          unless.filter((text) => text.startsWith(word)),
        ) +
        ahead('=', word, only),
    })),
  )
  return patterns
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ pattern }) => pattern)
    .join('|')
}

const LEVEL = new RegExp(`^(.*?)(?:${verbsOf(LEVEL_VERBS)})$`, 's')
/** 恢复到, 延伸至: a verb of two characters that reaches what follows. */
const REACHES = new RegExp(`^(.*?)(?!.*${oneOf(NO_LEVELS.words)}$)\\p{Script=Han}{2}[到至]$`, 'su')
const LEVEL_NOUN = new RegExp(`${oneOf(LEVEL_NOUNS.words)}$`)
/** 成活率在85%以上; 在 behind other nouns says where. */
const AT_LEVEL = new RegExp(`^(.*${oneOf(LEVEL_NOUNS.words)})在$`, 's')
const CHANGES = CHANGE_VERBS.map((line) => ({
  line,
  pattern: new RegExp(
    `^(.*)(${verbsOf([line])}${(line.alone ?? []).map((verb) => `|(?<![下压缩])${verb}(?=$)`).join('')})((?:(?![量率额幅])[^、的]{1,12})?)$`,
    's',
  ),
}))

/** What stands before a verb that reaches a level and ends a text; null where none does. */
export function subjectOfLevel(text: string): string | null {
  return (LEVEL.exec(text) ?? REACHES.exec(text) ?? AT_LEVEL.exec(text))?.[1] ?? null
}

/** 达到交流总数的20%, 占地区生产总值的2.5%: a share of a base that is told. */
const SHARE_OF_BASE = /^(.*?)(?:[达占]|[达占升高降低减增扩大加]到|[升高降低减增]至)[^、\d]{2,20}的$/su

/** What stands before the verb of a share and its base, which end a text; null where none do. */
export function subjectOfShare(text: string): string | null {
  return SHARE_OF_BASE.exec(text)?.[1] ?? null
}

/** Whether a text ends in the name of something that has a level. */
export function namesLevel(text: string): boolean {
  return LEVEL_NOUN.test(text) && !NEW.test(text)
}

/** A verb of change with what stands around it. */
export interface PrintedChange {
  change: Change
  counts: boolean
  subject: string
  verb: string
  /** Between the verb and the end of the text. */
  between: string
  /** Whether the verb belongs to the name of what is counted: 新增造林. */
  isNew: boolean
}

/** The changes that a text may tell of the number that follows it, the likeliest first. */
export function changesIn(text: string): PrintedChange[] {
  return CHANGES.flatMap(({ line: { change, counts }, pattern }) => {
    const match = pattern.exec(text)
    if (!match) return []
    const [, subject, verb, between] = match as unknown as [string, string, string, string]
    return [{ change, counts, subject, verb, between, isNew: NEW.test(verb) }]
  })
}

/** A level that another one is to be above or below: 高于全市平均水平. */
export interface PrintedComparison {
  subject: string
  change: Change
  level: string
}

const COMPARED = /^(.*?)(?<!不)(高于|高出|快于|超过|低于|慢于)([^、\d]{0,12}(?:水平|平均|均值|增速|增幅))$/su

/** The level that the number behind a text says the distance from; null where it says none. */
export function comparisonIn(text: string): PrintedComparison | null {
  const match = COMPARED.exec(text)
  if (!match) return null
  const change = BELOW.has(match[2]!) ? 'decrease' : 'increase'
  return { subject: match[1]!, change, level: match[3]! }
}

const BELOW: ReadonlySet<string> = new Set(['低于', '慢于'])

/** Words between a verb and its number that name nothing: 组织对1家, 完成全部65个. */
const NO_OBJECT = oneOf(['对', '不同', '全部', '剩余', '其余', '余下', '所有', '共'])
/** 改造提升 counts as 改造 does. */
const TOGETHER = oneOf(CHANGE_VERBS.flatMap(({ words, counts }) => (counts ? [] : words)))
const COUNTING = `(?:${verbsOf(COUNT_VERBS)})${TOGETHER}?|${PER_HEAD}`
const COUNT = counting(`(?!(?:${NO_OBJECT}|${TOGETHER})$)[^、]{1,16}`)
/** 新建中小学、幼儿园9所 counts both together. */
const COUNT_OF_LIST = counting(`(?!(?:${NO_OBJECT}|${TOGETHER})$).{1,24}`)
const COUNT_ALONE = counting('')
/** 新建、改扩建学校12所 counts both together, too. */
const LISTED_VERBS = new RegExp(`(?:${COUNTING})、`)
const ENDS_IN_COUNT = new RegExp(`(?:${COUNTING})$`)
const STAGE = `(?:${verbsOf(COUNT_VERBS.filter(({ isStage }) => isStage))})${TOGETHER}?`
const STAGE_ALONE = new RegExp(`^${STAGE}$`)
const OBJECT_OF_STAGE = new RegExp(`^新?${STAGE}(?:[、和]?${STAGE})*(?![、和及与])(.+)$`, 's')
const HANDLES_THINGS = new RegExp(`(?:${verbsOf(COUNT_VERBS.filter(({ ofThings }) => ofThings))})$`)

function counting(between: string): RegExp {
  return new RegExp(`^(.*?)(${COUNTING})(?![率量])${NO_OBJECT}?(${between})$`, 's')
}

/** A verb that counts, with what stands around it. */
export interface PrintedCount {
  subject: string
  verb: string
  /** What is counted, where it stands before the number; else empty. */
  object: string
  /** Whether the verb makes what is counted; 落实 carries out what others made. */
  makes: boolean
}

/** The verb of a text that counts what the number behind it is of; null where none does. */
export function countIn(text: string): PrintedCount | null {
  const patterns = LISTED_VERBS.test(text) ? [COUNT_OF_LIST, COUNT] : [COUNT, COUNT_OF_LIST]
  for (const pattern of [...patterns, COUNT_ALONE]) {
    const match = pattern.exec(text)
    if (match)
      return { subject: match[1]!, verb: match[2]!, object: match[3]!, makes: !CARRYING_OUT.includes(match[2]!) }
  }
  return null
}

/** Whether a text ends in a verb that counts: the noun before it names what is counted, 乡道改造30公里. */
export function endsInCount(text: string): boolean {
  return ENDS_IN_COUNT.test(text)
}

/** What the name of a count says is built: 高标准农田 of 新建高标准农田; null where it is no stage of a work. */
export function objectOfStage(name: string): string | null {
  return OBJECT_OF_STAGE.exec(name)?.[1] ?? null
}

/** Whether a text is a stage of a work and leaves out of what: 改造提升. */
export function isStageAlone(text: string): boolean {
  return STAGE_ALONE.test(text)
}

/** Whether a text ends in a verb of what is done to things, not to people: 消除. */
export function handlesThings(text: string): boolean {
  return HANDLES_THINGS.test(text)
}

/** Words that begin with a verb and are nouns: 培训基地. */
const NOUN_OF_VERB = '中心|基地|项目|工程|设施|平台|机构|[站点所性用型类区]'
const BEGINS_WITH_VERB = new RegExp(
  `^(?:用于|(?:${COUNTING}|${verbsOf(CHANGE_VERBS)}|${verbsOf(LEVEL_VERBS)})(?!${NOUN_OF_VERB}))`,
)

/** Whether a text behind a number begins a statement of its own: 投资5亿元建设厂房. */
export function beginsWithVerb(text: string): boolean {
  return BEGINS_WITH_VERB.test(text)
}

const spokenPattern = (verbs: readonly string[], apart: number): RegExp =>
  new RegExp(`${oneOf(verbs)}[^、的]{0,${apart}}$`)
const SPOKEN = SPOKEN_COUNTS.map(({ verbs, units, least, apart, apartAtEnd }) => ({
  inside: spokenPattern(verbs, apart),
  atEnd: spokenPattern(verbs, apartAtEnd),
  unit: new RegExp(`^[万亿]?${oneOf(units)}$`),
  least,
}))

/** Whether a unit is one of those that numbers in words count things by, whatever the verb: 桥梁三座. */
export function countsThings(unit: string): boolean {
  return SPOKEN[0]!.unit.test(unit)
}

/** A number in words with what stands around it. */
interface Spoken {
  before: string
  value: number
  unit: string
  /** Whether the number ends its statement. */
  ends: boolean
}

/** Whether a number in words counts behind a text: 建成服务站三所. */
export function isSpokenCount({ before, value, unit, ends }: Spoken): boolean {
  return SPOKEN.some(
    (count) => count.unit.test(unit) && value >= count.least && (ends ? count.atEnd : count.inside).test(before),
  )
}
