import type { DraftAnnex, DraftIndicator } from '../model/draft.js'
import type { Indicator } from '../model/plan.js'
import type { Region } from '../registry/regions.js'
import type { RegionalUnits } from '../registry/registry.js'
import { compact } from '../text/blanks.js'
import { readValue } from '../vocabulary/numbers/printed-values.js'
import { withoutNoteMark } from '../vocabulary/remarks.js'

const COMPOUND = /^(.*?)[（(]([^（）()]+)[）)]$/
const BRACKETS = /[（(]([^（）()]*)[）)]/g
const LIST_SEPARATOR = /[,，、;；]/

interface Header {
  name: string
  unit: string
  /** Names of further values in brackets: `断面水质达标率(%) (优良水体比例, 劣V类水体比例)`. */
  parts: string[]
}

/**
 * Works out the values of an annex's indicators. A compound cell under a header that names its parts (`100 (80, 0)`)
 * gives an indicator a part.
 */
export function readIndicators(annex: DraftAnnex, units: RegionalUnits, region: Region | null): Indicator[] {
  return annex.indicators.flatMap((draft) =>
    partsOf(draft).map(({ name, unit, text }): Indicator => {
      const regionText = draft.region?.text ?? ''
      const place = regionText === '' ? (region ? units.place(region.name) : null) : units.place(compact(regionText))
      return {
        region: place ?? regionText,
        region_text: regionText,
        indicator: name,
        unit,
        ...valueOf(text),
        value_text: text,
        note: draft.note?.text ?? noteOn(name, annex),
        fragments: [draft.region, draft.indicator, draft.unit, draft.value, draft.note].flatMap(
          (field) => field?.fragments ?? [],
        ),
      }
    }),
  )
}

function partsOf(draft: DraftIndicator): { name: string; unit: string; text: string }[] {
  const header = headerOf(draft.indicator.text)
  const unit = draft.unit ? compact(draft.unit.text) : header.unit
  const compound = COMPOUND.exec(draft.value.text.trim())
  const inner = compound?.[2]!.split(LIST_SEPARATOR).map((part) => part.trim()) ?? []
  if (header.parts.length === 0 || inner.length !== header.parts.length)
    return [{ name: header.name, unit, text: draft.value.text }]
  return [
    { name: header.name, unit, text: compound![1]!.trim() },
    ...header.parts.map((name, at) => ({ name, unit, text: inner[at]! })),
  ]
}

/** `PM2.5年均浓度(微克/立方米)`: brackets at the end hold the unit, or the names of further values. */
function headerOf(text: string): Header {
  const plain = compact(text)
  const start = /(?:[（(][^（）()]*[）)])+$/.exec(plain)?.index ?? plain.length
  const groups = [...plain.slice(start).matchAll(BRACKETS)].map((match) => match[1]!)
  const parts = groups.find((group) => LIST_SEPARATOR.test(group))
  const unit = groups.find((group) => group !== parts) ?? ''
  return { name: plain.slice(0, start), unit: unit.replace('％', '%'), parts: parts?.split(LIST_SEPARATOR) ?? [] }
}

/** A dash, or a text that is no number, has no value; the text stays. */
function valueOf(text: string): Pick<Indicator, 'comparator' | 'value'> {
  const read = readValue(text)
  return read && read.rest === ''
    ? { comparator: read.comparator, value: read.value }
    : { comparator: null, value: null }
}

/** A note of the annex that starts with the indicator's name explains it. */
function noteOn(name: string, annex: DraftAnnex): string {
  const notes = annex.notes.map(({ text }) => withoutNoteMark(text))
  return notes.find((note) => compact(note).startsWith(name)) ?? ''
}
