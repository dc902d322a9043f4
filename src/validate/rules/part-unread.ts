import type { Rule } from '../rule.js'

export const partUnread: Rule = {
  id: 'part/unread',
  severity: 'warning',
  summary:
    'A part of the document is of a kind that is not read: an embedded object, a chart, a document of another format.',
  advice: 'Open the document; where the part holds tasks, put them into a table of the document itself.',
}
