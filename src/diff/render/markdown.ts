import type { Diff } from '../../model/diff.js'
import { DETAILS, type Detail } from './markdown-details.js'
import { summaryBlocks } from './markdown-summary.js'
import type { Render } from './render.js'

/** The longest comment that GitHub takes, in characters; in bytes it is never more characters than that. */
const LONGEST = 65_536

/** A comment on a pull request: the summary, then as much of the changes as a comment holds. */
export const markdown: Render = (diff) => {
  const summary = summaryBlocks(diff)
  for (const detail of DETAILS) {
    const text = commentOf(diff, summary, detail)
    if (text !== null) return text
  }
  return commentOf(diff, summary, { left: 'Only the summary is shown', blocksOf: () => [] })!
}

/** The comment in one degree of detail; null as soon as it does not fit. */
function commentOf(diff: Diff, summary: readonly string[], { left, blocksOf }: Detail): string | null {
  const blocks: string[] = []
  let size = 0
  for (const block of allBlocks()) {
    size += Buffer.byteLength(block) + '\n\n'.length
    if (size > LONGEST) return null
    blocks.push(block)
  }
  return `${blocks.join('\n\n')}\n`

  function* allBlocks(): Generator<string> {
    yield* summary
    if (left !== '') yield `_${left}: the HTML or JSON report has all._`
    for (const document of diff.documents) yield* blocksOf(document)
  }
}
