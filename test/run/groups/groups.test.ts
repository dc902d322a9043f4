import { describe, expect, it } from 'vitest'
import { groupsOf } from '../../../src/run/groups/index.js'
import { docxWithLinks, type Piece } from '../../builders/notice-files.js'
import { workbook } from '../../read/xlsx/book.js'
import { annex, letter, TABLES, TITLES, whole } from './folder.js'
import { beside, fileOf, grouped } from './grouped.js'

const [TASKS, DEEDS] = TITLES
describe('a file is read with the letter whose list names it', () => {
  it.each<[string, string, Piece[], string]>([
    ['by the number in its name', '附件1.xlsx', annex(TASKS), '1'],
    ['by number and title in its name', `附件2：${DEEDS}.docx`, annex(DEEDS), '2'],
    ['by an item’s number and title', `1.${TASKS}.md`, annex(TASKS), '1'],
    ['by a title that says less', '1.重点任务分解表.md', annex(TASKS), '1'],
    ['by its title alone', 'P020240301.html', annex(DEEDS, DEEDS), '2'],
    ['by the label that it prints', '任务.docx', annex(DEEDS, '附件2', DEEDS), '2'],
    ['by a name that begins as the letter’s', '通知-附件2.docx', annex(DEEDS), '2'],
    ['as a second download', '附件1 (1).docx', annex(TASKS), '1'],
    ['by the number of the letter', '青政办发[2024]5号附件2.docx', annex(DEEDS), '2'],
    ['by the year of the letter', '2024年附件2.docx', annex(DEEDS), '2'],
    ['in other letters', 'Annex-2.XLSX', annex(DEEDS), '2'],
    ['by the letter’s name and its own', '通知附件2.docx', annex(DEEDS), '2'],
    ['by the letter’s name and a title', '通知_民生实事清单.docx', annex(DEEDS), '2'],
    ['by a title before the label', '重点任务分解表（附件1）.docx', annex(TASKS), '1'],
    ['by a number and a short title', '附件1：任务表.docx', annex(TASKS), '1'],
    ['as a version of a day', '附件1_重点任务分解表_20240301.xlsx', annex(TASKS), '1'],
  ])('%s', async (_, file, pieces, no) => {
    const { read, said } = await grouped({ '通知.docx': letter(), [file]: pieces })
    expect(read).toEqual({ '通知.docx': { [file]: no } })
    expect(said).toEqual([])
  })

  it('in the order of its list, whatever its name', async () => {
    const { read } = await grouped({ 'a.md': annex(DEEDS, DEEDS), 'b.md': annex(TASKS, TASKS), '通知.md': letter() })
    expect(Object.keys(read['通知.md']!)).toEqual(['b.md', 'a.md'])
  })

  it('by itself where it prints all annexes, each under its label', async () => {
    const both = [...annex(TASKS, '附件1', TASKS), ...annex(DEEDS, '附件2', DEEDS)]
    expect((await grouped({ '通知.md': letter(), '附件.docx': both })).read).toEqual({
      '通知.md': { '附件.docx': '1,2' },
    })
  })

  it.each(['docx', 'md', 'html'])(
    'by itself where it prints their titles, without year and label: %s',
    async (format) => {
      const both = [...annex(TASKS, '重点任务分解表'), ...annex(DEEDS, '民生实事清单')]
      const { read } = await grouped({ '通知.md': letter(), [`附件.${format}`]: both })
      expect(read).toEqual({ '通知.md': { [`附件.${format}`]: '1,2' } })
    },
  )

  it('as a workbook with a sheet for each', async () => {
    const sheets = [
      { name: '重点任务分解表', rows: TABLES[TASKS] },
      { name: '民生实事清单', rows: TABLES[DEEDS] },
    ]
    const { read } = await grouped({ '通知.md': letter(), '附件.xlsx': workbook(sheets) })
    expect(read).toEqual({ '通知.md': { '附件.xlsx': '1,2' } })
  })

  it('by its number where its sheets are called otherwise', async () => {
    const sheets = ['城区', '乡镇'].map((name) => ({ name, rows: TABLES[TASKS] }))
    const { read } = await grouped({ '通知.md': letter(), '附件1.xlsx': workbook(sheets) })
    expect(read).toEqual({ '通知.md': { '附件1.xlsx': '1' } })
  })

  it('without a number where the list has one annex', async () => {
    const files = { '通知.md': letter({ titles: [TASKS] }), '附件.xlsx': annex(TASKS) }
    expect((await grouped(files)).read).toEqual({ '通知.md': { '附件.xlsx': '1' } })
  })

  it.each<[string, Uint8Array]>([
    [
      'html',
      Buffer.from(
        `<body>${letter()
          .map((text) => `<p>${text as string}</p>`)
          .join('')
          .replace(`2. ${DEEDS}`, `<a href="/files/P0202.docx?x=1">2. ${DEEDS}</a>`)}</body>`,
      ),
    ],
    ['docx', docxWithLinks(letter(), { [`2. ${DEEDS}`]: 'files/P0202.docx' })],
  ])('by a link of the letter, whatever its name: %s', async (format, bytes) => {
    const { read } = await grouped({
      [`通知.${format}`]: bytes,
      'P0202.docx': annex(DEEDS),
      'P0203.docx': annex(DEEDS),
    })
    expect(read).toEqual({ [`通知.${format}`]: { 'P0202.docx': '2' } })
  })
})

