import { describe, expect, it } from 'vitest'
import { STEP_HEADERS, stepHeader } from '../../src/vocabulary/headers/step-headers.js'

const YEAR = 2024

describe('the header of a step', () => {
  it.each(Object.entries(STEP_HEADERS))('%s is called %s', (header, label) => {
    expect(stepHeader(header, YEAR).label).toBe(label)
  })

  it.each([
    ['一季度目标', 'range', '2024-01-01', '2024-03-31'],
    ['2025年·一季度', 'range', '2025-01-01', '2025-03-31'],
    ['2025年', 'by', null, '2025-12-31'],
    ['1—3月', 'range', '2024-01-01', '2024-03-31'],
    ['准备阶段（3月底前）', 'by', null, '2024-03-31'],
    ['2025年·启动', 'by', null, '2025-12-31'],
    ['全年', 'ongoing', null, null],
  ])('%s names the time %s %s %s', (header, kind, start, end) => {
    expect(stepHeader(header, YEAR).time?.days).toEqual({ kind, start, end })
  })

  it.each(['启动', '第一阶段', '开工时间', '时间安排·竣工'])('%s names no time', (header) => {
    expect(stepHeader(header, YEAR).time).toBeNull()
  })
})
