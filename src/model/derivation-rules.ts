export interface DerivationRule {
  /** One sentence: what it did. */
  did: string
  /** A notice, or the 完成时限 cell of a plan for 2023, and what a column of its last record comes to. The tests run it. */
  example: ({ notice: string } | { cell: string }) & { field: string; value: string }
}

/** Every way in which a value that is not simply printed came about, by its id. A new one is an entry here. */
export const DERIVATION_RULES = {
  'annex/title-from-list': {
    did: 'The annex has no title of its own; that of the notice’s list of annexes stands for it.',
    example: {
      notice: `
某县人民政府办公室关于印发2023年绿化行动计划的通知

附件：绿化行动计划

2023年3月1日

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'annex_title',
      value: '绿化行动计划',
    },
  },
  'cell/blank-is-merged': {
    did: 'A blank cell was taken as merged with the one above it.',
    example: {
      notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | 县水利局 |
| | | 养护林地。 | 年底前 | 县林业局 | |
`,
      field: 'support_units',
      value: '县水利局',
    },
  },
  'cell/same-as-above': {
    did: 'The cell says 同上: it stands for the one above it.',
    example: {
      notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
| 2 | 养护 | 养护林地。 | 年底前 | 同上 |
`,
      field: 'lead_units',
      value: '县林业局',
    },
  },
  'cell/same-as-left': {
    did: 'The cell says 同左: it stands for the one to its left.',
    example: {
      notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位 | 责任单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | 同左 |
`,
      field: 'support_units',
      value: '县林业局',
    },
  },
  'deadline/after': {
    did: 'It is due after a day, or about one: no last day is named.',
    example: { cell: '6月底后', field: 'deadline_kind', value: 'milestone' },
  },
  'deadline/at-once': {
    did: 'What is to be done at once has no last day; it is a milestone.',
    example: { cell: '立行立改', field: 'deadline_kind', value: 'milestone' },
  },
  'deadline/before-month': {
    did: 'Before a month ends with the last day of the month before it.',
    example: { cell: '8月前', field: 'deadline_end', value: '2023-07-31' },
  },
  'deadline/before-year': {
    did: 'Before a year ends with the last day of the year before it.',
    example: { cell: '2027年前', field: 'deadline_end', value: '2026-12-31' },
  },
  'deadline/both-halves': {
    did: 'Both halves of a year are the whole of it.',
    example: { cell: '上、下半年', field: 'deadline_start', value: '2023-01-01' },
  },
  'deadline/day': {
    did: 'The last day is the one that is named.',
    example: { cell: '11月15日前', field: 'deadline_end', value: '2023-11-15' },
  },
  'deadline/days': {
    did: 'A first and a last day are named.',
    example: { cell: '7月1日—8月15日', field: 'deadline_start', value: '2023-07-01' },
  },
  'deadline/five-years': {
    did: 'The years of a five-year plan, from the first day to the last.',
    example: { cell: '“十四五”期间', field: 'deadline_start', value: '2021-01-01' },
  },
  'deadline/five-years-end': {
    did: 'The last day is that of a five-year plan.',
    example: { cell: '“十四五”末', field: 'deadline_end', value: '2025-12-31' },
  },
  'deadline/from': {
    did: 'It goes on from the day that is named, the first of a month or of a year where none is; it has no last day.',
    example: { cell: '6月1日起实施', field: 'deadline_start', value: '2023-06-01' },
  },
  'deadline/half-year': {
    did: 'A half of a year is a range of six months.',
    example: { cell: '上半年', field: 'deadline_end', value: '2023-06-30' },
  },
  'deadline/half-year-end': {
    did: 'The last day is that of a half of the year.',
    example: { cell: '上半年底前', field: 'deadline_end', value: '2023-06-30' },
  },
  'deadline/in-columns': {
    did: 'Columns name periods, and no column a deadline: it is due by the last of those in which something is.',
    example: {
      notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 一季度 | 二季度 | 三季度 | 四季度 | 主责单位 |
|---|---|---|---|---|---|---|
| 1 | 新建水厂 | 完成立项 | 完成设计 | 开工建设 | — | 县水利局 |
`,
      field: 'deadline_end',
      value: '2023-09-30',
    },
  },
  'deadline/in-goal': {
    did: 'No deadline is printed beside the measure, and its own words say none; those of its goal (目标要求) do.',
    example: {
      notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 工作目标 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 10月底前通过验收。 | 县林业局 |
`,
      field: 'deadline_text',
      value: '10月底前',
    },
  },
  'deadline/in-measure': {
    did: 'No deadline is printed beside the measure; its own words say when it is due.',
    example: {
      notice: `
# 某县2023年重点任务

| 序号 | 重点任务 | 工作措施 | 主责单位 |
|---|---|---|---|
| 1 | 绿化造林 | 12月底前新增造林2万亩。 | 县林业局 |
`,
      field: 'deadline_text',
      value: '12月底前',
    },
  },
  'deadline/mid-year': {
    did: 'The middle of a year is the last day of June.',
    example: { cell: '年中前', field: 'deadline_end', value: '2023-06-30' },
  },
  'deadline/milestone': {
    did: 'It is due when something else comes about, or in time: no day is named.',
    example: { cell: '按时间节点完成', field: 'deadline_kind', value: 'milestone' },
  },
  'deadline/month': {
    did: 'A month alone ends with its last day.',
    example: { cell: '9月', field: 'deadline_end', value: '2023-09-30' },
  },
  'deadline/month-end': {
    did: 'The last day is that of the month.',
    example: { cell: '6月底前', field: 'deadline_end', value: '2023-06-30' },
  },
  'deadline/months': {
    did: 'A first and a last month are named; where the last stands before the first in the year, it is one of the next.',
    example: { cell: '10月-次年3月', field: 'deadline_end', value: '2024-03-31' },
  },
  'deadline/ongoing': {
    did: 'What goes on all the time has no last day.',
    example: { cell: '长期实施', field: 'deadline_kind', value: 'ongoing' },
  },
  'deadline/part-of-month': {
    did: 'The last day is that of a third of the month: 上旬 and 初 end on the 10th, 中旬 on the 20th, 下旬 with the month.',
    example: { cell: '6月中旬', field: 'deadline_end', value: '2023-06-20' },
  },
  'deadline/quarter': {
    did: 'A quarter is a range of three months.',
    example: { cell: '三季度', field: 'deadline_start', value: '2023-07-01' },
  },
  'deadline/quarter-end': {
    did: 'The last day is that of the quarter.',
    example: { cell: '三季度末', field: 'deadline_end', value: '2023-09-30' },
  },
  'deadline/quarters': {
    did: 'A first and a last quarter are named.',
    example: { cell: '一至三季度', field: 'deadline_end', value: '2023-09-30' },
  },
  'deadline/recurring': {
    did: 'It is due again and again.',
    example: { cell: '每季度末', field: 'deadline_kind', value: 'recurring' },
  },
  'deadline/season': {
    did: 'It is due by a season or a feast, which no calendar fixes.',
    example: { cell: '汛期前', field: 'deadline_kind', value: 'milestone' },
  },
  'deadline/serial': {
    did: 'The figures count the days from 1900, as Excel does; a finding says so.',
    example: { cell: '45107', field: 'deadline_end', value: '2023-06-30' },
  },
  'deadline/several': {
    did: 'Several times are named: the days are those over all of them, and the JSON of the document has each.',
    example: { cell: '3月底前出台方案；10月底前完成', field: 'deadline_end', value: '2023-10-31' },
  },
  'deadline/span': {
    did: 'It runs from the first day of one time to the last of another.',
    example: { cell: '3月中旬至三季度末', field: 'deadline_start', value: '2023-03-11' },
  },
  'deadline/start-and-finish': {
    did: 'One column says when the work starts and another when it is done; of a bare month or year it starts on the first day.',
    example: {
      notice: `
# 某县2023年重点项目

| 序号 | 项目名称 | 建设内容 | 开工时间 | 竣工时间 | 责任单位 |
|---|---|---|---|---|---|
| 1 | 河东路 | 新建道路6公里。 | 2023年3月 | 2024年10月 | 县交通运输局 |
`,
      field: 'deadline_start',
      value: '2023-03-01',
    },
  },
  'deadline/state': {
    did: 'How far the work has come stands where a time should; nothing is said of when.',
    example: { cell: '已于2022年3月完成', field: 'deadline_kind', value: 'none' },
  },
  'deadline/term': {
    did: 'It is due within a time whose first day is not named.',
    example: { cell: '自印发之日起30个工作日内', field: 'deadline_kind', value: 'milestone' },
  },
  'deadline/validity': {
    did: 'How long a rule is in force is no deadline.',
    example: { cell: '有效期至2028年', field: 'deadline_kind', value: 'none' },
  },
  'deadline/year': {
    did: 'A year alone ends with its last day.',
    example: { cell: '到2025年', field: 'deadline_end', value: '2025-12-31' },
  },
  'deadline/year-end': {
    did: 'The last day is that of the year.',
    example: { cell: '年底前', field: 'deadline_end', value: '2023-12-31' },
  },
  'deadline/years': {
    did: 'A first and a last year are named, or one year where the header asks from when to when.',
    example: { cell: '2022—2025年', field: 'deadline_start', value: '2022-01-01' },
  },
  'notice/issuer-from-title': {
    did: 'The notice is issued by the organ that stands before 关于 in its title.',
    example: {
      notice: `
# 某县人民政府办公室关于印发2023年行动计划的通知

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'issuer',
      value: '某县人民政府办公室',
    },
  },
  'notice/plan-year': {
    did: 'The plan is for the year that its title names, else for that of the 发文字号 or of the 成文日期.',
    example: {
      notice: `
# 某县2023年重点任务

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'plan_year',
      value: '2023',
    },
  },
  'notice/title-from-annex': {
    did: 'No title of the notice is printed; that of its first annex stands for it.',
    example: {
      notice: `
附件1

2023年绿化行动计划

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'title',
      value: '2023年绿化行动计划',
    },
  },
  'prose/part': {
    did: 'The text is a part of a paragraph: a number, a title, a measure, a time or units.',
    example: {
      notice: `
某县2023年重点任务

1.推进绿化造林。新增造林2万亩。（责任单位：县林业局）
`,
      field: 'task_title',
      value: '推进绿化造林',
    },
  },
  'record/measure-is-title': {
    did: 'No column of the table prints titles; the one measure of the task is its title, too.',
    example: {
      notice: `
| 序号 | 工作内容 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'task_title',
      value: '新增造林2万亩。',
    },
  },
  'record/title-is-measure': {
    did: 'No measure is printed; the title of the task stands for it.',
    example: {
      notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 完成绿化造林2万亩 | | 年底前 | 县林业局 |
`,
      field: 'measure',
      value: '完成绿化造林2万亩',
    },
  },
  'responsibility/default': {
    did: 'A sentence names units for many tasks at once; they support each of them.',
    example: {
      notice: `
# 某市2023年重点任务

以下各项工作均需各县、区人民政府落实，不再列出。

1.绿化造林。新增造林2万亩。（市林业局负责）
`,
      field: 'support_units',
      value: '各县、区人民政府',
    },
  },
  'responsibility/fills-blank': {
    did: 'The cell is blank, and a sentence says what blank cells of its column stand for.',
    example: {
      notice: `
# 某市2023年重点任务

除标注外，以下任务均由市发展改革委牵头。

| 序号 | 工作措施 | 完成时限 | 牵头单位 | 配合单位 |
|---|---|---|---|---|
| 1 | 新建水库2座。 | 年底前 | 市水利局 | 市财政局 |
| 2 | 新增造林2万亩。 | 年底前 | | 市林业局 |
`,
      field: 'lead_units',
      value: '市发展改革委',
    },
  },
  'responsibility/first-leads': {
    did: 'The notice says that the first unit of each list leads; the others of the list support it.',
    example: {
      notice: `
| 序号 | 工作措施 | 完成时限 | 责任单位（列首位者为牵头单位） |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局、县水利局 |
`,
      field: 'support_units',
      value: '县水利局',
    },
  },
  'responsibility/guides': {
    did: 'The units guide: they stand over those that do the work, and lead where no others are named.',
    example: {
      notice: `
# 某省2023年重点任务

1.绿化造林。新增造林2万亩。（省林业局指导，各市人民政府组织实施）
`,
      field: 'upper_lead_units',
      value: '省林业局',
    },
  },
  'responsibility/heads-section': {
    did: 'The task names nobody, and what heads its section does: its heading is an organ, as those of all sections are, or a line below it says who leads what follows, who helps and until when.',
    example: {
      notice: `
# 某市2023年重点任务

一、水利建设

牵头部门：市水利局

1.新建水厂2座。

2.修渠3公里。
`,
      field: 'lead_units',
      value: '市水利局',
    },
  },
  'responsibility/no-lead-so-responsible': {
    did: 'The notice says that the responsible units lead where none is named as leading.',
    example: {
      notice: `
某县2023年重点任务（无牵头单位的，责任单位即为牵头单位）

| 序号 | 工作措施 | 完成时限 | 牵头单位 | 责任单位 |
|---|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | — | 县林业局 |
`,
      field: 'lead_units',
      value: '县林业局',
    },
  },
  'responsibility/words': {
    did: 'The cell says itself who leads and who helps: each role has the units behind its word.',
    example: {
      notice: `
| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 牵头单位：县林业局；配合单位：县水利局 |
`,
      field: 'support_units',
      value: '县水利局',
    },
  },
  'section/ordinal': {
    did: 'The Chinese numeral before the title of a section is its number.',
    example: {
      notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 二、水务 | | | | |
| 1 | 节水 | 推进节水。 | 年底前 | 县水利局 |
`,
      field: 'section_no',
      value: '二',
    },
  },
  'text/tidied': {
    did: 'The text is that of its cell or paragraph without blanks of the layout, or without the number before it.',
    example: {
      notice: `
附件1

绿化 2023 年行动计划

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
      field: 'annex_title',
      value: '绿化2023年行动计划',
    },
  },
  'unit/no-unit': {
    did: 'It stands in a cell of units and has the form of none: a person, or a remark.',
    example: {
      notice: `
| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县林业局、所需资金另行安排 |
`,
      field: 'remark',
      value: '所需资金另行安排',
    },
  },
  'unit/register': {
    did: 'Each name was looked up in the registers of units and in the national lexicon.',
    example: {
      notice: `
安徽省金寨县人民政府关于印发2023年重点任务的通知

| 序号 | 工作措施 | 完成时限 | 责任单位 |
|---|---|---|---|
| 1 | 新增造林2万亩。 | 年底前 | 县发展和改革委员会 |
`,
      field: 'lead_units',
      value: '县发展改革委',
    },
  },
} as const satisfies Record<string, DerivationRule>

export type DerivationId = keyof typeof DERIVATION_RULES
