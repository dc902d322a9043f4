import { CARD_TITLES, namesCard } from '../../src/vocabulary/frame/card-titles.js'
import { expect, it } from 'vitest'
import { isLineOfTable, TABLE_LINES } from '../../src/vocabulary/frame/table-lines.js'
import {
  endsAsPlanTitle,
  goesOnAsTitle,
  holdsTitleOfLetter,
  isWholeTitle,
  subjectOfTitle,
  TITLES,
} from '../../src/vocabulary/frame/titles.js'
import { testTable } from './tables.js'

const nameOf = (text: string) =>
  !isWholeTitle(text) ? endsAsPlanTitle(text) && 'part' : endsAsPlanTitle(text) ? 'plan' : 'letter'

testTable('lines of tables', TABLE_LINES, { read: isLineOfTable, meaning: () => true })
testTable('titles', TITLES, { read: nameOf, meaning: ({ names }) => names })

it.each([
  ['某县人民政府关于印发《2022年行动计划》的通知', '行动计划'],
  ['2022年度重点任务清单', '重点任务清单'],
])('the subject of %s is %s', (title, subject) => {
  expect(subjectOfTitle(title)).toBe(subject)
})

it.each([
  ['的通知', true],
  ['（2024年）的通知', true],
  ['(2023-2025年)的通知', true],
  ['（试行）》的通知', true],
  ['（2023—2025年）', true],
  ['（二〇二四年度）', true],
  ['（2024年3月）', false],
  ['（2024年3月1日）', false],
  ['（2024年）重点任务', false],
  ['目的地清单', false],
])('a title goes on with %s: %s', (line, goesOn) => {
  expect(goesOnAsTitle(line)).toBe(goesOn)
})

it('the title of a letter may stand inside a text', () => {
  expect(holdsTitleOfLetter('首页 > 某县人民政府关于印发2022年行动计划的通知 打印')).toBe(true)
  expect(holdsTitleOfLetter('关于我们')).toBe(false)
})

testTable('titles of cards', [CARD_TITLES], { read: namesCard, meaning: () => true })
