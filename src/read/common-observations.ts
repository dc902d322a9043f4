import type { Observation } from '../model/finding.js'
import { once, type Remark } from './once.js'

/** What readers of several formats say in the same words. */

export function picturesUnread(pictures: readonly Remark[]): Observation[] {
  return once(
    'picture/unread',
    pictures,
    (_, __, count) =>
      `The document has ${count === 1 ? 'a picture' : `${count} pictures`}; text in pictures is not read.`,
  )
}

export function changesAccepted(changes: readonly Remark[]): Observation[] {
  return once(
    'text/changes',
    changes,
    (_, __, count) => `The document tracks changes (${count}); it is read as if all were accepted.`,
  )
}
