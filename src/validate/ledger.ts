import type { CharacterLedger } from '../model/characters.js'
import type { Fragment } from '../model/field.js'
import type { Place } from '../model/place.js'
import { recordsOf, type Ledger, type Plan } from '../model/plan.js'
import { fieldsOf } from '../model/record-fields.js'
import type { Source, TextBlock } from '../model/source.js'
import type { GridCell } from '../model/table.js'
import { compact, visibleLength } from '../text/blanks.js'
import { roleVerbsIn } from '../vocabulary/roles/role-verbs.js'

type CountedPlan = Omit<Plan, 'ledger' | 'corrections'>

/** What the ledger follows: a cell, or a paragraph, with where it stands. */
export type Item = Pick<GridCell, 'text' | 'place'>

export interface Count {
  ledger: Ledger
  /** Cells and paragraphs that are nowhere in the plan. */
  missing: Item[]
  /** Cells that more than one of records, structure and quarantine has. */
  doubled: Item[]
  /** Pieces that a value names as its source, and of which it holds no phrase. */
  untold: Item[]
  /** Characters that the reader counted in its input and neither handed on nor left out; less than 0 where it made some up. */
  unread: number
}

/**
 * Counts every cell and every visible character of the source, and where it went. The sides are counted apart: characters
 * by the reader in its input, cells and paragraphs in what it handed on, their whereabouts in the finished plan.
 */
export function takeLedger(source: Source, plan: CountedPlan): Count {
  const cells = source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.grid.cells.filter((cell) => cell.text !== '') : [],
  )
  const texts = source.blocks.filter((block): block is TextBlock => block.kind !== 'table' && block.text !== '')
  const told = whereaboutsIn(plan)
  const followed: Followed[] = [
    ...cells.map((cell) => follow(cell, told.ofCell(cell)[0] ?? 'nowhere', true)),
    ...texts.map((text) => follow(text, told.ofText(text), false)),
  ]
  const cellsIn = (where: Whereabouts): number => followed.filter((one) => one.isCell && one.where === where).length
  const { seen, made, left_out } = source.characters
  return {
    ledger: {
      cells: cells.length,
      in_records: cellsIn('in_records'),
      in_structure: cellsIn('in_structure'),
      in_quarantine: cellsIn('in_quarantine'),
      characters: charactersOf(source, followed),
    },
    missing: followed.filter(({ where }) => where === 'nowhere').map(({ item }) => item),
    doubled: cells.filter((cell) => told.ofCell(cell).length > 1),
    untold: untoldPieces(plan),
    unread: seen + made - sum(Object.values(left_out)) - sum(followed.map(({ length }) => length)),
  }
}

/** A cell or a paragraph, with its visible characters and where it went. */
interface Followed {
  item: Item
  where: Whereabouts
  isCell: boolean
  length: number
}

function follow(item: Item, where: Whereabouts, isCell: boolean): Followed {
  return { item, where, isCell, length: visibleLength(item.text) }
}

/** Where something went. Page numbers and running lines are kept in the text, as what they are. */
type Whereabouts = 'in_records' | 'in_structure' | 'in_quarantine' | 'in_text' | 'furniture' | 'nowhere'

function charactersOf({ characters }: Source, followed: readonly Followed[]): CharacterLedger {
  const lengthIn = (place: Whereabouts): number =>
    sum(followed.filter(({ where }) => where === place).map(({ length }) => length))
  const furniture = lengthIn('furniture') + (characters.left_out.furniture ?? 0)
  return {
    seen: characters.seen,
    made: characters.made,
    in_records: lengthIn('in_records'),
    in_structure: lengthIn('in_structure'),
    in_text: lengthIn('in_text'),
    in_quarantine: lengthIn('in_quarantine'),
    left_out: { ...characters.left_out, ...(furniture > 0 ? { furniture } : {}) },
  }
}

