import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../src/registry/load.js'
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
    await expect(`${JSON.stringify(viewOf(extraction), null, 1)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'))
  })
})
