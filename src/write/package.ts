import { createHash } from 'node:crypto'
import { DATASET_SCHEMA, PACKAGE_NAME, RESOURCES, type Resource, type Tables } from '../model/dataset.js'
import type { Plan } from '../model/plan.js'
import { csvOf } from './csv.js'
import { jsonOf } from './json.js'
import { tableSchemaOf } from './schemas.js'
import { VERSION } from '../version.js'
import { FORMATS, type Format } from './formats/index.js'

export interface PackageOptions {
  /** `csv` writes the tables, `json` one tree a document. Both by default. */
  formats?: readonly Format[]
  /** For spreadsheets: a byte order mark, and cells that look like formulas made harmless. */
  excel?: boolean
  /** SHA-256 of the units that names were resolved over: `registry.hash`. */
  registry?: string
}

/**
 * The files of a data package, path to bytes. Nothing of the clock or the machine goes into it: the same documents give
 * the same bytes.
 */
export function packageFiles(
  tables: Tables,
  plans: readonly Plan[],
  options: PackageOptions = {},
): Map<string, Buffer> {
  const { formats = FORMATS, excel = false } = options
  const files = new Map<string, Buffer>()
  const resources: object[] = []
  if (formats.includes('csv')) {
    for (const resource of RESOURCES as readonly Resource[]) {
      const rows = tables[resource.name as keyof Tables]
      const path = `${resource.name}.csv`
      files.set(path, csvOf(resource, rows, excel))
      resources.push({
        name: resource.name,
        title: resource.title,
        path,
        type: 'table',
        ...CSV,
        ...checksum(files.get(path)!),
        rows: rows.length,
        schema: tableSchemaOf(resource),
      })
    }
  }
  if (formats.includes('json')) {
    for (const plan of plans) {
      const path = `documents/${plan.id}.json`
      files.set(path, jsonOf(plan))
      resources.push({
        name: `document-${plan.id}`,
        title: plan.title,
        path,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        ...checksum(files.get(path)!),
      })
    }
  }
  return new Map([['datapackage.json', jsonOf(describe(plans, resources, options))], ...files])
}

const CSV = { format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect: { lineTerminator: '\n' } }

type Described = Omit<PackageOptions, 'registry'> & { registry?: string | null }

/** What a later comparison needs to tell why values differ: the version, the units and the corrections they rest on. */
function describe(plans: readonly Plan[], resources: object[], { registry = null, excel }: Described) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: PACKAGE_NAME,
    title: 'Tasks of government plan notices',
    gongwen: {
      version: VERSION,
      schema: DATASET_SCHEMA,
      registry,
      corrections: correctionsHash(plans),
      ...(excel ? { excel } : {}),
    },
    sources: plans.map(({ title, source, document_number }) => ({
      title,
      path: source.file,
      hash: `sha256:${source.sha256}`,
      document_number,
    })),
    resources,
  }
}

function correctionsHash(plans: readonly Plan[]): string | null {
  const corrections = plans.flatMap((plan) => plan.corrections)
  return corrections.length === 0 ? null : sha256(JSON.stringify(corrections))
}

function checksum(bytes: Buffer): { bytes: number; hash: string } {
  return { bytes: bytes.length, hash: sha256(bytes) }
}

function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
