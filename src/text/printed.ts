/** `1 task`, `2 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Counts in letters: 2 is b, 3 is c … 26 is z, 27 is aa. */
export function letterOf(times: number): string {
  const letter = String.fromCharCode(97 + ((times - 1) % 26))
  return times <= 26 ? letter : letterOf(Math.floor((times - 1) / 26)) + letter
}

/** A text from a document without control characters, which could move the cursor or change colours. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** A text from a document on one line. */
export function onOneLine(text: string): string {
  return printable(text.replace(/[\r\n\t\u2028\u2029]+/g, ' ')).trim()
}

/** The message of a workflow command of GitHub, which ends with its line. */
export function commandData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** A property of a workflow command: file, title. */
export function commandProperty(text: string): string {
  return commandData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
