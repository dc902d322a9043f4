/** How the names of organs end, as a table. */
import { wordsIn } from '../words.js'
import { ENDINGS_OF_BODIES } from './endings-of-bodies.js'
import { ENDINGS_OF_GOVERNMENT } from './endings-of-government.js'
import { ENDINGS_OF_INSTITUTIONS } from './endings-of-institutions.js'
import type { OrganEnding } from './organ-ending.js'

/** To teach gongwen an ending, add it to its line with an example. Of the endings that a name has the longest counts. */
export const ORGAN_ENDINGS: readonly OrganEnding[] = [
  ...ENDINGS_OF_GOVERNMENT,
  ...ENDINGS_OF_BODIES,
  ...ENDINGS_OF_INSTITUTIONS,
]

/** What branches do where their name says it. */
export const BRANCH_DUTIES = {
  duties: wordsIn(
    '公安 税务 环保 环境 国土 规划 资源 工商 质监 城管 执法 交通 交警 运输 消防 市场 监管 供电 海关 气象 邮政 金融 证监 银保监',
  ),
  examples: ['西城公安分局', '环保拱墅分局', '西城交通支队'],
  not: ['西城分局', '第一支队'],
}
