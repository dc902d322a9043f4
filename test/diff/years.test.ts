import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Side } from '../../src/diff/side.js'
import { changesOf, type Diff } from '../../src/model/diff.js'
import { first } from '../runs.js'
import { NOTICE, ROOT } from '../support.js'
import { compared, pairsOf, short, sideOf } from './sides.js'

/** What a person wrote down of two notices, change by change, before they were compared. */
interface Expected {
  changes: {
    kind: string
    old?: string | string[]
    new?: string | string[]
    subject?: string
    effect?: string
    /** By their words nobody can tell whether they are one: told as uncertain, or as removed and added. */
    hard?: true
  }[]
  pairs: Record<string, string>
  added: string[]
  removed: string[]
  splits?: Record<string, string[]>
  merges?: { old: string[]; new: string }[]
}

const YEARS = join(ROOT, 'fixtures/years')
const PAIRS = [
  { name: 'xicheng: the first notice and an invented one for the year after' },
  { name: 'xicheng-again: the first notice and another year after it, by another hand' },
  { name: 'xicheng-third: and a third, by a third hand' },
  { name: 'boilerplate: a county whose tasks are very alike, a third of them replaced' },
  { name: 'reform: a plan before and after the reform of 2018/19' },
  { name: 'prose: paragraphs with splits, mergers and moves' },
  { name: 'villages: a town plan whose tasks differ in a noun' },
  { name: 'reform-cells: before and after the reform, roles in one cell' },
  { name: 'food-safety: prose with parts between sections' },
].map(({ name }) => {
  const folder = join(YEARS, name.split(':')[0]!)
  const old = join(folder, 'old.md')
  return {
    name,
    old: existsSync(old) ? old : NOTICE,
    fresh: join(folder, 'new.md'),
    list: join(folder, 'changes.yaml'),
  }
})

/** Pairs that are compared a second time, and from the other side. */
const TURNED = new Set(first(3, PAIRS.toReversed()).map(({ name }) => name))

describe.each(PAIRS)('$name', ({ name, old, fresh, list }) => {
  const isTurned = TURNED.has(name)
  const expected = parse(readFileSync(list, 'utf8')) as Expected
  let sides: [Side, Side]
  let found: Diff
  beforeAll(async () => {
    sides = [await sideOf(old), await sideOf(fresh)]
    found = compared(...sides)
  })

  it('gives every change that a person found, and no other', () => {
    const told = reported(found, sides)
    expect(told.toSorted()).toEqual(expected.changes.flatMap((change) => expectedLines(change, told)).toSorted())
  })

  it('pairs the records that a person paired, and no others', () => {
    const split = Object.entries(expected.splits ?? {}).map(([whole, parts]) => [whole, parts.join('+')])
    const merged = (expected.merges ?? []).map(({ old: parts, new: whole }) => [parts.join('+'), whole])
    expect(pairsOf(found)).toEqual({ ...expected.pairs, ...Object.fromEntries([...split, ...merged]) })
  })

  it('accounts for every record of both sides exactly once', () => {
    const matches = found.documents.flatMap((document) => document.matches)
    const ids = (records: { id: string }[]) => records.map(({ id }) => id).sort()
    expect(ids(matches.flatMap((match) => match.old))).toEqual(ids(sides[0].tables.tasks))
    expect(ids(matches.flatMap((match) => match.new))).toEqual(ids(sides[1].tables.tasks))
  })

  it.runIf(isTurned)('swaps what is swapped where the sides are', () => {
    const back = pairsOf(compared(sides[1], sides[0]))
    expect(Object.fromEntries(Object.entries(back).map(([a, b]) => [b, a]))).toEqual(pairsOf(found))
  })

  const printsOf = (one: Diff) => changesOf(one).map(({ fingerprint }) => fingerprint)

  it('gives each change a fingerprint of its own', () => {
    expect(new Set(printsOf(found)).size).toBe(printsOf(found).length)
  })

  it.runIf(isTurned)('gives each the same fingerprint again', () => {
    expect(printsOf(compared(...sides))).toEqual(printsOf(found))
  })
})

/** Effects of what is new or gone are plain, and not listed. */
const PLAIN_EFFECT = /-(?:new|dropped)$/
const OF_UNITS = /^(?:lead|support|upper-lead|role|unit)-/

function reported(found: Diff, sides: [Side, Side]): string[] {
  const names = new Map(
    sides.flatMap(({ tables }) => tables.units.map(({ unit_id, unit }) => [unit_id, unit] as const)),
  )
  return changesOf(found).map(({ kind, old_ids, new_ids, subject, effect }) => {
    const shown = OF_UNITS.test(kind) ? (names.get(subject!) ?? subject) : withoutAnnex(kind, subject)
    return lineOf(
      kind,
      old_ids.map(short),
      new_ids.map(short),
      shown ?? '',
      PLAIN_EFFECT.test(kind) ? '' : (effect ?? ''),
    )
  })
}

/** The lists name a value of an indicator by its region and name alone. */
function withoutAnnex(kind: string, subject: string | null): string | null {
  return kind.startsWith('indicator-') ? subject!.replace(/^[^/]+ \/ /, '') : subject
}

function expectedLines(change: Expected['changes'][number], told: readonly string[]): string[] {
  const line = expectedLine(change)
  if (!change.hard || told.includes(line)) return [line]
  const { old, new: fresh } = change
  return [expectedLine({ kind: 'removed', old: old! }), expectedLine({ kind: 'added', new: fresh! })]
}

function expectedLine({
  kind,
  old = [],
  new: fresh = [],
  subject = '',
  effect = '',
}: Expected['changes'][number]): string {
  return lineOf(kind, [old].flat(), [fresh].flat(), subject, PLAIN_EFFECT.test(kind) ? '' : effect)
}

function lineOf(kind: string, old: string[], fresh: string[], subject: string, effect: string): string {
  return [kind, old.join('+'), fresh.join('+'), subject, effect].join(' | ')
}
