import { columnsOf, headersByField } from './columns.js'
import type { DrawnLine, Part } from './document.js'
import type { Dress } from './dress.js'
import { expected, type Expected } from './expected.js'
import { frameOf, labelsOf } from './frame.js'
import { pieces } from './pages.js'
import type { KnownPlan } from './plan.js'
import { rowsOf, type Row } from './rows.js'
import { drawn } from './table.js'

/** A document as laid out, and the records that it says. */
export interface LaidOut {
  parts: Part[]
  records: Expected[]
  /** Those of the columns that hold a field of the records. */
  headers: Record<string, string[]>
}

export function laidOut(plan: KnownPlan, dress: Dress): LaidOut {
  const annexes = dress.frame === 'annexes' ? plan.sections.map((section) => [section]) : [plan.sections]
  const read = annexes.map((sections, at) => {
    const rows = rowsOf(sections, plan, dress)
    const labels = dress.frame === 'bare' ? [] : labelsOf(plan, sections, at, annexes.length)
    return { rows, parts: [...labels, ...tablesOf(rows, dress)], no: dress.frame === 'bare' ? '0' : String(at + 1) }
  })
  return {
    parts: [...frameOf(plan, annexes, dress), ...read.flatMap(({ parts }) => parts)],
    records: read.flatMap(({ rows, no }) => rows.map((row) => expected(row, no, dress))),
    headers: headersByField(columnsOf(read[0]!.rows[0]!, dress)),
  }
}

/** The tables of an annex: one, or one below each heading. */
function tablesOf(rows: readonly Row[], dress: Dress): Part[] {
  const columns = columnsOf(rows[0]!, dress)
  if (dress.sections !== 'headings') return pieces(drawn(rows, columns, dress), dress)
  const names = (row: Row): string => row.headings.map(({ printed }) => printed).join('/')
  return [...new Set(rows.map(names))].flatMap((name, at, all): Part[] => {
    const ofTable = rows.filter((row) => names(row) === name)
    return [...headingsAbove(ofTable[0]!, all[at - 1] ?? ''), ...pieces(drawn(ofTable, columns, dress), dress)]
  })
}

/** Those of a table that the one before it has not. */
function headingsAbove({ headings }: Row, before: string): DrawnLine[] {
  const isAgain = headings.length > 1 && before.split('/')[0] === headings[0]!.printed
  return headings.slice(isAgain ? 1 : 0).map(({ printed }) => ({ kind: 'heading', text: printed }))
}
