import type { Observation } from '../../model/finding.js'
import { changesAccepted, once, picturesUnread, quote, type Remark } from '../observations.js'
import type { Mark, Story } from './story/story.js'

/** mammoth’s words for a character of a symbol font that it does not know. */
const UNKNOWN_SYMBOL = /w:sym element .*: char (\S+) in font (.+)$/

/** What a person should know of how a Word document was read. */
export function observationsOf(story: Story, warnings: readonly string[]): Observation[] {
  return [
    ...once('text/hidden', at(story.hidden), (first, more) => `Hidden text is left out: ${quote(first)}${more}.`),
    ...changesAccepted(at(story.changes)),
    ...once(
      'text/changes',
      at(story.comments),
      (_, __, count) =>
        `The document has ${count === 1 ? 'a comment, which is' : `${count} comments, which are`} left out.`,
    ),
    ...once(
      'text/note',
      at(story.notes),
      (first, more) => `A note hangs on this text: ${quote(first)}${more}. Notes are kept with their annex.`,
    ),
    ...once('part/unread', at(story.embedded), (first, more) => `Here stands ${first}${more}, which is not read.`),
    ...picturesUnread(at(story.pictures)),
    ...warnings.flatMap(unknownSymbol),
  ]
}

function at(marks: readonly Mark[]): Remark[] {
  return marks.map(({ text, block }) => ({ text, place: { block: Math.max(1, block) } }))
}

/** Parts that the document refers to, and that the file does not hold. */
export function missingParts(names: readonly string[]): Observation[] {
  return names.map((name) => ({
    rule: 'part/unread',
    message: `The document refers to ${name}, which the file does not hold.`,
    place: null,
  }))
}

function unknownSymbol(warning: string): Observation[] {
  const [, char, font] = UNKNOWN_SYMBOL.exec(warning) ?? []
  if (char === undefined) return []
  const message = `A character of the symbol font ${font} (${char}) is not known and is left out.`
  return [{ rule: 'text/unreadable', message, place: null }]
}
