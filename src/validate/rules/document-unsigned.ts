import { told, worded } from '../../text/told.js'
import type { Rule } from '../rule.js'

const WORDS: Record<string, string> = { issuer: 'issuer', issued_on: 'day of issue (成文日期)' }

export const documentUnsigned: Rule<'document/unsigned'> = {
  id: 'document/unsigned',
  severity: 'info',
  summary: 'The document does not say who issues it, or on which day.',
  advice:
    'An annex that is published without its letter says neither; the columns stay empty. Where they are printed, the line has not the form of an organ or of a day.',
  example: {
    notice: `
# 2023年重点任务清单

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 |
|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 |
`,
    message: 'The document names no issuer and no day of issue (成文日期).',
  },
  check: ({ plan }) => {
    const missing = [...(plan.issuer === null ? ['issuer'] : []), ...(plan.issued_on === null ? ['issued_on'] : [])]
    if (missing.length === 0) return []
    const words = missing.map((column) => `no ${WORDS[column]}`).join(' and ')
    return [{ ...told`The document names ${worded({ missing }, words)}.`, place: null }]
  },
}
