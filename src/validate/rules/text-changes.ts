import type { Rule } from '../rule.js'

export const textChanges: Rule = {
  id: 'text/changes',
  severity: 'info',
  summary: 'A Word document tracks changes; it is read as if all were accepted.',
  advice:
    'Deleted text is left out, inserted text is read. Where the changes are not agreed yet, settle them in Word and save the document.',
}
