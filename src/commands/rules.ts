import { Command } from 'commander'
import { UsageError } from '../model/errors.js'
import { pageOf } from '../validate/page.js'
import { RULES } from '../validate/rules/index.js'
import { paintFor, SEVERITY_STYLES } from './output.js'

export const rulesCommand = new Command('rules')
  .summary('list the rules, or explain one')
  .description('Lists every rule that findings name, with its severity.')
  .addHelpText(
    'after',
    `
Examples:
  gongwen rules
  gongwen rules explain number/gap`,
  )
  .action(() => {
    const paint = paintFor(process.stdout)
    for (const { id, severity, summary } of RULES)
      process.stdout.write(`${id.padEnd(26)} ${paint(SEVERITY_STYLES[severity], severity.padEnd(8))} ${summary}\n`)
  })

rulesCommand
  .command('explain')
  .summary('what a rule means, with an example')
  .description('Prints the page of one rule: what is wrong, what to do, and an example with its message.')
  .argument('<id>', 'id of the rule, as findings print it')
  .action((id: string) => {
    const rule = RULES.find((other) => other.id === id)
    if (!rule) throw new UsageError(id, 'There is no such rule.', 'See `gongwen rules`.')
    process.stdout.write(pageOf(rule))
  })
