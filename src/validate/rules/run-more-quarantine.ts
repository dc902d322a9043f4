import type { Rule } from '../rule.js'

export const runMoreQuarantine: Rule<'run/more-quarantine'> = {
  id: 'run/more-quarantine',
  severity: 'warning',
  summary: 'The share of cells in quarantine is higher than in the last run, by 1 point or more.',
  advice: 'quarantine.csv says which cells, and why no record took them up.',
}
