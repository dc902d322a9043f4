import { expect, it } from 'vitest'
import type { RunCounts, RunRecord, RunSource } from '../../src/model/run-record.js'
import { dropsSince } from '../../src/run/package/record.js'

const source = (path: string, records: number, indicators = 0): RunSource => ({
  path,
  from: 'file',
  sha256: path,
  bytes: 1,
  document: path,
  records,
  indicators,
  unread: null,
})

/** A run with these sources and counts; what it was made with plays no part. */
function run(sources: RunSource[], counts: Partial<RunCounts> = {}): RunRecord {
  const none = { documents: 0, records: 0, indicators: 0, cells: 0, cells_in_quarantine: 0, filled: {} }
  return { sources, counts: { ...none, ...counts } } as RunRecord
}

const valuesOf = (last: RunRecord, now: RunRecord) => dropsSince(last, now).map(({ rule, params }) => [rule, params])

it('a drop says by name what there was and what there is', () => {
  const gone = ['1', '2', '3', '4'].map((path) => source(path, 2))
  expect(valuesOf(run([...gone, source('5', 3), source('6', 0, 9)]), run([source('5', 1), source('6', 0, 8)]))).toEqual(
    [
      ['run/document-gone', { documents: 4, names: ['1', '2', '3'], records: 8 }],
      ['run/fewer-records', { path: '5', records: 1, records_before: 3 }],
      ['run/fewer-records', { path: '6', indicators: 8, indicators_before: 9 }],
    ],
  )
})

it('a share of a drop is a number, in percent as it is printed', () => {
  const counts = { records: 3, cells: 8, cells_in_quarantine: 0, filled: { deadline_end: 3 } }
  const less = { ...counts, cells_in_quarantine: 1, filled: { deadline_end: 2 } }
  expect(valuesOf(run([], counts), run([], less))).toEqual([
    ['run/emptier-column', { column: 'deadline_end', percent: 66.7, percent_before: 100 }],
    ['run/more-quarantine', { percent: 12.5, percent_before: 0 }],
  ])
})
