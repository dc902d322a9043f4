import type { Default, DraftMeasure, DraftSection } from '../../model/draft.js'
import type { Field, Fragment } from '../../model/field.js'
import { orderOf, type Place } from '../../model/place.js'
import { bracketsOf } from '../../text/brackets.js'
import { columnDefaultIn, type DefaultColumn } from '../../vocabulary/roles/column-defaults.js'
import { defaultUnitsIn, isUnreadDefault, scopeOf } from '../../vocabulary/roles/defaults.js'
import { derived, fieldOfFragments } from '../fields.js'

/** A text that stands beside the records. */
export type Said = Pick<Field, 'text' | 'fragments'>

/** A default that is stated beside the records, and where. */
export interface DefaultAt extends Default {
  place: Place
  /** The column whose blank cells it fills, and nothing else; absent where its units help with all. */
  fills?: DefaultColumn | undefined
  /** Whether it stands at the head of a section, and says who leads and who helps those that name nobody. */
  ofHeading?: boolean | undefined
  sentence: string
}

/** The defaults that a text states: in sentences of their own, or in brackets. */
export function defaultsIn({ text, fragments }: Said): DefaultAt[] {
  return sentencesOf(text).flatMap((sentence): DefaultAt[] => {
    const filled = columnDefaultIn(sentence)
    const said = filled ? { ...filled, ...scopeOf(sentence) } : defaultUnitsIn(sentence)
    if (said === null || said.start === said.end) return []
    const units = fieldOfFragments(fragments.map(asText), sentence.slice(said.start, said.end))
    const { reach, side } = said
    return [{ units, reach, side, place: fragments[0]!.place, sentence, ...(filled && { fills: filled.column }) }]
  })
}

/** The sentences of a text that speak of many tasks, and are no default that is given to them. */
export function unreadDefaultsIn(text: string): string[] {
  return sentencesOf(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => {
      const filled = columnDefaultIn(sentence)
      return filled ? filled.start === filled.end : isUnreadDefault(sentence)
    })
}

/** The columns whose blank cells a text fills. */
export function filledColumnsIn(text: string): DefaultColumn[] {
  return sentencesOf(text).flatMap((sentence) => columnDefaultIn(sentence)?.column ?? [])
}

/** Where a sentence fills the blank cells of a column, a blank one says nothing of the cell above it. */
export function withdrawInherited(records: readonly DraftMeasure[], columns: readonly DefaultColumn[]): void {
  for (const column of new Set(columns))
    for (const record of records) if (record[column]?.rule === BLANK) record[column] = null
}

const BLANK = 'cell/blank-is-merged'

/** Gives a record what blank cells of a column stand for; false where it prints its own, were it a dash. */
export function fillBlank(record: DraftMeasure, one: Pick<DefaultAt, 'units' | 'fills' | 'ofHeading'>): boolean {
  const { units, fills, ofHeading } = one
  if (!fills || (record[fills] && record[fills].rule !== BLANK)) return false
  // A task that says who leads says who helps
  if (ofHeading && fills === 'support' && record.lead && record.lead.rule !== OF_HEADING) return false
  record[fills] = derived(units, 'inferred', ofHeading ? OF_HEADING : 'responsibility/fills-blank')
  return true
}

const OF_HEADING = 'responsibility/heads-section'

/** Whether a sentence filled a cell of some record. */
export function hasFilled({ units, fills }: DefaultAt, records: readonly DraftMeasure[]): boolean {
  return records.some((record) => fills && record[fills]?.fragments === units.fragments)
}

/** A cell beside the records is accounted for where it stands; to the records it is a text of the notice. */
function asText(fragment: Fragment): Fragment {
  return { ...fragment, table: null, row: null, column: null }
}

/** A bracket that states a default is a sentence, and not the one around it. */
function sentencesOf(text: string): string[] {
  return text.split(/[。；;\n]/).flatMap((sentence) => {
    if (columnDefaultIn(sentence) !== null) return [sentence]
    const inside = bracketsOf(sentence).map(({ start, end, closed }) =>
      sentence.slice(start + 1, closed ? end - 1 : end),
    )
    const stated = inside.filter((part) => defaultUnitsIn(part) !== null)
    return stated.length > 0 ? stated : [sentence]
  })
}

/** The records that a default holds for: those between two of them, by their count, in some of the sections. */
interface Holding {
  units: Field
  fills?: DefaultColumn | undefined
  ofHeading?: boolean | undefined
  from: number
  to: number
  covers: (section: DraftSection) => boolean
}

interface Placed {
  section: DraftSection
  record: DraftMeasure
}

