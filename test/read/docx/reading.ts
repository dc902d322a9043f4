import type { Block } from '../../../src/model/source.js'
import { nameOf } from '../../../src/model/place.js'
import { UnreadableInput } from '../../../src/model/errors.js'
import { read } from '../../../src/read/index.js'
import type { Source } from '../../../src/model/source.js'
import { document, type Parts } from './documents.js'

export function readBytes(bytes: Uint8Array): Promise<Source> {
  return read({ file: '通知.docx', bytes })
}

/** What is read of a document: its text line by line, its tables as rows of cells, each with its place. */
export async function blocksOf(body: string | string[], parts: Parts = {}): Promise<(string | string[][])[]> {
  return (await readBytes(document(body, parts))).blocks.map(shown)
}

/** The rows of the only table of a document: `2×1` before a cell that spans two columns. */
export async function gridOf(body: string | string[], parts: Parts = {}): Promise<string[][]> {
  const tables = (await blocksOf(body, parts)).filter((block) => typeof block !== 'string')
  return tables.length === 1 ? tables[0]! : [[`${tables.length} tables`]]
}

/** What is said of a document, a line each. */
export async function remarksOf(body: string | string[], parts: Parts = {}): Promise<string[]> {
  const { observations } = await readBytes(document(body, parts))
  return observations.map(({ rule, message, place }) => `${place ? nameOf([place]) : ''} ${rule} ${message}`.trim())
}

/** Why a file is refused, and what to do. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    return `read: ${JSON.stringify((await readBytes(bytes)).blocks.map(shown)).slice(0, 200)}`
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    return `${error.message} ${error.remedy}`
  }
}

/** A block as tests write it: a line of text, or the rows of a table. */
export function shown(block: Block): string | string[][] {
  if (block.kind === 'furniture') return `[${block.text}]`
  if (block.kind === 'heading') return `# ${block.text}`
  if (block.kind !== 'table') return block.text
  const { rows, cells } = block.grid
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ text, colspan, rowspan }) => `${colspan * rowspan > 1 ? `${colspan}×${rowspan} ` : ''}${text}`),
  )
}
