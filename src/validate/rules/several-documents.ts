import type { Rule } from '../rule.js'

export const documentDuplicate: Rule<'document/duplicate'> = {
  id: 'document/duplicate',
  severity: 'warning',
  summary: 'Two inputs are the same notice, with equal records and text.',
  advice: 'The first by file name is kept, the other left out of the package. Give one of them only, or ignore this.',
}

export const documentSameId: Rule<'document/same-id'> = {
  id: 'document/same-id',
  severity: 'warning',
  summary: 'Two inputs have the same document number, or title and year, and differ in their records or in their text.',
  advice:
    'Both are kept; the id of the later one by file name ends in `-b`. One may be a draft, a corrected reprint or a bad conversion of the other.',
}
