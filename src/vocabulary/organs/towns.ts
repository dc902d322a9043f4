/** The names of towns and their governments: 梅山镇, 梅山镇人民政府, 月坛街道办. */
import type { UnitKind } from '../../model/plan.js'
import { organEndingOf } from './endings.js'
import { isStem } from './stems.js'

interface TownKind {
  places: readonly string[]
  /** What its government is called behind the place, as notices mostly print it and in full. */
  organ: string
  fullOrgan: string
  /** What stands for it behind the place. */
  organs: readonly string[]
  kind: UnitKind
  examples: readonly string[]
  not: readonly string[]
}

export const TOWNS: readonly TownKind[] = [
  {
    places: ['镇', '乡', '苏木'],
    organ: '人民政府',
    fullOrgan: '人民政府',
    organs: ['人民政府', '政府', '党委政府', '党委、政府'],
    kind: 'government',
    examples: ['梅山镇', '梅山镇人民政府', '槐树湾乡政府', '花塔尼哈苏木'],
    not: [
      '梅山镇财政所',
      '各乡镇',
      '库区乡镇',
      '乡镇政府',
      '特色小镇',
      '打造特色小镇',
      '体育总会辛庄镇人民政府',
      '红十字会双港镇',
      '接待办南溪镇',
    ],
  },
  {
    places: ['街道'],
    organ: '办事处',
    fullOrgan: '办事处',
    organs: ['办事处', '办'],
    kind: 'subdistrict',
    examples: ['月坛街道', '月坛街道办', '月坛街道办事处'],
    not: ['月坛街', '相关街道'],
  },
]

/** Neither another organ nor a word of collectives stands in it: 民政局各乡镇. */
const NAME = '((?:(?![局委厅各等]|政府|公司|集团|中心|部门|单位|管委会|办公室|支队|大队)\\p{Script=Han}){2,6}?)'
const PARTS = TOWNS.map((kind) => ({
  kind,
  form: new RegExp(`^${NAME}(${kind.places.join('|')})(${kind.organs.join('|')})?$`, 'u'),
}))
/** What towns in general are called, and other words that end so. */
const NO_TOWN =
  /^(?:[省市县区]?(?:各|相关|有关|其他|其它|沿线|所有|属地|辖区|涉及|全).*|重点镇|中心镇|.*特色小镇|建制镇|试点.|示范.|.*城乡|.*乡镇|.*小城镇|.*(?:县|区|市)(?:街道|镇|乡))$/

/** A town, and the organ of which it is the place; null for any other name. */
export function partsOfTown(
  name: string,
): { name: string; organ: string; fullOrgan: string; kind: UnitKind; isPlain: boolean } | null {
  for (const { kind, form } of PARTS) {
    const [, own, place, organ] = form.exec(name) ?? []
    if (own === undefined || NO_TOWN.test(own + place!) || !isStem(own) || hasOrganInFront(own)) continue
    return {
      name: own + place!,
      organ: kind.organ,
      fullOrgan: kind.fullOrgan,
      kind: kind.kind,
      isPlain: organ === undefined,
    }
  }
  return null
}

/** What a town's own organs are called behind its name: 党委, 党政办公室. */
const ORGAN_OF_TOWN = /^(?:$|人民政府|政府|办事处|党委|党工委|委员会|党政|人大|综合)/
const LONGEST_TOWN = 9

/** The town whose organ a text names, or that it is: 石牌镇 of 石牌镇人民政府办公室. Empty where it begins otherwise. */
export function townAtStart(text: string): string {
  for (let length = 3; length <= Math.min(LONGEST_TOWN, text.length); length++) {
    const town = partsOfTown(text.slice(0, length))
    if (town?.isPlain && ORGAN_OF_TOWN.test(text.slice(length))) return town.name
  }
  return ''
}

/** The end of an organ, and behind it the name of the town: 体育总会辛庄. */
function hasOrganInFront(own: string): boolean {
  for (let end = 2; end <= own.length - 2; end++) {
    const line = organEndingOf(own.slice(0, end))
    if (line !== null && !line.place && end > 2 && (line.ending.length < end || line.byItself)) return true
  }
  return false
}
