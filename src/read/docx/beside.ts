import type { Element } from 'xast'
import type { Block } from '../../model/source.js'
import { tidyLine } from '../../text/blanks.js'
import { textOfHast } from '../flow/text.js'
import { elementsOf } from '../xml/elements.js'
import { readParagraphs } from './paragraphs.js'
import type { Parts } from './parts.js'
import { printedBlocks } from './story/blocks.js'
import type { Mark, Story } from './story/story.js'

/** Texts of foot- and endnotes, by kind and id; what a file says twice for one id is one note. */
export async function readNotes(parts: Parts, story: Story): Promise<Map<string, string>> {
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) =>
    elementsOf(parts[`${kind}s`], `w:${kind}`).map(
      (note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note] as const,
    ),
  )
  const read = notes.map(([key, note]) => [key, blocksOfPart(note, story)] as const)
  await readParagraphs(story.paragraphs)
  const texts = new Map<string, string>()
  for (const [key, blocks] of read) {
    const text = tidyLine(textOfHast({ type: 'root', children: blocks }))
    texts.set(key, tidyLine(`${texts.get(key) ?? ''} ${text}`))
  }
  return texts
}

/** The lines of headers and footers, each once; each counts its lists for itself. */
export async function readEdges(parts: Parts, newStory: () => Story, story: Story): Promise<Block[]> {
  const lines = new Set<string>()
  for (const edge of [...parts.headers, ...parts.footers]) {
    const own = newStory()
    const blocks = blocksOfPart(edge, own)
    await readParagraphs(own.paragraphs)
    const text = textOfHast({ type: 'root', children: blocks })
    if (lines.has(text)) story.tally.leaveOut('furniture', text)
    lines.add(text)
    story.take(own)
  }
  return [...lines].filter(Boolean).map((text) => furniture(text, 1))
}

function blocksOfPart(part: Element, story: Story): ReturnType<typeof printedBlocks> {
  story.fields.prepare(part)
  return printedBlocks(part, story)
}

/** Puts notes below the blocks that refer to them. They are no text between tables: a note may hang on a row of one. */
export function withNotes(blocks: readonly Block[], notes: readonly Mark[]): Block[] {
  const all = [...blocks, ...notes.map(({ text, block }) => furniture(text, block))]
  return all
    .map((block, at) => ({ block, at }))
    .sort((a, b) => blockNumber(a.block) - blockNumber(b.block) || a.at - b.at)
    .map(({ block }) => block)
}

/** A line that belongs to a page, not to the text. */
function furniture(text: string, block: number): Block {
  return { kind: 'furniture', text, place: { block } }
}

function blockNumber({ place }: Block): number {
  return 'block' in place ? place.block : 0
}
