import { fileOf, orderOf, type Place } from '../../model/place.js'
import type { Source } from '../../model/source.js'
import { told } from '../../text/told.js'
import { type PrintedPage, printedPage } from '../../vocabulary/pages/page-lines.js'
import type { Breach, Rule } from '../rule.js'

export const pageGap: Rule<'page/gap'> = {
  id: 'page/gap',
  severity: 'warning',
  summary: 'The printed numbers of pages leave some out, or end before the last.',
  advice:
    'Pages may have been lost in copying or conversion, and their rows with them: hold the file against the notice as it was published.',
  example: {
    notice: `
| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 县林业局 | — |

— 2 —

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 2 | 节水 | 推进节水。 | 年底前 | 县水利局 | — |

— 4 —
`,
    message: 'Page 4 follows page 2 by the printed numbers; what stood between is not in the file.',
  },
  check: ({ source }) => pagesByFile(source).flatMap((pages) => [...gapsBetween(pages), ...missingEnd(pages, source)]),
}

interface NumberedPage extends PrintedPage {
  place: Place
}

function pagesByFile({ blocks }: Source): NumberedPage[][] {
  const files = new Map<string | null, NumberedPage[]>()
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const page = printedPage(block.text, block.kind === 'furniture')
    const file = fileOf(block.place)
    if (page) files.set(file, [...(files.get(file) ?? []), { ...page, place: block.place }])
  }
  return [...files.values()]
}

/** Where the input has pages of its own, one of them may print no number. */
function gapsBetween(pages: readonly NumberedPage[]): Breach[] {
  return pages.slice(1).flatMap(({ number, place }, at) => {
    const before = pages[at]!
    if (number - before.number <= Math.max(1, pagesOn(before.place, place))) return []
    const words = told`Page ${{ page: number }} follows page ${{ before: before.number }} by the printed numbers; what stood between is not in the file.`
    return [{ ...words, place }]
  })
}

function pagesOn(from: Place, to: Place): number {
  return 'page' in from && 'page' in to ? to.page - from.page : 1
}

/** 第 4 页 共 26 页, and no page after it; what stands below the last number is a page of its own. */
function missingEnd(pages: readonly NumberedPage[], { blocks }: Source): Breach[] {
  const last = pages.at(-1)
  if (!last || last.of === null) return []
  const goesOn = blocks.some(({ kind, place }) => kind !== 'break' && orderOf(last.place, place) < 0)
  if (last.number + (goesOn ? 1 : 0) >= last.of) return []
  const words = told`Page ${{ page: last.number }} of ${{ pages: last.of }} is the last that prints its number; what stood behind it may not be in the file.`
  return [{ ...words, place: last.place }]
}
