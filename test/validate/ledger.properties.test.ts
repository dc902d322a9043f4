import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret } from '../../src/interpret/index.js'
import type { Draft, DraftTask } from '../../src/model/draft.js'
import type { DocumentBlock, Source } from '../../src/model/source.js'
import { normalise } from '../../src/normalise/index.js'
import { read } from '../../src/read/index.js'
import { stitch } from '../../src/table/index.js'
import { validate } from '../../src/validate/index.js'
import { notice } from '../builders/random-notice.js'
import { runs } from '../runs.js'
import { registry } from '../support.js'

/** A fault of a stage: takes something away, if there is something to take; which one, `choice` says. */
interface Fault {
  blocks?(blocks: DocumentBlock[], choice: number): boolean
  draft?(draft: Draft, choice: number): boolean
}

const pick = <T>(items: readonly T[], choice: number): T | undefined => items[choice % items.length]

function takeOne<T>(items: T[], choice: number): boolean {
  if (items.length === 0) return false
  items.splice(choice % items.length, 1)
  return true
}

const tablesIn = (blocks: DocumentBlock[]) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))

/** The tasks with a cell that stands nowhere else: numbers of a table of work are indicators, too. */
function tasksOfTheirOwn(draft: Draft): DraftTask[] {
  const uses = new Map<string, number>()
  for (const cell of cellsIn(draft)) uses.set(cell, (uses.get(cell) ?? 0) + 1)
  const tasks = draft.annexes.flatMap(({ sections }) => sections.flatMap((section) => section.tasks))
  return tasks.filter((task) => {
    const own = cellsIn(task)
    return own.some((cell) => own.filter((other) => other === cell).length === uses.get(cell))
  })
}

function cellsIn(value: unknown): string[] {
  return JSON.stringify(value).match(/"table":\d+,"row":\d+,"column":\d+/g) ?? []
}

const FAULTS: Record<string, Fault> = {
  'a cell': {
    blocks(blocks, choice) {
      const cells = tablesIn(blocks).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      const lost = pick(
        cells.filter((cell) => cell !== null && cell.text !== ''),
        choice,
      )
      if (!lost) return false
      for (const { rows } of tablesIn(blocks))
        for (const row of rows) row.cells = row.cells.map((cell) => (cell === lost ? null : cell))
      return true
    },
  },
  'a header cell': {
    blocks: (blocks, choice) => {
      const headers = tablesIn(blocks).filter(({ headerCells }) => headerCells.some(({ text }) => text !== ''))
      const table = pick(headers, choice)
      if (!table) return false
      table.headerCells = table.headerCells.filter(({ text }) => text === '')
      return true
    },
  },
  'a paragraph': {
    blocks(blocks, choice) {
      const at = blocks.flatMap((block, index) => (block.kind !== 'table' && block.text !== '' ? [index] : []))
      const lost = pick(at, choice)
      if (lost === undefined) return false
      blocks.splice(lost, 1)
      return true
    },
  },
  'the rows of a piece': {
    blocks(blocks, choice) {
      const table = pick(
        tablesIn(blocks).filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell?.text))),
        choice,
      )
      if (!table) return false
      const last = table.rows.findLast(({ cells }) => cells.some((cell) => cell?.text))!.piece
      table.rows = table.rows.filter(({ piece }) => piece !== last)
      return true
    },
  },
  'a table': {
    blocks(blocks, choice) {
      const at = blocks.flatMap((block, index) =>
        block.kind === 'table' && block.table.headerCells.some(({ text }) => text !== '') ? [index] : [],
      )
      const lost = pick(at, choice)
      if (lost === undefined) return false
      blocks.splice(lost, 1)
      return true
    },
  },
  'a task': {
    draft: (draft, choice) => {
      const lost = pick(tasksOfTheirOwn(draft), choice)
      for (const section of draft.annexes.flatMap(({ sections }) => sections))
        section.tasks = section.tasks.filter((task) => task !== lost)
      return lost !== undefined
    },
  },
  'the text of an annex': {
    draft: ({ annexes }, choice) => {
      const annex = pick(
        annexes.filter(({ text, sections }) => {
          const headings = new Set(sections.flatMap(({ fragments }) => fragments.map(({ place }) => place)))
          return text.some(({ place }) => !headings.has(place))
        }),
        choice,
      )
      if (annex) annex.text = []
      return annex !== undefined
    },
  },
  'what is in quarantine': {
    draft: ({ quarantine }, choice) => takeOne(quarantine, choice),
  },
}

async function unbalanced(text: string, fault: Fault, choice: number): Promise<{ told: boolean; faulty: boolean }> {
  const source: Source = await read({ file: 'notice.md', bytes: Buffer.from(text) })
  const { blocks } = stitch(source)
  const faulty = fault.blocks?.(blocks, choice) ?? false
  const draft = interpret(source, blocks)
  const spoilt = fault.draft?.(draft, choice) ?? faulty
  const { plan, units } = normalise(draft, registry)
  const { findings } = validate(source, { ...plan, corrections: [] }, units, [])
  return { told: findings.some(({ rule }) => rule === 'ledger/unbalanced'), faulty: spoilt }
}

describe('a stage that drops', () => {
  it.each(Object.entries(FAULTS))('%s is caught', async (_, fault) => {
    await fc.assert(
      fc.asyncProperty(notice, fc.nat(), async (text, choice) => {
        const { told, faulty } = await unbalanced(`# 某区2023年计划\n\n${text}\n`, fault, choice)
        fc.pre(faulty)
        expect(told).toBe(true)
      }),
      runs(8),
    )
  })
})
