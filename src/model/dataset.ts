import { z } from 'zod'
import { Fragment } from './field.js'
import { Severity } from './finding.js'
import { Comparator, DeadlineKind, UnitKind } from './plan.js'
import { OTHER_KEYS, ROLES } from './roles.js'

/**
 * The data package: one resource a table. The TypeScript types, JSON Schemas, Table Schemas and the reference page are all
 * made from these rows. `null` is an empty cell; a list is joined with `;`.
 */

/**
 * Version of the tables. Raised where a reader of packages would misread an older or newer one: a column is gone, means
 * something else, or is one that it cannot do without.
 */
export const DATASET_SCHEMA = 4

/** What describes a package. */
export const DESCRIPTOR = 'datapackage.json'
/** The marker by which a folder is known to be a package of ours. */
export const PACKAGE_NAME = 'gongwen'
/** What a run says of itself, beside the package; it is not of the package. It depends on the inputs and options alone. */
export const RUN_FILE = 'run.json'
/** What it ran with on this machine, beside it: kept out of git by the file that ignores it. */
export const ENVIRONMENT_FILE = 'environment.json'
export const IGNORE_FILE = '.gitignore'
export const IGNORED = `/${ENVIRONMENT_FILE}\n`

const text = (description: string) => z.string().meta({ description })
const optional = (description: string) => z.string().nullable().meta({ description })
const count = (description: string) => z.int().nonnegative().meta({ description })
const position = (description: string) => z.int().positive().meta({ description })
const offset = (description: string) => z.int().nonnegative().meta({ description })
const day = (description: string) => z.iso.date().nullable().meta({ description })
const list = (description: string) => z.array(z.string()).meta({ description })
const flag = (description: string) => z.boolean().meta({ description })

const documentId = text('The document it stands in: documents.id.')
const taskId = text('The task record: tasks.id.')
const year = (description: string) => z.int().nullable().meta({ description })

export const DocumentRow = z.object({
  id: text('From the 发文字号 (xizhengbanfa-2022-2), else from title and year, else from the file’s name.'),
  title: text('Title of the notice on one line, without blanks of the layout.'),
  document_number: optional('发文字号.'),
  issuer: optional('The issuing organ.'),
  region: optional(
    'The division whose government issues it, full path, with the zone or the town behind it that does: 湖北省荆门市钟祥市石牌镇; 国家 where an organ of the centre does.',
  ),
  region_code: optional(
    'GB/T 2260, six digits, where known; for a zone or a town that of the division it is in; empty for 国家, which has none: its first two digits are always a province.',
  ),
  plan_year: year('The year the plan is for: of its title, else of the 发文字号, else of the 成文日期.'),
  issued_on: day('成文日期.'),
  printed_on: day('印发日期.'),
  source_file: text(
    'Path of the input file from the folder that was named, its base name where the file itself was; where annexes are files of their own, that of the letter. Of files that would be called the same, folders above them stand before the path.',
  ),
  source_format: text('Format that was read.'),
  source_sha256: text('SHA-256 of the input file.'),
  pages: z.int().nullable().meta({ description: 'Number of its pages; empty for inputs without pages.' }),
  annexes: count('Number of annexes.'),
  tasks: count('Number of tasks.'),
  measures: count('Number of task records.'),
  cells: count('Table cells of the source that say something.'),
  cells_in_records: count('Of these, cells that went into records.'),
  cells_in_structure: count('Cells that are headers, sections, captions or notes.'),
  cells_in_quarantine: count('Cells that no record took up: see quarantine.csv.'),
  characters: count('Visible characters of the source, blanks not counted, as its reader counted them first.'),
  characters_made: count('Characters that are printed but in no text of the source: automatic numbers of lists.'),
  characters_in_records: count('Of both, characters of cells and paragraphs that went into records.'),
  characters_in_structure: count('Those of headers, sections, captions, labels and notes.'),
  characters_in_text: count('Those of the other paragraphs, all in documents/<id>.json.'),
  characters_in_quarantine: count('Those of cells that no record took up.'),
  characters_left_out: count('Those left out; documents/<id>.json has them by reason.'),
})

