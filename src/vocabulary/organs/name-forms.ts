/** Names that one body bears one after the other: 就业服务中心 and 就业促进中心, 创建办 and 创建办公室. */

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
