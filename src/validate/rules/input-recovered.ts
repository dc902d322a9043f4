import type { Rule } from '../rule.js'

export const inputRecovered: Rule<'input/recovered'> = {
  id: 'input/recovered',
  severity: 'warning',
  summary: 'The table of a PDF’s objects is damaged.',
  advice:
    'Its objects were looked for one by one, as viewers do. Pages or parts of them may be missing: compare the number of pages, and get the file again from its source if you can.',
}
