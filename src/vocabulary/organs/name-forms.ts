/** Names that one body bears one after the other: 就业服务中心 and 就业促进中心, 创建办 and 创建办公室, 各镇（街道） and 各镇街. */
import { isCollective } from './collectives.js'
import { ORGAN_ENDINGS } from './organ-endings.js'

export interface NameForm {
  /** What of a name tells it from no other. */
  pattern: RegExp
  plain: string
  examples: readonly string[]
  not?: readonly string[]
}

/** What a centre is for besides its field. */
const PURPOSES = '(?:公共|综合)?(?:服务|发展|促进|管理|保障|事务|指导|推广)*'

/** To teach gongwen a form, add a line with an example. */
export const NAME_FORMS: readonly NameForm[] = [
  {
    pattern: new RegExp(`(?<=.{3})${PURPOSES}中心$`),
    plain: '中心',
    examples: ['市投资促进服务中心', '县人才发展中心', '市公共资源交易中心'],
    not: ['县文化馆'],
  },
  { pattern: /(?<=.{2})办公室$/, plain: '办', examples: ['市创建办公室'], not: ['办公室', '市创建办'] },
  { pattern: /(?<=.{2})委员会$/, plain: '委', examples: ['市卫生健康委员会'], not: ['委员会'] },
]

/** A name without what its forms differ in. */
export function plainName(name: string): string {
  const form = NAME_FORMS.find(({ pattern }) => pattern.test(name))
  return form === undefined ? name : name.replace(form.pattern, form.plain)
}

const FULL_ENDINGS = ORGAN_ENDINGS.flatMap(({ endings, full }) =>
  full === undefined ? [] : [{ full, ending: endings[0]! }],
).sort((a, b) => b.full.length - a.full.length)

/** What the names of one collective differ in, each where those before it are told no more. */
export const COLLECTIVE_FORMS: readonly NameForm[] = [
  {
    pattern: /[（）()、，/／和与及]|以及/,
    plain: '',
    examples: ['各镇（街道）', '各县、区', '各乡镇和街道'],
    not: ['各镇街'],
  },
  ...FULL_ENDINGS.map(({ full, ending }): NameForm => ({
    pattern: new RegExp(full),
    plain: ending,
    examples: [`各园${full}`],
    not: [`各园${ending}`],
  })),
  {
    pattern: /(?<=[市县区旗州盟乡镇街道])政府/,
    plain: '',
    examples: ['各乡镇政府', '各县区政府'],
    not: ['各级政府'],
  },
  { pattern: /街道办|街办|街道/, plain: '街', examples: ['各街道办', '各乡镇街道'], not: ['各镇街'] },
  { pattern: /([村居])民委(?!会)/, plain: '$1委会', examples: ['各村民委'], not: ['各村委会'] },
  { pattern: /各?(?:有关|相关)/, plain: '有关', examples: ['各相关部门', '有关单位'], not: ['各部门'] },
]

/** Places of one rank are told in any order: 各县区, 各区县. */
const PLACES = /(?<=各)[市县区旗州盟乡镇街]+/

/** A collective without what its names differ in; null where a name is none. */
export function plainCollective(name: string): string | null {
  if (!isCollective(name)) return null
  const plain = COLLECTIVE_FORMS.reduce((text, form) => text.replace(new RegExp(form.pattern, 'g'), form.plain), name)
  return plain.replace(PLACES, (places) => [...places].sort().join(''))
}
