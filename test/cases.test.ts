import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../src/registry/load.js'
import { extractText, registry, ROOT, viewOf } from './support.js'

const CASES = join(ROOT, 'fixtures/cases')

/** A folder a case: input.md, perhaps a register of its own, and what is expected, read against the input by eye. */
describe('the cases under fixtures/cases', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const folder = join(CASES, name)
    const units = join(folder, 'gongwen.units.yaml')
    const extraction = await extractText(
      readFileSync(join(folder, 'input.md'), 'utf8'),
      existsSync(units) ? loadRegistry([units]) : registry,
    )
    await expect(`${JSON.stringify(viewOf(extraction), null, 1)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
  })
})
