/** The form in which texts are searched: without blanks inside Chinese, widths and cases made one. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/g, '')
}

/** The words of a search: all of them must be found. */
export function wordsOf(query: string): string[] {
  return query.trim().split(/\s+/).map(foldText).filter(Boolean)
}
