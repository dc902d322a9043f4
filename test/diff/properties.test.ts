import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Side } from '../../src/diff/side.js'
import type { Tables } from '../../src/model/dataset.js'
import { changesOf } from '../../src/model/diff.js'
import { NOTICE, ROOT } from '../support.js'
import { compared, linesOf, pairsOf, short, sideOf, withTasks } from './sides.js'
import { runs } from '../runs.js'

let notice: Side
/** Measures of other notices, for tasks that are new. */
let strangers: Tables['tasks']
beforeAll(async () => {
  notice = await sideOf(NOTICE)
  const others = ['years/boilerplate/new.md', 'years/prose/new.md', 'years/reform/new.md'].map(
    (path) => `${ROOT}fixtures/${path}`,
  )
  strangers = (await Promise.all(others.map(sideOf))).flatMap(({ tables }) => tables.tasks)
})

const RUNS = runs(2, 5)
/** Every sixteenth record of a notice is inserted, and in the long tests each. */
const STRIDE = RUNS.numRuns > 2 ? 1 : 16

describe('a notice compared with itself', () => {
  it('has no change, in whatever format it is read', async () => {
    expect(linesOf(compared(notice, notice))).toEqual([])
    const { runPipe } = await import('../../src/pipeline.js')
    const { tablesOf } = await import('../../src/write/tables.js')
    const { registry } = await import('../support.js')
    for (const ending of ['docx', 'html', 'xlsx']) {
      const bytes = readFileSync(`${ROOT}fixtures/formats/xicheng-2022.${ending}`)
      const tables = tablesOf([await runPipe({ file: `xicheng-2022.${ending}`, bytes }, registry)])
      expect(linesOf(compared(notice, { ...notice, tables })), ending).toEqual([])
    }
  })

  it('has only moves where its rows are shuffled and numbered anew', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(indices(), { minLength: notice.tables.tasks.length }), (order) => {
        const shuffled = withTasks(
          notice,
          order.map((at, place) => ({ ...task(at), task_no: String(place + 1) })),
        )
        const found = compared(notice, shuffled)
        expect(changesOf(found).filter(({ kind }) => !kind.startsWith('moved-'))).toEqual([])
        expect(Object.entries(pairsOf(found)).filter(([old, fresh]) => old !== fresh)).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('a row that is inserted', () => {
  it('is added, and changes no other pair', () => {
    const before = pairsOf(compared(notice, notice))
    fc.assert(
      fc.property(fc.nat(strangers.length - 1), fc.nat(notice.tables.tasks.length), (which, at) => {
        const stranger = { ...strangers[which]!, id: 'new/1/1/1', document_id: task(0).document_id, annex_no: '1' }
        const tasks = notice.tables.tasks.toSpliced(at, 0, stranger)
        const found = compared(notice, withTasks(notice, tasks))
        expect(pairsOf(found)).toEqual(before)
        expect(
          changesOf(found)
            .filter(({ kind }) => kind !== 'section-renamed' && kind !== 'annex-renamed')
            .map(({ kind }) => kind),
        ).toEqual(['added'])
      }),
      RUNS,
    )
  })

  it('changes no pair of two notices that differ otherwise, either', async () => {
    const sides = await Promise.all(
      ['old', 'new'].map((name) => sideOf(`${ROOT}fixtures/years/boilerplate/${name}.md`)),
    )
    const before = pairsOf(compared(sides[0]!, sides[1]!))
    for (const [at, stranger] of notice.tables.tasks.entries()) {
      if (at % STRIDE > 0) continue
      const { document_id, annex_no } = sides[1]!.tables.tasks[0]!
      const tasks = [...sides[1]!.tables.tasks, { ...stranger, id: `new/9/${at}/1`, document_id, annex_no }]
      expect(pairsOf(compared(sides[0]!, withTasks(sides[1]!, tasks)))).toEqual(before)
    }
  })
})

describe('a random list of edits', () => {
  it('is found again, each edit and nothing else', () => {
    fc.assert(
      fc.property(edits(), (script) => {
        const [side, expected] = edited(script)
        const found = compared(notice, side)
        const kinds = changesOf(found).filter(({ kind }) => !/^(?:moved|section|annex)-/.test(kind))
        expect(
          kinds.map(({ kind, old_ids, new_ids }) => `${kind} ${[...old_ids, ...new_ids].map(short).join(' ')}`).sort(),
        ).toEqual(expected.sort())
      }),
      RUNS,
    )
  })

  it('is found from the other side, too: what was added is removed, later is earlier', () => {
    const MIRROR: Record<string, string> = {
      added: 'removed',
      removed: 'added',
      'deadline-later': 'deadline-earlier',
      'deadline-earlier': 'deadline-later',
    }
    fc.assert(
      fc.property(edits(), (script) => {
        const [side] = edited(script)
        const told = (from: Side, to: Side) =>
          changesOf(compared(from, to)).filter(({ kind }) => !/^(?:moved|section|annex)-/.test(kind))
        const forwards = told(notice, side).map(
          ({ kind, old_ids, new_ids }) => `${MIRROR[kind] ?? kind} ${new_ids.join()} ${old_ids.join()}`,
        )
        const backwards = told(side, notice).map(
          ({ kind, old_ids, new_ids }) => `${kind} ${old_ids.join()} ${new_ids.join()}`,
        )
        expect(backwards.sort()).toEqual(forwards.sort())
      }),
      RUNS,
    )
  })
})

type Edit = 'keep' | 'remove' | 'insert' | 'reword' | 'postpone'

function indices(): number[] {
  return notice.tables.tasks.map((_, at) => at)
}

function task(at: number): Tables['tasks'][number] {
  return notice.tables.tasks[at]!
}

/** An edit a record, most of them none, and the order of the records after it. */
function edits() {
  const edit = fc.oneof(
    { weight: 8, arbitrary: fc.constant<Edit>('keep') },
    fc.constantFrom<Edit>('remove', 'insert', 'reword', 'postpone'),
  )
  const count = notice.tables.tasks.length
  return fc.record({
    edits: fc.array(edit, { minLength: count, maxLength: count }),
    stranger: fc.nat(strangers.length - 1),
  })
}

/** The notice after the edits, with what they come to. Ids are those of the records they come from. */
function edited({ edits: script, stranger }: { edits: Edit[]; stranger: number }): [Side, string[]] {
  const expected: string[] = []
  let used = stranger
  const tasks = script.flatMap((edit, at) => {
    const record = task(at)
    const id = short(record.id)
    if (edit === 'remove') {
      expected.push(`removed ${id}`)
      return []
    }
    if (edit === 'insert' && used < strangers.length) {
      const { measure, task_title } = strangers[used++]!
      const added = {
        ...record,
        id: `${record.document_id}/new/${at}/1`,
        measure,
        task_title,
        deadline_end: record.deadline_end,
      }
      expected.push(`added new/${at}/1`)
      return [record, added]
    }
    if (edit === 'reword') {
      expected.push(`reworded ${id} ${id}`)
      return [{ ...record, measure: `${record.measure}并每月向区生态环境局书面报告。` }]
    }
    if (edit === 'postpone' && record.deadline_kind === 'by') {
      const earlier = record.deadline_end! > '2022-05-31'
      expected.push(`${earlier ? 'deadline-earlier' : 'deadline-later'} ${id} ${id}`)
      return [
        {
          ...record,
          deadline_text: earlier ? '5月底前' : '年底前',
          deadline_end: earlier ? '2022-05-31' : '2022-12-31',
        },
      ]
    }
    return [record]
  })
  return [withTasks(notice, tasks), expected]
}
