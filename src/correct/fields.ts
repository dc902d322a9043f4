import type { Correctable, CorrectionId } from '../model/correction.js'
import type { DraftMeasure, DraftSection, DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import { OWN_FIELDS, type OwnField } from '../model/record-fields.js'

/** A record with the task and the section that it stands in. */
export interface Standing {
  section: DraftSection
  task: DraftTask
  record: DraftMeasure
}

/** A text that a person set, and the correction that says so. */
export interface CorrectedField extends Field {
  derivation: 'corrected'
  rule: CorrectionId
}

interface Access {
  get(standing: Standing): Field | null
  put(standing: Standing, field: CorrectedField): void
}

const own = Object.fromEntries(
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
export const FIELDS: Record<Correctable, Access> = {
  ...own,
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
