import type { Element as Printed } from 'hast'
import { UnreadableInput } from '../../model/errors.js'
import type { Block } from '../../model/source.js'
import { blocksOfHast } from '../flow/blocks.js'
import type { Content, Input } from '../reader.js'
import { childOf } from '../xml/elements.js'
import { MalformedXml } from '../xml/scan.js'
import { openPackage } from '../zip/index.js'
import { readEdges, readNotes } from './edges.js'
import { ListCounter } from './numbering/counter.js'
import { readLists } from './numbering/definitions.js'
import { missingParts, observationsOf } from './observations.js'
import { readParagraphs } from './paragraphs.js'
import { readParts, type Parts } from './parts.js'
import { withCellPlaces, withNotes } from './places.js'
import { blocksOf } from './story/blocks.js'
import { placeOf } from './story/printed.js'
import { Story } from './story/story.js'
import { readStyles } from './styles.js'

/**
 * Reads a Word document into blocks; each knows its number in the body, each cell its table, row and column. mammoth reads
 * the paragraphs, once the document is put into the form in which it is printed, since mammoth drops automatic numbers, gaps
 * at the ends of rows, formulas, fields and what is moved, and does not bound its work.
 */
export async function readDocx(input: Input): Promise<Content> {
  const { story, printed, runningLines, missing } = await readPrinted(input)
  const warnings = await readParagraphs(story.paragraphs)
  const read = blocksOfHast(printed, placeOf)
  const { blocks, observations } = withCellPlaces(read.blocks, read.observations)
  return {
    encoding: 'utf-8',
    pages: null,
    blocks: [...runningLines, ...withNotes(blocks, story.notes)],
    observations: [...observations, ...observationsOf(story, warnings), ...missingParts(missing)],
  }
}

interface PrintedDocument {
  story: Story
  /** The paragraphs and tables of the body. */
  printed: Printed[]
  /** The lines at the edges of its pages. */
  runningLines: Block[]
  missing: readonly string[]
}

/** A document as it is printed. The trees of its parts, which are large, end here. */
async function readPrinted(input: Input): Promise<PrintedDocument> {
  const parts = await readParsed(input)
  const styles = readStyles(parts.styles)
  const newStory = (notes: ReadonlyMap<string, string> = new Map()): Story =>
    new Story(styles, new ListCounter(readLists(parts.numbering, styles)), notes)
  const beside = newStory()
  const story = newStory(await readNotes(parts, beside))
  const runningLines = await readEdges(parts, newStory, story)
  const body = childOf(parts.document, 'w:body') ?? parts.document
  story.fields.prepare(body)
  const printed = blocksOf(body, story, () => story.block++)
  story.take(beside)
  return { story, printed, runningLines, missing: parts.missing }
}

async function readParsed(input: Input): Promise<Parts> {
  try {
    return await readParts(await openPackage(input))
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    throw new UnreadableInput(input.file, error.message, 'Open it in Word, WPS or LibreOffice and save it anew.')
  }
}
