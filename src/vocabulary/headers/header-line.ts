import type { Meaning } from '../../model/table.js'
import { LEVELS } from '../organs/levels.js'

/**
 * The words for who owns a task: which of them is the lead, their siblings say. The first here that a table has owns.
 * chief: 主责, 主办. leading: 牵头. responsible: 责任. implementing: 承办, 实施. local: 属地. upper: of the level above, 市级牵头.
 */
export const OWNERS = ['chief', 'leading', 'responsible', 'implementing', 'local', 'upper'] as const
export type Owner = (typeof OWNERS)[number]

/**
 * What one header says alone. `unit` is a bare 单位: one of measure, or an organisation. `problem` is what a task is about
 * where no other column names it (存在问题), `detail` what is done where no other column says that (整改要求, 建设规模).
 */
export type HeaderMeaning = Exclude<Meaning, 'lead' | 'upper_lead'> | Owner | 'unit' | 'problem' | 'detail'

/** Headers composed of nouns and of what stands before them. */
export interface HeaderLine {
  meaning: HeaderMeaning
  /** What stands before the nouns; without it the nouns are words themselves. */
  before?: readonly string[]
  nouns: readonly string[]
  /** Whether a word counts only where it is all of the header: `建设项目` in a sentence is no header. */
  whole?: true
  /** Headers; also longer ones that end with a word of the line. */
  examples: readonly string[]
  not?: readonly string[]
}

const above = LEVELS.filter(({ rank }) => rank === 'province' || rank === 'city').map(({ word }) => word)
/** Levels above most issuers': who owns a task there stands over the notice's own units. */
export const UPPER_LEVELS: readonly string[] = [
  '国家',
  '中央',
  '上级',
  '自治区',
  ...above.flatMap((level) => [`${level}级`, `${level}直`]),
]
