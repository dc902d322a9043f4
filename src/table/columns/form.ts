import type { GridCell } from '../../model/table.js'
import { meaningOf } from '../../vocabulary/headers/header-meaning.js'
import type { HeaderMeaning } from '../../vocabulary/headers/header-line.js'
import type { Header } from '../header.js'

/** Share of a column's cells that must be words of headers for them to be labels. */
const LABELS_SHARE = 0.6

/**
 * Whether a table is a form: at least half of what its first row says are values, and below a label in it stand further
 * labels, of another meaning each. 项目名称 | 某项目 and below it 建设单位 | 某局.
 */
export function isForm(rows: readonly GridCell[][], header: Header | null): boolean {
  if (header === null) return false
  const said = header.texts.map(labelOf)
  const printed = header.texts.filter((text) => text !== '').length
  const labels = said.flatMap((meaning, column) => (meaning === null ? [] : [column]))
  if (labels.length === 0 || labels.length * 2 > printed) return false
  return labels.every((column) => areLabels(rows.slice(header.end), column))
}

function areLabels(body: readonly GridCell[][], column: number): boolean {
  const texts = [...new Set(body.map((row) => row[column]!.text).filter(Boolean))]
  const meanings = texts.flatMap((text) => labelOf(text) ?? [])
  return (
    texts.length > 0 && meanings.length >= texts.length * LABELS_SHARE && new Set(meanings).size === meanings.length
  )
}

/** What a text says as a label; a part of the time may be a value: 6月底前. */
function labelOf(text: string): HeaderMeaning | null {
  const meaning = text === '' ? null : meaningOf(text)
  return meaning === 'period' ? null : meaning
}
