const QUOTED = /“[^“”]*”|《[^》]*》|「[^」]*」/g

/** What a quoted text is read as; null for somebody else's words, which are blanked one for one, so that offsets stay. */
export type Heard = (quoted: string) => boolean

/** A text in its writer's own words: quotations and titles are blanked, but for those that `heard` lets through. */
export function ownWords(text: string, heard: Heard = () => false): string {
  return text.replace(QUOTED, (quoted) => (heard(quoted) ? quoted : `“${'□'.repeat(quoted.length - 2)}”`))
}
