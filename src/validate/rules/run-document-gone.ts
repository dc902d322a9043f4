import type { Rule } from '../rule.js'

export const runDocumentGone: Rule<'run/document-gone'> = {
  id: 'run/document-gone',
  severity: 'warning',
  summary: 'A document of the last run is not in this one.',
  advice:
    'The package lacks its records. Give the run all inputs; where the document was withdrawn, nothing is to be done: the next run compares with this one.',
}
