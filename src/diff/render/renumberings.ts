import type { Match } from '../../model/diff.js'
import { onOneLine } from '../../text/printable.js'

/** Numbers that are listed. */
const NUMBERS_SHOWN = 8

/** Whether a record has another 序号 and nothing else that changed. */
export function isRenumbered({ changes }: Match): boolean {
  return (
    changes.length > 0 &&
    changes.every(
      ({ kind, status, before, after }) =>
        kind === 'moved-number' && status !== 'concern' && before !== null && after !== null,
    )
  )
}

/** `renumbered: 序号 3→4, 4→5`: what one insertion does to all tasks after it is one line. */
export function renumberings(matches: readonly Match[]): string {
  const pairs = [...new Set(matches.map(({ changes: [change] }) => onOneLine(`${change!.before}→${change!.after}`)))]
  const rest = pairs.length > NUMBERS_SHOWN ? ` … (${pairs.length} numbers)` : ''
  return `renumbered: 序号 ${pairs.slice(0, NUMBERS_SHOWN).join(', ')}${rest}`
}
