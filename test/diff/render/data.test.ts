import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { RENDERERS } from '../../../src/diff/render/index.js'
import { Change, changesOf, Diff, DiffReport } from '../../../src/model/diff.js'
import { SMALL, WHOLE } from './sample.js'

const options = { paint: (_: string, text: string) => text }

describe('the comparison as JSON', () => {
  it('is the comparison, after a summary', () => {
    const { summary, ...diff } = JSON.parse(RENDERERS.json(SMALL, options)) as Diff & { summary: unknown }
    expect(Diff.parse(diff)).toEqual(SMALL)
    expect(DiffReport.strict().safeParse({ summary, ...diff }).error).toBeUndefined()
    expect(summary).toEqual({
      documents: 1,
      records: { old: 5, new: 4, unchanged: 3 },
      changes: { total: 7, concern: 3, accepted: 1, note: 3 },
      kinds: {
        removed: { total: 1, concern: 1, accepted: 0, note: 0 },
        'deadline-later': { total: 1, concern: 1, accepted: 0, note: 0 },
        'lead-removed': { total: 1, concern: 0, accepted: 1, note: 0 },
        reworded: { total: 1, concern: 1, accepted: 0, note: 0 },
        'moved-number': { total: 2, concern: 0, accepted: 0, note: 2 },
        'annex-renamed': { total: 1, concern: 0, accepted: 0, note: 1 },
      },
      matches: { identical: 1, similar: 3, settled: 0, split: 0, merged: 0, uncertain: 0, unmatched: 1 },
    })
  })

  it('begins with the summary, its kinds gravest first', () => {
    const text = RENDERERS.json(SMALL, options)
    expect(text.startsWith('{\n "summary": {\n  "documents": 1,')).toBe(true)
    expect(text.indexOf('"removed"')).toBeLessThan(text.indexOf('"deadline-later"'))
  })
})

describe('changes.csv', () => {
  it('has the columns of a change, and a row for each', () => {
    const rows = parse(RENDERERS.csv(WHOLE, options), { columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(Change.shape))
    expect(rows.map(({ kind }) => kind)).toEqual(changesOf(WHOLE).map(({ kind }) => kind))
  })

  it('joins lists, leaves null empty, and gives texts back as they were', () => {
    const [first, second] = parse(RENDERERS.csv(WHOLE, options), { columns: true }) as Record<string, string>[]
    expect(first).toMatchObject({ old_ids: '', subject: '', before: '旧' })
    expect(second).toMatchObject({ old_ids: 'xi-2022/1/2/1', effect: 'weaker' })
  })

  it('is a header alone where nothing changed', () => {
    expect(RENDERERS.csv({ ...SMALL, documents: [] }, options)).toBe(`${Object.keys(Change.shape).join(',')}\n`)
  })
})
