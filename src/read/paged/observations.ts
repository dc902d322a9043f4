import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import { told, type Told, worded } from '../../text/told.js'
import { idOf } from '../observations.js'
import type { PageBox } from './geometry.js'
import { observationsOfEmptyPages } from './empty-pages.js'
import { placeOfRow } from './document.js'
import type { Discarded, PageContent, PagedDocument, PageTable } from './page-content.js'

/** Characters of a hidden text that a message quotes. */
const QUOTED = 40

/** What a person should know of how the pages were read. */
export function observationsOfPages({ pages, failed, contents }: PagedDocument): Observation[] {
  return [
    ...pagesMissing(pages, [...failed, ...contents]),
    ...failed.map(({ page, reason }): Observation => ({
      rule: 'page/unread',
      ...told`Page ${{ page }} could not be read: ${reason}. The other pages were.`,
      place: wholePage(page, [0, 0, 0, 0]),
    })),
    ...observationsOfEmptyPages(contents),
    ...contents.flatMap(observationsOfPage),
  ]
}

/** Every page is either read or failed; one that is neither got lost on the way. */
function pagesMissing(pages: number, known: readonly { page: number }[]): Observation[] {
  const numbers = new Set(known.map(({ page }) => page))
  return Array.from({ length: pages }, (_, at) => at + 1)
    .filter((page) => !numbers.has(page))
    .map((page) => ({
      rule: 'page/unread',
      ...told`Page ${{ page }} is missing from what was read. Report this: gongwen lost it.`,
      place: wholePage(page, [0, 0, 0, 0]),
    }))
}

const UNRULED = told`The table has no lines; its columns were told by how their text is aligned under a header of known words.`

const ROWS = {
  numbers: 'the numbers that count them',
  'first lines': 'where most columns begin a paragraph',
}

const DISCARDED: Record<Discarded, string> = {
  diagram: 'what lies between them is mostly no rectangle, as in a diagram of boxes',
  chart: 'bars run over them, as in a chart',
  'nearly empty': 'hardly any of its cells holds text, as behind a chart',
  'one row or column': 'it has but one row or one column, and no table beside it has the same',
}

function observationsOfPage({
  page,
  hidden,
  unreadable,
  nested,
  discarded,
  tooComplex,
  glyphs,
  pictures,
  blocks,
  width,
  height,
}: PageContent): Observation[] {
  const whole: PageBox = [0, 0, width, height]
  return [
    ...(tooComplex === null ? [] : [tablesUnread(page, tooComplex, whole)]),
    ...(glyphs === 0 && pictures > 0 ? [] : hidden).map(({ reason, text, box }): Observation => ({
      rule: 'text/hidden',
      ...told`Text of the file is left out, for it is ${worded({ reason: idOf(reason) }, reason)}: “${{ text: text.slice(0, QUOTED) }}${text.length > QUOTED ? '…' : ''}”.`,
      place: wholePage(page, box),
    })),
    ...unreadable.map(({ font, glyphs: count }): Observation => ({
      rule: 'text/unreadable',
      ...told`${{ characters: count }} characters in the font ${{ font }} cannot be told: the file does not say what its glyphs mean. They are given as U+FFFD.`,
      place: wholePage(page, whole),
    })),
    ...blocks.flatMap((block) => (block.kind === 'table' ? observationsOfTable(block.table, page) : [])),
    ...discarded.map(({ box, why }): Observation => ({
      rule: 'table/discarded',
      ...told`The lines make a grid that is read as text, not as a table: ${worded({ why: idOf(why) }, DISCARDED[why])}.`,
      place: wholePage(page, box),
    })),
    ...nested.map((box): Observation => ({
      rule: 'table/nested',
      ...told`A table stands inside a cell; it is read as the text of that cell.`,
      place: wholePage(page, box),
    })),
  ]
}

function observationsOfTable(table: PageTable, page: number): Observation[] {
  const place = wholePage(page, table.box)
  const ways = table.rowsBy.flatMap((way) => (way === 'shading' ? [] : [worded({ rows: idOf(way) }, ROWS[way])]))
  return [
    ...(table.ruled ? [] : [{ rule: 'table/unruled', ...UNRULED, place } as const]),
    ...ways.map((way): Observation => ({
      rule: 'table/unruled',
      ...told`No line parts the rows of the table; they were told by ${way}.`,
      place,
    })),
    ...table.undecided.map((row): Observation => ({
      rule: 'row/unparted',
      ...told`Several records stand in the row, no line parts them, and nothing else tells where one ends; its cells are in quarantine.`,
      place: placeOfRow(table, row, page),
    })),
  ]
}

function tablesUnread(page: number, why: Told, whole: PageBox): Observation {
  const words = told`The tables of page ${{ page }} were not read: ${why}.`
  return { rule: 'page/unread', ...words, place: wholePage(page, whole) }
}

function wholePage(page: number, box: PageBox): Place {
  return { page, box }
}
