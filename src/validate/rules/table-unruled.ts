import type { Rule } from '../rule.js'

export const tableUnruled: Rule<'table/unruled'> = {
  id: 'table/unruled',
  severity: 'warning',
  summary: 'A table without lines was read by the alignment of its text.',
  advice:
    'Its columns stand under a header of known words. Check its cells against the page: `gongwen inspect` draws them.',
}