describe('links that say no more than that there is a file', () => {
  const page = (links: [string, string][], titles: readonly string[] = TITLES) =>
    Buffer.from(
      `<body>${[...letter({ titles }), ...links.map(([text, href]) => `<a href="/u/${href}">${text}</a>`)]
        .map((text) => `<p>${text as string}</p>`)
        .join('')}</body>`,
    )

  it.each<[string, [string, string], [string, string]]>([
    ['by the order of the list', ['点击下载', 'P9.xlsx'], ['点击下载', 'P8.xlsx']],
    ['by the names of the files', ['附件下载', 'fj2.xlsx'], ['附件下载', 'fj1.xlsx']],
    ['by the one that another link leaves', ['附件2（点击下载）', 'P8.xlsx'], ['下载附件', 'P9.xlsx']],
    ['beside a link to the letter', ['附件1下载', 'P9.xlsx'], ['附件', 'P8.xlsx']],
  ])('lead to the annexes %s', async (_, one, other) => {
    const html = page([one, other, ['下载PDF版', '通知.pdf']])
    const { read } = await grouped({ '通知.html': html, [one[1]]: annex(TASKS), [other[1]]: annex(TASKS) })
    const [first, second] = /fj2|附件2/.test(one.join('')) ? [other[1], one[1]] : [one[1], other[1]]
    expect(read).toEqual({ '通知.html': { [first]: '1', [second]: '2' } })
  })

  it('lead to one where the list has one', async () => {
    const html = page(
      [
        ['点击下载', 'P9.xlsx'],
        ['政策解读', 'jd.docx'],
      ],
      [TASKS],
    )
    expect((await grouped({ '通知.html': html, 'P9.xlsx': annex(TASKS) })).read).toEqual({
      '通知.html': { 'P9.xlsx': '1' },
    })
  })

  it('lead to none where they are more or fewer than the annexes, and that is told', async () => {
    const { read, said } = await grouped({ '通知.html': page([['点击下载', 'P9.xlsx']]), 'P9.xlsx': annex(TASKS) })
    expect(read).toEqual({ '通知.html': {} })
    expect(said).toEqual([beside('P9.xlsx', 'the notice links to it, and nothing says which annex it is')])
  })

  it('lead to none whose title is another', async () => {
    const html = page([
      ['点击下载', 'P9.xlsx'],
      ['点击下载', 'P8.xlsx'],
    ])
    const { read, said } = await grouped({ '通知.html': html, 'P9.xlsx': annex(TASKS, '河湖治理任务表') })
    expect(read).toEqual({ '通知.html': {} })
    expect(said).toEqual([
      beside('P9.xlsx', 'it is the file of annex 1 by the order of the links, and has another title'),
    ])
  })

  it('do not count against the title that a file prints', async () => {
    const html = page([
      ['点击下载', 'P9.xlsx'],
      ['点击下载', 'P8.xlsx'],
    ])
    const { read } = await grouped({ '通知.html': html, 'P9.xlsx': annex(DEEDS, DEEDS) })
    expect(read).toEqual({ '通知.html': { 'P9.xlsx': '2' } })
  })
})

