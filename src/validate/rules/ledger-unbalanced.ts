import { nameOf } from '../../model/place.js'
import type { Rule } from '../rule.js'

export const ledgerUnbalanced: Rule<'ledger/unbalanced'> = {
  id: 'ledger/unbalanced',
  severity: 'error',
  summary: 'A cell of the source is in no record, no structure and no quarantine, or in two of them.',
  advice: 'This is a fault of gongwen, and the run fails. Please report it with the notice.',
  check: ({ count: { missing, doubled } }) => {
    const tell = (what: string) => (cell: (typeof missing)[number]) => ({
      message: `The cell “${cell.text.slice(0, 40)}” (${nameOf([cell.place])}) is accounted for ${what}; expected once.`,
      place: cell.place,
    })
    return [...missing.map(tell('nowhere')), ...doubled.map(tell('twice'))]
  },
}
