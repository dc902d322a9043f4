import type { Rule } from '../rule.js'

export const documentUnread: Rule<'document/unread'> = {
  id: 'document/unread',
  severity: 'error',
  summary: 'An input could not be read at all.',
  advice: 'The message says why: an empty file, another format, damaged text. The other inputs are not affected.',
}
