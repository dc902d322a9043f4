import { describe, expect, it } from 'vitest'
import type { Extraction } from '../src/model/extraction.js'
import { recordsOf } from '../src/model/plan.js'
import { fieldsOf } from '../src/model/record-fields.js'
import { compact } from '../src/text/blanks.js'
import { isNone } from '../src/vocabulary/remarks.js'
import { CASE_NAMES, extractCase, pathInCase, viewOf } from './support.js'

/** What is expected of each case was read against its input by eye. */
describe('the cases under fixtures/cases', () => {
  it.each(CASE_NAMES)('%s', async (name) => {
    const extraction = await extractCase(name)
    expect(textsLost(extraction)).toEqual([])
    await expect(`${JSON.stringify(viewOf(extraction), null, 1)}\n`).toMatchFileSnapshot(
      pathInCase(name, 'expected.json'),
    )
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
