import type { UnitKind } from '../../model/plan.js'

/**
 * What an ending is enough for. `alone`: a bracket of such names and nothing else names organs. `form`: where units are
 * expected, the text is the name of one. `known names alone`: the word ends other words, too, and only a register tells.
 */
export type Strength = 'alone' | 'form' | 'beside a role' | 'known names alone'

export interface OrganEnding {
  endings: readonly string[]
  /** The one ending in full: 委员会 of 委. */
  full?: string
  /** Texts that end so and are no names. */
  unless?: RegExp
  kind: UnitKind
  strength: Strength
  /** Branches and brigades stand for themselves where they say what they do; 西城分局 is the end of a longer name. */
  branch?: true
  /** Organs that are called by the place where they are: 西城公安分局. */
  stationed?: true
  /** Bodies beside the department that has the function: 政务服务中心 is not 政务服务局. */
  body?: true
  /** Endings that an organ kept when it was renamed; another got that of its new form, as a 扶贫办 became a 局. */
  lasting?: true
  /** Right behind it another name may begin, with nothing printed between: 区教育局区财政局. */
  runsOn?: true
  /** Named after what it was set up to do: 推进新型城镇化工作领导小组. */
  forDuty?: true
  /** Names an organ without a level and a function: 妇联, 城投. */
  byItself?: true
  /** Names of places, in a list of units for who governs them: 高新区. */
  place?: true
  examples: readonly string[]
  not?: readonly string[]
}
