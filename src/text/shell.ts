import { shown } from './printed.js'

/** Words that a shell takes as they are. */
const PLAIN = /^[\w@%+=:,./-]+$/

/**
 * A word for a shell (POSIX) to paste: one word on one line, whatever is in it. What nobody sees stands as its bytes, which
 * shells know in `$'…'`; one that does not finds no such file, and runs nothing.
 */
export function shellQuoted(word: string): string {
  if (PLAIN.test(word)) return word
  if (word === '') return "''"
  return word.split("'").map(quotedPart).join("\\'")
}

/** The path of a file as an argument that is no option. */
export function shellPath(path: string): string {
  return shellQuoted(path.startsWith('-') ? `./${path}` : path)
}

function quotedPart(part: string): string {
  if (part === '') return ''
  if (shown(part) === part) return `'${part}'`
  const bytes = [...part.replaceAll('\\', '\\\\')].map((char) => (shown(char) === char ? char : octal(char)))
  return `$'${bytes.join('')}'`
}

function octal(char: string): string {
  return [...Buffer.from(char)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
