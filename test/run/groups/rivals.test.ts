import { expect, it } from 'vitest'
import type { Piece } from '../../builders/notice-files.js'
import { annex, letter, TABLES, TITLES } from './folder.js'
import { beside, grouped } from './grouped.js'

const [TASKS, DEEDS] = TITLES
const changed = TABLES[TASKS].map((cells) => cells.map((cell) => cell.replace('2万亩', '3万亩')))

it.each<[string, string, string, Piece[], Piece[]]>([
  ['alike', '附件1.docx', '附件1.xlsx', annex(TASKS), annex(TASKS)],
  ['but for a label and a title', '附件1.docx', '附件1.xlsx', annex(TASKS, '附件1', TASKS), annex(TASKS)],
  ['under other names', `附件1：${TASKS}.pdf`, '附件1.docx', annex(TASKS), annex(TASKS, TASKS)],
  ['of a page', '附件1.html', '附件1.docx', annex(TASKS), annex(TASKS)],
])('an annex in two formats is read from the one that says most of tables: %s', async (_, left, read, one, other) => {
  const found = await grouped({ '通知.md': letter(), [left]: one, [read]: other })
  expect(found.read).toEqual({ '通知.md': { [read]: '1', [left]: 'copy' } })
  expect(found.said).toEqual([beside(left, `it says the same as ${read}, and is left out`)])
})

it('an annex in two formats with another text is read once, and that is told', async () => {
  const { read, said } = await grouped({
    '通知.md': letter(),
    '附件1.docx': [...annex(TASKS), '各单位要按月报送进展情况。'],
    '附件1.xlsx': annex(TASKS),
  })
  expect(read).toEqual({ '通知.md': { '附件1.xlsx': '1', '附件1.docx': 'copy' } })
  expect(said).toEqual([beside('附件1.docx', 'it has the records of 附件1.xlsx and another text, and is left out')])
})

it('an annex in two formats with other records is read once, and the other stands for itself', async () => {
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': annex(TASKS), '附件1.xlsx': [changed] })
  expect(read).toEqual({ '通知.md': { '附件1.xlsx': '1' } })
  expect(said).toEqual([beside('附件1.docx', 'it is called as 附件1.xlsx is, which is read, and says otherwise')])
})

it('two files under other names that differ are none of them the annex', async () => {
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': annex(TASKS), '附件一.docx': [changed] })
  expect(read).toEqual({ '通知.md': {} })
  expect(said).toEqual([
    beside('附件1.docx', '附件一.docx may be annex 1, too'),
    beside('附件一.docx', '附件1.docx may be annex 1, too'),
  ])
})

it('two annexes in prose are no copies of each other', async () => {
  const texts = { '附件1.md': ['附件1', TASKS, '绿化造林。'], '附件2.md': ['附件2', DEEDS, '修建道路。'] }
  expect((await grouped({ '通知.md': letter(), ...texts })).read).toEqual({
    '通知.md': { '附件1.md': '1', '附件2.md': '2' },
  })
})

it.each([
  '附件1(1).docx',
  '附件1（2）.docx',
  '附件1[1].docx',
  '附件1 - 副本.docx',
  '副本附件1.docx',
  '附件1 - Copy.docx',
])('the plain name is read, and a copy is left out: %s', async (copy) => {
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': annex(TASKS), [copy]: annex(TASKS) })
  expect(read).toEqual({ '通知.md': { '附件1.docx': '1', [copy]: 'copy' } })
  expect(said).toEqual([beside(copy, 'it says the same as 附件1.docx, and is left out')])
})

it('a copy that was changed stands for itself, and is told', async () => {
  const copy = '附件1 - 副本.docx'
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': annex(TASKS), [copy]: [changed] })
  expect(read).toEqual({ '通知.md': { '附件1.docx': '1' } })
  expect(said).toEqual([beside(copy, 'it is called as 附件1.docx is, which is read, and says otherwise')])
})

it('the plain name is read, and a draft stands for itself, and is told', async () => {
  const draft = '附件1（征求意见稿）.docx'
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': annex(TASKS), [draft]: [changed] })
  expect(read).toEqual({ '通知.md': { '附件1.docx': '1' } })
  expect(said).toEqual([beside(draft, 'it is called as 附件1.docx is, which is read, and says otherwise')])
})

it('what a file of all annexes has is left out', async () => {
  const all = [...annex(TASKS, '附件1', TASKS), ...annex(DEEDS, '附件2', DEEDS)]
  const files = { '附件.pdf': all, '附件1.xlsx': annex(TASKS), '附件2.xlsx': [changed] }
  const { read, said } = await grouped({ '通知.md': letter(), ...files })
  expect(read).toEqual({ '通知.md': { '附件.pdf': '1,2', '附件1.xlsx': 'copy' } })
  expect(said).toEqual([
    beside('附件1.xlsx', 'it says the same as 附件.pdf, and is left out'),
    beside('附件2.xlsx', '附件.pdf may be annex 2, too'),
  ])
})

it('parts of an annex stand beside each other, and beside the rest of it', async () => {
  const { read, said } = await grouped({
    '通知.md': letter(),
    '附件1.md': ['附件1', TASKS, '各项任务见附表。'],
    '附件1-1.xlsx': annex(TASKS),
    '附件1-2：交通任务表.xlsx': annex(DEEDS),
    '附件2.xlsx': annex(DEEDS),
  })
  expect(Object.entries(read['通知.md']!)).toEqual([
    ['附件1.md', '1'],
    ['附件1-1.xlsx', '1-1'],
    ['附件1-2：交通任务表.xlsx', '1-2'],
    ['附件2.xlsx', '2'],
  ])
  expect(said).toEqual([])
})

it('but not beside a whole that prints them', async () => {
  const parts = [...annex(TASKS, '附件1-1', '林业任务表'), ...annex(DEEDS, '附件1-2', '交通任务表')]
  const { read, said } = await grouped({ '通知.md': letter(), '附件1.docx': parts, '附件1-1.xlsx': annex(TASKS) })
  expect(read['通知.md']).not.toMatchObject({ '附件1.docx': '1', '附件1-1.xlsx': '1-1' })
  expect(said).not.toEqual([])
})
