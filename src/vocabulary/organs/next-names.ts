/** Where one name ends and the next begins, with nothing printed between: 区教育局区财政局, 县教育局县直各单位. */
import { PLACES } from './collective-words.js'
import { ENDED } from './endings.js'
import { LEVELS } from './levels.js'
import { matchesOf } from '../../text/matches.js'

/** Among the ranks of places. */
const COUNTY = 3

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`
const BEHIND = oneOf(ENDED.filter(({ runsOn }) => runsOn).map(({ ending }) => ending))
const GOVERNMENTS = oneOf(LEVELS.filter(({ rank }) => rank !== 'town').map(({ word }) => word))
/** 县直各单位, 全县各学校: collectives whose level is no organ's. */
const COLLECTIVE = `(?:全?${GOVERNMENTS}|${GOVERNMENTS}(?:直|属|级))(?:各|有关|相关)`
/** What names the Party's committee and the government of one level at once: 市委市政府督查局, 县委县政府有关部门 are each one. */
const JOINT = `(?<=(${GOVERNMENTS})委)\\1(?:人民)?政府(?:(?!团?${GOVERNMENTS}(?!场)|各|有关|相关)\\p{Script=Han}{0,8}?(?:局|办|室|处|中心)|\\p{Script=Han}{0,6}?(?:部门|单位|机构))`
/** Places that end as organs do: 四会 is no 会. */
const PLACES_ENDING_AS_ORGANS = '(?<!(?:[禹新四]会|[南迭]部)(?=[区市县]))'
/** Companies and organs of the centre begin a name of their own: 县住建局国网某县供电公司. */
const OF_CENTRE = '(?:国网|南网|国家(?!级)|中国)(?=\\p{Script=Han}{3})'
/** 各乡镇, 各镇（街道）: places below those that have departments. */
const TOWN = oneOf(PLACES.filter(({ ranks }) => ranks.every((rank) => rank > COUNTY)).flatMap(({ words }) => words))
const TOWNS = `各${TOWN}+(?:[（(]${TOWN}+[）)])?`
/** One organ ends and the next begins: two names run together, or a branch office (…委西城…分局). */
const NEXT_NAME = new RegExp(
  `(?<=${BEHIND}|${TOWNS})(?!${JOINT})${PLACES_ENDING_AS_ORGANS}(?=(?<!社会)(?:以及|及|和|与|并|暨)|${GOVERNMENTS}(?:[^委属直场政容域际]|委(?!员)|政(?!工|公|设|管|市|园))|${COLLECTIVE}|${OF_CENTRE}|各(?:街道|镇|乡|部门|单位|相关|有关)|\\p{Script=Han}{2,4}(?:街道办|[镇乡县市区旗](?:人民)?政府))`,
  'gu',
)

/** Where a second name may begin inside a text without separators. */
export function nameStarts(text: string): number[] {
  return matchesOf(text, NEXT_NAME).map(({ index }) => index)
}

/** Whose parts are called as departments are: 市公安局交通管理局. */
export const ORGANS_WITH_BUREAUS = {
  pattern: /公安[局厅]$/,
  examples: ['市公安局', '公安局'],
  not: ['县司法局', '县公安局交警大队'],
}

/** Whether what stands behind a name may be a part of it, whatever its own name is. */
export function hasOrgansBehind(name: string): boolean {
  return ORGANS_WITH_BUREAUS.pattern.test(name)
}

const PLACE = /^(?:中共)?(\p{Script=Han}{1,8}?(?:自治[州县旗区]|[省市州盟县区旗]))/u

/** The place that a text begins with, by its form alone: 某县 of 中共某县委. Empty where it begins otherwise. */
export function placeAtStart(text: string): string {
  return PLACE.exec(text)?.[1] ?? ''
}

/** Where the place that a text begins with is printed again: 甘肃省财政厅甘肃省农业农村厅, 中共隆回县委隆回县人民政府. */
export function nameStartsAtPlace(text: string): number[] {
  const place = placeAtStart(text)
  if (place === '') return []
  return matchesOf(text, new RegExp(`(?<=..)(?:中共)?${place}`, 'gu')).map(({ index }) => index)
}

/** The committee of a Party is not the end of a name: 省委宣传部. */
const BEHIND_MINISTRY =
  /(?<=\p{Script=Han}{2}部|\p{Script=Han}{3}(?:总局|(?<![省市州盟县区旗中])委))(?=\p{Script=Han}{3})(?!员会|会|办公)/gu

/** Where the names of ministries that run together begin: 教育部财政部, 国家发展改革委财政部. */
export function ministriesRunTogether(text: string): number[] {
  return matchesOf(text, BEHIND_MINISTRY).map(({ index }) => index)
}