export const DocumentFileRow = z.object({
  document_id: documentId,
  position: position('Place among the files of the document, from 1: the letter, then its annexes as it lists them.'),
  file: text(
    'Path of the file, as source_file in documents. The annexes of a letter stand beside it, or in a folder of annexes there.',
  ),
  format: text('Format that was read.'),
  sha256: text('SHA-256 of the file.'),
  pages: z.int().nullable().meta({ description: 'Number of pages; empty for inputs without pages.' }),
  annex_nos: list('Numbers of the annexes that a file beside the letter holds; empty for the letter itself.'),
})

export const TaskRow = z.object({
  id: text('<document_id>/<annex_no>/<task_no>/<measure_no>.'),
  document_id: documentId,
  plan_year: year('As in documents.'),
  annex_no: text('Number of the annex (1, 2-2); 0 for the main text.'),
  annex_title: text('Title of the annex.'),
  section_no: text('Chinese numeral of the section as printed, without its 、; empty where there is none.'),
  section_title: text('Title of the section.'),
  task_no: text('序号 as printed; empty where none is.'),
  task_title: text('重点任务.'),
  measure_no: position('Counts from 1 inside the task, over page breaks.'),
  measure: text('工作措施; its paragraphs are separated by line breaks.'),
  deadline_text: text(
    '完成时限 as printed; where the notice has no such cell, the words of the measure that say when it is due (12月底前), which provenance calls inferred.',
  ),
  deadline_kind: DeadlineKind.meta({
    description:
      'by (a last day), range, ongoing, milestone, recurring, none, unknown. Of several times ongoing where one goes on without end, else the days over all: by the last of them, or where one has a first day the range; milestones.csv has each.',
  }),
  deadline_start: day('First day of a range, and of what goes on from a day (自2019年11月1日起).'),
  deadline_end: day('Last day, of by and range.'),
  lead_units: list(
    'Canonical names of the units in charge (主责、牵头、责任单位) on the notice’s day, in printed order.',
  ),
  support_units: list('Canonical names of the supporting units (协办、配合单位), in printed order.'),
  upper_lead_units: list(
    'Canonical names of the units that stand over the lead, where the notice has three tiers (牵头部门 beside 主责单位) or names the level above (市级牵头部门).',
  ),
  source: text(
    'Where a person finds the row: L51,L55 (lines; L1:2040 on a long one), p3-4 (pages), T2R7 (row 7 of Word’s second table), Sheet1!7 (row 7 of a sheet); behind the name of its file where the document has several and it is not the first: 附件1.pdf#p4.',
  ),
  remark: text(
    'What stands where units or times stand and has the form of neither, as printed; several are separated by line breaks. A column 备注 is in other.',
  ),
  other: z
    .array(
      z.object({
        key: z.enum(OTHER_KEYS).nullable(),
        header: z.string(),
        text: z.string(),
        amount: z.number().optional(),
        unit: z.string().optional(),
      }),
    )
    .meta({
      description: `JSON: what the row has in columns of no place above (分管领导, 备注, 总投资 …), each with its header as printed and a key that is one in every document: ${OTHER_KEYS.join(', ')}; null where the header is unknown. A cell beyond the header has an empty header.`,
    }),
})

export const TaskUnitRow = z.object({
  task_id: taskId,
  role: z.enum(ROLES).meta({
    description:
      'lead (主责、牵头、责任单位), support (协办、配合单位), or upper_lead (牵头部门 beside 主责单位, 市级牵头部门). A word means what its siblings leave it: 责任单位 alone is lead, beside 牵头单位 support.',
  }),
  position: position('Place in the printed list, from 1.'),
  unit_id: text('The unit: units.unit_id.'),
  unit: text('Canonical name on the notice’s day: 环境保护局 in 2016. units.unit has that of today.'),
  unit_text: text('Name as printed, wraps joined.'),
  unit_kind: UnitKind.meta({ description: 'Kind of unit.' }),
  open_ended: flag('True where the list ends in 等部门 or the like.'),
  inherited: flag('True where the cell was merged with the one above.'),
})

export const MilestoneRow = z.object({
  task_id: taskId,
  position: position('Place in the printed order, from 1.'),
  label: text(
    'What the header of its column (一季度, 2024年, 开工) or the words before its colon (续建项目) call the step; else empty.',
  ),
  text: text('What is to be reached, and by when where no label says it, as printed.'),
  kind: DeadlineKind.meta({ description: 'As deadline_kind in tasks.' }),
  start: day('First day.'),
  end: day('Last day.'),
  source: text('Where a person finds it.'),
})

