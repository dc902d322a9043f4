import { told, type Told, worded } from '../../text/told.js'
import { nameOf } from '../../model/place.js'
import type { Item } from '../ledger.js'
import type { Breach, Rule } from '../rule.js'

/** Of a text that a message quotes, in characters. */
const QUOTED = 40

export const ledgerUnbalanced: Rule<'ledger/unbalanced'> = {
  id: 'ledger/unbalanced',
  severity: 'error',
  summary:
    'A cell, a paragraph or a visible character of the source is in no record, no structure, no text and no quarantine, and was not left out with a reason; or a cell is in two of them.',
  advice: 'This is a fault of gongwen, and the run fails. Please report it with the notice.',
  check: ({ count: { missing, doubled, untold, unread } }) => [
    ...missing.map((item) => breach(item, worded({ times: 0 }, 'is accounted for nowhere; expected once.'))),
    ...doubled.map((item) => breach(item, worded({ times: 2 }, 'is accounted for twice; expected once.'))),
    ...untold.map((item) => breach(item, told`is named as the source of a value that holds none of it.`)),
    ...(unread === 0 ? [] : [{ ...unreadTold(unread), place: null }]),
  ],
}

function breach({ text, place }: Item, what: Told): Breach {
  return { ...told`“${{ text: text.slice(0, QUOTED) }}” (${{ source: nameOf([place]) }}) ${what}`, place }
}

function unreadTold(unread: number): Told {
  return unread > 0
    ? told`${{ unread }} visible characters of the input were neither read nor left out with a reason.`
    : told`${{ made_up: -unread }} characters were read that the input does not show.`
}
