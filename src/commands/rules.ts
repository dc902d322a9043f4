import { Command } from 'commander'
import { DERIVATION_RULES, type DerivationId } from '../model/derivation-rules.js'
import { UsageError } from '../model/errors.js'
import { line } from '../text/line.js'
import { pageOfDerivation, pageOfRule } from '../validate/page.js'
import { RULES } from '../validate/rules/index.js'
import { paintFor, put, say, SEVERITY_STYLES } from './output.js'

export const rulesCommand = new Command('rules')
  .summary('list the rules, or explain one')
  .description(
    'Lists every rule that findings name, with its severity, and every one by which a value came about that is not simply printed (provenance.csv).',
  )
  .addHelpText(
    'after',
    `
Examples:
  gongwen rules
  gongwen rules explain number/gap
  gongwen rules explain deadline/month-end`,
  )
  .action(() => {
    const paint = paintFor(process.stdout)
    say([
      ...RULES.map(
        ({ id, severity, summary }) =>
          line`${id.padEnd(26)} ${paint(SEVERITY_STYLES[severity], severity.padEnd(8))} ${summary}`,
      ),
      line``,
      line`How values came about:`,
      ...Object.entries(DERIVATION_RULES).map(([id, { did }]) => line`${id.padEnd(38)} ${did}`),
    ])
  })

rulesCommand
  .command('explain')
  .summary('what a rule means, with an example')
  .description(
    'Prints the page of one rule: what is wrong, what to do, and an example with its message; or how a value came about, with an example.',
  )
  .argument('<id>', 'id of the rule, as findings and provenance.csv print it')
  .action((id: string) => {
    const rule = RULES.find((other) => other.id === id)
    const pages = [...(rule ? [pageOfRule(rule)] : []), ...(isDerivation(id) ? [pageOfDerivation(id)] : [])]
    if (pages.length === 0) throw new UsageError(id, 'There is no such rule.', 'See `gongwen rules`.')
    put(pages.join('\n'))
  })

function isDerivation(id: string): id is DerivationId {
  return id in DERIVATION_RULES
}
