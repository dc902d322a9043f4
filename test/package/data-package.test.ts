import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { Package } from 'datapackage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESOURCES, type Tables } from '../../src/model/dataset.js'
import { settleDuplicates } from '../../src/validate/duplicates.js'
import { writePackage } from '../../src/write/write-package.js'
import { tablesOf } from '../../src/write/tables.js'
import { extractCase, extractNotice, ROOT } from '../support.js'

interface Descriptor {
  version: string
  resources: { name: string; schema?: { fields: Record<string, unknown>[] } }[]
}

const folder = mkdtempSync(join(tmpdir(), 'gongwen-standard-'))
afterAll(() => rmSync(folder, { recursive: true }))

let descriptor: Descriptor
let tables: Tables
beforeAll(async () => {
  const extractions = [
    await extractNotice(),
    await extractCase('beijing-2021-three-tiers'),
    await extractCase('columns-by-quarter'),
  ]
  const kept = settleDuplicates(extractions).kept
  tables = tablesOf(kept)
  await writePackage(folder, kept, { formats: ['csv', 'json', 'ndjson', 'sqlite', 'xlsx', 'parquet'] })
  descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Descriptor
})

describe('a package as other tools see it', () => {
  it('is valid against the published profile of Data Package 2.0', () => {
    const profile = JSON.parse(readFileSync(join(ROOT, 'fixtures/profiles/datapackage-2.0.json'), 'utf8')) as object
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const validate = ajv.compile(profile)
    expect(validate(descriptor), ajv.errorsText(validate.errors)).toBe(true)
    const refused = structuredClone(descriptor)
    refused.resources[0]!.schema!.fields[0]!.type = 'list'
    expect(validate(refused), 'the profile is one that refuses').toBe(false)
  })

  it('reads with a library of version 1, every table with its keys and constraints', async () => {
    const read = await Package.load(join(folder, 'datapackage.json'), { strict: false })
    expect(read.errors).toEqual([])
    for (const { name } of RESOURCES) {
      const resource = read.resources.find((one) => one.name === name)!
      expect(resource.tabular, name).toBe(true)
      const rows = await resource.read({ keyed: true, relations: true })
      expect(rows, name).toHaveLength(tables[name].length)
    }
  })

  it('says of a list what parts it, in a property of its own', () => {
    const fieldsOf = (name: string) => descriptor.resources.find((one) => one.name === name)!.schema!.fields
    const lead = { name: 'lead_units', type: 'string', 'gongwen:delimiter': ';' }
    expect(fieldsOf('tasks')).toContainEqual(expect.objectContaining(lead))
    expect(fieldsOf('tasks-ndjson')).toContainEqual(expect.objectContaining({ name: 'lead_units', type: 'array' }))
  })

  it('tells its license, its sources and its version, which follows the content and no clock', async () => {
    expect(descriptor).toMatchObject({
      licenses: [{ name: 'other-pd' }],
      description: expect.stringContaining('deadlines') as string,
      version: expect.stringMatching(/^\d+\.0\.0\+[0-9a-f]{12}$/) as string,
    })
    expect(descriptor).not.toHaveProperty('created')
    const again = join(folder, 'again')
    await writePackage(again, [await extractNotice()])
    const { version } = JSON.parse(readFileSync(join(again, 'datapackage.json'), 'utf8')) as Descriptor
    expect(version).not.toBe(descriptor.version)
    rmSync(again, { recursive: true })
  })
})
