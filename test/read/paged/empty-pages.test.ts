import { describe, expect, it } from 'vitest'
import type { LeftOutCounts } from '../../../src/model/characters.js'
import { observationsOfEmptyPages } from '../../../src/read/paged/empty-pages.js'
import type { PageContent } from '../../../src/read/paged/page-content.js'
import { HEIGHT, line, pages } from '../../builders/page.js'

/** A page of some lines, and what else is on it. */
function page(content: Partial<PageContent>, ...texts: string[]): PageContent {
  return { ...pages(texts.map((text, at) => line(100 + at * 20, text)))[0]!, ...content }
}

const counted = (seen: number, left_out: LeftOutCounts) => ({ characters: { seen, made: 0, left_out } })
const HIDDEN: PageContent['hidden'] = [{ reason: 'same colour as behind it', text: '', box: [0, 0, 0, 0] }]

/** Rule and words for these pages, numbered in order. */
function told(...contents: PageContent[]): [string, string][] {
  const numbered = contents.map((content, at) => ({ ...content, page: at + 1 }))
  return observationsOfEmptyPages(numbered).map(({ rule, message }) => [rule, message])
}

describe('pages on which nothing can be read are told:', () => {
  it('pictures, all in one finding', () => {
    const scan = page({ pictures: 1 })
    expect(told(scan, page({}, '通知'), scan, scan)).toEqual([
      ['input/no-text-layer', expect.stringMatching(/^Pages 1, 3-4 are pictures without text\./)],
    ])
  })

  it('pictures whose only text is the number of the page', () => {
    const foot = line(HEIGHT - 60, '— 3 —')
    const scan = { ...pages([foot])[0]!, pictures: 1 }
    expect(told(scan)).toEqual([['input/no-text-layer', expect.stringMatching(/^Page 1 is a picture/)]])
    expect(told(page({ pictures: 1 }, '西城区行动计划'))).toEqual([])
  })

  it('text drawn as outlines, whatever else stands there', () => {
    expect(told(page({ outlines: 59 }), page({ outlines: 30 }, '附件'), page({}, '通知'))).toEqual([
      ['input/outlined-text', expect.stringMatching(/^Pages 1-2 have text drawn as outlines: 89 shapes/)],
    ])
  })

  it('empty ones, those with a page number among them', () => {
    expect(told(page({}, '通知'), page({}), pages([line(HEIGHT - 60, '2')])[0]!)).toEqual([
      ['page/empty', 'Pages 2-3 are empty.'],
    ])
  })

  it('but no page that was not read', () => {
    expect(told(page({ tooComplex: { message: 'it has no size', params: {} } }))).toEqual([])
  })
})

it('pages of a kind are named by value, with how many they are', () => {
  const scan = page({ pictures: 1 })
  const behind = page({ pictures: 1, hidden: HIDDEN })
  const [pictures] = observationsOfEmptyPages([scan, behind].map((one, at) => ({ ...one, page: at + 1 })))
  expect(pictures!.params).toEqual({ count: 2, pages: '1-2', with_invisible_text: 1 })
  const [hidden] = observationsOfEmptyPages([page({ hidden: HIDDEN, ...counted(101, { hidden: 51 }) }, '通知')])
  expect(hidden!.params).toEqual({ page: 1, hidden: 51, characters: 101, reasons: ['same-colour-as-behind-it'] })
})

describe('that most of a page is hidden', () => {
  const shown = (hidden: number, seen: number) => page({ hidden: HIDDEN, ...counted(seen, { hidden }) }, '通知')

  it('is told where more is left out than shown', () => {
    expect(told(shown(51, 101))).toEqual([
      ['page/hidden', expect.stringMatching(/page 1 is left out: 51 of 101 characters, for they are same colour/)],
    ])
    expect(told(shown(50, 100))).toEqual([])
  })

  it('is told of no few characters', () => {
    expect(told(shown(20, 20))).toHaveLength(1)
    expect(told(shown(19, 19))).toEqual([])
  })

  it('does not count the watermark, nor what is drawn twice', () => {
    const stamped = counted(500, { furniture: 300, 'drawn twice': 100, hidden: 40 })
    expect(told(page({ hidden: HIDDEN, ...stamped }, '通知'))).toEqual([])
  })

  it('is told of a page with nothing else, in place of that it is empty', () => {
    const page1 = page({ hidden: HIDDEN, ...counted(80, { hidden: 80 }) })
    expect(told(page1).map(([rule]) => rule)).toEqual(['page/hidden'])
  })

  it('is told of a scan as that it is a picture', () => {
    const scan = page({ pictures: 1, hidden: HIDDEN, ...counted(80, { hidden: 80 }) })
    expect(told(scan)).toEqual([
      ['input/no-text-layer', expect.stringContaining('The invisible text behind the picture')],
    ])
  })
})
