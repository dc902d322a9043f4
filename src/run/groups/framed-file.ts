import { annexNamedBy, type NamedAnnex, orderedName, stemOf } from '../../vocabulary/frame/annex-file-names.js'
import { nameOfNumber, readDocumentNumber } from '../../vocabulary/frame/document-numbers.js'
import { isPartOfTitle, isSameTitle, plainTitle } from '../../vocabulary/frame/annex-items.js'
import { endsAsPlanTitle, isWholeTitle } from '../../vocabulary/frame/titles.js'
import type { Frame } from './frame.js'

/** A file of a folder that was read by itself. */
export interface FramedFile {
  /** Base name, and what it says. */
  file: string
  named: NamedAnnex
  /** Its number among the files of its folder, where it is a letter. */
  order: number | null
  frame: Frame
  evidence: Evidence
  /** The titles of its list, and the lines in it that may be titles of annexes, as they are compared. */
  listed: readonly string[]
  lines: readonly string[]
}

/** What a file says of the one annex that it may hold. What it prints counts over its name. */
export interface Evidence {
  numbers: string[]
  /** A number in its name without the word 附件, which may put the files of the folder in order: 2.任务表. */
  bareNumber: number | null
  titles: string[]
  /** The titles as they are compared. */
  plain: string[]
  /** Whether what it prints there has no form of a title: a sheet may be called 城区. */
  areUnsure: boolean
  /** Whether the label stands alone, without number and title: 附件.docx. */
  isBare: boolean
  /** Whether a number stands behind the word, not alone: 1.任务表. */
  isLabelled: boolean
  year: number | null
}

/**
 * What each file of a folder is compared by, worked out once.
 * @param letters the names of the letters of the folder, without their endings
 */
export function framedFile(file: string, frame: Frame, letters: readonly string[] = []): FramedFile {
  const named = annexNamedBy(file, letters)
  return {
    file,
    named,
    order: orderedName(file).order,
    frame,
    evidence: evidenceOf(named, frame),
    listed: frame.list.map(({ title }) => plainTitle(title)),
    lines: frame.titles.map(plainTitle),
  }
}

function evidenceOf(named: NamedAnnex, { prints: [printed], year }: Frame): Evidence {
  const { no, titles: titlesPrinted } = printed!
  const inName = named.readings.flatMap((reading) => reading.no ?? [])
  const titlesInName = named.readings.map(({ title }) => title).filter(Boolean)
  const titles = titlesPrinted.length > 0 ? titlesPrinted : titlesInName
  const numbers = [...new Set([...(no === null ? [] : [no]), ...(named.isLabelled ? inName : [])])]
  return {
    numbers,
    bareNumber: named.isLabelled || inName.length === 0 ? null : Number(inName[0]),
    titles,
    plain: titles.map(plainTitle),
    areUnsure: titlesPrinted.length > 0 && !titles.some((title) => isWholeTitle(title) || endsAsPlanTitle(title)),
    isBare: named.isLabelled && numbers.length === 0 && titlesInName.length === 0,
    isLabelled: named.isLabelled || no !== null,
    year: year ?? named.year,
  }
}

/** Whether a file is a letter, whatever it lists: it has a number or addressees, or is called so. */
export function isNotice({ number, isAddressed, isCalledLetter, list }: Frame): boolean {
  return number !== null || isAddressed || isCalledLetter || list.length > 0
}

/** Whether the words before the label of a name are those of a letter: of its file, of its title, or its number. */
export function isNamedAfter({ before }: NamedAnnex, { file, frame }: Pick<FramedFile, 'file' | 'frame'>): boolean {
  if (before === '') return false
  return (
    isNamesake(before, file) ||
    stemOf(file).startsWith(before) ||
    isSameTitle(before, frame.title) ||
    isPartOfTitle(before, frame.title) ||
    isSameNumber(before, frame.number)
  )
}

function isSameNumber(words: string, number: string | null): boolean {
  const [one, other] = [words, number ?? ''].map(readDocumentNumber)
  return one !== null && other !== null && nameOfNumber(one!) === nameOfNumber(other!)
}

/** Whether words are the name of a file, numbers before the two aside that only put them in order. */
export function isNamesake(before: string, file: string): boolean {
  return before !== '' && (before === stemOf(file) || orderedName(before).words === orderedName(file).words)
}
