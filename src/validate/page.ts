import { DERIVATION_RULES, type DerivationId, type DerivationRule } from '../model/derivation-rules.js'
import type { Rule } from './rule.js'

/** The documentation of one rule, as Markdown. */
export function pageOfRule({ id, severity, summary, advice, example }: Rule): string {
  const shown = example ? `\n${noticeText(example.notice)}gives\n\n> ${severity} ${id} ${example.message}\n` : ''
  return `## ${id}\n\n${severity}. ${summary}\n\n${advice}\n${shown}`
}

/** The documentation of one way in which values come about, as Markdown. */
export function pageOfDerivation(id: DerivationId): string {
  const { did, example }: DerivationRule = DERIVATION_RULES[id]
  const from = 'cell' in example ? `In a plan for 2023 the 完成时限 ${example.cell} ` : noticeText(example.notice)
  return `## ${id}\n\n${did}\n\n${from}gives \`${example.field}\` ${example.value}.\n`
}

function noticeText(notice: string): string {
  return `This notice\n\n\`\`\`markdown\n${notice.trim()}\n\`\`\`\n\n`
}
