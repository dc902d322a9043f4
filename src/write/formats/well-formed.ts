/** Half a character (a lone surrogate) has no UTF-8; U+FFFD stands for it, as where Node encodes text. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/**
 * A value as JSON on one line. `JSON.stringify` escapes half a character instead (`\ud800`), at which strict readers (DuckDB,
 * PyArrow) turn the whole file away.
 */
export function wellFormedJson(value: unknown): string {
  const text = JSON.stringify(value)
  return text.includes('\\ud')
    ? text.replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (escape) => (escape === '\\\\' ? escape : '\ufffd'))
    : text
}
