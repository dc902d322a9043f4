import type { Rule } from '../rule.js'

export const pageUnread: Rule<'page/unread'> = {
  id: 'page/unread',
  severity: 'error',
  summary: 'A page of a PDF could not be read.',
  advice:
    'The page hangs, takes too much memory, or is damaged; the other pages are read. What stands on it is missing from the dataset: open it in a viewer, and print it anew or get the file again.',
}
