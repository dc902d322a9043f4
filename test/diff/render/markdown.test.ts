import type { Element, Root, Text } from 'hast'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { escaped, markdown } from '../../../src/diff/render/markdown.js'
import { diffOf, HOSTILE, large, SMALL, WHOLE } from './sample.js'

const options = { paint: (_: string, text: string) => text }

function shown(text: string): { names: Set<string>; text: string } {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const names = new Set<string>()
  const texts: string[] = []
  const visit = (node: Root | Element | Text): void => {
    if (node.type === 'text') texts.push(node.value)
    else {
      if (node.type === 'element') names.add(node.tagName)
      for (const child of node.children) if (child.type === 'element' || child.type === 'text') visit(child)
    }
  }
  visit(raw(toHast(tree, { allowDangerousHtml: true })) as Root)
  return { names, text: texts.join('') }
}

describe('a comment on a pull request', () => {
  it('has a summary, then the changes in folds', () => {
    expect(markdown(SMALL, options)).toBe(`## gongwen diff: plans/2022 → plans/2023

**3 changes of concern, 1 accepted, 3 notes; 3 of 5 records unchanged**

| change | count | of concern | accepted |
|---|--:|--:|--:|
| removed | 1 | 1 | 0 |
| due later | 1 | 1 | 0 |
| lead unit removed | 1 | 0 | 1 |
| reworded | 1 | 1 | 0 |
| renumbered | 2 | 0 | 0 |
| annex renamed | 1 | 0 | 0 |

- note: the old side was extracted by gongwen 0.0.9

### 2022年工作计划 → 2023年工作计划

<details open><summary>附件1 应对气候变化2023年行动计划 / 一、温室气体排放控制目标 (2 records)</summary>

- **3 健全统计核算体系** L51,L55 → L56
  - ⚠ **due later, weaker**: the deadline moves from 06-30 to 12-31
  - ⚠ **reworded**: the measure is reworded<br>完善碳排放统计<ins>核算</ins>体系<ins>，每季度通报</ins>。
  - lead unit removed, accepted: 区统计局 is no lead unit any more
- **9 旧任务** L70
  - ⚠ **removed**: task 9 旧任务 is gone

</details>

<details><summary>only told: 3 changes</summary>

- annex renamed: annex 1 has another title

**附件1 应对气候变化2023年行动计划 / 一、温室气体排放控制目标**

- renumbered: 序号 2→3, 3→4

</details>
`)
  })

  it('is made of its own elements alone, whatever a document says', () => {
    const own = 'h2 h3 p strong table thead tbody tr th td ul li details summary br del ins'.split(' ')
    expect([...shown(markdown(WHOLE, options)).names].filter((name) => !own.includes(name))).toEqual([])
  })

  const escapeOf = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  it.each(HOSTILE)('shows %j as it is, and links nothing', (text) => {
    const result = shown(`a ${escaped(text)} z`)
    expect([...result.names]).toEqual(['p'])
    expect(result.text.replaceAll('\u200b', '')).toBe(
      `a ${text.replace(/\s*\n/g, ' ').replace(/[\u0000-\u0008\u000d-\u001f\u202e\ud800]/g, escapeOf)} z`,
    )
    expect(result.text).not.toMatch(/[@#!~%$]\w|GH-\d|https?:\/\/|www\.|:\w+:|[\da-f]{7}/i)
  })

  it.each([
    [20, 100, ''],
    [100, 300, 'Texts are shortened to the words that changed'],
    [500, 300, 'Only a line a change is shown'],
    [5000, 200, 'Only the numbers of changes by section are shown'],
    [40_000, 10, 'Only the summary is shown'],
  ])('of %i changes with %i words each fits: %s', (changes, words, left) => {
    const text = markdown(large(changes, words), options)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536)
    if (left === '') expect(text).not.toContain('the HTML or JSON report')
    else expect(/^_(.*): the HTML or JSON report has all._$/m.exec(text)?.[1]).toBe(left)
  })

  it('fits also where all that is long is in the summary', () => {
    const diff = diffOf(
      [],
      Array.from({ length: 1000 }, () => '<'.repeat(1000)),
    )
    diff.old.label = '&'.repeat(100_000)
    expect(Buffer.byteLength(markdown(diff, options))).toBeLessThanOrEqual(65_536)
  })
})
