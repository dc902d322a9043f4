import { z } from 'zod'
import { columnsOf, type Column } from '../model/columns.js'
import type { Resource } from '../model/dataset.js'

/** A property of ours: columns that hold lists are texts for every other reader. */
export const DELIMITER = 'gongwen:delimiter'

export interface TableField {
  name: string
  type: string
  description: string
  /** What parts the items of a list: the type `list` is in the text of the standard, but not in its published profile. */
  [DELIMITER]?: string
  constraints?: Record<string, unknown>
}

/** JSON Schema (draft 2020-12) of one row of a resource. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { reused: 'inline' })
}

/** Table Schema (Data Package v2) of a resource. */
export function tableSchemaOf(resource: Resource) {
  return {
    fields: columnsOf(resource.row).map(fieldOf),
    ...(resource.primaryKey.length > 0 ? { primaryKey: resource.primaryKey } : {}),
    ...(resource.foreignKeys.length > 0
      ? {
          foreignKeys: resource.foreignKeys.map(({ fields, resource: name, to }) => ({
            fields,
            reference: { resource: name, fields: to },
          })),
        }
      : {}),
    missingValues: [''],
  }
}

/** Types whose cells may be empty without being null: an empty text, a list of nothing. */
const MAY_BE_EMPTY: ReadonlySet<Column['type']> = new Set(['string', 'list', 'array'])

function fieldOf({ name, type, nullable, description, enum: values }: Column): TableField {
  const constraints = {
    ...(nullable || MAY_BE_EMPTY.has(type) ? {} : { required: true }),
    ...(values ? { enum: values } : {}),
  }
  return {
    name,
    ...(type === 'list' ? { type: 'string', [DELIMITER]: ';' } : { type }),
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
