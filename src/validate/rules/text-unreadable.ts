import type { Rule } from '../rule.js'

export const textUnreadable: Rule<'text/unreadable'> = {
  id: 'text/unreadable',
  severity: 'error',
  summary: 'A font does not say which characters its glyphs are.',
  advice:
    'They are given as U+FFFD and never guessed. Get the file from its source in another form, or run text recognition on a picture of the page.',
}
