import type { Role } from './roles.js'
import type { Resource, ResourceName, Tables } from './dataset.js'

/** In which language the columns of tables are named in files for people. */
export const HEADERS = ['en', 'zh'] as const
export type Headers = (typeof HEADERS)[number]

type NamesOf<Name extends ResourceName> = Record<keyof Tables[Name][number] & string, string>

const DOCUMENT = '文件标识'
const TASK = '任务标识'
const POSITION = '次序'
const SOURCE = '出处'
const CHANGE = '增减'
const COMPARATOR = '比较符'

/** What each column is called in Chinese; in a table no two are called the same. */
const CHINESE: { [Name in ResourceName]: NamesOf<Name> } = {
  documents: {
    id: DOCUMENT,
    title: '标题',
    document_number: '发文字号',
    issuer: '发文机关',
    region: '行政区划',
    region_code: '区划代码',
    plan_year: '计划年度',
    issued_on: '成文日期',
    printed_on: '印发日期',
    source_file: '来源文件',
    source_format: '来源格式',
    source_sha256: '来源校验值',
    pages: '页数',
    annexes: '附件数',
    tasks: '任务数',
    measures: '措施数',
    cells: '单元格数',
    cells_in_records: '入记录单元格',
    cells_in_structure: '结构单元格',
    cells_in_quarantine: '隔离单元格',
    characters: '字符数',
    characters_made: '自动编号字符',
    characters_in_records: '入记录字符',
    characters_in_structure: '结构字符',
    characters_in_text: '正文字符',
    characters_in_quarantine: '隔离字符',
    characters_left_out: '略去字符',
  },
  document_files: {
    document_id: DOCUMENT,
    position: POSITION,
    file: '文件名',
    format: '格式',
    sha256: '校验值',
    pages: '页数',
    annex_nos: '所含附件',
  },
  tasks: {
    id: TASK,
    document_id: DOCUMENT,
    plan_year: '计划年度',
    annex_no: '附件号',
    annex_title: '附件标题',
    section_no: '章节号',
    section_title: '章节标题',
    task_no: '序号',
    task_title: '重点任务',
    measure_no: '措施序号',
    measure: '工作措施',
    deadline_text: '完成时限',
    deadline_kind: '时限类型',
    deadline_start: '起始日期',
    deadline_end: '截止日期',
    lead_units: '牵头单位',
    support_units: '配合单位',
    upper_lead_units: '上级牵头单位',
    source: SOURCE,
    remark: '附注',
    other: '其他栏目',
  },
  task_units: {
    task_id: TASK,
    role: '角色',
    position: POSITION,
    unit_id: '单位标识',
    unit: '单位名称',
    unit_text: '原文名称',
    unit_kind: '单位类型',
    open_ended: '等字收尾',
    inherited: '合并单元格',
  },
  milestones: {
    task_id: TASK,
    position: POSITION,
    label: '阶段',
    text: '节点内容',
    kind: '时限类型',
    start: '起始日期',
    end: '截止日期',
    source: SOURCE,
  },
  targets: {
    task_id: TASK,
    position: POSITION,
    indicator: '指标',
    comparator: COMPARATOR,
    change: CHANGE,
    value: '数值',
    unit: '计量单位',
    strength: '约束程度',
    baseline: '基期',
    text: '原文',
    start: '起始位置',
    end: '结束位置',
  },
  indicators: {
    document_id: DOCUMENT,
    annex_no: '附件号',
    region: '行政区划',
    region_text: '原文区划',
    label_header: '对象栏目',
    label: '对象',
    indicator: '指标',
    heading: '数值栏目',
    unit: '计量单位',
    comparator: COMPARATOR,
    change: CHANGE,
    value: '数值',
    value_text: '原文数值',
    note: '注',
  },
  units: {
    unit_id: '单位标识',
    unit: '单位名称',
    full_name: '单位全称',
    kind: '单位类型',
    region: '行政区划',
    names_met: '当时名称',
    aliases_met: '原文名称',
    record_count: '记录数',
    known: '已登记',
    evidence: '依据',
  },
  provenance: {
    task_id: TASK,
    field: '字段',
    derivation: '得出方式',
    fragments: '原文片段',
  },
  diagnostics: {
    document_id: DOCUMENT,
    rule: '规则',
    severity: '级别',
    message: '说明',
    source: SOURCE,
    task_id: TASK,
    params: '参数',
  },
  quarantine: {
    document_id: DOCUMENT,
    source: SOURCE,
    table: '表号',
    row: '行号',
    column: '列号',
    text: '原文',
    reason: '原因',
  },
}

/** The sheet of a workbook that says who must do what by when. */
export const DUTIES_SHEET = '责任清单'

const VIEWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  duties: {
    unit: '责任单位',
    role: '角色',
    task_title: '重点任务',
    measure: '工作措施',
    deadline_text: '完成时限',
    deadline_end: '截止日期',
    document_title: '通知标题',
    source: SOURCE,
    task_id: TASK,
  },
}

const ROLE_NAMES: Readonly<Record<Role, string>> = { lead: '牵头', support: '配合', upper_lead: '上级牵头' }

/** What a role is called in a list for people. */
export function roleName(role: Role, headers: Headers): string {
  return headers === 'zh' ? ROLE_NAMES[role] : role
}

/** What a column is called in a file; one of a table that is no part of a package has its own name in any language. */
export function columnName({ name }: Pick<Resource, 'name'>, column: string, headers: Headers): string {
  if (headers === 'en') return column
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...CHINESE, ...VIEWS }
  return names[name]?.[column] ?? column
}
