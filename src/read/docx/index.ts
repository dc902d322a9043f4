import type { Element as Printed } from 'hast'
import { type CharacterCount, totalCount } from '../../model/characters.js'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { Block, FileLink, TableBlock } from '../../model/source.js'
import { blocksOfHast } from '../flow/blocks.js'
import type { Content, Input } from '../reader.js'
import { readOffice } from '../office/not-understood.js'
import { openPackage } from '../zip/index.js'
import { Tally } from '../office/tally.js'
import { readEdges, readNotes, withNotes } from './beside.js'
import { writtenText } from './characters.js'
import { readLists } from './list-definitions.js'
import { ListCounter } from './numbering.js'
import { readParagraphs } from './paragraphs.js'
import { type Parts, readParts } from './parts.js'
import { printedBlocks } from './story/blocks.js'
import { placeOfPrinted } from './story/printed.js'
import { missingParts, observationsOfStory, Story } from './story/story.js'
import { readStyles } from './styles.js'

/**
 * Reads a Word document into blocks; each knows its number in the body, each cell its table, row and column. mammoth reads
 * the paragraphs, once the document is put into the form in which it is printed, since mammoth drops automatic numbers, gaps
 * at the ends of rows, formulas, fields and what is moved, and does not bound its work.
 */
export async function readDocx(input: Input): Promise<Content> {
  const { story, printed, runningLines, counted, missing, links } = await readPrinted(input)
  await readParagraphs(story.paragraphs)
  const read = blocksOfHast(printed, placeOfPrinted)
  const { blocks, observations } = withCellPlaces(read.blocks, read.observations)
  const all = [...runningLines, ...withNotes(blocks, story.notes)]
  return {
    encoding: 'utf-8',
    pages: null,
    blocks: all,
    characters: totalCount([counted, story.tally, { seen: 0, made: read.made, left_out: {} }]),
    observations: [...observations, ...observationsOfStory(story), ...missingParts(missing)],
    links,
  }
}

interface PrintedDocument {
  story: Story
  /** The paragraphs and tables of the body. */
  printed: Printed[]
  /** The lines at the edges of its pages. */
  runningLines: Block[]
  /** What its parts hold. */
  counted: CharacterCount
  missing: readonly string[]
  links: FileLink[]
}

/** A document as it is printed. The trees of its parts, which are large, end here. */
async function readPrinted(input: Input): Promise<PrintedDocument> {
  const parts = await readOffice(input.file, 'Word, WPS or LibreOffice', async () =>
    readParts(await openPackage(input)),
  )
  const counted = charactersIn(parts)
  const styles = readStyles(parts.styles)
  const newStory = (notes: ReadonlyMap<string, string> = new Map()): Story =>
    new Story(styles, new ListCounter(readLists(parts.numbering, styles)), notes)
  const beside = newStory()
  const story = newStory(await readNotes(parts, beside))
  const runningLines = await readEdges(parts, newStory, story)
  story.fields.prepare(parts.document)
  const printed = printedBlocks(parts.document, story, () => story.block++)
  story.leaveOutNotes()
  story.take(beside)
  return { story, printed, runningLines, counted, missing: parts.missing, links: parts.links }
}

/** Counts what the parts of a document hold, before anything is made of them. */
function charactersIn({ document, headers, footers, footnotes, endnotes, beside }: Parts): CharacterCount {
  const counted = new Tally()
  for (const part of [document, ...headers, ...footers, footnotes, endnotes]) if (part) counted.see(writtenText(part))
  for (const text of beside) counted.seeBeside('beside', text)
  return counted
}

/** Gives the cells of tables, and what was observed at them, their rows and columns. */
function withCellPlaces(
  blocks: readonly Block[],
  observations: readonly Observation[],
): { blocks: Block[]; observations: Observation[] } {
  const wanted = new Set(observations.map(({ place }) => place))
  const found = new Map<Place | null, Place>()
  const placed = blocks.map((block) => (block.kind === 'table' ? withPlacesInTable(block, wanted, found) : block))
  return {
    blocks: placed,
    observations: observations.map((one) => ({ ...one, place: found.get(one.place) ?? one.place })),
  }
}

function withPlacesInTable(
  block: TableBlock,
  wanted: ReadonlySet<Place | null>,
  found: Map<Place | null, Place>,
): TableBlock {
  const { grid } = block
  const at = (row: number, column: number): Place => ({
    block: (block.place as { block: number }).block,
    table: grid.index,
    row: row + 1,
    column: column + 1,
  })
  const cells = grid.cells.map((cell) => {
    const place = at(cell.row, cell.column)
    if (wanted.has(cell.place)) found.set(cell.place, place)
    return { ...cell, place }
  })
  const rowPlaces = grid.rowPlaces.map((_, row) => at(row, 0))
  return { ...block, place: at(0, 0), grid: { ...grid, cells, rowPlaces, place: at(0, 0) } }
}
