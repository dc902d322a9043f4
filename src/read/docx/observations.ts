import type { Observation } from '../../model/finding.js'
import type { Mark, Story } from './story/story.js'

/** How much of a text a message quotes, in characters. */
const QUOTED = 30
/** mammoth’s words for a character of a symbol font that it does not know. */
const UNKNOWN_SYMBOL = /w:sym element .*: char (\S+) in font (.+)$/

/** What a person should know of how a Word document was read. */
export function observationsOf(story: Story, warnings: readonly string[]): Observation[] {
  return [
    ...once(
      'text/hidden',
      story.hidden,
      (first, more) => `Hidden text is left out: “${first.slice(0, QUOTED)}”${more}.`,
    ),
    ...once(
      'text/changes',
      story.changes,
      (_, __, count) => `The document tracks changes (${count}); it is read as if all were accepted.`,
    ),
    ...once(
      'text/changes',
      story.comments,
      (_, __, count) =>
        `The document has ${count === 1 ? 'a comment, which is' : `${count} comments, which are`} left out.`,
    ),
    ...once(
      'text/note',
      story.notes,
      (first, more) =>
        `A note hangs on this text: “${first.slice(0, QUOTED)}”${more}. Notes are kept with their annex.`,
    ),
    ...once('part/unread', story.embedded, (first, more) => `Here stands ${first}${more}, which is not read.`),
    ...once(
      'picture/unread',
      story.pictures,
      (_, __, count) =>
        `The document has ${count === 1 ? 'a picture' : `${count} pictures`}; text in pictures is not read.`,
    ),
    ...warnings.flatMap(unknownSymbol),
  ]
}

/** Parts that the document refers to, and that the file does not hold. */
export function missingParts(names: readonly string[]): Observation[] {
  return names.map((name) => ({
    rule: 'part/unread',
    message: `The document refers to ${name}, which the file does not hold.`,
    place: null,
  }))
}

/** One observation for all marks of a kind, at the first. */
function once(
  rule: string,
  marks: readonly Mark[],
  say: (first: string, more: string, count: number) => string,
): Observation[] {
  const [first, ...rest] = marks
  if (!first) return []
  const more = rest.length === 0 ? '' : ` and ${rest.length} more`
  return [{ rule, message: say(first.text, more, marks.length), place: { block: Math.max(1, first.block) } }]
}

function unknownSymbol(warning: string): Observation[] {
  const [, char, font] = UNKNOWN_SYMBOL.exec(warning) ?? []
  if (char === undefined) return []
  const message = `A character of the symbol font ${font} (${char}) is not known and is left out.`
  return [{ rule: 'text/unreadable', message, place: null }]
}
