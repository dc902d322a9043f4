import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/run/documents/digest.js'
import { exitCodeOf, type FailOn } from '../../src/run/exit-code.js'
import type { Run } from '../../src/run/run.js'

type Documents = Pick<Run, 'documents' | 'unread'>

/** A run over documents, of each of which something is told. */
const run = (...digests: Partial<Digest>[]): Documents =>
  ({
    documents: digests.map((told) => ({ digest: { records: 1, indicators: 1, findings: NONE, rules: {}, ...told } })),
    unread: [],
  }) as unknown as Documents
const NONE = { info: 0, warning: 0, error: 0 }

const code = (documents: Documents, failOn: FailOn = 'never') => exitCodeOf(documents, failOn)

describe('the exit code of a run', () => {
  it('is 0 for records alone and for indicators alone', () => {
    expect(code(run({ records: 3, indicators: 0 }))).toBe(0)
    expect(code(run({ records: 0, indicators: 3 }))).toBe(0)
  })

  it('is 3 where one document gave neither', () => {
    expect(code(run({ records: 0, indicators: 0 }, { records: 3 }))).toBe(3)
  })

  it('is 1 from the severity on that is asked for', () => {
    const warned = run({ findings: { info: 0, warning: 1, error: 0 } })
    expect((['never', 'info', 'warning', 'error'] as const).map((failOn) => code(warned, failOn))).toEqual([0, 1, 1, 0])
  })

  it('is 5 before all else where a ledger does not balance', () => {
    expect(code(run({ records: 0, indicators: 0, rules: { 'ledger/unbalanced': 1 } }), 'error')).toBe(5)
  })
})
