import type { Rule } from '../rule.js'

export const documentDuplicate: Rule<'document/duplicate'> = {
  id: 'document/duplicate',
  severity: 'warning',
  summary: 'Two inputs are the same notice, with equal records.',
  advice: 'The first by file name is kept, the other left out of the package. Give one of them only, or ignore this.',
}
