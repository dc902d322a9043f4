import type { Rule } from './rule.js'

/** The documentation of one rule, as Markdown. */
export function pageOf({ id, severity, summary, advice, example }: Rule): string {
  const shown = example
    ? `\nThis notice\n\n\`\`\`markdown\n${example.notice.trim()}\n\`\`\`\n\ngives\n\n> ${severity} ${id} ${example.message}\n`
    : ''
  return `## ${id}\n\n${severity}. ${summary}\n\n${advice}\n${shown}`
}
