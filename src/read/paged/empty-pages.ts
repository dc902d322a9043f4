import type { LeftOutCounts } from '../../model/characters.js'
import type { Observation } from '../../model/finding.js'
import { findRunningLines } from './document.js'
import type { PageContent } from './page-content.js'

/** Pages on which nothing can be read, each kind in its own words. One finding names all pages of a kind. */
export function observationsOfEmptyPages(contents: readonly PageContent[]): Observation[] {
  const running = findRunningLines(contents)
  const blank = contents.filter(
    ({ blocks, tooComplex }) =>
      tooComplex === null && blocks.every((block) => block.kind === 'paragraph' && running.has(block.paragraph)),
  )
  const outlined = contents.filter(({ outlines }) => outlines > 0)
  const others = blank.filter((page) => !outlined.includes(page))
  const pictures = others.filter((page) => page.pictures > 0)
  const hidden = contents.filter((page) => !pictures.includes(page) && mostIsHidden(page))
  const empty = others.filter((page) => page.pictures === 0 && !hidden.includes(page))
  return [
    ...told(outlined, 'input/outlined-text', outlinesTold),
    ...told(pictures, 'input/no-text-layer', picturesTold),
    ...hidden.flatMap((page) => told([page], 'page/hidden', () => hiddenTold(page))),
    ...told(empty, 'page/empty', (pages, one) => `${pages} ${one ? 'is' : 'are'} empty.`),
  ]
}

/** A few hidden characters are a full stop that a program left, or a word: not much of a page. A line of a notice has more. */
const MUCH = 20

/** More of a page’s characters are left out than shown. Its watermark, and what is drawn twice, is neither. */
function mostIsHidden({ characters: { seen, left_out } }: PageContent): boolean {
  const { hidden = 0 } = left_out
  return hidden >= MUCH && hidden > seen - sum(left_out)
}

function told(
  pages: readonly PageContent[],
  rule: Observation['rule'],
  words: (pages: string, one: boolean, contents: readonly PageContent[]) => string,
): Observation[] {
  if (pages.length === 0) return []
  const one = pages.length === 1
  const message = words(`${one ? 'Page' : 'Pages'} ${rangesOf(pages.map(({ page }) => page))}`, one, pages)
  return [{ rule, message, place: { page: pages[0]!.page, box: [0, 0, 0, 0] } }]
}

function outlinesTold(pages: string, one: boolean, contents: readonly PageContent[]): string {
  const letters = contents.reduce((total, { outlines }) => total + outlines, 0)
  return `${pages} ${one ? 'has' : 'have'} text drawn as outlines: ${letters} shapes stand in lines as letters do, and no program can read them. Get the file with its text, or run text recognition on it first, and check what it makes.`
}

function picturesTold(pages: string, one: boolean, contents: readonly PageContent[]): string {
  const invisible = contents.some(({ hidden }) => hidden.length > 0)
  const layer = invisible ? ' The invisible text behind the picture, which a machine made, is left out.' : ''
  return `${pages} ${one ? 'is a picture' : 'are pictures'} without text.${layer} Run text recognition on the file first, and check what it makes.`
}

function hiddenTold({ page, hidden, characters: { seen, left_out } }: PageContent): string {
  const reasons = [...new Set(hidden.map(({ reason }) => reason))].filter((reason) => reason !== 'slanting')
  const shown = seen - sum(left_out)
  return `Most of the text of page ${page} is left out: ${left_out.hidden} of ${left_out.hidden! + shown} characters, for they are ${reasons.join(' or ')}. Look at the page: where a person sees that text, print the file anew.`
}

function sum(counts: LeftOutCounts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/** `1-3, 7`. */
function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
