import type { LeftOutCounts } from '../../model/characters.js'
import type { Observation } from '../../model/finding.js'
import { told, type Told, worded } from '../../text/told.js'
import { idOf } from '../observations.js'
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
    ...observe(outlined, 'input/outlined-text', outlinesTold),
    ...observe(pictures, 'input/no-text-layer', picturesTold),
    ...hidden.flatMap((page) => observe([page], 'page/hidden', () => hiddenTold(page))),
    ...observe(empty, 'page/empty', (pages, one) => told`${pages} ${one ? 'is' : 'are'} empty.`),
  ]
}

/** A few hidden characters are a full stop that a program left, or a word: not much of a page. A line of a notice has more. */
const MUCH = 20

/** More of a page’s characters are left out than shown. Its watermark, and what is drawn twice, is neither. */
function mostIsHidden({ characters: { seen, left_out } }: PageContent): boolean {
  const { hidden = 0 } = left_out
  return hidden >= MUCH && hidden > seen - sum(left_out)
}

function observe(
  pages: readonly PageContent[],
  rule: Observation['rule'],
  words: (pages: Told, one: boolean, contents: readonly PageContent[]) => Told,
): Observation[] {
  if (pages.length === 0) return []
  const one = pages.length === 1
  const named = told`${worded({ count: pages.length }, one ? 'Page' : 'Pages')} ${{ pages: rangesOf(pages.map(({ page }) => page)) }}`
  return [{ rule, ...words(named, one, pages), place: { page: pages[0]!.page, box: [0, 0, 0, 0] } }]
}

function outlinesTold(pages: Told, one: boolean, contents: readonly PageContent[]): Told {
  const letters = contents.reduce((total, { outlines }) => total + outlines, 0)
  return told`${pages} ${one ? 'has' : 'have'} text drawn as outlines: ${{ letters }} shapes stand in lines as letters do, and no program can read them. Get the file with its text, or run text recognition on it first, and check what it makes.`
}

function picturesTold(pages: Told, one: boolean, contents: readonly PageContent[]): Told {
  const invisible = contents.filter(({ hidden }) => hidden.length > 0).length
  const words = invisible > 0 ? ' The invisible text behind the picture, which a machine made, is left out.' : ''
  const layer = worded({ with_invisible_text: invisible }, words)
  return told`${pages} ${one ? 'is a picture' : 'are pictures'} without text.${layer} Run text recognition on the file first, and check what it makes.`
}

function hiddenTold({ page, hidden, characters: { seen, left_out } }: PageContent): Told {
  const reasons = [...new Set(hidden.map(({ reason }) => reason))].filter((reason) => reason !== 'slanting')
  const shown = seen - sum(left_out)
  return told`Most of the text of page ${{ page }} is left out: ${{ hidden: left_out.hidden! }} of ${{ characters: left_out.hidden! + shown }} characters, for they are ${worded({ reasons: reasons.map(idOf) }, reasons.join(' or '))}. Look at the page: where a person sees that text, print the file anew.`
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
