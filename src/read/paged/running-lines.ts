import { compact } from '../../text/blanks.js'
import type { PageContent, PageParagraph } from './page-content.js'

/** Running lines stand in this share of the page's height at its head or foot. */
const MARGIN = 0.12
/** So many paragraphs from the head and the foot of a page may be running lines. */
const DEEPEST = 2
/** A line in the margin runs where so many pages, and so large a share of them, print it, numbers aside. */
const PAGES = 3
const SHARE = 0.4
/** `— 4 —`, `-4-`, `4`, `第4页`, `第 4 页 共 26 页`, `4/26`, `Page 4 of 26`. */
const PAGE_NUMBER =
  /^(?:[—–―\-_·.•]*(?:第?\d{1,4}页?|[ivxlc]{1,6})[—–―\-_·.•]*|第\d{1,4}页[,，/、]?共\d{1,4}页|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/i

/** The page numbers, and the headers and footers that pages repeat. */
export function findRunningLines(pages: readonly PageContent[]): Set<PageParagraph> {
  const candidates = pages.flatMap((page) => marginsOf(page))
  const counts = new Map<string, number>()
  for (const { text } of candidates) counts.set(maskOf(text), (counts.get(maskOf(text)) ?? 0) + 1)
  const needed = Math.max(PAGES, pages.length * SHARE)
  return new Set(candidates.filter(({ text }) => isPageNumber(text) || counts.get(maskOf(text))! >= needed))
}

function marginsOf({ blocks, height }: PageContent): PageParagraph[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []))
  const head = paragraphs.slice(0, DEEPEST).filter(({ box }) => box[3] <= height * MARGIN)
  const foot = paragraphs.slice(-DEEPEST).filter(({ box }) => box[1] >= height * (1 - MARGIN))
  return [...new Set([...head, ...foot])]
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(compact(text))
}

function maskOf(text: string): string {
  return compact(text).replace(/\d+/g, '#')
}
