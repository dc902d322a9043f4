import type { TextBlock } from '../../model/source.js'
import type { Clause } from '../responsibility/clause.js'
import { isUnfinished } from '../../text/sentences.js'
import type { Paragraph } from './outline.js'

/** Some text of a task, and the clauses that stand behind it. */
export interface Work {
  text: string
  blocks: TextBlock[]
  clauses: { clause: Clause; text: string; blocks: TextBlock[] }[]
}

const PUNCTUATION_ALONE = /^[\s。；;，,、：:.]*$/
const PUNCTUATION_BEFORE = /^[\s。；;，,、]+/

/**
 * The works in the paragraphs of one task: each clause ends one, clauses side by side are one. What stands behind the
 * last clause of a paragraph is a part of the work before it. A clause behind nothing is no work.
 * @param apart whether a paragraph without a clause is nothing to the one below it
 */
export function worksOf(paragraphs: readonly Paragraph[], apart: boolean): Work[] {
  const works: Work[] = []
  for (const paragraph of paragraphs) {
    if (apart && works.at(-1)?.clauses.length === 0) works.pop()
    addParagraph(works, paragraph)
  }
  return works.filter(({ text }) => text !== '')
}

function addParagraph(works: Work[], { line, stretches }: Paragraph): void {
  const marker = works.length > 0 ? line.text.slice(0, line.marker?.length ?? 0) : ''
  stretches.forEach(({ text, clause }, at) => {
    const last = works.at(-1)
    if (clause) {
      const work = last ?? opened(works, '', line.blocks)
      work.clauses.push({ clause, text, blocks: line.blocks })
    } else if (PUNCTUATION_ALONE.test(text)) endWith(last, text.trim())
    else if (!last || (last.clauses.length > 0 && (at === 0 || at < stretches.length - 1)))
      opened(works, (at === 0 ? marker : '') + text.replace(PUNCTUATION_BEFORE, ''), line.blocks)
    else addText(last, (at === 0 ? `\n${marker}` : '') + text, line.blocks)
  })
}

function opened(works: Work[], text: string, blocks: readonly TextBlock[]): Work {
  const work: Work = { text: text.trim(), blocks: [...blocks], clauses: [] }
  works.push(work)
  return work
}

function addText(work: Work, text: string, blocks: readonly TextBlock[]): void {
  work.text = (work.text + text).trim()
  work.blocks.push(...blocks)
}

/** `…工作（责任单位：区教育局）。`: the stop is the text's. */
function endWith(work: Work | undefined, stop: string): void {
  if (work && isUnfinished(work.text)) work.text += stop.slice(0, 1)
}
