/** Endings that the names of a list share, printed behind the last: 高新区、开发区管委会; 省教育、财政部门. */
import { organEndingOf } from './endings.js'
import { levelAtStart, levelOfRegion, rankOfLevel } from './levels.js'
import { isStem, isStemOfDuty, isStemOfPlace } from './stems.js'

/** What takes the ending: places, names of any kind that are short, what parts of a department do, or functions that a register knows with it. */
export type Sharing = 'places' | 'short names' | 'parts' | 'functions'

export interface SharedEnding {
  endings: readonly string[]
  sharing: Sharing
  examples: readonly string[]
  not: readonly string[]
}

/** To teach gongwen one, add it to its line. Of the endings that a name has the longest counts. */
export const SHARED_ENDINGS: readonly SharedEnding[] = [
  {
    endings: ['管委会', '管理委员会', '人民政府', '政府', '党工委', '党委', '工委'],
    sharing: 'places',
    examples: ['开发区管委会', '某某盟人民政府', '示范区党工委'],
    not: ['县人民政府', '管委会', '市政府'],
  },
  {
    endings: [
      '街道办事处',
      '街道办',
      '街道',
      '办事处',
      '镇',
      '乡',
      '村',
      '社区',
      '集团',
      '公司',
      '银行',
      '医院',
      '学校',
    ],
    sharing: 'short names',
    examples: ['前进街道办事处', '古碑镇', '交投集团', '联通公司'],
    not: ['街道', '集团'],
  },
  {
    endings: ['管理处', '管理科', '管理股', '处', '科', '股'],
    sharing: 'parts',
    examples: ['农田建设管理处', '造林股'],
    not: ['综合室', '管理处'],
  },
  {
    endings: ['局', '厅', '委', '办', '联'],
    sharing: 'functions',
    examples: ['水利局', '县妇联'],
    not: ['县局'],
  },
]

const LINES = SHARED_ENDINGS.flatMap((line) => line.endings.map((ending) => ({ ...line, ending }))).sort(
  (a, b) => b.ending.length - a.ending.length,
)

/** 城关、南溪等镇: the ending stands in the words that leave the list open. */
export function endingOfOpenEnd(openEnd: string): string | null {
  const line = LINES.find(({ ending }) => openEnd.endsWith(ending))
  return line?.sharing === 'short names' ? line.ending : null
}

/** What the places of a list are that its open end names: 县 and 市 of 吉首、龙山等县市. Empty where it names none. */
export function regionsOfOpenEnd(openEnd: string): string[] {
  const named = /^.*?等(?:\d+|[一二三四五六七八九十]+)?[个]?([市县区州旗（）()、]+|地)$/.exec(openEnd)?.[1]
  return named === undefined
    ? []
    : named === '地'
      ? [...'市县区州']
      : [...named].filter((char) => /[市县区州旗]/.test(char))
}

/** Firms that are called so for short take the ending that one of their trade, or as short a one, has in full: 移动、电信、联通公司, 供电、供水公司. */
export function areShortFirms(text: string, other: string): boolean {
  const [line, same] = [organEndingOf(text), organEndingOf(other)]
  const isFirm = line?.kind === 'enterprise' && line.byItself === true
  return isFirm && (line.endings === same?.endings || text.length === other.length)
}

/** The ending that the names before a name may share with it, or null. */
export function sharedEndingOf(name: string): { ending: string; sharing: Sharing } | null {
  const line = LINES.find(({ ending }) => name.endsWith(ending))
  const before = name.slice(0, name.length - (line?.ending.length ?? 0))
  const isShared = line?.sharing === 'places' ? isPlace(before) : before.length > 1
  return line !== undefined && isShared ? line : null
}

/** Whether a text may be what a body of a place stands behind: 高新区, 某某市. */
export function isPlace(text: string): boolean {
  const line = organEndingOf(text)
  return text.length > 1 && line?.place === true && isStemOfPlace(text.slice(0, -line.ending.length))
}

/** 镇 of 南溪镇, which 古碑 before it has, too: 古碑、南溪镇人民政府. Empty for any other place. */
export function kindOfTown(place: string): string {
  return /[镇乡]$/.exec(place)?.[0] ?? ''
}

const LONGEST_SHORT_PLACE = 3

/** Whether a text may be a place without its level, beside others in a list: 从岭 of 从岭、雷坪县人民政府. */
export function isShortPlace(text: string): boolean {
  const isShort = text.length > 1 && text.length <= LONGEST_SHORT_PLACE && /^\p{Script=Han}+$/u.test(text)
  return isShort && levelOfRegion(text) === '' && isStemOfDuty(text)
}

const LONGEST_FUNCTION = 10

/** Whether a text may be a name without its ending, beside others in a list. */
export function isShortName(text: string): boolean {
  return text.length > 1 && text.length <= LONGEST_FUNCTION && /^\p{Script=Han}+$/u.test(text) && isStem(text)
}

/** What stands for the organs of several functions: 教育、财政部门. */
const CLASS = '部门'
const CLASS_AT_END = new RegExp(`${CLASS}$`)

/** What a class of departments does: 省教育 of 省教育部门. Null for any other text. */
export function functionOfClass(name: string): string | null {
  return CLASS_AT_END.test(name) ? name.replace(CLASS_AT_END, '') : null
}

export function classOf(functionName: string): string {
  return functionName + CLASS
}

/** The names that the department of a function may have at its level, the likeliest first: 省教育厅, 市教育局. */
export function departmentsOf(functionName: string): string[] {
  const isProvince = rankOfLevel(levelAtStart(functionName)) === 'province'
  return (isProvince ? ['厅', '委', '局', '办'] : ['局', '委', '办']).map((ending) => functionName + ending)
}

/** Bodies of a place that print it once, with the first: 开发区党工委和管委会. */
const PARTY = /^(.+?)(党工委|党委|工委)$/
const GOVERNED = /^(?:管委会|管理委员会|人民政府|政府)$/

/** The place whose two bodies are named one after the other, and both of them; null where none is. */
export function bodiesOfPlace(first: string, second: string): { place: string; bodies: [string, string] } | null {
  const [, place, party] = PARTY.exec(first) ?? []
  return place !== undefined && GOVERNED.test(second) ? { place, bodies: [party!, second] } : null
}
