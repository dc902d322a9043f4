import type { DraftAnnex, DraftIndicator, DraftLetter, DraftMeasure } from '../../src/model/draft.js'
import type { Field } from '../../src/model/field.js'
import type { Place } from '../../src/model/place.js'

export const PLACE: Place = { line: 1, column: 1 }

/** A text as a cell prints it. */
export const field = (text: string): Field => ({ text, derivation: 'verbatim', rule: null, fragments: [] })

export const measure = (draft: Partial<DraftMeasure>): DraftMeasure => ({
  measure: field('加强巡查。'),
  deadline: null,
  term: null,
  lead: null,
  support: null,
  division: 'printed',
  upper_lead: null,
  other: [],
  by_default: [],
  declares: [],
  steps: [],
  hasGoal: false,
  remarks: [],
  places: [PLACE],
  decisions: [],
  observations: [],
  ...draft,
})

/** A letter of which only what is given is printed. */
export const letter = (printed: Partial<Record<'title' | 'number' | 'issuer' | 'issuedOn' | 'printedOn', string>>) => {
  const said = (text: string | undefined): Field | null => (text === undefined ? null : field(text))
  const { title, number, issuer, issuedOn, printedOn } = printed
  return {
    title: said(title),
    numbers: number === undefined ? [] : [field(number)],
    issuer: said(issuer),
    publishers: issuer === undefined ? [] : [issuer],
    accounts: { title: [], number: [], issuer: [], day: [] },
    addressees: null,
    issuedOn: said(issuedOn),
    printedOn: said(printedOn),
    copiedTo: null,
    publicity: null,
    annexList: [],
    text: [],
    colophon: [],
  } satisfies DraftLetter
}

/** An annex of one indicator a row, with notes below. */
export const indicators = (
  rows: Partial<Record<keyof DraftIndicator, string>>[],
  notes: readonly string[] = [],
): DraftAnnex => {
  const said = (text: string | undefined): Field | null => (text === undefined ? null : field(text))
  return {
    no: '2',
    title: field('目标表'),
    place: PLACE,
    labelled: true,
    sections: [],
    indicators: rows.map(
      ({ region, label, label_header = '', indicator = '', heading = '', unit, units_above, value = '', note }) => ({
        region: said(region),
        label: said(label),
        label_header,
        indicator: field(indicator),
        heading,
        units_above: units_above === undefined ? [] : [units_above],
        unit: said(unit),
        value: field(value),
        note: said(note),
      }),
    ),
    notes: notes.map(field),
    text: [],
  }
}
