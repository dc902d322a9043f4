import { createHash } from 'node:crypto'
import { UnreadableInput } from '../model/errors.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { Source } from '../model/source.js'
import { formatOf } from './format/index.js'
import { type ReadAnnex, withAnnexFiles } from './annex-files.js'
import { checkSize, LimitExceeded } from './limits.js'
import type { AnnexInput, Content, Input, Reader, ReadOptions } from './reader.js'

/** A reader a format, each loaded only when a document needs it. A new format is a file here and a line below. */
const READERS: Record<string, () => Promise<Reader>> = {
  docx: async () => (await import('./docx/index.js')).readDocx,
  html: async () => (await import('./html/index.js')).readHtml,
  markdown: async () => (await import('./markdown/index.js')).readMarkdown,
  pdf: async () => (await import('./pdf/index.js')).readPdf,
  xlsx: async () => (await import('./xlsx/index.js')).readXlsx,
}

/**
 * Reads one document into blocks of text and tables. The format is told by content, not by name.
 * @throws UnreadableInput where the input is empty, too large, or of a format that is not read
 */
export async function read(input: Input, options: ReadOptions = {}): Promise<Source> {
  const { limits = DEFAULT_LIMITS } = options
  if (input.bytes.length === 0)
    throw new UnreadableInput(input.file, 'The file is empty.', 'Check how it was downloaded or converted.')
  checkSize(input.file, input.bytes.length, limits)
  const format = await formatOf(input)
  const reader = await READERS[format]!()
  const content = await readNested(reader, input, options)
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  return { file: input.file, format, sha256, ...content }
}

/**
 * Reads a notice and the files beside it that hold its annexes as one document.
 * @throws UnreadableInput where one of them cannot be read, as `read`
 */
export async function readWithAnnexes(
  input: Input,
  annexes: readonly AnnexInput[],
  options: ReadOptions = {},
): Promise<Source> {
  const notice = await read(input, options)
  const parts: ReadAnnex[] = []
  for (const { holds, ...file } of annexes) parts.push({ source: await read(file, options), holds: [...holds] })
  return parts.length === 0 ? notice : withAnnexFiles(notice, parts)
}

/** Parsers recurse into what is nested, and gather texts: a document that exhausts either is beyond any notice. */
async function readNested(reader: Reader, input: Input, options: ReadOptions): Promise<Content> {
  try {
    const content = await reader(input, options)
    checkCells(content, options.limits ?? DEFAULT_LIMITS)
    return content
  } catch (error) {
    const what = whatExceeds(error)
    if (what === null) throw error
    throw new UnreadableInput(input.file, what, 'Check how the file was made; cut it down to the notice.')
  }
}

/** @throws LimitExceeded */
function checkCells({ blocks }: Content, { cells }: Limits): void {
  const found = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.grid.cells.length : 0), 0)
  if (found > cells) throw new LimitExceeded(`Its tables have ${found} cells; the limit is ${cells} (--max-cells).`)
}

function whatExceeds(error: unknown): string | null {
  if (error instanceof LimitExceeded) return error.message
  if (!(error instanceof RangeError)) return null
  return /call stack/.test(error.message)
    ? 'Its elements are nested too deeply to be read.'
    : `It is too large to be read (${error.message}).`
}
