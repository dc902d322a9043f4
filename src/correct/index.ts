import type { Correctable, Correction, CorrectionId, Override } from '../model/correction.js'
import type { Draft, DraftMeasure, DraftSection, DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Observation } from '../model/finding.js'
import { OWN_FIELDS, type OwnField } from '../model/record-fields.js'
import { filesOf } from '../model/plan.js'
import { compact } from '../text/blanks.js'
import { told, type Told } from '../text/told.js'
import { idOfRecord, taskKeysOf } from '../text/record-ids.js'
import { readDocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { isOf, recordMeant } from './source.js'

export interface Corrected {
  draft: Draft
  /** Those that were applied. */
  corrections: Correction[]
  /** What is said of those that were not. */
  observations: Observation[]
}

/**
 * Applies a person's corrections to the texts of a draft, from which all values are read afterwards. One whose expected
 * text is no longer there changes nothing, and is reported. Blanks and line breaks do not count.
 */
export function correct(draft: Draft, overrides: readonly Override[]): Corrected {
  const document = { files: filesOf(draft.source).map(({ sha256 }) => sha256), number: numberOf(draft) }
  const own = overrides.filter(({ source }) => isOf(source, document))
  if (own.length === 0) return { draft, corrections: [], observations: [] }
  const annexes = structuredClone(draft.annexes)
  const records = recordsOf(annexes)
  const corrections: Correction[] = []
  const observations: Observation[] = []
  for (const override of own) {
    const stale = apply(override, records.get(recordMeant(override.record).id))
    if (stale) observations.push(stale)
    else corrections.push(withoutPlace(override))
  }
  return { draft: { ...draft, annexes }, corrections, observations }
}

/** The 发文字号 by which the document is known: the best one that can be read. */
function numberOf({ letter }: Draft): string | null {
  return letter.numbers.map(({ text }) => text).find((text) => readDocumentNumber(text) !== null) ?? null
}

/** Every record by its id, without the document's. */
function recordsOf(annexes: Draft['annexes']): Map<string, Standing> {
  const keys = taskKeysOf(annexes)
  const sections = annexes.flatMap((annex) => annex.sections)
  return new Map(
    sections.flatMap((section) =>
      section.tasks.flatMap((task) =>
        task.measures.map((record, at) => [idOfRecord(keys.get(task)!, at + 1), { section, task, record }] as const),
      ),
    ),
  )
}

/** Applies one correction, or says why it cannot. */
function apply(override: Override, standing: Standing | undefined): Observation | null {
  const { field: name, expect, set, id } = override
  if (standing === undefined) return stale(override, told`the document has no such record`, null)
  const { get, put } = FIELDS[name]
  const field = get(standing)
  const printed = field?.text ?? ''
  if (compact(printed) !== compact(expect)) {
    const why = told`it expects “${{ expected: plain(expect) }}” and found “${{ found: plain(printed) }}”`
    return stale(override, why, standing)
  }
  put(standing, { text: set, derivation: 'corrected', rule: id, fragments: field?.fragments ?? [] })
  return null
}

function stale({ field, record, where }: Override, why: Told, standing: Standing | null): Observation {
  const words = told`The correction of ${{ field }} of ${{ record }} (${{ where }}) was not applied: ${why}.`
  return { rule: 'override/stale', ...words, place: standing?.record.places[0] ?? null }
}

function plain(text: string): string {
  return text.replaceAll('\n', '、')
}

function withoutPlace({ where: _, ...correction }: Override): Correction {
  return correction
}

/** A record with the task and the section that it stands in. */
interface Standing {
  section: DraftSection
  task: DraftTask
  record: DraftMeasure
}

/** A text that a person set, and the correction that says so. */
interface CorrectedField extends Field {
  derivation: 'corrected'
  rule: CorrectionId
}

interface Access {
  get(standing: Standing): Field | null
  put(standing: Standing, field: CorrectedField): void
}

const OWN = Object.fromEntries(
  OWN_FIELDS.map((name): [OwnField, Access] => [
    name,
    {
      get: ({ record }) => record[name],
      put: ({ record }, field) => {
        record[name] = field
      },
    },
  ]),
) as Record<OwnField, Access>

/** Where each field that may be corrected stands. The title of a task and a section are those of all their records. */
const FIELDS: Record<Correctable, Access> = {
  ...OWN,
  task_title: {
    get: ({ task }) => task.title,
    put: ({ task }, field) => {
      task.title = field
    },
  },
  section: {
    get: ({ section: { title, fragments } }) => ({ text: title, derivation: 'verbatim', rule: null, fragments }),
    put: ({ section }, { text, rule }) => {
      section.title = text
      section.corrected = rule
    },
  },
}
