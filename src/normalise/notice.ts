import type { DraftLetter } from '../model/draft.js'
import type { Region } from '../registry/regions.js'
import type { Registry } from '../registry/registry.js'
import { nameOfNumber, readDocumentNumber, type DocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { latin } from '../text/latin.js'
import { subjectOfTitle } from '../vocabulary/frame/titles.js'
import { yearOfTitle } from '../vocabulary/times/years.js'
import { dayOf } from '../vocabulary/times/days.js'
import { whereOf } from './where.js'

/** What identifies a notice, worked out from its letter. */
export interface Identity {
  id: string
  title: string
  documentNumber: string | null
  /** The division whose government issues it, or that a zone or a town which does is in. */
  region: Region | null
  /** The name of that, with the zone or the town behind it: 湖北省荆门市钟祥市石牌镇. */
  place: string | null
  planYear: number | null
  issuedOn: string | null
  printedOn: string | null
}

/** @param file name of the input, the last resort for an id and a title */
export function identify(letter: DraftLetter, file: string, registry: Registry): Identity {
  const number = letter.numbers.map(({ text }) => readDocumentNumber(text)).find((parts) => parts !== null) ?? null
  const title = letter.title?.text ?? stem(file)
  const issuedOn = letter.issuedOn ? dayOf(letter.issuedOn.text) : null
  const printedOn = letter.printedOn ? dayOf(letter.printedOn.text) : null
  const planYear =
    yearOfTitle(title) ?? number?.year ?? yearOfDay(issuedOn) ?? yearOfDay(printedOn) ?? yearOfTitle(file)
  return {
    id: idOf(number, letter.title ? title : null, planYear, file),
    title,
    documentNumber: number && nameOfNumber(number),
    ...whereOf(letter, registry),
    planYear,
    issuedOn,
    printedOn,
  }
}

function yearOfDay(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4))
}

/**
 * The longest id, in characters. It names a file, whose name may have 255 bytes with what is put behind the id; the pinyin
 * of a file name of 85 characters has some 400.
 */
const MAX_ID_CHARS = 200

function idOf(...told: Parameters<typeof fullIdOf>): string {
  return fullIdOf(...told)
    .slice(0, MAX_ID_CHARS)
    .replace(/-$/, '')
}

/** 西政办发〔2022〕2号 is xizhengbanfa-2022-2; without a number, title and year; without a title, the file's name. */
function fullIdOf(number: DocumentNumber | null, title: string | null, year: number | null, file: string): string {
  if (number) return [latin(number.organ), number.year, number.serial].filter((part) => part !== null).join('-')
  const named = latin(subjectOfTitle(title ?? '').slice(0, 30))
  if (named) return [named, year].filter(Boolean).join('-')
  return latin(stem(file)) || 'document'
}

function stem(file: string): string {
  return file.replace(/\.[^.]+$/, '')
}
