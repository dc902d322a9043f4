import type { Rule } from '../rule.js'

export const runEmptierColumn: Rule<'run/emptier-column'> = {
  id: 'run/emptier-column',
  severity: 'warning',
  summary: 'A column of tasks is filled in a smaller share of the records than in the last run, by 2 points or more.',
  advice:
    'Look at the new documents, or at what changed in gongwen or the registers: a column whose header is not understood any more shows so.',
}
