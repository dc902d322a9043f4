import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipped, type Part, shortened, wordsBetween } from '../../../src/diff/render/words.js'
import { foldSigns } from '../../../src/diff/text.js'

const marked = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('')
const without = (parts: readonly Part[], left: Part['kind']) =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('words between two texts', () => {
  it.each([
    ['完善碳排放统计体系。', '完善碳排放统计核算体系。', '完善碳排放统计{+核算+}体系。'],
    ['新增绿地2公顷', '新增绿地2.5公顷', '新增绿地[-2-]{+2.5+}公顷'],
    ['PM2.5浓度', 'PM10浓度', 'PM[-2.5-]{+10+}浓度'],
    ['万元 GDP 能耗', '万元 GNP 能耗', '万元[- GDP-]{+ GNP+} 能耗'],
    ['第一段\n第二段', '第一段第二段', '第一段[-\n-]第二段'],
    ['同样的话', '同样的话', '同样的话'],
    ['', '新', '{+新+}'],
    ['旧', '', '[-旧-]'],
    ['', '', ''],
  ])('of %j and %j', (old, now, expected) => {
    expect(marked(wordsBetween(old, now))).toBe(expected)
  })

  it('takes one character between two changes for a part of them', () => {
    expect(marked(wordsBetween('推进城乡建设的管理工作', '推进乡村振兴的评价工作'))).toBe(
      '推进[-城乡建设的管理-]{+乡村振兴的评价+}工作',
    )
  })

  it('keeps one character where nothing else is the same', () => {
    expect(marked(wordsBetween('甲的乙', '丙的丁'))).toBe('[-甲-]{+丙+}的[-乙-]{+丁+}')
  })

  it('takes texts that have little in common, and are long, for two', () => {
    const [old, now] = ['甲乙丙'.repeat(2000), '丁戊己'.repeat(2000)]
    expect(wordsBetween(old, now)).toEqual([
      { kind: 'deleted', text: old },
      { kind: 'inserted', text: now },
    ])
  })

  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('碳', '排', '放', '的', '，', '。', '3', '3.5', 'GDP', ' ', '\n', '\r\n', 'é', 'e\u0301'))
      .map((words) => words.join('')),
  )

  /** Blanks, width and variants of signs do not count. */
  const plain = (text: string) => foldSigns(text.replace(/[^\S\r\n]/g, ''))

  it('takes commas of either width for one sign', () => {
    expect(marked(wordsBetween('统筹推进,加强监管', '统筹推进，强化 监管'))).toBe('统筹推进，[-加强-]{+强化+} 监管')
  })

  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const parts = wordsBetween(old, now)
        expect(without(parts, 'deleted')).toBe(now)
        expect(plain(without(parts, 'inserted'))).toBe(plain(old))
      }),
    )
  })

  it('puts a deletion before its insertion, and nothing twice in a row', () => {
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const kinds = wordsBetween(old, now).map(({ kind }) => kind[0])
        expect(kinds.join('')).toMatch(/^(?:d?i?s)*d?i?$/)
        expect(kinds.join('')).not.toContain('ss')
      }),
    )
  })
})

describe('shortened words', () => {
  it('keeps some characters beside each change', () => {
    const parts = wordsBetween(
      `${'前'.repeat(30)}旧${'中'.repeat(30)}旧${'后'.repeat(30)}`,
      `${'前'.repeat(30)}新${'中'.repeat(30)}新${'后'.repeat(30)}`,
    )
    expect(marked(shortened(parts, 3))).toBe('…前前前[-旧-]{+新+}中中中…中中中[-旧-]{+新+}后后后…')
  })

  it('leaves the middle out of a long change', () => {
    expect(marked(shortened([{ kind: 'deleted', text: '一二三四五六七八九十' }], 3, 4))).toBe('[-一二…九十-]')
  })

  it('cuts between characters, not inside them', () => {
    expect(clipped('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…')
    expect(clipped('一二三', 3)).toBe('一二三')
  })
})
