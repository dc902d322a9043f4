import type { Annex } from './annexes.js'
import type { Notice } from './notice.js'
import type { Task } from './tasks.js'
import { HEADER } from './vocabulary.js'

/** What a format writes one after the other. */
export type Block = { kind: 'title' | 'line' | 'heading'; text: string } | { kind: 'table'; rows: Row[] }
/** The cells that begin in a row. */
export type Row = Cell[]
export interface Cell {
  text: string
  column: number
  rowspan: number
  colspan: number
}

export const COLUMNS = HEADER.length
const NOBODY = '—'

/** A notice as blocks: its letter, and each annex with its label, title and tables. */
export function blocksOf(notice: Notice): Block[] {
  const { issuer, number, title, addressees, opening, day, annexes } = notice
  const listed = annexes.map((annex, at) => line(`${at === 0 ? '附件：' : ''}${at + 1}. ${annex.title}`))
  return [
    line(`${issuer}文件`),
    line(number),
    { kind: 'title', text: title },
    ...[addressees, opening].map(line),
    ...listed,
    ...[issuer, day].map(line),
    ...annexes.flatMap((annex, at) => [line(`附件${at + 1}`), ...annexBlocks(annex, notice.sectionsInTable)]),
  ]
}

function annexBlocks({ title, sections }: Annex, sectionsInTable: boolean): Block[] {
  const heading: Block = { kind: 'heading', text: title }
  if (sectionsInTable) {
    const rows = sections.flatMap((section) => [[wide(section.title)], ...section.tasks.flatMap(rowsOf)])
    return [heading, { kind: 'table', rows: [header(), ...rows] }]
  }
  const parts = sections.flatMap((section): Block[] => [
    { kind: 'heading', text: section.title },
    { kind: 'table', rows: [header(), ...section.tasks.flatMap(rowsOf)] },
  ])
  return [heading, ...parts]
}

/** Number and title reach down over all measures of a task, and so does what the measures share. */
function rowsOf({ number, title, measures, shared }: Task): Row[] {
  const all = measures.length
  return measures.map(({ text, deadline, lead, support }, at) => {
    const own = [cell(text, 2)]
    const owners = [deadline, lead.join('\n'), support.join('\n') || NOBODY]
    if (at > 0) return shared ? own : [...own, ...owners.map((owner, of) => cell(owner, 3 + of))]
    const named = [cell(String(number), 0, all), cell(title, 1, all)]
    return [...named, ...own, ...owners.map((owner, of) => cell(owner, 3 + of, shared ? all : 1))]
  })
}

function header(): Row {
  return HEADER.map((text, column) => cell(text, column))
}

function wide(text: string): Cell {
  return { ...cell(text, 0), colspan: COLUMNS }
}

function cell(text: string, column: number, rowspan = 1): Cell {
  return { text, column, rowspan, colspan: 1 }
}

function line(text: string): Block {
  return { kind: 'line', text }
}
