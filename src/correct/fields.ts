import type { Correctable } from '../model/correction.js'
import type { DraftMeasure, DraftSection, DraftTask } from '../model/draft.js'
import type { Field } from '../model/field.js'
import { ROLES, type Role } from '../model/roles.js'

/** A record with the task and the section that it stands in. */
export interface Standing {
  section: DraftSection
  task: DraftTask
  record: DraftMeasure
}

interface Access {
  get(standing: Standing): Field | null
  put(standing: Standing, field: Field): void
}

const roles = Object.fromEntries(
  ROLES.map((role): [Role, Access] => [
    role,
    {
      get: ({ record }) => record[role],
      put: ({ record }, field) => {
        record[role] = field
      },
    },
  ]),
) as Record<Role, Access>

/** Where each field that may be corrected stands. The title of a task and a section are those of all their records. */
export const FIELDS: Record<Correctable, Access> = {
  ...roles,
  measure: {
    get: ({ record }) => record.text,
    put: ({ record }, field) => {
      record.text = field
    },
  },
  deadline: {
    get: ({ record }) => record.deadline,
    put: ({ record }, field) => {
      record.deadline = field
    },
  },
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
      section.corrected = rule!
    },
  },
}
