import type { Rule } from '../rule.js'

export const pictureUnread: Rule = {
  id: 'picture/unread',
  severity: 'info',
  summary: 'Pictures stand in the document, and text in them is not read.',
  advice:
    'A logo or a seal does no harm. Where a table was pasted as a picture, get the document with the table itself, or run text recognition on it.',
}
