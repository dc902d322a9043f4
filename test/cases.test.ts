import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Extraction } from '../src/model/extraction.js'
import { recordsOf } from '../src/model/plan.js'
import { fieldsOf } from '../src/model/record-fields.js'
import { loadRegistry } from '../src/registry/load.js'
import { compact } from '../src/text/blanks.js'
import { isNone } from '../src/vocabulary/remarks.js'
import { extractText, registry, ROOT, viewOf } from './support.js'

const CASES = join(ROOT, 'fixtures/cases')

/** A folder a case: input.md or input.html, perhaps a register of its own, and what is expected, read against the input by eye. */
describe('the cases under fixtures/cases', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const folder = join(CASES, name)
    const units = join(folder, 'gongwen.units.yaml')
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))!
    const extraction = await extractText(
      readFileSync(join(folder, input), 'utf8'),
      existsSync(units) ? loadRegistry([units]) : registry,
    )
    expect(textsLost(extraction)).toEqual([])
    await expect(`${JSON.stringify(viewOf(extraction), null, 1)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
  })
})

/** Texts of cells that a field is joined from, and does not hold. */
function textsLost({ plan }: Extraction): string[] {
  const fields = [...recordsOf(plan)].flatMap(({ task, record }) => fieldsOf(task, record).map(({ field }) => field))
  return fields
    .filter(({ derivation, rule }) => derivation === 'joined' && rule === null)
    .flatMap((field) =>
      field.fragments
        .filter(({ table, text }) => table !== null && !isNone(text) && !compact(field.text).includes(compact(text)))
        .map(({ text }) => `${field.text}: ${text}`),
    )
}
