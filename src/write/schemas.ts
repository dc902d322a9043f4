import { z } from 'zod'
import type { Resource } from '../model/dataset.js'

interface Property {
  type?: string
  format?: string
  description?: string
  enum?: string[]
  anyOf?: Property[]
  items?: Property
}

export interface TableField {
  name: string
  type: string
  description: string
  delimiter?: string
  constraints?: Record<string, unknown>
}

/** JSON Schema (draft 2020-12) of one row of a resource. */
export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { reused: 'inline' })
}

/** Table Schema (Data Package v2) of a resource. */
export function tableSchemaOf(resource: Resource) {
  const properties = (jsonSchemaOf(resource.row).properties ?? {}) as Record<string, Property>
  return {
    fields: Object.entries(properties).map(([name, property]) => fieldOf(name, property)),
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

function fieldOf(name: string, property: Property): TableField {
  const known = property.anyOf?.find((option) => option.type !== 'null') ?? property
  const nullable = property.anyOf !== undefined
  const constraints = {
    ...(nullable || known.type === 'string' || known.type === 'array' ? {} : { required: true }),
    ...(known.enum ? { enum: known.enum } : {}),
  }
  return {
    name,
    ...typeOf(known),
    description: property.description ?? '',
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** A list of strings is a `list`; one of objects is JSON. */
function typeOf({ type, format, items }: Property): { type: string; delimiter?: string } {
  if (type === 'array') return items?.type === 'object' ? { type: 'array' } : { type: 'list', delimiter: ';' }
  return { type: format === 'date' ? 'date' : (type ?? 'string') }
}
