import type { DraftAnnex, DraftIndicator } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Indicator } from '../model/plan.js'
import type { Region } from '../registry/regions.js'
import type { RegionalUnits } from '../registry/registry.js'
import { compact } from '../text/blanks.js'
import { namesShare } from '../vocabulary/indicators/aspects.js'
import { withoutPart } from '../vocabulary/indicators/labels.js'
import { isScale, isShareUnit, partUnit } from '../vocabulary/numbers/column-units.js'
import { withoutScale } from '../vocabulary/numbers/amounts.js'
import { type CellValue, isFramed, readCell } from '../vocabulary/numbers/printed-values.js'
import { severalValues, unitsOfCell } from '../vocabulary/numbers/several-values.js'
import { isRemark, withoutNoteMark } from '../vocabulary/remarks.js'
import { matchesOf } from '../text/matches.js'

const COMPOUND = /^(.*?)[（(]([^（）()]+)[）)]$/
const BRACKETS = /[（(]([^（）()]*)[）)]/g
const LIST_SEPARATOR = /[,，、;；]/
const BETWEEN_VALUES = /[,，、;；/／]/
/** Parts the steps of a name. */
const STEP = ' / '

interface Header {
  name: string
  unit: string
  /** Names of further values in brackets: `断面水质达标率(%) (优良水体比例, 劣V类水体比例)`. */
  parts: string[]
}

/** A value that a cell holds, with its name. */
interface Part {
  name: string
  unit: string
  text: string
}

/**
 * Works out the values of an annex's indicators. A compound cell under a header that names its parts (`100 (80, 0)`)
 * gives an indicator a part, a range (3—5) one for each of its ends.
 * @returns those of each indicator as drafted, in their order
 */
export function readIndicators(annex: DraftAnnex, units: RegionalUnits, region: Region | null): Indicator[][] {
  return annex.indicators.map((draft) =>
    partsOf(draft).flatMap(({ name, unit, text }) =>
      valuesOfCell(text, unit).map((value): Indicator => {
        const regionText = draft.region?.text ?? ''
        return {
          region: placeOf(regionText, units, region),
          region_text: regionText,
          label_header: draft.label_header,
          label: draft.label?.text ?? '',
          indicator: name,
          heading: headerOf(draft.heading).name,
          ...value,
          value_text: text,
          note: draft.note?.text ?? noteOn(name, annex),
          fragments: fieldsOf(draft).flatMap(({ fragments }) => fragments),
        }
      }),
    ),
  )
}

function placeOf(text: string, units: RegionalUnits, region: Region | null): string {
  if (text === '') return (region ? units.place(region.name) : null) ?? ''
  return units.place(compact(withoutPart(text))) ?? text
}

function fieldsOf({ region, label, indicator, unit, value, note }: DraftIndicator): Field[] {
  return [region, label, indicator, unit, value, note].filter((field) => field !== null)
}

function partsOf(draft: DraftIndicator): Part[] {
  const header = headerOf(draft.indicator.text)
  const unit = unitOf(draft, header)
  const compound = COMPOUND.exec(draft.value.text.trim())
  const inner = compound?.[2]!.split(LIST_SEPARATOR).map((part) => part.trim()) ?? []
  if (header.parts.length === 0 || inner.length !== header.parts.length)
    return piecesOf(draft, unit).map((piece) => ({ name: header.name, ...piece }))
  return [
    { name: header.name, unit, text: compound![1]!.trim() },
    ...header.parts.map((name, at) => ({ name, unit, text: inner[at]! })),
  ]
}

/** The values of a cell that has several, each with its own unit: 46亿元，增长8%, or 46、8 beside the units 亿元、%. */
function piecesOf({ unit, value: { text } }: DraftIndicator, ofAll: string): Pick<Part, 'unit' | 'text'>[] {
  const units = unit ? unitsOfCell(unit.text) : []
  const texts = readCell(text) === null ? text.split(BETWEEN_VALUES) : []
  if (units.length > 1 && texts.length === units.length && texts.every((one) => readCell(one)))
    return texts.map((one, at) => ({ unit: units[at]!, text: one.trim() }))
  const several = severalValues(text) ?? [{ text }]
  return several.map((one) => ({ unit: ofAll, text: one.text }))
}

