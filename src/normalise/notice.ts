import type { DraftLetter } from '../model/draft.js'
import type { Region, Regions } from '../registry/regions.js'
import type { Registry } from '../registry/registry.js'
import { compact } from '../text/blanks.js'
import { nameOfNumber, readDocumentNumber, type DocumentNumber } from '../vocabulary/frame/document-numbers.js'
import { latin } from '../text/latin.js'
import { placeBeforeYear, startsOfPlaces, subjectOfTitle } from '../vocabulary/frame/titles.js'
import { levelOfRegion } from '../vocabulary/organs/levels.js'
import { placeOfIssuer, withoutParty } from '../vocabulary/organs/organs.js'
import { yearOfTitle } from '../vocabulary/times/years.js'
import { dayOf } from '../vocabulary/times/days.js'

/** What identifies a notice, worked out from its letter. */
export interface Identity {
  id: string
  title: string
  documentNumber: string | null
  region: Region | null
  planYear: number | null
  issuedOn: string | null
  printedOn: string | null
}

/** A name of two characters stands in a title by chance, too. */
const SHORTEST_REGION = 3
const LONGEST_REGION = 12
/** 县 of 县政府办公室 names none. */
const SHORTEST_NAME = 2

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
    region: regionOf(letter, registry),
    planYear,
    issuedOn,
    printedOn,
  }
}

function yearOfDay(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4))
}

/**
 * The most specific region that the names of its publishers say: 蔡甸区 by the signature below a title that says 区; else the
 * one that its title names. A name that several places have is told apart by the province or city that the letter names.
 */
function regionOf({ publishers, title, addressees, text }: DraftLetter, registry: Registry): Region | null {
  const { regions } = registry
  const said = [...publishers, title?.text, addressees?.text, ...text.map((block) => block.text)].join('\n')
  const places = publishers
    .map((name) => regionOfOrgan(compact(name), registry))
    .filter((region) => region !== null)
    .map((region) => (region.code === null ? (regions.among(region.name, said) ?? region) : region))
  const [first, ...others] = places
  if (first === undefined) return regionInTitle(title?.text ?? '', regions)
  return others.reduce((region, other) => (isWithin(other, region) ? other : region), first)
}

/** Whether one region is a part of another, or the same by its whole name. */
function isWithin({ code, name }: Region, outer: Region): boolean {
  if (code === null) return false
  if (outer.code === null) return name.endsWith(outer.name)
  return code !== outer.code && code.startsWith(outer.code.replace(/(?:00)+$/, ''))
}

/** 国家 where an organ of the centre issues it. */
function regionOfOrgan(organ: string, registry: Registry): Region | null {
  const found = registry.regions.startOf(withoutParty(organ)) ?? registry.regionOfCentre(organ)
  if (found) return found
  const name = placeOfIssuer(organ)
  return name.length >= SHORTEST_NAME && name.length <= LONGEST_REGION && levelOfRegion(name) !== ''
    ? { code: null, name }
    : null
}

/** 关于印发泉山区2022年…, 《2025年南岗区…》: the region that a title names before or behind its year. */
function regionInTitle(title: string, regions: Regions): Region | null {
  const line = compact(title)
  for (const start of startsOfPlaces(line)) {
    const found = regions.nameAtStartOf(line.slice(start))
    if (found && found.name.length >= SHORTEST_REGION) return found.region
  }
  const name = placeBeforeYear(line)
  return name === null ? null : { code: null, name }
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
