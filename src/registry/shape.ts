import type { UnitKind } from '../model/plan.js'
import {
  BRANCH_DUTIES,
  COLLECTIVE_ENDINGS,
  COLLECTIVE_NAMES,
  COLLECTIVE_TAILS,
  ENDINGS,
  LEVEL_WORDS,
  STRONG_HEADS,
  WEAK_HEADS,
  WEAK_TAILS,
} from '../vocabulary/organ-words.js'

/** What the form of a name says of a unit that no register has. */
export interface Shape {
  kind: UnitKind
  /** Whether it starts with a level (区…, 市…) or the region's own name. */
  levelled: boolean
  /** False for what may as well be the end of a longer name: `西城分局`. */
  selfStanding: boolean
}

const ENDING_WORDS = ENDINGS.flatMap(({ words, kind }) => words.split(' ').map((word) => ({ word, kind }))).sort(
  (a, b) => b.word.length - a.word.length,
)
const ENDING = new RegExp(`(?:${ENDING_WORDS.map(({ word }) => word).join('|')})$`)
const LEVEL = new RegExp(`^(?:${LEVEL_WORDS.join('|')})`)
/** One organ ends and the next begins: two names run together, or a branch office (…委西城…分局). */
const NEXT_NAME =
  /(?<=[局委办厅会处部院联台]|中心|公司|政府|[支大总]队)(?=[区市县州省旗](?:[^委属直]|委[宣组统政办网编改巡老党农金台研社文机])|各(?:街道|镇|乡|部门|单位|相关|有关)|\p{Script=Han}{2,4}(?:街道办事处|街道办|镇人民政府|镇政府|乡人民政府|乡政府))/u
const EVERY_NEXT_NAME = new RegExp(NEXT_NAME.source, 'gu')
const COLLECTIVE = new RegExp(`^(?:${[...STRONG_HEADS, ...WEAK_HEADS].join('|')}).*(?:${COLLECTIVE_TAILS.join('|')})$`)
const COLLECTIVE_ENDING = new RegExp(`.(?:${COLLECTIVE_ENDINGS.join('|')})$`)
const BRACKETS = /[（(][^（）()]*[）)]$/
const SHORTEST = 2

/**
 * Judges whether a text is well formed as the name of a unit.
 * @param regions own names of the notice's region (`西城区`, `西城`), which serve as a level
 */
export function shapeOf(name: string, regions: readonly string[]): Shape | null {
  const unbracketed = name.replace(/[（(][^（）()]*[）)]/g, '')
  if (COLLECTIVE_NAMES.has(name) || isCollective(unbracketed) || COLLECTIVE_ENDING.test(unbracketed))
    return { kind: 'collective', levelled: true, selfStanding: true }
  const plain = name.replace(BRACKETS, '')
  const ending = ENDING.exec(plain)?.[0]
  if (ending === undefined || /^[和与及]/.test(plain)) return null
  const region = regions.find((own) => plain.startsWith(own)) ?? ''
  const level = region || (LEVEL.exec(plain)?.[0] ?? '')
  const core = plain.slice(level.length, plain.length - ending.length)
  const kind = kindOf(plain, ending)
  if (level === '' && core.length < SHORTEST) return null
  if (core === '' && (ending.length < SHORTEST || kind === 'subdistrict')) return null
  const town = /[镇乡]$/.test(ending) && level !== '' && region === ''
  if (town || NEXT_NAME.test(plain)) return null
  return {
    kind,
    levelled: level !== '',
    selfStanding: kind !== 'agency' || BRANCH_DUTIES.test(core) || /委会$|委员会$/.test(ending),
  }
}

function isCollective(name: string): boolean {
  if (!COLLECTIVE.test(name)) return false
  return !WEAK_HEADS.some((head) => name.startsWith(head)) || WEAK_TAILS.test(name)
}

/** Where a second name may begin inside a text without separators. */
export function nameStarts(text: string): number[] {
  return [...text.matchAll(EVERY_NEXT_NAME)].map((match) => match.index)
}

function kindOf(name: string, ending: string): UnitKind {
  const kind = ENDING_WORDS.find(({ word }) => word === ending)!.kind
  return kind === 'department' && /^[区市县州省旗]委(?!员)/.test(name) ? 'party' : kind
}
