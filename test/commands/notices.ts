/** A task of a small notice; what is not given is as in every other. */
export interface Row {
  no?: string
  title?: string
  measure?: string
  deadline?: string
  upper?: string
  lead?: string
  support?: string
  note?: string
}

/** What surrounds the rows. */
export interface Around {
  year?: number
  /** Of which plan the notice is. */
  plan?: string
  region?: string
  annex?: string
  section?: string
  /** A table of indicators below, its rows with the header. */
  indicators?: string[]
}

const COLUMNS = '序号 | 重点任务 | 工作措施 | 完成时限 | 市级部门 | 主责单位 | 协办单位 | 备注'

/** Rows beside those that are compared, so that annexes, sections and documents go on whatever becomes of those. */
const OTHERS: Row[] = [
  { no: '8', title: '信访', measure: '办理群众来信来访。', deadline: '长期坚持', lead: '县信访局' },
  { no: '9', title: '档案', measure: '整理移交各类文书档案。', deadline: '长期坚持', lead: '县档案馆' },
]

/** A notice of a few tasks, in Markdown. */
export function notice(rows: readonly Row[], around: Around = {}): string {
  const {
    year = 2023,
    plan = '重点任务',
    region = '金寨县',
    annex = '任务分解表',
    section = '一、民生',
    indicators,
  } = around
  const table = [COLUMNS, '---|---|---|---|---|---|---|---', `${section}|||||||`, ...[...rows, ...OTHERS].map(cells)]
  return [
    `# ${region}人民政府办公室关于印发${year}年${plan}的通知`,
    `附件1\n\n## ${annex}`,
    table.map((line) => `| ${line} |`).join('\n'),
    ...(indicators ? [`附件2\n\n## 有关指标`, indicators.map((line) => `| ${line} |`).join('\n')] : []),
  ].join('\n\n')
}

function cells({
  no = '1',
  title = '绿化造林',
  measure = '对宜林荒山实施造林绿化。',
  deadline = '年底前',
  upper = '—',
  lead = '县林业局',
  support = '—',
  note = '',
}: Row): string {
  return [no, title, measure, deadline, upper, lead, support, note].join(' | ')
}
