import {
  BOUNDS,
  CHANGE_VERBS,
  COUNT_VERBS,
  LEVEL_NOUNS,
  LEVEL_VERBS,
  SPOKEN_COUNTS,
} from '../../vocabulary/commitments.js'

const oneOf = (words: string): string =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')

export const BOUND = BOUNDS.map(({ words, comparator }) => ({
  comparator,
  pattern: new RegExp(`^(.*?)(?:${oneOf(words)})([^、]{0,8})$`, 's'),
}))
export const LEVEL = new RegExp(`^(.*?)(?:${oneOf(LEVEL_VERBS)})$`, 's')
export const LEVEL_NOUN = new RegExp(`(?:${oneOf(LEVEL_NOUNS)})$`)
export const CHANGES = CHANGE_VERBS.map(({ words, change, counts }) => ({
  change,
  counts,
  pattern: new RegExp(`^(.*)(${oneOf(words)})([^、的]{0,12})$`, 's'),
}))
/** Words between a verb and its number that name nothing: 组织对1家, 完成全部65个. */
const NO_OBJECT = '对|不同|全部|剩余|其余|余下|所有|共'
export const COUNT = countPattern(`(?!(?:${NO_OBJECT})$)[^、]{1,16}`)
/** 新建中小学、幼儿园9所 counts both together. */
export const COUNT_OF_LIST = countPattern(`(?!(?:${NO_OBJECT})$).{1,24}`)
export const COUNT_ALONE = countPattern('')
/** 新建、改扩建学校12所 counts both together too. */
export const LISTED_VERBS = new RegExp(`(?:${oneOf(COUNT_VERBS)})、`)
export const ENDS_IN_COUNT = new RegExp(`(?:${oneOf(COUNT_VERBS)})$`)
export const SPOKEN = SPOKEN_COUNTS.map(({ verbs, units, least, apart }) => ({
  verb: new RegExp(`(?:${oneOf(verbs)})[^、的]{0,${apart}}$`),
  unit: new RegExp(`^[万亿]?(?:${oneOf(units)})$`),
  least,
}))
/** 28%的建成区实现…, 60%以上街道完成…: the share of something that gets done. */
export const SHARE = /^的?(.+?)(?:实现|达到|完成|实行|建成|纳入)/s
/** 按每千名职工配备1名安全总监的标准 */
export const STANDARD = /^.{0,16}的(?:标准|比例|要求|原则|频次)/
/** 由38%提高到40% */
export const EARLIER = /[由从]$/
/** 对52家企业开展…, 为全区2.3万名老年人提供…: what is done to so many. */
export const TO_SO_MANY = /^[对为给](?:全[省市区县]|辖区)?(?:内|的)?$/
export const DONE_TO = /^.{2,16}?(?:开展|进行|实施|完成|提供|发放|办理|配备|安装)/s

function countPattern(between: string): RegExp {
  return new RegExp(`^(.*?)(${oneOf(COUNT_VERBS)})(?![率量])(?:${NO_OBJECT})?(${between})$`, 's')
}
