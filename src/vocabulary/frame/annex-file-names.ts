/** What the names of files say of the annexes that they hold: 附件1.xlsx, 关于…的通知-附件2：任务表.docx, 1.任务表.pdf. */
import { annexItemOf } from './annex-items.js'
import { annexLabelOf, type AnnexReading } from './annex-labels.js'
import { isDocumentNumber } from './document-numbers.js'
import { isWholeTitle } from './titles.js'

export interface NamedAnnex {
  /** What stands before the label, which other files of the notice may share; empty where nothing does. */
  before: string
  /** Whether it has the word 附件 or the like. */
  isLabelled: boolean
  /** What the name may say; one without a label or a number is a title. */
  readings: readonly AnnexReading[]
}

const ENDING = /\.[A-Za-z]{2,5}$/
/** A second download is called so: 附件1 (1).docx, 附件1 - 副本.docx. */
const COPY = /\s*[-_—]?\s*副本$/
const COPY_NUMBER = /\s*[（(]\d{1,2}[）)]$/
const BRACKETED = /^[【[（(]\s*(附[^】\]）)]*)[】\]）)]\s*/
/** What parts the label from the words before it. */
const PARTED = /[\s\-—–.．·、：:+]+$/

/** Reads the name of a file, or the words of a link to it. */
export function annexNamedBy(name: string): NamedAnnex {
  const stem = stemOf(name)
  const plain = stem.replace(COPY_NUMBER, '')
  const labelled = labelledIn(stem) ?? labelledIn(plain)
  if (labelled) return labelled
  const item = annexItemOf(plain)
  return {
    before: '',
    isLabelled: false,
    readings: [
      item ? { no: item.sign ?? String(item.no), title: titleIn(item.title) } : { no: null, title: titleIn(plain) },
    ],
  }
}

/** The name without its ending, as two files of one notice may share it. */
export function stemOf(name: string): string {
  return name.replace(ENDING, '').replace(COPY, '').replaceAll('_', ' ').trim()
}

/** The label that a name begins or ends with, with its title. */
function labelledIn(stem: string): NamedAnnex | null {
  for (const { index, 0: found } of stem.matchAll(/[【[（(]?附/g)) {
    const before = stem.slice(0, index)
    const label = annexLabelOf(stem.slice(index).replace(BRACKETED, '$1 '))
    if (label && (before === '' || found.length > 1 || PARTED.test(before) || isWholeName(before)))
      return {
        before: before.replace(PARTED, ''),
        isLabelled: true,
        readings: label.readings.map(({ no, title }) => ({ no, title: titleIn(title) })),
      }
  }
  return null
}

/** Words behind which a label may stand unparted: the title of a notice, or its number. */
function isWholeName(before: string): boolean {
  return isWholeTitle(before) || isDocumentNumber(before)
}

/** P020240301 is no title. */
function titleIn(text: string): string {
  return /\p{Script=Han}/u.test(text) ? text : ''
}
