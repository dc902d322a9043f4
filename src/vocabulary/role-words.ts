import { HEADER_WORDS } from './header-words.js'

/** What a notice says of a list of units. `responsible` owns the task, unless somebody else leads it. */
export type PrintedRole = 'lead' | 'support' | 'responsible'

/** Words before a colon: 牵头单位：… They are those of the headers of tables, and these. */
export const LABELS: Record<PrintedRole | 'deadline' | 'leader' | 'person', string> = {
  lead: `${HEADER_WORDS.chief} ${HEADER_WORDS.leading} 第一牵头单位 牵头落实单位`,
  responsible: `${HEADER_WORDS.responsible} ${HEADER_WORDS.implementing} 责任 负责 落实责任单位`,
  support: `${HEADER_WORDS.support} 参加 协作 支持 参与配合单位 督导单位 指导单位`,
  deadline: `${HEADER_WORDS.deadline} 计划完成时限`,
  leader: `${HEADER_WORDS.leader} 牵头领导 责任领导 分管领导 包抓领导 包保领导 联系领导 牵头市领导 牵头县领导 牵头区领导 责任市领导 责任县领导 责任区领导 分管市领导 分管县领导 分管区领导 市级领导 县级领导 区级领导`,
  /** A 联系人 is whom to ask, and mostly of the whole notice. */
  person: '责任人 负责人 负责同志 责任人员 第一责任人 直接责任人 具体责任人',
}

/** Headers that are no labels: below a notice they say who wrote it, `主办：区生态环境局`. */
export const NO_LABELS = new Set(['主办', '承办'])

/** Words behind a list of units, as parts of a pattern: 市发展改革委牵头，市财政局配合. Longer ones stand first. */
export const VERBS: { role: PrintedRole; pattern: string }[] = [
  {
    role: 'lead',
    pattern: '(?:负责)?牵头(?:负责|抓总|总负责|督导|推进|落实|实施|组织|办理|抓){0,3}|总牵头|主办|主责|总负责',
  },
  {
    role: 'support',
    pattern:
      '(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:积极|密切|共同|协同|协助|参与){0,3}(?:配合|协助|协同|协办|参与|参加)(?:落实|推进|实施|做好)?|督导(?:落实|推进)?|指导(?:落实|推进)?|督促(?:指导|落实)?|监督|提供支持',
  },
  {
    role: 'responsible',
    pattern:
      '(?:(?:按照?|根据|依据)(?:各自)?(?:职责|职能)(?:分工|范围)*|各司其职|分工|分别|共同|具体|各自|依职责|依职权){0,3}(?:负责(?:组织)?(?:落实|实施|推进|完成|办理)?|组织实施|抓好落实|统筹推进|落实|推进|实施|承办|办理)',
  },
]

/** Words between the one that leads and those that help: 市发展改革委会同市财政局、市税务局负责. */
export const BETWEEN = '牵头会同|会同'

/** What stands in brackets behind a name: 市发展改革委（牵头）、市财政局. */
export const MARKS: Record<PrintedRole, string> = {
  lead: '牵头 牵头单位 牵头部门 牵头责任单位 主责 主责单位 主办 主办单位 总牵头',
  support: '配合 配合单位 配合部门 协办 协办单位 协助 协同 参与 参与单位 参加',
  responsible: '责任单位 责任 负责',
}

/** Words before a list that belong to no name. */
export const BEFORE_UNITS = /^(?:(?:具体|主要)?由|以及|并由|及)/
