import { writeFileSync } from 'node:fs'
import { Command, InvalidArgumentError } from 'commander'
import { UsageError } from '../model/errors.js'
import { DEFAULT_LIMITS } from '../model/limits.js'
import { blocksOfPages } from '../read/paged/document.js'
import { readPdfPages } from '../read/pdf/index.js'
import type { PageContent, PageTable } from '../read/paged/page-content.js'
import type { ReadPages } from '../read/pdf/process/read-pages.js'
import { formatOf } from '../read/format/index.js'
import { stitch } from '../table/index.js'
import { findOneInput } from '../run/inputs/index.js'
import { seenJson } from '../text/printed.js'
import { meaningsOfCells, pageSvg } from './page-svg.js'
import { passwordOption } from './options.js'
import { put } from './output.js'

interface Options {
  page?: number
  output?: string
  password?: string
  json?: true
}

export const inspectCommand = new Command('inspect')
  .summary('show what was seen on a page of a PDF')
  .description(
    'Draws one page of a PDF as it was read (text, rulings, cells with their spans and the meanings of their columns) as SVG, or prints the tables of its pages as JSON.',
  )
  .argument('<file>', 'a PDF, or - for standard input')
  .option('--page <number>', 'the page, from 1; the first by default, with --json all', pageNumber)
  .option('-o, --output <file>', 'where to write; standard output by default')
  .option('--json', 'the tables page by page, before any are joined, as data')
  .addOption(passwordOption())
  .addHelpText(
    'after',
    `
Examples:
  gongwen inspect notice.pdf --page 4 -o page.svg    open it in a browser
  gongwen inspect notice.pdf --json

JSON: {pages: [{page, width, height, tables: [{box, rows, columns, ruled, cells: [{row, column, rowspan, colspan, box, text}]}]}]}
in points, origin top left, boxes as left, top, right, bottom; rows and columns from 0.
A page that could not be read has no tables and an "unread" with the reason.`,
  )
  .action(async (file: string, options: Options) => {
    const input = await findOneInput(file)
    const bytes = await input.load(DEFAULT_LIMITS)
    if ((await formatOf({ file: input.path, bytes })) !== 'pdf')
      throw new UsageError(input.path, 'The file is no PDF.', 'inspect shows the pages of PDFs only.')
    const { password } = options
    const read = await readPdfPages({ file: input.path, bytes }, { password }, options.json !== true)
    const text = options.json ? jsonOf(read, options.page) : svgOf(read, options.page ?? 1, input.path)
    if (options.output === undefined) put(text)
    else writeInspected(options.output, text)
  })

function pageNumber(value: string): number {
  if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1.')
  return Number(value)
}

function jsonOf({ pages: count, contents, failed }: ReadPages, only: number | undefined): string {
  const read = contents.map(({ page, width, height, blocks, tooComplex }) => ({
    page,
    width,
    height,
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [tableJson(block.table)] : [])),
    ...(tooComplex === null ? {} : { unread: tooComplex.message }),
  }))
  const unread = failed.map(({ page, reason }) => ({ page, width: 0, height: 0, tables: [], unread: reason.message }))
  const pages = [...read, ...unread].sort((one, other) => one.page - other.page)
  if (only !== undefined && only > count) throw noSuchPage(only, count)
  const shown = only === undefined ? pages : pages.filter(({ page }) => page === only)
  return `${seenJson(JSON.stringify({ pages: shown }, null, 1))}\n`
}

function tableJson({ box, rows, columns, ruled, cells }: PageTable) {
  return { box, rows, columns, ruled, cells }
}

function svgOf({ pages: count, contents, failed }: ReadPages, number: number, file: string): string {
  const page: PageContent | undefined = contents.find((one) => one.page === number)
  const failure = failed.find((one) => one.page === number)
  if (failure)
    throw new UsageError(file, `Page ${number} could not be read: ${failure.reason.message}.`, 'Choose another page.')
  if (!page) throw noSuchPage(number, count)
  return pageSvg(page, meaningsOfCells(stitch({ blocks: blocksOfPages(contents) }).blocks, number))
}

function noSuchPage(number: number, count: number): UsageError {
  return new UsageError(`--page ${number}`, `The PDF has ${count} pages.`, 'Choose one of them.')
}

function writeInspected(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(
      path,
      `The file cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Check the folder and its permissions.',
    )
  }
}
