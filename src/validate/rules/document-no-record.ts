import type { Rule } from '../rule.js'

export const documentNoRecord: Rule = {
  id: 'document/no-record',
  severity: 'error',
  summary: 'A document gives no record and no indicator.',
  advice:
    'It counts as not read, and the exit code says so. The message names the reason: no table, or no table with known columns.',
  example: {
    notice: `
# 某县关于加强绿化工作的意见

各单位要做好绿化工作。
`,
    message: 'The document has no table; gongwen reads plans that are printed as tables.',
  },
  check: ({ plan, source }) => {
    const read = plan.annexes.some(
      (annex) => annex.indicators.length > 0 || annex.sections.some((section) => section.tasks.length > 0),
    )
    if (read) return []
    const tables = source.blocks.filter((block) => block.kind === 'table').length
    const seen = source.observations.filter(({ rule }) => rule === 'table/unread').map((unread) => unread.message)
    const message = [
      tables === 0
        ? 'The document has no table; gongwen reads plans that are printed as tables.'
        : `None of the ${tables} tables of the document has known columns with rows below them.`,
      ...seen.slice(0, 1),
    ].join(' ')
    return [{ rule: 'document/no-record', message, place: null }]
  },
}
