import type { DraftSection } from '../model/draft.js'
import type { Fragment } from '../model/field.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { withoutDeclared } from './responsibility/declarations.js'
import type { Row } from './row.js'

/** A title, in characters, that is longer is a sentence. */
export const LONGEST_SECTION = 60

/** Separates the titles of a section and the broader one it stands in. */
const TITLE_SEPARATOR = ' / '

/**
 * Opens a section. `（一）` under `一、` is a part of it and carries both ordinals and both titles.
 * @param inner whether a text without an ordinal is a part of the section before: a category below a heading
 */
export function nextSection(
  text: string,
  fragments: Fragment[],
  before: DraftSection | null,
  inner = false,
): DraftSection {
  const ordinal = ordinalOf(text)
  const [no, title] = [ordinal?.no ?? '', withoutDeclared(ordinal?.title ?? tidyTitle(text))]
  const isPart = ordinal ? ordinal.level === 2 : inner
  const broad = isPart ? before?.broad : undefined
  const place = fragments[0]?.place ?? null
  if (broad)
    return { no: broad.no + no, title: `${broad.title}${TITLE_SEPARATOR}${title}`, broad, fragments, tasks: [] }
  return { no, title, ...(no === '' || isPart ? {} : { broad: { no, title, place } }), fragments, tasks: [] }
}

/** The heading that a row prints in two cells, `一 | 经济发展`, as one line; null where it prints none. */
export function headingInCells(row: Row): string | null {
  const numbered = row.numberedText
  if (numbered === null || !isOrdinal(numbered.number)) return null
  if (numbered.text.length > LONGEST_SECTION || /[。；]/.test(numbered.text)) return null
  return `${withoutMark(numbered.number)}、${numbered.text}`
}

/** Whether a table numbers its tasks otherwise than its sections: some row of work has a title and no Chinese ordinal. */
export function numbersApart(rows: readonly Row[]): boolean {
  return rows.some((row) => row.fresh.length > 2 && row.text('task') !== '' && !isOrdinal(row.text('number')))
}

/** `一`, `二、` or `（三）`, and nothing behind it. */
function isOrdinal(text: string): boolean {
  return ordinalOf(`${withoutMark(text)}、`)?.title === ''
}

function withoutMark(text: string): string {
  return compact(text).replace(/[、．.]$/, '')
}
