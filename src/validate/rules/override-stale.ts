import type { Rule } from '../rule.js'

export const overrideStale: Rule<'override/stale'> = {
  id: 'override/stale',
  severity: 'warning',
  summary: 'A correction was not applied: the record is not there, or its text is not the expected one.',
  advice:
    'Nothing was changed. The source, or the way in which it is read, is another than when the correction was written: compare it with the page, and mend or remove the correction.',
}