export const TargetRow = z.object({
  task_id: taskId,
  position: position('Place in the measure, from 1.'),
  indicator: text('What the number measures, in the measure’s own words.'),
  comparator: Comparator.meta({
    description:
      'What the words bound: >= (不低于、不少于、以上), <= (不超过、控制在、以内), > (超过、突破), < (低于), ~ (左右), = where they name no bound (达到40%、完成、下降3%). A range (1—2家) is two targets, >= its lower and <= its upper end.',
  }),
  change: z.enum(['decrease', 'increase']).nullable().meta({
    description:
      'decrease or increase: a change against an earlier level (下降3%、新增2公顷); empty for a level (降至3%、达到40%).',
  }),
  value: z.number().meta({ description: 'The number as printed, in figures (三个百分点 is 3), without its 万 or 亿.' }),
  unit: text(
    'Unit of measure as printed, with its 万 or 亿 (万辆次, 亿元, 吨/平方公里·月); 番 for a doubling (翻一番 is 1 番), empty for an index (价格指数控制在103以内).',
  ),
  strength: z.enum(['commitment', 'aspiration']).meta({
    description: 'aspiration where the words only strive for the number (力争、努力、冲刺), else commitment.',
  }),
  baseline: text(
    'The year or level that it is counted from, as printed (2015年 of 比2015年下降22%, 38% of 由38%提高到40%, 同比); empty where none is.',
  ),
  text: text('The clause.'),
  start: offset('Offset of the clause in measure, in characters.'),
  end: offset('Offset of its end.'),
})

export const IndicatorRow = z.object({
  document_id: documentId,
  annex_no: text('Number of the annex.'),
  region: text('Canonical name of the region.'),
  region_text: text('Region as printed.'),
  label_header: text('What the headers over the names in label say: 企业, 断面.'),
  label: text(
    'What the row is about where that is neither a region nor an indicator, with the sections and rows it stands under, parted by “ / ”: 生产量 / 其中：大型.',
  ),
  indicator: text('Name of the indicator, without its unit; levels of a header and rows above it parted by “ / ”.'),
  heading: text('Header of the value where the row names the indicator: 2024年目标, 一季度.'),
  unit: text(
    'Unit of measure: of the cell, else of its column of units, of its header, of its name, or of the line above the table (单位：万元).',
  ),
  comparator: Comparator.nullable().meta({
    description:
      'As in targets; empty where there is no value. A range (3—5) is two rows, >= its lower and <= its upper end.',
  }),
  change: z.enum(['decrease', 'increase']).nullable().meta({
    description: 'decrease or increase where the cell says a change (下降3%, ≤-4%), and value is how much; else empty.',
  }),
  value: z.number().nullable().meta({ description: 'The number; empty for a dash.' }),
  value_text: text('Value as printed.'),
  note: text('Note of the row, or the annex’s note on this indicator.'),
})

export const UnitRow = z.object({
  unit_id: text(
    'Stable id: the code (else the name) of the region and what the organ does. It lasts over renamings; an organ that was merged into another keeps its own, since both stood side by side.',
  ),
  unit: text('Canonical name of today, under whatever name the notices know it.'),
  full_name: optional('Official full name of today, where known.'),
  kind: UnitKind.meta({ description: 'Kind of unit.' }),
  region: text('Region it belongs to.'),
  names_met: list(
    'Canonical names that it had on the days of the package’s notices (issued_on, else printed_on, else the first of the plan’s year; of today where no day is known), as task_units and the lists of tasks have them.',
  ),
  aliases_met: list('Every form in which the package’s notices print it.'),
  record_count: count('Task records that name it.'),
  known: flag('False where neither a register nor the lexicon has it.'),
  evidence: text(
    'How it is known: register (an entry of a register of the region, with its source where one is named), lexicon: SOURCE (a name in the national lists, and the document that its days rest on; general knowledge where none is named), composed (of words that the lists have apart: 科经局, a zone, the branch of a central organ), form (by its form alone).',
  ),
})