/** No notice states more defaults for one record; what repeats a sentence at each of many tasks means its own. */
const MOST_AT_ONCE = 20

/**
 * Gives the records of some sections the units of the defaults that are stated beside them and in their own words.
 * @returns the first record that has so many that more are not given to it, or null
 */
export function applyDefaults(sections: readonly DraftSection[], stated: readonly DefaultAt[]): DraftMeasure | null {
  const records = sections.flatMap((section) =>
    section.tasks.flatMap(({ measures }) => measures.map((record): Placed => ({ section, record }))),
  )
  const headings = headingsOf(sections)
  const holdings = [
    ...stated.map((one) => holdingBeside(one, headings, records)),
    ...records.flatMap(({ section, record }, at) =>
      record.declares.flatMap((one) => (one.kind === 'default' ? holdingFrom(one, section, at) : [])),
    ),
  ]
  const full = withoutRepeated(holdings).map((holding) => give(holding, records))
  return full.find((record) => record !== null) ?? null
}

function give({ units, fills, ofHeading, from, to, covers }: Holding, records: readonly Placed[]): DraftMeasure | null {
  let full: DraftMeasure | null = null
  for (let at = from; at < Math.min(to, records.length); at++) {
    const { section, record } = records[at]!
    if (covers(section) && fills) fillBlank(record, { units, fills, ofHeading })
    if (!covers(section) || fills || record.by_default.some(({ text }) => text === units.text)) continue
    if (record.by_default.length < MOST_AT_ONCE) record.by_default.push(units)
    else full ??= record
  }
  return full
}

/** A merged cell states its default in each row: the first holds for the others. */
function withoutRepeated(holdings: readonly Holding[]): Holding[] {
  return holdings.filter(({ units }, at) => {
    const [own, before] = [units.fragments[0], holdings[at - 1]?.units.fragments[0]]
    return before === undefined || own !== before
  })
}

/** One in a record's own words holds for that record too. */
function holdingFrom({ units, reach, side }: Default, section: DraftSection, at: number): Holding {
  const covers = coverOf(section, reach)
  return side === 'above' ? { units, from: 0, to: at + 1, covers } : { units, from: at, to: Infinity, covers }
}

function holdingBeside(
  { units, fills, ofHeading, reach, side, place }: DefaultAt,
  headings: readonly Heading[],
  records: readonly Placed[],
): Holding {
  const below = records.findIndex(({ record }) => orderOf(place, record.places[0]!) < 0)
  const at = below < 0 ? records.length : below
  const covers = coverAt(place, headings, reach)
  // What has no record above it speaks of the notice's list of them
  const to = side === 'above' && at > 0 ? at : Infinity
  return { units, fills, ofHeading, from: side === 'below' ? at : 0, to, covers }
}

type Cover = Holding['covers']

const coversAll: Cover = () => true

/** Which sections a default covers that is stated in one of them; where none has a heading, all. */
function coverOf({ path, fragments }: DraftSection, reach: Default['reach']): Cover {
  if (reach === 'document' || fragments.length === 0) return coversAll
  return coverUnder(reach === 'chapter' ? path.slice(0, 1) : path)
}

/** 一、 with its （一）, （二） …. */
function coverUnder(headings: DraftSection['path']): Cover {
  return ({ path }) => headings.every(({ no, title }, at) => path[at]?.no === no && path[at].title === title)
}

/** A heading, and what a default covers that is stated below it. */
interface Heading {
  at: Place
  covers: Record<'chapter' | 'section', Cover>
}

/** The headings of some sections, those of broader ones too, in printed order. */
function headingsOf(sections: readonly DraftSection[]): Heading[] {
  const headings = sections.flatMap((section) => [
    ...section.fragments.slice(0, 1).map((fragment) => ({
      at: fragment.place,
      covers: { chapter: coverOf(section, 'chapter'), section: coverOf(section, 'section') },
    })),
    ...section.path.slice(0, -1).map(({ place: at }, depth) => {
      const covers = coverUnder(section.path.slice(0, depth + 1))
      return { at, covers: { chapter: covers, section: covers } }
    }),
  ])
  return headings.sort((a, b) => orderOf(a.at, b.at))
}

/** The same of a place: its section is that of the last heading above it. What a heading says is of its own section. */
function coverAt(place: Place, headings: readonly Heading[], reach: Default['reach']): Cover {
  const last = headings.findLast(({ at }) => orderOf(at, place) <= 0)
  if (last === undefined || (reach === 'document' && orderOf(last.at, place) < 0)) return coversAll
  return last.covers[reach === 'chapter' ? 'chapter' : 'section']
}
