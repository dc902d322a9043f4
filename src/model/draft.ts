import type { CorrectionId } from './correction.js'
import type { Field, Fragment } from './field.js'
import type { Decision, Observation } from './finding.js'
import type { Place } from './place.js'
import type { Step } from './plan.js'
import type { OtherKey } from './roles.js'
import type { Plan } from './plan.js'
import type { TextBlock } from './source.js'

/** A notice as interpreted: every text in its role, no value worked out yet. */
export interface Draft {
  source: Plan['source']
  letter: DraftLetter
  annexes: DraftAnnex[]
  /** Cells that are structure: headers, sections, captions, notes. */
  structure: Fragment[]
  quarantine: Quarantined[]
  decisions: Decision[]
  observations: Observation[]
}

/** What says a thing of a notice: its title, the signature, a line of its own, a site's box of metadata, the head of the paper. */
export type Witness = 'title' | 'signature' | 'line' | 'box' | 'head'

export interface Account {
  by: Witness
  field: Field
}

/** The covering letter and the colophon (版记). */
export interface DraftLetter {
  title: Field | null
  /** 发文字号, each place where one is printed, best first. */
  numbers: Field[]
  issuer: Field | null
  /** Every organ that the notice names as one that issues, signs, prints or publishes it: its region is the most specific of theirs. */
  publishers: string[]
  /** What each of several places says, the one that is taken first. */
  accounts: Record<'title' | 'number' | 'issuer' | 'day', Account[]>
  addressees: Field | null
  /** 成文日期 */
  issuedOn: Field | null
  /** 印发日期 */
  printedOn: Field | null
  /** 抄送 */
  copiedTo: Field | null
  /** 此件公开发布 and the like. */
  publicity: Field | null
  /** `apart` where the list says that the annex is issued apart: 另发. */
  annexList: { no: string; title: string; place: Place; apart?: boolean }[]
  text: TextBlock[]
  colophon: TextBlock[]
}

export interface DraftAnnex {
  /** `1`, `2-2`; `0` for tables in the notice's main text. */
  no: string
  title: Field
  place: Place
  /** False where the number comes from the notice's own list. */
  labelled: boolean
  sections: DraftSection[]
  indicators: DraftIndicator[]
  notes: Field[]
  /** Paragraphs and headings of the annex in reading order. */
  text: TextBlock[]
}

/** A heading as printed: 一、经济建设. */
export interface DraftHeading {
  no: string
  title: string
  /** That of its number, as `markerOf` counts them; 0 where it has none. */
  level: number
  /** Which column of categories it stands in, counted from the left; null for a row or a line of its own. */
  column: number | null
  place: Place
}

export interface DraftSection {
  /** Its number as printed, behind those of the broader sections; empty where no heading has one. */
  no: string
  title: string
  /** The headings that name it, the broadest first and its own last. */
  path: DraftHeading[]
  /** Id of the correction that its title comes from. */
  corrected?: CorrectionId
  fragments: Fragment[]
  tasks: DraftTask[]
}

/** 重点任务 */
export interface DraftTask {
  no: Field | null
  title: Field | null
  measures: DraftMeasure[]
}

/**
 * How the units of a record divide into those that lead and those that help: as printed; or all of them are named as
 * responsible (`unsaid`); or so they are, and the first leads by a sentence elsewhere in the notice.
 */
export type Division = 'printed' | 'unsaid' | 'first leads'

/**
 * What a clause or a cell says of more lists than its own. A convention tells who leads, in its own record or from there on;
 * a default names units that the tasks behind it do not print.
 */
export type Declaration =
  | { kind: 'first leads' | 'responsible leads'; reach: 'record' | 'onwards' }
  | ({ kind: 'default' } & Default)

/** Units that help with many tasks: how far from the sentence that names them, and on which side of it. */
export interface Default {
  units: Field
  reach: 'document' | 'chapter' | 'section'
  side: 'below' | 'above' | 'any'
}

/** What a column of a period (一季度), of a phase, of a start or of a finish says of a record. */
export interface DraftStep {
  of: Step['of']
  /** Those it stands under: several where its cell is merged over them. */
  headers: readonly string[]
  field: Field
}

/** 工作措施: one record. */
export interface DraftMeasure {
  measure: Field
  deadline: Field | null
  /** Where the deadline stands below a header that asks from when to when or how long the work goes: what its figures count, 月 of 工期（月）. */
  term: { unit: string } | null
  steps: DraftStep[]
  /** Whether a column says what all of it comes to (年度目标): periods that end before the year does are steps on the way. */
  hasGoal: boolean
  lead: Field | null
  support: Field | null
  division: Division
  upper_lead: Field | null
  /** Lists of units that help by a default, not by the record's own words. */
  by_default: Field[]
  declares: Declaration[]
  /** Of money also what a line around its table says that it is counted in. */
  other: { key: OtherKey | null; header: string; field: Field; counts?: string }[]
  /** What stands where units or times stand and has the form of neither. */
  remarks: Field[]
  /** Those of the rows or paragraphs it was read from. */
  places: Place[]
  decisions: Decision[]
  /** What was noticed of the rows, told with the id that the record gets. */
  observations: Observation[]
}

/** One value of a table of numbers. Steps of a name are parted by ` / `. */
export interface DraftIndicator {
  region: Field | null
  /** What the row is about where that is neither a region nor an indicator, the sections and rows above it first. */
  label: Field | null
  /** What the headers over those names say: 企业, 断面. */
  label_header: string
  indicator: Field
  /** The header of the value where the row names the indicator: 2024年目标. */
  heading: string
  /** That of a column of units. */
  unit: Field | null
  /** What a line above the table says its figures count: 万元 and % of 单位：万元、%. */
  units_above: string[]
  value: Field
  note: Field | null
}

export interface Quarantined {
  fragment: Fragment
  reason: string
}
