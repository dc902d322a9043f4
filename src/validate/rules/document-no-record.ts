import type { RuleId } from '../../model/finding.js'
import type { Rule } from '../rule.js'

/** What says where the tasks may be instead. */
const ELSEWHERE: ReadonlySet<RuleId> = new Set<RuleId>([
  'table/unread',
  'annex/elsewhere',
  'part/unread',
  'picture/unread',
])

export const documentNoRecord: Rule<'document/no-record'> = {
  id: 'document/no-record',
  severity: 'error',
  summary: 'A document gives no record and no indicator.',
  advice:
    'It counts as not read, and the exit code says so. The message names the reason: no table and no paragraph with 责任单位：… or …牵头, or no table with known columns.',
  example: {
    notice: `
# 某县关于加强绿化工作的意见

各单位要做好绿化工作。
`,
    message: 'The document has no table, and no paragraph says who is responsible for its task (责任单位：…, …牵头).',
  },
  check: ({ plan, source }) => {
    const read = plan.annexes.some(
      (annex) => annex.indicators.length > 0 || annex.sections.some((section) => section.tasks.length > 0),
    )
    if (read) return []
    const tables = source.blocks.filter((block) => block.kind === 'table').length
    const elsewhere = source.observations.filter(({ rule }) => ELSEWHERE.has(rule)).map(({ message }) => message)
    const message = [
      tables === 0
        ? 'The document has no table, and no paragraph says who is responsible for its task (责任单位：…, …牵头).'
        : `None of the ${tables} tables of the document has known columns with rows below them.`,
      ...elsewhere,
    ].join(' ')
    return [{ message, place: null }]
  },
}
