import type { Rule } from '../rule.js'

export const textNote: Rule = {
  id: 'text/note',
  severity: 'info',
  summary: 'A foot- or endnote hangs on a text.',
  advice:
    'The mark is left out of the text; the note is kept with the annex it stands in. It may bound what a task says.',
}
