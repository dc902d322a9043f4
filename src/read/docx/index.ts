import type { Element } from 'xast'
import { UnreadableInput } from '../../model/errors.js'
import type { Block } from '../../model/source.js'
import { tidyLine } from '../../text/blanks.js'
import { blocksOfHast } from '../hast/blocks.js'
import { parseHtml } from '../hast/parse.js'
import type { Content, Input } from '../reader.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { MalformedXml } from '../xml/parse.js'
import { openPackage } from '../zip/index.js'
import { ListCounter } from './numbering/counter.js'
import { readLists } from './numbering/definitions.js'
import { observationsOf } from './observations.js'
import { readParts, type Parts } from './parts.js'
import { furniture, locateBy, withCellPlaces, withNotes } from './places.js'
import { blocksOf, plainTextOf } from './story/blocks.js'
import { Story } from './story/story.js'
import { readStyles } from './styles.js'
import { toHtml } from './to-html.js'

/**
 * Reads a Word document into blocks; each knows its number in the body, each cell its table, row and column. mammoth reads
 * paragraphs, breaks, symbols and merged cells. Before that the document is put into the form in which it is printed, since
 * mammoth drops automatic numbers, gaps at the ends of rows, formulas, fields and what is moved, and does not bound its work.
 */
export async function readDocx(input: Input): Promise<Content> {
  const parts = await readParsed(input)
  const { story, elements, runningLines } = readStory(parts)
  const { html, warnings } = await toHtml(elements)
  const page = parseHtml(html, true)
  const read = blocksOfHast(page.children, locateBy(page, elements, story))
  return {
    encoding: 'utf-8',
    pages: null,
    blocks: [...runningLines, ...withNotes(read.blocks.map(withCellPlaces), story.notes)],
    observations: [...read.observations, ...observationsOf(story, warnings)],
  }
}

async function readParsed(input: Input): Promise<Parts> {
  try {
    return await readParts(await openPackage(input))
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    throw new UnreadableInput(input.file, error.message, 'Open it in Word, WPS or LibreOffice and save it anew.')
  }
}

/** The blocks of the body as they are printed, and the lines at the edges of its pages. */
function readStory(parts: Parts): { story: Story; elements: Element[]; runningLines: Block[] } {
  const styles = readStyles(parts.styles)
  const newStory = (notes: ReadonlyMap<string, string>): Story =>
    new Story(styles, new ListCounter(readLists(parts.numbering, styles)), notes)
  const story = newStory(notesOf(parts, newStory(new Map())))
  const elements = blocksOf(childOf(parts.document, 'w:body') ?? parts.document, story, () => story.block++)
  const edges = [...parts.headers, ...parts.footers].map((edge) => plainTextOf(edge, newStory(new Map())))
  return { story, elements, runningLines: [...new Set(edges)].filter(Boolean).map((text) => furniture(text, 1)) }
}

/** Texts of foot- and endnotes, by kind and id. */
function notesOf(parts: Parts, story: Story): Map<string, string> {
  return new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) =>
      elementsOf(parts[`${kind}s`], `w:${kind}`).map((note): [string, string] => [
        `${kind} ${note.attributes['w:id'] ?? ''}`,
        tidyLine(plainTextOf(note, story)),
      ]),
    ),
  )
}
