/** The ending of a name: which line of the table of endings it is of. */
import { BODIES } from './collective-words.js'
import { ORGAN_ENDINGS } from './organ-endings.js'
import type { OrganEnding, Strength } from './organ-ending.js'

export type Ended = OrganEnding & { ending: string }

const RANK: Record<Strength, number> = { alone: 0, form: 1, 'beside a role': 2, 'known names alone': 3 }

/** Every ending with its line, the longest first. */
export const ENDED: readonly Ended[] = ORGAN_ENDINGS.flatMap((line) =>
  [...line.endings, ...(line.full ? [line.full] : [])].map((ending) => ({ ...line, ending })),
).sort((a, b) => b.ending.length - a.ending.length)

const BY_LAST = new Map<string, Ended[]>()
for (const line of ENDED) BY_LAST.set(line.ending.at(-1)!, [...(BY_LAST.get(line.ending.at(-1)!) ?? []), line])

/**
 * How a name ends.
 * @param strength the least that the ending must be enough for
 */
export function organEndingOf(name: string, strength: Strength = 'form'): Ended | null {
  const line = BY_LAST.get(name.at(-1) ?? '')?.find(
    ({ ending, strength: own }) => RANK[own] <= RANK[strength] && name.endsWith(ending),
  )
  return line === undefined || line.unless?.test(name) ? null : line
}

const LAST_OF_BODIES = new Set(BODIES.flatMap(({ words }) => words.map((word) => word.at(-1)!)))

/** Whether a character ends the name of some organ or collective. */
export function mayEndName(char: string): boolean {
  return BY_LAST.has(char) || LAST_OF_BODIES.has(char)
}

/** Endings that are the beginning of another word: 委 of 委员, 部 of 部门, 局 of 局长. */
export const BEGINS_ANOTHER = {
  pattern:
    /委员$|办[公理法学事好实]$|局[长面部势]$|部[门长队分署位]$|会[同商议员长展]$|院[长校内士所]$|市[场民容域级直委政属]$|[区县][域级直委块属位间城]$|站[点位长]$|校[长园区外内]$|[电农师工科财林医交]大学$|[一二三四五六七八九十](?:中[学心队院医]|小[学时区组镇]|幼[儿师])$|业主[管要体]$|协[同调助作办议会商定管]$|联[合系动网通盟营结欢防控治]$|所[长有需属在以]$|科[技学长协研普室]$|室[内外]$|组[长织成建团]$|队[长伍员]$|处[理长置罚于]$|厅[长局]$|社[会区保长]$|[馆厂][长区房]$|园[区林长地]$|司[法长]$|村[民级庄镇委容居两]$|乡[村镇贤]$|镇[街村区域]$|行[业政动为长驶程]$|股[权份长东]$|团[队体长]$|矿[山产区业]$|街道办$|[州旗盟][级直委]$|主任$|书记$|中心[城区镇村]$/,
  examples: [
    '市教育局联合',
    '市教育局协助',
    '市教育局长',
    '省发展和改革委员',
    '县政府办公',
    '市教育部门',
    '红旗街道办',
  ],
  not: ['华南农业大学', '市教育局做', '市教育局及', '县大数据中心建'],
}

/** Whether what ends a name at a place of a text is there the beginning of another word. */
export function endsInsideWord(text: string, end: number): boolean {
  return end < text.length && BEGINS_ANOTHER.pattern.test(text.slice(Math.max(0, end - 2), end + 1))
}

/** 委员会 of 委; the ending itself where it has no fuller form. */
export function fullEnding(ending: string): string {
  return lineOf(ending)?.full ?? ending
}

export function isBodyEnding(ending: string): boolean {
  return lineOf(ending)?.body ?? false
}

export function isLastingEnding(ending: string): boolean {
  return lineOf(ending)?.lasting ?? false
}

function lineOf(ending: string): OrganEnding | undefined {
  return ORGAN_ENDINGS.find(({ endings }) => endings.includes(ending))
}

/** Endings of whole names that are printed in full or short, the inner ones too: 直属机关工作委员会, 直属机关工委. */
const SHORTENED: readonly [full: RegExp, short: string][] = [
  [/工作委员会(?=办公室|办|$)/, '工委'],
  [/委员会(?=办公室|办|$)/, '委'],
  [/(?<=.{2})办公室$/, '办'],
]

/** A name with its endings made short: 妇儿工委办 of 妇儿工作委员会办公室. */
export function withShorterEndings(name: string): string {
  return SHORTENED.reduce((shorter, [full, short]) => shorter.replace(full, short), name)
}
