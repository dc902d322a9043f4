/** The words of a long list, a line or several of them, parted by blanks. */
export function wordsIn(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '))
}
