import { describe, expect, it } from 'vitest'
import type { Piece } from '../../builders/notice-files.js'
import { annex, letter, TITLES } from './folder.js'
import { beside, grouped } from './grouped.js'

const [TASKS, DEEDS] = TITLES
const RIVERS = '青山县河湖治理任务表'

describe('a letter in two formats', () => {
  it.each(['html', 'pdf', 'docx'])('has the annexes in both where both say the same: %s', async (format) => {
    const files = { '通知.md': letter(), [`通知.${format}`]: letter(), '附件1.xlsx': annex(TASKS) }
    const { read, said } = await grouped(files)
    expect(read).toEqual({ '通知.md': { '附件1.xlsx': '1' }, [`通知.${format}`]: { '附件1.xlsx': '1' } })
    expect(said).toEqual([])
  })

  it.each<[string, (pieces: Piece[]) => Piece[]]>([
    ['without its number', (pieces) => pieces.filter((piece) => !String(piece).endsWith('5号'))],
    ['with more text', (pieces) => [...pieces, '本通知由县政府办公室负责解释。']],
  ])('has them in one where the other comes %s, and that is told', async (_, edited) => {
    const { read, said } = await grouped({
      '通知.docx': letter(),
      '通知.html': edited(letter()),
      '附件1.xlsx': annex(TASKS),
    })
    expect(read).toEqual({ '通知.docx': { '附件1.xlsx': '1' }, '通知.html': {} })
    expect(said).toEqual([beside('附件1.xlsx', 'it is read with 通知.docx, which is the same notice')])
  })
})

describe('a plan with a list of its own, or a signature', () => {
  const plan = (title: string): Piece[] => [
    title,
    '一、总体要求',
    '全面落实各项任务。',
    ...annex(TASKS),
    '附件：1. 分工表',
    '2. 进度表',
    '青山县发展和改革局',
    '2024年2月20日',
  ]
  const TITLE = '青山县2024年重点任务实施方案'

  it.each(['附件1.docx', '附件.docx', `${TITLE}.docx`, 'P0203.md'])(
    'is the annex that the letter lists by its title: %s',
    async (file) => {
      const { read, said } = await grouped({ '通知.docx': letter({ titles: [TITLE] }), [file]: plan(TITLE) })
      expect(read).toEqual({ '通知.docx': { [file]: '1' } })
      expect(said).toEqual([])
    },
  )

  it('is another notice where it has another number', async () => {
    const own = ['青政办发〔2024〕9号', ...plan(TITLE)]
    const { read, said } = await grouped({ '通知.docx': letter({ titles: [TITLE] }), '附件1.docx': own })
    expect(read['通知.docx']).toEqual({})
    expect(said).toContain(beside('附件1.docx', 'it has a letter of its own'))
  })

  it('and not where the number is that of the letter', async () => {
    const own = ['青政办发〔2024〕5号附件', ...annex(TASKS, TASKS)]
    expect((await grouped({ '通知.docx': letter(), '附件1.docx': own })).read).toEqual({
      '通知.docx': { '附件1.docx': '1' },
    })
  })

  it('leaves the files of its own list apart, and tells so', async () => {
    const files = { '通知.docx': letter({ titles: [TITLE] }), '附件1.docx': plan(TITLE), '附件2.xlsx': annex(DEEDS) }
    const { read, said } = await grouped(files)
    expect(read).toEqual({ '通知.docx': { '附件1.docx': '1' } })
    expect(said).toEqual([beside('附件2.xlsx', '附件1.docx lists it, which is itself an annex of the notice')])
  })
})

describe('a file that its number alone names', () => {
  const other = letter({ number: 6, titles: [] })
  const speaking = other.map((piece) => String(piece).replace('印发给你们', '印发给你们（见附件1）'))

  it('goes to the one letter that lists such an annex', async () => {
    const { read } = await grouped({ 'a.md': letter(), 'b.md': other, '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ 'a.md': { '附件1.xlsx': '1' } })
  })

  it('goes to a letter that only speaks of it', async () => {
    const { read } = await grouped({ 'b.md': speaking, '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ 'b.md': { '附件1.xlsx': '1' } })
  })

  it('goes to none where another letter speaks of one', async () => {
    const { read, said } = await grouped({ 'a.md': letter(), 'b.md': speaking, '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ 'a.md': {}, 'b.md': {} })
    const why = beside('附件1.xlsx', '2 notices of the folder name such an annex')
    expect(said).toEqual([why, why])
  })

  it('goes to none where another letter has such an annex in it', async () => {
    const whole = letter({ number: 6, titles: [RIVERS], foot: annex(DEEDS, '附件1', RIVERS) })
    const { read, said } = await grouped({ 'a.md': letter(), 'b.md': whole, '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ 'a.md': {} })
    expect(said).toEqual([beside('附件1.xlsx', 'its name alone says that it is annex 1, and it may be that of b.md')])
  })

  it('goes to none where it is called an annex and the list has several', async () => {
    const { said } = await grouped({ 'a.md': letter(), '附件.xlsx': annex(TASKS) })
    expect(said).toEqual([beside('附件.xlsx', 'it is called an annex, and nothing says which of the list it holds')])
  })
})

describe('numbers that put the files of a folder in order', () => {
  it.each<[string, string, string]>([
    ['01-通知.docx', '02-附件1.xlsx', '03-附件2.xlsx'],
    ['1.通知.docx', '2.重点任务分解表.xlsx', '3.民生实事清单.xlsx'],
    ['1、通知.docx', '2、任务表.xlsx', '3、实事清单.xlsx'],
    ['一、通知.docx', '二、重点任务分解表.xlsx', '三、民生实事清单.xlsx'],
    ['00通知.docx', '01重点任务分解表.xlsx', '02民生实事清单.xlsx'],
  ])('are none of annexes: %s %s %s', async (first, second, third) => {
    const { read } = await grouped({ [first]: letter(), [second]: annex(TASKS), [third]: annex(DEEDS) })
    expect(read).toEqual({ [first]: { [second]: '1', [third]: '2' } })
  })

  const other = letter({ number: 6, titles: [RIVERS] })
  it.each<[string, string, string, string]>([
    ['01-通知.md', '01-附件1.xlsx', '02-通知.md', '02-附件1.xlsx'],
    ['01-通知.md', '02-附件1.xlsx', '03-通知.md', '04-附件1.xlsx'],
  ])('tell whose annex a file is: %s %s %s %s', async (first, second, third, fourth) => {
    const files = { [first]: letter(), [second]: annex(TASKS), [third]: other, [fourth]: annex(DEEDS) }
    expect((await grouped(files)).read).toEqual({ [first]: { [second]: '1' }, [third]: { [fourth]: '1' } })
  })

  it('and that it is none of a letter which stands elsewhere', async () => {
    const files = {
      '01-通知.md': letter(),
      '02-通知.md': letter({ number: 6, titles: [] }),
      '02-附件1.xlsx': annex(TASKS),
    }
    const { read, said } = await grouped(files)
    expect(read).toEqual({ '01-通知.md': {} })
    expect(said).toEqual([
      beside('02-附件1.xlsx', 'its name alone says that it is annex 1, and it may be that of 02-通知.md'),
    ])
  })
})