export const ProvenanceRow = z.object({
  task_id: taskId,
  field: text('Column of tasks.'),
  derivation: text(
    'verbatim; joined (pieces over lines or pages); inherited (a merged cell); normalised:RULE or inferred:RULE (gongwen rules explain RULE); corrected:ID.',
  ),
  fragments: z.array(Fragment).meta({
    description:
      'JSON: the pieces, each with table, row, column, place ({line, column} or {page, box}; file and file_name in a file that is not the first of its document) and text.',
  }),
})

export const DiagnosticRow = z.object({
  document_id: text('The document; empty for an input that could not be read.'),
  rule: text('Id of the rule: gongwen rules explain ID.'),
  severity: Severity.meta({ description: 'error, warning, info.' }),
  message: text('What is wrong.'),
  source: text('Where.'),
  task_id: optional('The task record it concerns.'),
  params: text('The values of the message by name, as JSON; {} where it names none.'),
})

export const QuarantineRow = z.object({
  document_id: documentId,
  source: text('Where the cell stands.'),
  table: position('Number of the table in the document.'),
  row: position('Row in the table.'),
  column: position('Column in the table.'),
  text: text('Text of the cell.'),
  reason: text('Why no record took it up.'),
})

export interface Resource {
  name: string
  title: string
  row: z.ZodObject
  primaryKey: string[]
  foreignKeys: { fields: string[]; resource: string; to: string[] }[]
}

const inDocuments = { fields: ['document_id'], resource: 'documents', to: ['id'] }
const inTasks = { fields: ['task_id'], resource: 'tasks', to: ['id'] }

/** The tables of a data package, in the order in which they are listed. */
export const RESOURCES = [
  { name: 'documents', title: 'One row a document', row: DocumentRow, primaryKey: ['id'], foreignKeys: [] },
  {
    name: 'document_files',
    title: 'One row a file that a document was read from',
    row: DocumentFileRow,
    primaryKey: ['document_id', 'position'],
    foreignKeys: [inDocuments],
  },
  {
    name: 'tasks',
    title: 'One row a task record (a measure)',
    row: TaskRow,
    primaryKey: ['id'],
    foreignKeys: [inDocuments],
  },
  {
    name: 'task_units',
    title: 'One row a unit of a task record',
    row: TaskUnitRow,
    primaryKey: ['task_id', 'role', 'position'],
    foreignKeys: [inTasks, { fields: ['unit_id'], resource: 'units', to: ['unit_id'] }],
  },
  {
    name: 'milestones',
    title: 'One row a dated step of a task record',
    row: MilestoneRow,
    primaryKey: ['task_id', 'position'],
    foreignKeys: [inTasks],
  },
  {
    name: 'targets',
    title: 'One row a quantified target',
    row: TargetRow,
    primaryKey: ['task_id', 'position'],
    foreignKeys: [inTasks],
  },
  {
    name: 'indicators',
    title: 'One row a value of a table of numbers',
    row: IndicatorRow,
    primaryKey: [],
    foreignKeys: [inDocuments],
  },
  { name: 'units', title: 'One row a canonical unit', row: UnitRow, primaryKey: ['unit_id'], foreignKeys: [] },
  {
    name: 'provenance',
    title: 'One row a field of a task record: where its value comes from',
    row: ProvenanceRow,
    primaryKey: ['task_id', 'field'],
    foreignKeys: [inTasks],
  },
  { name: 'diagnostics', title: 'One row a finding', row: DiagnosticRow, primaryKey: [], foreignKeys: [] },
  {
    name: 'quarantine',
    title: 'One row a source cell that no record took up',
    row: QuarantineRow,
    primaryKey: ['document_id', 'table', 'row', 'column'],
    foreignKeys: [inDocuments],
  },
] as const satisfies Resource[]

export type ResourceName = (typeof RESOURCES)[number]['name']

export interface Tables {
  documents: z.infer<typeof DocumentRow>[]
  document_files: z.infer<typeof DocumentFileRow>[]
  tasks: z.infer<typeof TaskRow>[]
  task_units: z.infer<typeof TaskUnitRow>[]
  milestones: z.infer<typeof MilestoneRow>[]
  targets: z.infer<typeof TargetRow>[]
  indicators: z.infer<typeof IndicatorRow>[]
  units: z.infer<typeof UnitRow>[]
  provenance: z.infer<typeof ProvenanceRow>[]
  diagnostics: z.infer<typeof DiagnosticRow>[]
  quarantine: z.infer<typeof QuarantineRow>[]
}
