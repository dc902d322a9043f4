import { z } from 'zod'
import { columnName, type Headers } from '../model/column-names.js'
import { columnsOf, type Column } from '../model/columns.js'
import type { Resource } from '../model/dataset.js'

/** A property of ours: columns that hold lists are texts for every other reader. */
export const DELIMITER = 'gongwen:delimiter'
const COLUMN = 'gongwen:column'

export interface TableField {
  name: string
  type: string
  description: string
  /** What parts the items of a list: the type `list` is in the text of the standard, but not in its published profile. */
  [DELIMITER]?: string
  /** Its name in the other formats and the documentation, where the header says another. */
  [COLUMN]?: string
  constraints?: Record<string, unknown>
}

/** JSON Schema (draft 2020-12) of one row of a resource. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { reused: 'inline' })
}

/** Table Schema (Data Package v2) of a resource. @param headers in what language the header of its file is */
export function tableSchemaOf(resource: Resource, headers: Headers = 'en') {
  const named = (of: string, column: string): string => columnName({ name: of }, column, headers)
  return {
    fields: columnsOf(resource.row).map((column) => fieldOf(column, named(resource.name, column.name))),
    ...(resource.primaryKey.length > 0
      ? { primaryKey: resource.primaryKey.map((column) => named(resource.name, column)) }
      : {}),
    ...(resource.foreignKeys.length > 0
      ? {
          foreignKeys: resource.foreignKeys.map(({ fields, resource: name, to }) => ({
            fields: fields.map((column) => named(resource.name, column)),
            reference: { resource: name, fields: to.map((column) => named(name, column)) },
          })),
        }
      : {}),
    missingValues: [''],
  }
}

/** Types whose cells may be empty without being null: an empty text, a list of nothing. */
const MAY_BE_EMPTY: ReadonlySet<Column['type']> = new Set(['string', 'list', 'array'])

function fieldOf({ name: column, type, nullable, description, enum: values }: Column, name: string): TableField {
  const constraints = {
    ...(nullable || MAY_BE_EMPTY.has(type) ? {} : { required: true }),
    ...(values ? { enum: values } : {}),
  }
  return {
    name,
    ...(name === column ? {} : { [COLUMN]: column }),
    ...(type === 'list' ? { type: 'string', [DELIMITER]: ';' } : { type }),
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}
