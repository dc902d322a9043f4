import { describe, expect, it } from 'vitest'
import { linesOfGlyphs } from '../../../../src/read/paged/layout/lines.js'
import { paragraphsOf } from '../../../../src/read/paged/layout/paragraphs.js'
import type { Glyph } from '../../../../src/read/paged/marks.js'
import { lineOfText } from '../../../builders/marks.js'

/** The paragraphs of lines in a measure from 0 to so many points. */
const paragraphs = (right: number, ...lines: Glyph[][]): string[] =>
  paragraphsOf(linesOfGlyphs(lines.flat()), { left: 0, right }).map(({ text }) => text)
const FULL = '一二三四五六七八九十'
const one = [`${FULL}完`]
const two = [FULL, '完']

describe('a line goes on with the next', () => {
  it('no more than 1.1 em below it', () => {
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(0, 21, '完'))).toEqual(one)
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(0, 21.1, '完'))).toEqual(two)
  })

  it('in letters that differ by no more than 12 % in size', () => {
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(0, 12, '完', 11.3))).toEqual(one)
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(0, 12, '完', 11.4))).toEqual(two)
  })

  it('that is indented by no more than 1.2 em', () => {
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(12, 12, '完'))).toEqual(one)
    expect(paragraphs(100, lineOfText(0, 0, FULL), lineOfText(12.1, 12, '完'))).toEqual(two)
  })

  it('where it leaves less free than a character, a quarter of one, and 3 % of the measure', () => {
    expect(paragraphs(100, lineOfText(4.6, 0, '一二三四五六七八'), lineOfText(4.6, 12, '完'))).toHaveLength(1)
    expect(paragraphs(100, lineOfText(4.5, 0, '一二三四五六七八'), lineOfText(4.5, 12, '完'))).toHaveLength(2)
  })
})

describe('the last line of a page may go on over it', () => {
  const isFull = (left: number): boolean =>
    paragraphsOf(linesOfGlyphs([...lineOfText(0, 0, '一二'), ...lineOfText(left, 20, '三四五六七')]), {
      left: 0,
      right: left + 50,
    }).at(-1)!.full

  it('where it is full, unless it stands at the right side, as dates do: more than 4.5 em in', () => {
    expect(isFull(45)).toBe(true)
    expect(isFull(45.1)).toBe(false)
  })
})

describe('lines are centred', () => {
  it('where what they leave on both sides differs by no more than 0.8 em: both count as free', () => {
    const title = (left: number) =>
      paragraphs(100, lineOfText(left, 0, '一二三四五六七八'), lineOfText(8, 12, '九十百千万亿兆京'))
    expect(title(6)).toHaveLength(2)
    expect(title(5.9)).toHaveLength(1)
  })

  it('where all of them begin more than 1.2 em from the side', () => {
    const title = (left: number) =>
      paragraphs(112, lineOfText(left, 0, '一二三四五六七八九'), lineOfText(left, 12, '完成'))
    expect(title(12.1)).toHaveLength(2)
    expect(title(12)).toHaveLength(1)
  })
})

describe('a line that leaves as much free at its end as before it', () => {
  const [almost, full] = ['百'.repeat(17), '十'.repeat(20)]
  const [begun, below] = ['一'.repeat(18), '二'.repeat(20)]
  const lines = [lineOfText(18, 24, almost), lineOfText(0, 36, full), lineOfText(0, 48, '完成')]

  it('is not centred where paragraphs begin so: the next goes on with it', () => {
    const before = [lineOfText(20, 0, begun), lineOfText(0, 12, below)]
    expect(paragraphs(200, ...before, ...lines)).toEqual([begun + below, `${almost}${full}完成`])
  })

  it('is centred elsewhere', () => {
    expect(paragraphs(200, ...lines)).toEqual([almost, `${full}完成`])
  })
})