describe('an exact title wins over one that contains it', () => {
  const [PLAIN, TOWNS] = ['重点任务分解表', '重点任务分解表（乡镇）']
  it('where the list has both', async () => {
    const files = {
      '通知.md': letter({ titles: [PLAIN, TOWNS] }),
      'a.docx': annex(TASKS, PLAIN),
      'b.md': annex(DEEDS, TOWNS),
    }
    const { read, said } = await grouped(files)
    expect(read).toEqual({ '通知.md': { 'a.docx': '1', 'b.md': '2' } })
    expect(said).toEqual([])
  })

  it('where the folder has both', async () => {
    const files = { '通知.md': letter({ titles: [PLAIN] }), 'a.docx': annex(TASKS, PLAIN), 'b.md': annex(DEEDS, TOWNS) }
    const { read, said } = await grouped(files)
    expect(read).toEqual({ '通知.md': { 'a.docx': '1' } })
    expect(said).toEqual([beside('b.md', 'a.docx may be annex 1, too')])
  })

  it('but neither of two that only contain it', async () => {
    const two = { 'a.docx': annex(TASKS, '重点任务分解表（县直）'), 'b.md': annex(DEEDS, TOWNS) }
    expect((await grouped({ '通知.md': letter({ titles: [PLAIN] }), ...two })).read).toEqual({ '通知.md': {} })
  })
})

