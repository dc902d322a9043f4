import type { Rule } from '../rule.js'

export const runFewerRecords: Rule<'run/fewer-records'> = {
  id: 'run/fewer-records',
  severity: 'warning',
  summary: 'A document gave fewer records or indicator values than in the last run.',
  advice:
    'The file at this path was replaced, or is read otherwise: compare the two packages with gongwen diff, and gongwen check FILE.',
}
