/** How names of the centre's organs vary: what may stand in front of them, and what may be cut short in them. */

/** What names the state itself, where others have the name of their region. */
export const STATE = '国家'

export const IN_FRONT = {
  words: ['中华人民共和国', '国务院', '中华', '中共', '中央', '中国', '国家', '全国'],
  /** Of these some may be put in front of any organ of the centre: 国家财政部. */
  anybodys: ['中华人民共和国', '国务院', '中共', '中国', '国家'],
  examples: ['国家发展改革委', '中国证监会', '中央宣传部', '国务院扶贫办'],
  not: ['发展改革委', '最高人民法院'],
}

/** What is printed in full and cut short; of each pair the second stands for both. */
export const CONTRACTIONS: readonly {
  long: RegExp
  short: string
  examples: readonly [full: string, short: string][]
}[] = [
  { long: /(?<=.)[和与及](?=.)/g, short: '', examples: [['住房和城乡建设部', '住房城乡建设部']] },
  { long: /委员会/g, short: '委', examples: [['国家民族事务委员会', '国家民族事务委']] },
  { long: /办公室$/, short: '办', examples: [['国务院侨务办公室', '国务院侨务办']] },
  { long: /监督管理/g, short: '监管', examples: [['国家市场监督管理总局', '国家市场监管总局']] },
  { long: /管理(?=总?局$)/, short: '', examples: [['国家外汇管理局', '国家外汇局']] },
]

const FRONT = new RegExp(`^(?:${IN_FRONT.words.join('|')})+`)
const ANYBODYS_FRONT = new RegExp(`^(?:${IN_FRONT.anybodys.join('|')})`)
/** 办公厅 and 研究室 alone may be anybody's. */
const TOO_GENERAL = /[厅室]$/

/** The one spelling of all that are contracted to it. */
export function contracted(name: string): string {
  return CONTRACTIONS.reduce((text, { long, short }) => text.replace(long, short), name)
}

/** The name without 国家, 中国 or the like in front; null where nothing stands there, or too little is left. */
export function withoutFront(name: string): string | null {
  const bare = name.replace(FRONT, '')
  return bare === name || bare.length < 2 || TOO_GENERAL.test(bare) ? null : bare
}

/** The name without what anybody may put in front of it. */
export function withoutAnybodysFront(name: string): string {
  return name.replace(ANYBODYS_FRONT, '')
}

const OF_CENTRE_ALONE = /总[局署]$|[部署]$/

/** Whether a name without a level, that an organ of the centre has, may be the organ of any government: 密码管理局, not 税务总局. */
export function mayBeOfAnyGovernment(name: string): boolean {
  return withoutAnybodysFront(name) === name && !FRONT.test(name) && !OF_CENTRE_ALONE.test(name)
}