describe('a file stays apart, and is told', () => {
  it.each<[string, string, Piece[], string]>([
    [
      'where its title is that of another annex than its number',
      '附件1.docx',
      annex(DEEDS, DEEDS),
      'its title is that of annex 2, and its number 1',
    ],
    [
      'where its title is none of the list',
      '附件1.docx',
      annex(TASKS, '青山县2023年河湖治理任务表'),
      'it has the number of annex 1, and another title (青山县2023年河湖治理任务表)',
    ],
    [
      'where it is of another year',
      '附件1.docx',
      annex(TASKS, '青山县2023年重点任务分解表'),
      'it has the number of annex 1, and another title (青山县2023年重点任务分解表)',
    ],
    [
      'where its number is that of the list and its day of another year',
      '附件2.md',
      [...annex(DEEDS), '2023年2月1日'],
      'it says the year 2023, and annex 2 is of 2024',
    ],
    [
      'where its name says another year',
      '2023年附件1.docx',
      annex(TASKS),
      'it says the year 2023, and annex 1 is of 2024',
    ],
    [
      'where the list has no such annex',
      '附件3.docx',
      annex(TASKS),
      'it is called annex 3, which the notice does not list',
    ],
    ['where it has a letter of its own', '附件1.docx', letter({ number: 9 }), 'it has a letter of its own'],
    [
      'where its name begins as another notice',
      '关于开展植树活动的通知-附件1.docx',
      annex(TASKS),
      'its name begins with the words of another notice (关于开展植树活动的通知)',
    ],
  ])('%s', async (_, file, pieces, why) => {
    const { read, said } = await grouped({ '通知.docx': letter(), [file]: pieces })
    expect(read['通知.docx']).toEqual({})
    expect(said).toContain(beside(file, why))
  })

  it.each(['docx', 'md'])('where its title is that of the list and its day of another year: %s', async (format) => {
    const title = '重点任务分解表'
    const old = annex(TASKS, title).concat('2023年2月1日')
    const { read, said } = await grouped({ '通知.md': letter({ titles: [title] }), [`a.${format}`]: old })
    expect(read).toEqual({ '通知.md': {} })
    expect(said).toEqual([beside(`a.${format}`, 'it says the year 2023, and annex 1 is of 2024')])
  })

  it('where the letter links to it, and it says another year than the list', async () => {
    const page = `<body>${letter()
      .map((text) => `<p>${text as string}</p>`)
      .join('')}<p><a href="a.xlsx">附件1</a></p></body>`
    const { read, said } = await grouped({
      '通知.html': Buffer.from(page),
      'a.xlsx': annex(TASKS, '青山县2023年重点任务分解表'),
    })
    expect(read).toEqual({ '通知.html': {} })
    expect(said).toEqual([beside('a.xlsx', 'it says the year 2023, and annex 1 is of 2024')])
  })

  it('but not where the list names that year, whatever the year of the letter', async () => {
    const last = '青山县2023年重点任务分解表'
    const { read, said } = await grouped({ '通知.md': letter({ titles: [last] }), 'a.docx': annex(TASKS, last) })
    expect(read).toEqual({ '通知.md': { 'a.docx': '1' } })
    expect(said).toEqual([])
  })

  it('where the annex stands in the letter', async () => {
    const { read, said } = await grouped({ '通知.md': whole(), '附件1.md': annex(DEEDS) })
    expect(read).toEqual({ '通知.md': {} })
    expect(said).toEqual([beside('附件1.md', 'annex 1 stands in the notice itself')])
  })

  it('where the annex stands in the letter with the same records, and is left out', async () => {
    const { read, said } = await grouped({ '通知.docx': whole(), '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ '通知.docx': { '附件1.xlsx': 'copy' } })
    expect(said).toEqual([
      beside('附件1.xlsx', 'it has the records of annex 1, which stands in the notice itself, and is left out'),
    ])
  })

  it('where two letters list such an annex, once for each', async () => {
    const other = letter({ number: 6, year: 2023, titles: ['青山县绿化任务表'] })
    const { read, said } = await grouped({ 'a.md': letter(), 'b.md': other, '附件1.xlsx': annex(TASKS) })
    expect(read).toEqual({ 'a.md': {}, 'b.md': {} })
    const why = beside('附件1.xlsx', '2 notices of the folder name such an annex')
    expect(said).toEqual([why, why])
  })

  it('where it cannot be read', async () => {
    const { said } = await grouped({ '通知.md': letter(), '附件2.xlsx': { refused: 'It is damaged.' } })
    expect(said).toEqual([beside('附件2.xlsx', 'it cannot be read, and annex 2 is lost: It is damaged')])
  })
})

describe('two letters in one folder', () => {
  const other = letter({ number: 6, year: 2023, titles: ['青山县2023年重点任务分解表'] })

  it('are told apart by the titles of their annexes', async () => {
    const files = { 'a.md': letter(), 'b.md': other, '附件1.md': annex(TASKS, TASKS) }
    expect((await grouped(files)).read['a.md']).toEqual({ '附件1.md': '1' })
  })

  it('are told apart by their names', async () => {
    const files = {
      '通知甲.md': letter(),
      '通知乙.md': letter({ number: 6 }),
      '通知甲-附件1.xlsx': annex(TASKS),
      '通知乙-附件1.xlsx': [TABLES[DEEDS]],
    }
    expect((await grouped(files)).read).toEqual({
      '通知甲.md': { '通知甲-附件1.xlsx': '1' },
      '通知乙.md': { '通知乙-附件1.xlsx': '1' },
    })
  })

  it('that are one notice both have the annex', async () => {
    const files = { 'a.docx': letter(), 'b.md': letter(), '附件1.xlsx': annex(TASKS) }
    expect((await grouped(files)).read).toEqual({ 'a.docx': { '附件1.xlsx': '1' }, 'b.md': { '附件1.xlsx': '1' } })
  })
})

it('says nothing of notices that stand for themselves, or in other folders', async () => {
  expect(await grouped({ 'a.md': whole(), 'b.md': annex(DEEDS, '青山县河湖治理清单') })).toEqual({ read: {}, said: [] })
  const other = annex(DEEDS, '附件1', '青山县河湖治理清单')
  expect(await grouped({ 'a.md': whole(), 'b.md': other, 'c.md': annex(DEEDS, '附件1') })).toEqual({
    read: {},
    said: [],
  })
  const here = await fileOf('通知.md', letter())
  const there = { ...(await fileOf('附件1.md', annex(TASKS))), folder: 'b' }
  expect(groupsOf([here, there])).toEqual([])
})
