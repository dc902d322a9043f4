import { join } from 'node:path'
import type { Resource } from '../../model/dataset.js'
import { DELIMITER, tableSchemaOf } from '../schemas.js'
import { openHashedFile } from '../files.js'
import { fileEach, type OpenTables, type ResourceWriter, wellFormedJson } from './table-writer.js'

/** Characters that are gathered before they are written. */
const GATHERED = 1 << 18

/** Writes each table as `<resource>.ndjson`, one JSON object a line. */
export const openNdjson: OpenTables = async (folder) =>
  fileEach((resource) => openLines(join(folder, pathOf(resource)), resource))

const pathOf = ({ name }: Resource) => `${name}.ndjson`
const nameOf = (resource: string) => `${resource}-ndjson`

function openLines(path: string, resource: Resource): ResourceWriter {
  const file = openHashedFile(path)
  const columns = Object.keys(resource.row.shape)
  let text = ''
  let rows = 0
  const write = () => {
    file.write(Buffer.from(text))
    text = ''
  }
  return {
    append(chunk) {
      for (const row of chunk as readonly Record<string, unknown>[]) {
        text += `${wellFormedJson(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`
        if (text.length >= GATHERED) write()
      }
      rows += chunk.length
    },
    close() {
      write()
      return {
        name: nameOf(resource.name),
        title: resource.title,
        path: pathOf(resource),
        type: 'table',
        format: 'ndjson',
        mediatype: 'application/x-ndjson',
        encoding: 'utf-8',
        ...file.close(),
        rows,
        schema: schemaOf(resource),
      }
    },
    abandon: file.abandon,
  }
}

/** Differs from that of the CSV: lists are arrays, an empty text is not null, and keys point at files of this format. */
function schemaOf(resource: Resource) {
  const { fields, foreignKeys, ...rest } = tableSchemaOf(resource)
  return {
    ...rest,
    fields: fields.map(({ [DELIMITER]: delimiter, ...field }) => (delimiter ? { ...field, type: 'array' } : field)),
    ...(foreignKeys
      ? {
          foreignKeys: foreignKeys.map(({ fields: from, reference }) => ({
            fields: from,
            reference: { ...reference, resource: nameOf(reference.resource) },
          })),
        }
      : {}),
    missingValues: [],
  }
}