/**
 * The unit of the header of the value, of the column of units, of the name, or of the line above the table. A rate counts in
 * none of what it is a rate of; what several years come to is no rate (〔13.5〕).
 */
function unitOf({ unit, heading, label, value, units_above }: DraftIndicator, header: Header): string {
  const printed = headerOf(heading).unit
  if (printed !== '') return printed
  const isRate = namesShare(heading) && !isFramed(value.text)
  const units = unit ? unitsOfCell(unit.text) : []
  const ofRow =
    units.length > 1
      ? unitAbove(units, isRate || namesShare(header.name))
      : unit
        ? partUnit(unit.text).unit || units[0]!
        : ''
  const own = [ofRow, header.unit].find((one) => one !== '' && (!isRate || isShareUnit(one)))
  if (own !== undefined) return own
  const isShare = isRate || namesShare(header.name)
  const ofLabel = headerOf(label?.text ?? '').unit
  return ofLabel !== '' && (!isShare || isShareUnit(ofLabel)) ? ofLabel : unitAbove(units_above, isShare)
}

/** Of the units of a line the one of shares is that of shares, and the only other one of all else. */
function unitAbove(declared: readonly string[], isShare: boolean): string {
  const units = declared.filter((unit) => isShareUnit(unit) === isShare)
  return units.length === 1 ? units[0]! : ''
}

/**
 * Steps of a name with their units aside: `PM2.5年均浓度(微克/立方米)`. A part counts in what the step above it does, unless it
 * is a share of that: 生猪存栏（万头） / 良种率.
 */
function headerOf(text: string): Header {
  const steps = text.split(STEP).map(stepOf)
  const last = steps.at(-1)!
  const unit = steps.findLast((step) => step.unit !== '')?.unit ?? ''
  const isShareOfOther = last.unit === '' && namesShare(last.name) && !isShareUnit(unit)
  return {
    name: steps
      .map(({ name }) => name)
      .filter(Boolean)
      .join(STEP),
    unit: isShareOfOther ? '' : unit,
    parts: last.parts,
  }
}

/** Brackets at the end hold the unit, or the names of further values; what else they hold is of the name. */
function stepOf(text: string): Header {
  const plain = compact(text)
  const start = /(?:[（(][^（）()]*[）)])+$/.exec(plain)?.index ?? plain.length
  const groups = matchesOf(plain.slice(start), BRACKETS).map((match) => match[0])
  const units = groups.filter((group) => partUnit(group).unit !== '')
  const parts = groups.find((group) => !units.includes(group) && namesParts(group.slice(1, -1)))
  if (groups.length === 0) return { ...partUnit(plain), parts: [] }
  return {
    name: plain.slice(0, start) + groups.filter((group) => group !== parts && !units.includes(group)).join(''),
    unit: units[0] === undefined ? '' : partUnit(units[0]).unit,
    parts: parts?.slice(1, -1).split(LIST_SEPARATOR) ?? [],
  }
}

/** Names of values have two characters or more: no parts are the places of 覆盖县（市、区）. */
function namesParts(inBracket: string): boolean {
  const names = inBracket.split(LIST_SEPARATOR).map((name) => name.trim())
  return names.length > 1 && names.every((name) => name.length > 1) && !isRemark(inBracket)
}

/** What a cell says in the unit of its column, unless it prints one. A dash, or a text that is no number, has no value; the text stays. */
export function valuesOfCell(
  text: string,
  unit: string,
): Pick<Indicator, 'unit' | 'comparator' | 'change' | 'value'>[] {
  const read = readCell(text)
  const own = read ? unitIn(read, unit) : unit
  if (read === null || own === null) return [{ unit, comparator: null, change: null, value: null }]
  return read.bounds.map((bound) => ({ unit: own, change: read.change, ...bound }))
}

/** The unit that a cell prints, or that of its column with the cell's 万; null where both multiply. */
function unitIn(read: CellValue, unit: string): string | null {
  if (read.unit === '') return unit
  if (!isScale(read.unit)) return read.unit
  return withoutScale(unit) === unit ? read.unit + unit : null
}

/** A note of the annex that starts with the indicator's name explains it. */
function noteOn(name: string, annex: DraftAnnex): string {
  const notes = annex.notes.map(({ text }) => withoutNoteMark(text))
  return notes.find((note) => name !== '' && compact(note).startsWith(name)) ?? ''
}