describe('a cell lists names', () => {
  const names = (length: number) =>
    paragraphs(length * 10, lineOfText(0, 0, '局'.repeat(length)), lineOfText(0, 12, '委'), lineOfText(0, 24, '办'))

  it('where its lines have no more than 16 characters: a full one is a name, too', () => {
    expect(names(16)).toHaveLength(3)
    expect(names(17)).toHaveLength(2)
  })
})

describe('a line begins a paragraph, however full the one before is,', () => {
  const from = (left: number, top: number, text: string) => lineOfText(left, top, text)

  it('where both stand at the right side', () => {
    expect(
      paragraphs(200, from(0, 0, '现印发。'), from(120, 20, '某县人民政府办公'), from(150, 32, '二月五日十')),
    ).toEqual(['现印发。', '某县人民政府办公', '二月五日十'])
    expect(
      paragraphs(200, from(0, 0, '现印发。'), from(120, 20, '某县人民政府办公'), from(120, 32, '二月二十五日印发')),
    ).toHaveLength(3)
  })

  it('where it goes back more than 4.5 em', () => {
    expect(paragraphs(100, from(45, 0, '甲乙丙丁戊'), from(0, 12, '附件'))).toHaveLength(1)
    expect(paragraphs(100, from(46, 0, '甲乙丙丁戊'), from(0, 12, '附件'))).toHaveLength(2)
  })

  const LONG = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未'

  it('where the paragraph has gone on elsewhere', () => {
    const list = (third: number) =>
      paragraphs(200, from(20, 0, LONG), from(0, 12, `${LONG}申酉`), from(third, 24, '完'))
    expect(list(0)).toHaveLength(1)
    expect(list(12.1)).toHaveLength(2)
  })

  it('where others do that went on at the side', () => {
    const indented = [from(20, 100, LONG), from(20, 112, '完')]
    expect(paragraphs(200, from(0, 0, '各'), ...indented)).toHaveLength(2)
    expect(paragraphs(200, from(20, 0, LONG), from(0, 12, '申'), ...indented)).toHaveLength(3)
  })

  it('where it is set in other letters, as the text below a heading is', () => {
    const inFont = (font: string, glyphs: Glyph[]) => glyphs.map((glyph) => ({ ...glyph, font }))
    const heading = inFont('Hei', from(0, 0, FULL))
    expect(paragraphs(100, heading, inFont('Song', from(0, 12, '完')))).toHaveLength(2)
    expect(paragraphs(100, heading, inFont('Hei', from(0, 12, '完')))).toHaveLength(1)
  })

  it('where both are numbered alike', () => {
    expect(paragraphs(100, from(0, 0, '1.三四五六七八九十'), from(0, 12, '2.完'))).toHaveLength(2)
    expect(paragraphs(100, from(0, 0, '1.三四五六七八九十'), from(0, 12, '（2）完'))).toHaveLength(1)
  })
})

describe('a line hangs below the text of an item', () => {
  const item = (...below: Glyph[]) =>
    paragraphs(
      200,
      lineOfText(0, 0, `${FULL}${FULL}`),
      lineOfText(20, 60, '附件：1.某某县重点任务责任分工方'),
      below,
    ).slice(1)

  it('within one em', () => {
    expect(item(...lineOfText(80, 72, '案'))).toHaveLength(1)
    expect(item(...lineOfText(80.1, 72, '案'))).toHaveLength(2)
  })

  it('unless it is the next item', () => {
    expect(item(...lineOfText(50, 72, '2.乙'))).toHaveLength(2)
  })
})

describe('a title of which one line fills the measure', () => {
  const title = (first: string) => paragraphs(200, lineOfText(0, 0, first), lineOfText(80, 12, '分工通知'))

  it('goes on in a centred line', () => {
    expect(title(`${FULL}${FULL}`)).toHaveLength(1)
  })

  it('is none where the line ends a sentence', () => {
    expect(title(`一${FULL}三四五六七八九十。`)).toHaveLength(2)
  })
})
