/** A text from a document without control characters, which could move the cursor or change colours. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** A text from a document on one line. */
export function onOneLine(text: string): string {
  return printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).trim()
}
