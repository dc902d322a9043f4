import type { Rule } from '../rule.js'

export const textHidden: Rule = {
  id: 'text/hidden',
  severity: 'warning',
  summary: 'Text is in a PDF, but cannot be seen on its page.',
  advice:
    'It is invisible, clipped, tiny, off the page, of the colour behind it, or painted over, and is left out: it would change records without anybody seeing why. `gongwen inspect` shows where it lies.',
}
