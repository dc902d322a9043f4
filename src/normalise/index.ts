import type { Draft, DraftAnnex, DraftLetter, DraftMeasure, DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Decision, Observation } from '../model/finding.js'
import {
  type Annex,
  dayOfNotice,
  type Deadline,
  type Measure,
  type OtherValue,
  type Plan,
  type Step,
  type Task,
  type TaskKey,
} from '../model/plan.js'
import type { Role } from '../model/roles.js'
import type { TextBlock } from '../model/source.js'
import type { RegionalUnits, Registry } from '../registry/registry.js'
import { joinBroken } from '../text/blanks.js'
import { moneyIn } from '../vocabulary/numbers/money.js'
import { idOfRecord, taskKeysOf } from '../text/record-ids.js'
import { disagreements } from './accounts.js'
import { deadlineOfSteps } from './deadline-of-steps.js'
import { deadlineIn, readDeadline } from './deadlines.js'
import { readIndicators } from './indicators.js'
import { identify, type Identity } from './notice.js'
import { readSteps } from './steps.js'
import { readTargets } from './targets.js'
import { unitsMissing } from './units-missing.js'
import { UnitResolver, unitsOf } from './units.js'

/** A plan without its ledger, which is counted when it is validated, and without what was corrected before. */
export type NormalisedPlan = Omit<Plan, 'ledger' | 'corrections'>

export interface Normalised {
  plan: NormalisedPlan
  /** The names in force for the notice's region. */
  units: RegionalUnits
  /** Decisions on rows, each with the id of the record it made. */
  decisions: Decision[]
  observations: Observation[]
}

/** Works out the values of a draft: ids, days, deadlines, units, targets, indicators. The texts stay as they are. */
export function normalise(draft: Draft, registry: Registry): Normalised {
  const identity = identify(draft.letter, draft.source.file, registry)
  const { planYear: plan_year, issuedOn: issued_on, printedOn: printed_on } = identity
  const days = { plan_year, issued_on, printed_on }
  const units = registry.of(identity.region, dayOfNotice(days))
  const reader = new PlanReader(identity, taskKeysOf(draft.annexes), units)
  const annexes = draft.annexes.map((annex) => reader.annex(annex))
  const { letter } = draft
  const plan: NormalisedPlan = {
    id: identity.id,
    title: identity.title,
    document_number: identity.documentNumber,
    issuer: letter.issuer?.text ?? null,
    region: identity.place,
    region_code: identity.region?.code ?? null,
    ...days,
    addressees: letter.addressees?.text ?? null,
    copied_to: letter.copiedTo?.text ?? null,
    publicity: letter.publicity?.text ?? null,
    metadata: metadataOf(letter),
    annex_list: letter.annexList,
    source: draft.source,
    letter: letter.text.map(undressed),
    annexes,
    colophon: letter.colophon.map(undressed),
    units: [...reader.units.met.values()],
    structure: draft.structure,
    quarantine: draft.quarantine,
  }
  const { decisions, observations: observed, units: resolver } = reader
  return {
    plan,
    units,
    decisions: [...draft.decisions, ...decisions],
    observations: [...disagreements(letter, units), ...observed, ...resolver.observations],
  }
}

/** Money as a number with its unit, beside the text. */
function withAmount({ counts, ...other }: DraftMeasure['other'][number]): OtherValue {
  if (other.key !== 'investment' && other.key !== 'funding') return other
  const money = moneyIn(other.field.text, other.header, counts)
  return money ? { ...other, amount: money.value, unit: money.unit } : other
}

function metadataOf(letter: DraftLetter): Record<string, Field> {
  const { title, issuer, addressees, issuedOn, printedOn, copiedTo, publicity } = letter
  const fields = {
    title,
    document_number: letter.numbers[0] ?? null,
    issuer,
    addressees,
    issued_on: issuedOn,
    printed_on: printedOn,
    copied_to: copiedTo,
    publicity,
  }
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Field] => entry[1] !== null))
}

class PlanReader {
  readonly decisions: Decision[] = []
  readonly observations: Observation[] = []
  readonly units: UnitResolver
  /** The units of the record before, in one annex. */
  private above: Pick<Measure, Role> | null = null

  constructor(
    private readonly identity: Identity,
    private readonly keys: ReadonlyMap<DraftTask, TaskKey>,
    private readonly names: RegionalUnits,
  ) {
    this.units = new UnitResolver(names)
  }

  annex(annex: DraftAnnex): Annex {
    const { no, title, place, labelled, notes, text } = annex
    this.above = null
    const sections = annex.sections.map((section) => ({
      ...section,
      path: section.path.map(({ no, title }) => ({ no, title })),
      tasks: section.tasks.map((task) => this.task(task)),
    }))
    const indicators = readIndicators(annex, this.names, this.identity.region)
    this.observations.push(...unitsMissing(annex, indicators))
    return { no, title, place, labelled, sections, indicators: indicators.flat(), notes, text: text.map(undressed) }
  }

  private task(task: DraftTask): Task {
    const { no, title } = task
    const key = this.keys.get(task)!
    return {
      key,
      no,
      title,
      measures: task.measures.map((record, at) => this.record(record, key, at + 1, title?.text)),
    }
  }

  private record(draft: DraftMeasure, task: TaskKey, no: number, title?: string): Measure {
    const id = `${this.identity.id}/${idOfRecord(task, no)}`
    this.decisions.push(...draft.decisions.map((decision) => ({ ...decision, record: id })))
    this.observations.push(...draft.observations.map((observation) => ({ ...observation, record: id })))
    const { roles, persons, remarks } = unitsOf(draft, this.units, this.above)
    this.above = roles
    const steps = readSteps(draft.steps, this.identity.planYear)
    return {
      id,
      no,
      places: draft.places,
      measure: draft.measure,
      deadline: this.deadline(draft, steps),
      steps,
      ...roles,
      targets: readTargets(draft.measure.text, title),
      other: [
        ...draft.other.map(withAmount),
        ...persons.map((field) => ({ key: 'person' as const, header: '', field })),
      ],
      remarks: [...draft.remarks, ...remarks],
    }
  }

  /** The cell's word counts, even where it is a dash; where there is none, steps, the measure or its goal may say when it is due. */
  private deadline(draft: DraftMeasure, steps: readonly Step[]): Deadline {
    const { deadline: field, term, hasGoal } = draft
    const text = field?.text.split('\n').reduce(joinBroken) ?? ''
    const bySteps = deadlineOfSteps(steps, this.identity.planYear, hasGoal)
    const isFinish = steps.some((step) => step.of === 'finish' && step.text === text)
    if (text !== '' && !isFinish) return { text, ...readDeadline(text, this.identity.planYear, term), field }
    return bySteps ?? this.deadlineInWords(draft) ?? { text, ...readDeadline(text, null), field }
  }

  /** When the words of the measure say that it is due, or else those of its goal: 目标要求：9月底前完成. */
  private deadlineInWords({ measure, other }: DraftMeasure): Deadline | null {
    const goals = other.flatMap(({ key, field }) => (key === 'target' ? [field] : []))
    for (const said of [measure, ...goals]) {
      const read = deadlineIn(said.text, this.identity.planYear)
      const rule = said === measure ? 'deadline/in-measure' : 'deadline/in-goal'
      if (read) return { ...read, field: { text: read.text, derivation: 'inferred', rule, fragments: said.fragments } }
    }
    return null
  }
}

/** How a text is set has done its work. */
function undressed({ dress: _, ...text }: TextBlock): Annex['text'][number] {
  return text
}
