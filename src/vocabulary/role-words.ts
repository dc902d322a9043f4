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

/** What names of units end with, open lists included. A bracket that names none is no clause: （确保政策落实）. */
export const ENDS_AS_UNIT =
  /(?:[局委办厅处署部会院校室科股站所司社团队组行馆园镇乡村街区县市州省旗盟]|政府|法院|中心|街道|单位|部门|专班|企业|公司|集团|机构|铁塔|电信|移动|联通|残联|妇联|科协|文联|工商联)(?:[（(〔[][^（）()〔〕[\]]*[）)〕\]])?(?:等(?:\d+个)?(?:市直|区直|县直|省直|市级|县级|区级)?(?:有关|相关|各)*(?:部门|单位|成员单位|部门和单位|部门单位)?)?$/

/** What names of organs end with, so that a bracket of nothing else tells who is responsible: （市、县）, （试行） and （含乡镇） do not. */
export const ENDS_AS_ORGAN =
  /(?:.[局委办厅署]|政府|法院|检察院|中心|公司|集团|管委会|街道办事处|办公室|督查室|[支大]队|妇联|残联|科协|工商联|总工会|(?:有关|相关|各).{0,6}(?:部门|单位|街道|乡镇))(?:[（(〔[][^（）()〔〕[\]]*[）)〕\]])?(?:等(?:有关|相关|各)?(?:部门|单位)?)?$/
