import type { Field } from '../../src/model/field.js'
import type { RuleId } from '../../src/model/finding.js'
import type { Place } from '../../src/model/place.js'
import type { Annex, Deadline, Indicator, Measure, Plan, Section, Target, Task } from '../../src/model/plan.js'
import type { Block } from '../../src/model/source.js'
import { idOfRecord, taskKeysOf } from '../../src/text/record-ids.js'
import { takeLedger } from '../../src/validate/ledger.js'
import type { Breach } from '../../src/validate/rule.js'
import { RULES } from '../../src/validate/rules/index.js'
import { registry } from '../support.js'
import { sourceOf } from './source.js'

/** Where things stand: in line 3 of a text, on page 4, in row 7 of a sheet. */
export const line = (number: number): Place => ({ line: number, column: 1 })
export const page = (number: number): Place => ({ page: number, box: [0, 0, 0, 0] })
export const sheetRow = (sheet_name: string, row: number): Place => ({ sheet: 1, sheet_name, row, column: 1 })

/** A text that is printed in cells of the first table, each with its row. */
export function printed(text: string, ...places: Place[]): Field {
  const fragments = (places.length > 0 ? places : [line(1)]).map((place, at) => ({
    table: 1,
    row: at + 2,
    column: 1,
    place,
    text,
  }))
  return { text, derivation: 'verbatim', rule: null, fragments }
}

export interface RecordParts {
  places?: Place[]
  deadline?: Partial<Deadline>
  lead?: string[]
  support?: string[]
  targets?: Partial<Target>[]
}

/** A measure: what is to be done, in line 1 and by nobody unless told otherwise. */
export function record(
  text: string,
  { places = [line(1)], deadline, lead, support, targets = [] }: RecordParts = {},
): Measure {
  return {
    id: '',
    no: 1,
    places,
    measure: printed(text, ...places),
    deadline: { text: '', kind: 'none', start: null, end: null, rule: null, parts: [], field: null, ...deadline },
    steps: [],
    lead: units(lead),
    support: units(support),
    upper_lead: units([]),
    targets: targets.map((target, at) => ({ ...TARGET, position: at + 1, text, ...target })),
    other: [],
    remarks: [],
  }
}

const TARGET: Omit<Target, 'position' | 'text'> = {
  indicator: '',
  comparator: '=',
  change: null,
  value: 0,
  unit: '',
  strength: 'commitment',
  baseline: '',
  start: 0,
  end: 0,
}

function units(names: string[] = []): Measure['lead'] {
  const mentions = names.map((unit, at) => ({
    position: at + 1,
    unit_id: unit,
    unit,
    text: unit,
    kind: 'department' as const,
    open_ended: false,
    known: true,
  }))
  return { units: mentions, field: names.length === 0 ? null : printed(names.join('、')) }
}

/** A task with its 序号, or none. Without records of its own it has one that says what its title says. */
export function task(no: string | null, title: string, ...records: Measure[]): Task {
  return {
    key: { annex: '', number: '', repetition: 1 },
    no: no === null ? null : printed(no),
    title: printed(title),
    measures: records.length > 0 ? records : [record(title)],
  }
}

export function section(title: string, ...tasks: Task[]): Section {
  return { no: '', title, path: title === '' ? [] : [{ no: '', title }], fragments: [], tasks }
}

/** An annex of tasks; those that stand in no section stand together in one without a title. */
export function annex(no: string, ...parts: (Task | Section | Indicator)[]): Annex {
  const sections = parts.flatMap((part) => ('tasks' in part ? [part] : 'measures' in part ? [section('', part)] : []))
  return {
    no,
    title: printed(''),
    place: line(1),
    labelled: true,
    sections: sections.reduce<Section[]>(together, []),
    indicators: parts.filter((part): part is Indicator => 'indicator' in part),
    notes: [],
    text: [],
  }
}

function together(sections: Section[], next: Section): Section[] {
  const last = sections.at(-1)
  if (!last || last.title !== '' || next.title !== '') return [...sections, next]
  return [...sections.slice(0, -1), { ...last, tasks: [...last.tasks, ...next.tasks] }]
}

/** A value of a region × indicator table, of the plan’s own region. */
export function indicator(name: string, value: number | null, unit: string, parts: Partial<Indicator> = {}): Indicator {
  const value_text = value === null ? '—' : String(value)
  const plain = {
    region: '',
    region_text: '',
    label_header: '',
    label: '',
    heading: '',
    change: null,
    note: '',
    fragments: [],
  }
  return { indicator: name, value, unit, value_text, comparator: value === null ? null : '=', ...plain, ...parts }
}

/** A plan of annexes, or of tasks in its main text; the ids of its records are those that a notice would give them. */
export function plan(...parts: (Annex | Task | Section)[]): Plan {
  const annexes = parts.filter((part): part is Annex => 'sections' in part)
  const rest = parts.filter((part): part is Task | Section => !('sections' in part))
  return numbered({ ...EMPTY, annexes: rest.length > 0 ? [annex('0', ...rest), ...annexes] : annexes })
}

function numbered(plain: Plan): Plan {
  const keys = taskKeysOf(plain.annexes)
  for (const [one, key] of keys) {
    one.key = key
    one.measures.forEach((measure, at) =>
      Object.assign(measure, { no: at + 1, id: `${plain.id}/${idOfRecord(key, at + 1)}` }),
    )
  }
  return plain
}

const EMPTY: Plan = {
  id: 'plan',
  title: '某县2023年重点任务',
  document_number: null,
  issuer: null,
  region: null,
  region_code: null,
  plan_year: 2023,
  issued_on: null,
  printed_on: null,
  addressees: null,
  copied_to: null,
  publicity: null,
  metadata: {},
  annex_list: [],
  source: { file: 'notice.md', format: 'markdown', encoding: 'utf-8', sha256: '', pages: null },
  letter: [],
  annexes: [],
  colophon: [],
  corrections: [],
  units: [],
  ledger: {
    cells: 0,
    in_records: 0,
    in_structure: 0,
    in_quarantine: 0,
    characters: { seen: 0, made: 0, in_records: 0, in_structure: 0, in_text: 0, in_quarantine: 0, left_out: {} },
  },
  structure: [],
  quarantine: [],
}

/** A paragraph of the letter or of an annex. */
export function paragraph(text: string, place: Place = line(1)): Plan['letter'][number] {
  return { kind: 'paragraph', text, place }
}

/** What one rule says of a plan, and of the blocks it was read from: its messages. */
export const breaches = (...told: Parameters<typeof broken>): string[] => broken(...told).map(({ message }) => message)

/** The same with their places and records. */
export function broken(id: RuleId, of: Plan, blocks: Block[] = []): Breach[] {
  const { links: _, annex_files: __, ...own } = of.source
  const source = sourceOf(blocks, own)
  const region = of.region === null ? null : { code: null, name: of.region }
  const subject = { plan: of, source, units: registry.of(region), count: takeLedger(source, of) }
  const { check } = RULES.find((rule) => rule.id === id)!
  return check?.(subject) ?? []
}
