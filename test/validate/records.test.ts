import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/model/place.js'
import { breaches, line, page, plan, record, sheetRow, task } from '../builders/plan.js'

const continued = (...places: Place[]) =>
  breaches('record/continued', plan(task('1', '绿化', record('造林', { places }))))

describe('a record that goes on', () => {
  it('in another line, on another page, in another row of a sheet is told', () => {
    expect(continued(line(3), line(7))).toEqual(['The record goes on in another row (L3,L7).'])
    expect(continued(page(3), page(4))).toEqual(['The record goes on in another row (p3-4).'])
    expect(continued(sheetRow('任务', 3), sheetRow('任务', 4))).toEqual([
      'The record goes on in another row (任务!3,任务!4).',
    ])
  })

  it('on its own page is not: nobody turns over', () => {
    expect(continued(page(3), page(3))).toEqual([])
  })

  it('is not told of one row, whatever its sheet is called', () => {
    expect(continued(sheetRow('附件1-1任务', 3))).toEqual([])
    expect(continued(sheetRow('任务,单位', 3))).toEqual([])
  })
})