/** Looks up where in a plan the cells and paragraphs of its source are. */
function whereaboutsIn(plan: CountedPlan) {
  const records = keysOf(recordFragments(plan))
  const structure = keysOf(structureFragments(plan))
  const quarantine = keysOf(plan.quarantine.map(({ fragment }) => fragment))
  const texts = new Map<string, string>()
  for (const { text, place, further = [] } of textsIn(plan))
    for (const piece of [place, ...further])
      texts.set(keyOfPlace(piece), (texts.get(keyOfPlace(piece)) ?? '') + compact(text))
  const ofKey = (key: string): ('in_records' | 'in_structure' | 'in_quarantine')[] => [
    ...(records.has(key) ? ['in_records' as const] : []),
    ...(structure.has(key) ? ['in_structure' as const] : []),
    ...(quarantine.has(key) ? ['in_quarantine' as const] : []),
  ]
  return {
    ofCell: (cell: GridCell) => ofKey(keyOfCell(cell)),
    ofText: ({ place, text, kind }: TextBlock): Whereabouts => {
      const key = keyOfPlace(place)
      const whole = texts.get(key)?.includes(compact(text)) ?? false
      if (whole && kind === 'furniture') return 'furniture'
      return ofKey(key)[0] ?? (whole ? 'in_text' : 'nowhere')
    },
  }
}

function* recordFragments(plan: Pick<Plan, 'annexes'>): Generator<Fragment> {
  for (const { task, record } of recordsOf(plan)) for (const { field } of fieldsOf(task, record)) yield* field.fragments
  for (const annex of plan.annexes) for (const indicator of annex.indicators) yield* indicator.fragments
}

function* structureFragments({ structure, annexes }: CountedPlan): Generator<Fragment> {
  yield* structure
  for (const { title, sections, notes } of annexes) {
    for (const { fragments } of [title, ...sections, ...notes])
      for (const fragment of fragments) if (fragment.table === null) yield fragment
  }
}

function textsIn({ letter, annexes, colophon }: CountedPlan) {
  return [...letter, ...annexes.flatMap(({ text }) => text), ...colophon]
}

/**
 * The cells that a value in several pieces names as a source only: no two neighbouring characters of theirs are in any value
 * that is from them. A label or a verb may go (牵头单位：, 负责); a piece that is gone as a whole was dropped.
 */
function untoldPieces(plan: CountedPlan): Item[] {
  const pieces = new Map<string, Fragment>()
  const said = new Map<string, string>()
  for (const { task, record } of recordsOf(plan))
    for (const { field } of fieldsOf(task, record)) {
      if (field.derivation === 'joined' && field.fragments.length > 1)
        for (const piece of field.fragments) if (piece.table !== null) pieces.set(keyOfFragment(piece), piece)
      for (const key of keysOf(field.fragments)) said.set(key, (said.get(key) ?? '') + wordsOf(field.text))
    }
  return [...pieces].flatMap(([key, piece]) => (isTold(piece.text, said.get(key)!) ? [] : [piece]))
}

function isTold(piece: string, said: string): boolean {
  const words = wordsOf(withoutRoleVerbs(piece.replace(/\p{P}/gu, '\n')))
  if (words.length < 2) return words === '' || said.includes(words)
  for (let at = 2; at <= words.length; at++) if (said.includes(words.slice(at - 2, at))) return true
  return false
}

function wordsOf(text: string): string {
  return compact(text).replace(/\p{P}/gu, '')
}

function withoutRoleVerbs(text: string): string {
  return roleVerbsIn(text).reduce((rest, { start, end }) => blanked(rest, start, end), text)
}

function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

function keysOf(fragments: Iterable<Fragment>): Set<string> {
  return new Set([...fragments].map(keyOfFragment))
}

function keyOfFragment({ table, row, column, place }: Fragment): string {
  return table === null ? keyOfPlace(place) : `${table}:${row}:${column}`
}

function keyOfCell(cell: GridCell): string {
  return `${cell.table}:${cell.row + 1}:${cell.column + 1}`
}

function keyOfPlace(place: Place): string {
  return JSON.stringify(place)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
