import { printable } from '../text/printable.js'
import type { Run } from './run.js'

/** Tells on standard error of each input of a run that could not be read: what is wrong, and what to do. */
export function tellUnread({ unread }: Pick<Run, 'unread'>): void {
  for (const { file, finding, remedy } of unread)
    process.stderr.write(`gongwen: ${printable(file)}: ${finding.message}\n  ${remedy}\n`)
}
