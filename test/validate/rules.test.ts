import { describe, expect, it } from 'vitest'
import type { RuleId } from '../../src/model/finding.js'
import { RULES } from '../../src/validate/rules/index.js'
import { runPipe } from '../../src/pipeline.js'
import { registry } from '../support.js'

/** Some examples need bytes that are no UTF-8 where the documentation shows U+FFFD. */
const bytesOf = (notice: string): Buffer => {
  const [head, ...rest] = notice.split('\ufffd').map((part) => Buffer.from(part))
  return Buffer.concat([head!, ...rest.flatMap((part) => [Buffer.from([0xe6]), part])])
}

describe('every rule', () => {
  it.each(RULES.filter(({ example }) => example))(
    '$id gives the message of its example',
    async ({ id, example, severity }) => {
      const { findings } = await runPipe({ file: 'notice.md', bytes: bytesOf(example!.notice.trimStart()) }, registry)
      const found = findings.filter(({ rule }) => rule === id)
      expect(found.map(({ message }) => message)).toEqual([example!.message])
      expect(found[0]!.severity).toBe(severity)
    },
  )

  it('has an id of its own, in the order of the alphabet', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual([...ids].sort())
  })

  it('is known to the compiler: no stage can name one that is not there', () => {
    const known: RuleId = 'annex/missing'
    // @ts-expect-error there is no such rule
    const misspelt: RuleId = 'annex/mising'
    const ids = new Set(RULES.map(({ id }) => id))
    expect([known, misspelt].map((id) => ids.has(id))).toEqual([true, false])
  })

  it('has an example, unless it takes several inputs, a PDF, a correction or a broken gongwen to show', () => {
    expect(RULES.filter(({ example }) => !example).map(({ id }) => id)).toEqual([
      'document/duplicate',
      'document/same-id',
      'document/unread',
      'input/no-text-layer',
      'input/outlined-text',
      'input/recovered',
      'ledger/unbalanced',
      'override/stale',
      'page/empty',
      'page/hidden',
      'page/unread',
      'run/document-gone',
      'run/emptier-column',
      'run/fewer-records',
      'run/more-quarantine',
      'table/discarded',
      'table/unruled',
      'text/unreadable',
    ])
  })
})
