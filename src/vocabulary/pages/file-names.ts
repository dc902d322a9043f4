/** What names a file to download. */

/** Whether a text names a file to download. */
export function namesFile(text: string): boolean {
  return /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)(?![A-Za-z])|下载/i.test(text)
}
