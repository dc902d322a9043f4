import { describe, expect, it } from 'vitest'
import type { RuleId } from '../../src/model/finding.js'
import { exitCodeOf, type FailOn } from '../../src/run/exit-code.js'
import type { Run } from '../../src/run/run.js'

interface Read {
  records?: number
  indicators?: number
  findings?: Partial<Run['documents'][number]['digest']['findings']>
  rules?: readonly RuleId[]
}

/** A run of documents that were read, and of inputs that were not. */
function run(read: readonly Read[], unread: readonly Run['unread'][number]['kind'][] = []) {
  const documents = read.map(({ records = 1, indicators = 0, findings = {}, rules = [] }) => ({
    digest: {
      records,
      indicators,
      findings: { error: 0, warning: 0, info: 0, ...findings },
      rules: Object.fromEntries(rules.map((rule) => [rule, 1])),
    },
  }))
  return { documents, unread: unread.map((kind) => ({ kind })) } as unknown as Pick<Run, 'documents' | 'unread'>
}

describe('the exit code of a run', () => {
  it.each<[what: string, ran: ReturnType<typeof run>, failOn: FailOn, code: number]>([
    ['records and no finding', run([{}]), 'info', 0],
    ['records alone', run([{ records: 1, indicators: 0 }]), 'error', 0],
    ['indicators alone', run([{ records: 0, indicators: 1 }]), 'error', 0],
    ['neither', run([{ records: 0, indicators: 0 }]), 'error', 3],
    ['one document of two that gave nothing', run([{}, { records: 0 }]), 'never', 3],
    ['an input that could not be read', run([{}], ['unreadable']), 'never', 3],
    ['an input that took too much', run([{}], ['exhausted']), 'never', 3],
    ['a fault of ours beside an input that could not be read', run([{}], ['unreadable', 'fault']), 'never', 5],
    ['cells that are not accounted for', run([{ rules: ['ledger/unbalanced'] }, { records: 0 }]), 'never', 5],
    ['a finding at the severity', run([{ findings: { warning: 1 } }]), 'warning', 1],
    ['a finding over it', run([{ findings: { error: 1 } }]), 'warning', 1],
    ['a finding under it', run([{ findings: { warning: 1, info: 1 } }]), 'error', 0],
    ['a finding in the last document', run([{}, { findings: { info: 1 } }]), 'info', 1],
    ['findings where none counts', run([{ findings: { error: 1 } }]), 'never', 0],
    ['findings beside an input that could not be read', run([{ findings: { error: 1 } }], ['unreadable']), 'error', 3],
  ])('of %s', (_, ran, failOn, code) => {
    expect(exitCodeOf(ran, failOn)).toBe(code)
  })
})
