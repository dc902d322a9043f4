/** What an organ of a known function may end with, whether or not the lexicon lists it for the function: 大数据中心. */
import type { UnitKind } from '../../model/plan.js'
import type { Rank } from './levels.js'

interface OrdinaryEnding {
  endings: readonly string[]
  kind: UnitKind
  examples: readonly string[]
  not?: readonly string[]
}

export const ORDINARY: readonly OrdinaryEnding[] = [
  { endings: ['局', '委', '厅'], kind: 'department', examples: ['农牧局', '商务局', '农牧厅'], not: ['教育部'] },
  { endings: ['办'], kind: 'office', examples: ['统计办', '水利办公室'], not: ['统计室'] },
  { endings: ['分局', '支队', '大队', '总队', '中队'], kind: 'agency', examples: ['水利分局', '文化和旅游大队'] },
  {
    endings: ['中心', '分中心', '处', '站', '所', '馆', '院', '队', '学校'],
    kind: 'institution',
    examples: ['大数据中心', '水利站', '财政所', '体育馆', '体育学校'],
    not: ['教育银行', '水利公司', '体育协会'],
  },
]

export const ORDINARY_ENDINGS: readonly string[] = ORDINARY.flatMap(({ endings }) => endings)

/** What an organ is by such an ending; null for any other. */
export function kindOfOrdinaryEnding(ending: string): UnitKind | null {
  return ORDINARY.find(({ endings }) => endings.includes(ending))?.kind ?? null
}

/** Departments; behind them alone a name tells that 科经 is short for two functions: a 教工委 is none. */
export const DEPARTMENT_ENDINGS: readonly string[] = ['局', '委', '厅']

/** Ranks of the governments that have organs that end so, where not all have. */
const RANKS: readonly { endings: readonly string[]; ranks: readonly Rank[] }[] = [
  { endings: ['厅', '总队'], ranks: ['province'] },
  { endings: ['局', '委'], ranks: ['province', 'city', 'county'] },
]

/** Null where governments of all ranks have organs that end so. */
export function ranksWithEnding(ending: string): readonly Rank[] | null {
  return RANKS.find(({ endings }) => endings.includes(ending))?.ranks ?? null
}
