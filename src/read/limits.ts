import { UnreadableInput } from '../model/errors.js'
import type { Limits } from '../model/limits.js'

/** A document that goes over one of the limits of readers: those below, and what a run sets (model/limits.ts). The message says which, and what was found. */
export class LimitExceeded extends Error {}

/** The longest line of a text input, in characters. A table row of a notice has some thousands; Markdown's parser needs time that grows faster than a line. */
export const MAX_LINE_CHARS = 1_000_000

/** The most columns and rows that one cell may span, as in the HTML standard: more is an attack or a slip. */
export const MAX_COLSPAN = 1000
export const MAX_ROWSPAN = 65534

/**
 * Pairs of marks (`*`, `_`, `[` …) that one Markdown text may have within its paragraphs and cells, each counted with each:
 * the parser looks for the end of each mark among all others. So many take it a second: 3,000 in one paragraph, or 300,000
 * in cells of ten. A paragraph of 400 lines with two bold words each has 1,600.
 */
export const MAX_MARK_PAIRS = 10_000_000

/** Levels of quotes or of indented list items on one line. Markdown's parser needs time that grows faster than their number. */
export const MAX_NESTING = 100

/** Rows of one pipe table that are parsed at a time: the parser's memory grows faster than its text. */
export const ROWS_PER_PARSE = 200

/** Lines outside tables that are parsed at a time, cut only at headings. */
export const LINES_PER_PARSE = 400

/** Elements of one HTML page. Large notices have some ten thousand; a million take the parser 3 s and 1 GB. */
export const MAX_ELEMENTS = 1_000_000

/** Levels of HTML elements. Browsers stop at 512; pages that never close their tags come near it. */
export const MAX_ELEMENT_DEPTH = 1000

/** Positions of one table: rows times columns. Spans ask for any number of them in a few bytes. */
export const MAX_POSITIONS = 5_000_000

/** Elements of one part of an Office package, those that only say how text looks left out. A table of 100,000 rows has more. */
export const MAX_XML_ELEMENTS = 3_000_000

/** Attributes of one element of a part. Word's root declares some forty namespaces; parsers compare each attribute with all. */
export const MAX_XML_ATTRIBUTES = 1000

/** Levels of elements in a part of an Office package. A table inside a cell takes four. */
export const MAX_XML_DEPTH = 200

/** Entries of one ZIP package. A document with hundreds of photographs has some hundred; each costs a look at its head. */
export const MAX_ENTRIES = 10_000

/** The most bytes of one entry after inflating: a page scanned at 600 dpi in full colour has 104 MB, and XML parsers need some ten times their text. */
export const MAX_ENTRY_BYTES = 128 * 1024 * 1024

/** The most bytes of all entries of a package after inflating: ten times a document of 50 MB that is full of photographs, which hardly compress. */
export const MAX_PACKAGE_BYTES = 512 * 1024 * 1024

/** How many times its packed size an entry may have. Word's XML of 36,000 blank cells comes to 211, with text in them to 136; deflate ends at 1,032. */
export const MAX_RATIO = 500

/** Bytes after inflating up to which an entry may be packed as tightly as it likes: blank pictures and styles are, and they cost little. */
export const FREE_OF_RATIO_BYTES = 16 * 1024 * 1024

/** The most bytes of XML of all sheets of a workbook. 100,000 rows of six columns have 37 MB. */
export const MAX_WORKBOOK_BYTES = 128 * 1024 * 1024

/** Pieces of text of one Word document: paragraphs, and stretches that breaks and raised figures part. mammoth takes some 40 s for so many; 100,000 rows of six cells have 600,000. */
export const MAX_WORD_PIECES = 700_000

/** Positions of all tables of one Word document together. Those that no cell covers are filled, at some 200 bytes each. */
export const MAX_WORD_POSITIONS = 2_000_000

/** Pieces that mammoth is given at a time: it takes 40 µs for each of so few, and three times as long for each of ten thousand. */
export const PIECES_PER_STRETCH = 300

/** Characters of a text that mammoth is given in one piece: ten pages. */
export const CHARS_PER_PIECE = 10_000

/** Characters of an automatic number as its list defines it. All nine levels with what parts them take 27; each paragraph repeats it. */
export const MAX_LABEL_CHARS = 40

/** Blanks in a row in a web page. Scripts left out of a page leave some hundred; patterns that look for blanks need memory for each. */
export const MAX_BLANKS = 1_000_000

/** Columns of one table: as many as a sheet of Excel has. */
export const MAX_COLUMNS = 16_384

/** Styles that are based on each other, in a row. Word itself allows eleven. */
export const MAX_ANCESTRY = 20

/** Rows after which the positions of a Word table are counted, so that a table without end is given up early. */
export const ROWS_COUNTED = 1000

/** A Word table costs as much to read as so many positions, if it is blank. */
export const POSITIONS_OF_A_TABLE = 20

/** Paragraphs of a Word document that are kept in mind, to be read once however often they stand there. */
export const REMEMBERED_PARAGRAPHS = 5000

/** Share of the memory for a document that the process reading its PDF may take, and of that its heap. */
export const PDF_PROCESS_SHARE = 0.625
export const PDF_HEAP_SHARE = 0.6

/** How often the process that reads a PDF is started again after a page that it could not survive. Then the rest is given up. */
export const PDF_RESTARTS = 5

/** Bytes that one stream may inflate to. The content of a page has some hundred thousand. */
export const MAX_INFLATED_BYTES = 128 * 1024 * 1024

/** Drawing operators of one page. A page of a notice has some thousands, a dense map some hundred thousand. */
export const MAX_OPERATORS = 3_000_000

/** Positions of one table's grid on one page, spans resolved. */
export const MAX_PAGE_POSITIONS = 500_000

/** Rulings of one page after what overlaps is joined. */
export const MAX_RULINGS = 60_000

/** The longest side of a page in points: 200 inches, what PDF itself allows. */
export const MAX_PAGE_POINTS = 14_400

/** Pictures of more pixels are left undecoded. Smaller ones may be a dot that is stretched to a line. */
export const MAX_PICTURE_PIXELS = 4096

const MB = 1024 * 1024

/** @throws UnreadableInput where a file has more bytes than a document may */
export function checkSize(file: string, size: number, { bytes }: Limits): void {
  if (size <= bytes) return
  throw new UnreadableInput(
    file,
    `The file has ${Math.ceil(size / MB)} MB; the limit is ${bytes / MB} MB (--max-size).`,
    'Split it into one file a notice.',
  )
}
