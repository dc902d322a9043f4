/** Words that office programs write: the names of sheets, of styles and of notes. */

/** Names that a program gives a sheet: Sheet1, 工作表 2, 表格1 (2). */
export function isNameOfAnySheet(name: string): boolean {
  return /^(?:sheet|工作表|表格?|table)?[\s_-]*\d*(?:\s*[(（]\d+[)）])?$/i.test(name)
}

/** The level of a style that is named after headings, 1 for the first: heading 1, 标题 2. Null for any other. */
export function levelOfHeadingStyle(name: string): number | null {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}

/** What stands before the text of a footnote below a text: 注1：. */
export function markOfNote(number: number): string {
  return `注${number}：`
}
