/** Levels of government: the words for them at the front of an organ's name and at the end of a place's. */

import { wordsIn } from '../words.js'

export const RANKS = ['province', 'city', 'county', 'town'] as const
export type Rank = (typeof RANKS)[number]

interface Level {
  word: string
  rank: Rank
  /** Stands in the ids of organs of a government below the notice's own that the notice does not name: 区 in a city's. */
  id?: string
  /** Whether official names of its places begin with the city they are in: 青岛市城阳区. */
  withCity?: true
  /** Characters behind which the word is the beginning of another: 乡村振兴局. */
  unless?: string
  examples: readonly string[]
  not?: readonly string[]
}

/** 市 is a city here; the table of regions knows which cities have the rank of a county or of a province. */
export const LEVELS: readonly Level[] = [
  { word: '自治区', rank: 'province', examples: ['自治区财政厅', '自治区党委'] },
  { word: '省', rank: 'province', examples: ['省交通运输厅', '省委宣传部'] },
  {
    word: '市',
    rank: 'city',
    id: 'shi',
    unless: '场',
    examples: ['市生态环境局', '市委编办', '市直机关工委'],
    not: ['市场监管局'],
  },
  {
    word: '地区',
    rank: 'city',
    unless: '性生域间级总',
    examples: ['地区教育局', '地区公安局'],
    not: ['地区生产总值', '地区性', '地区间'],
  },
  { word: '州', rank: 'city', examples: ['州教育体育局', '州委宣传部'] },
  { word: '盟', rank: 'city', examples: ['盟财政局', '盟委组织部'] },
  { word: '区', rank: 'county', id: 'qu', withCity: true, examples: ['区教育局', '区委政法委'] },
  { word: '县', rank: 'county', id: 'xian', examples: ['县水利局', '县委组织部'] },
  { word: '旗', rank: 'county', id: 'qi', examples: ['旗林草局', '旗委统战部'] },
  { word: '镇', rank: 'town', id: 'zhen', examples: ['镇应急办', '镇人大'] },
  { word: '乡', rank: 'town', id: 'xiang', unless: '村镇', examples: ['乡政府'], not: ['乡村振兴局', '乡镇企业局'] },
]

/** Provinces and rivers, as organs of the centre are called by them: 江苏海事局, 黄河水利委员会. */
export const PROVINCES: readonly string[] = wordsIn(
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州',
  '云南 西藏 陕西 甘肃 青海 宁夏 新疆 长江 黄河 淮河 海河 珠江 松辽 太湖 国家 中国 全国',
)

const WORD = oneOf(LEVELS)
const AT_START = new RegExp(`^(?:${WORD})(?=.)`)
/** With the party committee of the level, or all of its area. */
const GOVERNMENT = new RegExp(`^(?:(?:${WORD})委(?!员)|全?(?:${WORD}))`)
/** Towns are in no table of regions; 某市城市 is the beginning of 城市管理委员会. */
const REGION = new RegExp(`(?<![省市州盟县区旗]城(?=市))(?:${oneOf(LEVELS.filter(({ rank }) => rank !== 'town'))})$`)

/** The level in front of a name: 市 of 市生态环境局. Empty where there is none, or nothing behind it. */
export function levelAtStart(name: string): string {
  return AT_START.exec(name)?.[0] ?? ''
}

/** What names a government in front of a name: 区委 of 区委宣传部, 全市 of 全市各部门, 市 of 市生态环境局. Empty where nothing does. */
export function governmentAtStart(name: string): string {
  return GOVERNMENT.exec(name)?.[0] ?? ''
}

/** The level that the name of a region ends with: 区 of 西城区. Empty where it ends with none. */
export function levelOfRegion(region: string): string {
  return REGION.exec(region)?.[0] ?? ''
}

/** Peoples in the names of autonomous places. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各'
const SHORT_NAME = new RegExp(
  `^(.{2,}?)(?:(?:(?:${PEOPLES})族?)+自治[州县区旗]|自治[州县区旗]|地区|新区|[省市州盟区县旗])$`,
)

/** A place as its branches and companies are called: 江苏 of 江苏省, 湘西 of 湘西土家族苗族自治州. A name of two characters stays. */
export function shortNameOf(place: string): string {
  return SHORT_NAME.exec(place)?.[1] ?? place
}

/** An autonomous place as it is mostly printed: 湘西州 and 湘西自治州 of 湘西土家族苗族自治州. None of any other. */
export function plainNamesOf(place: string): string[] {
  const kind = /自治([州县旗])$/.exec(place)?.[1]
  return kind === undefined ? [] : [shortNameOf(place) + kind, `${shortNameOf(place)}自治${kind}`]
}

/** Whether the official name of a place begins with its city. */
export function isNamedWithCity(place: string): boolean {
  return lineOf(levelOfRegion(place))?.withCity ?? false
}

/** Null for what is no level. */
export function rankOfLevel(word: string): Rank | null {
  return lineOf(word)?.rank ?? null
}

/** What stands for a level in ids: the word itself where nothing else is said. */
export function idOfLevel(word: string): string {
  return lineOf(word)?.id ?? word
}

function lineOf(word: string): Level | undefined {
  return LEVELS.find((level) => level.word === word)
}

function oneOf(levels: readonly Level[]): string {
  return levels.map(({ word, unless }) => word + (unless ? `(?![${unless}])` : '')).join('|')
}
