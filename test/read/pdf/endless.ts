import { book, page } from './book.js'
import { operators } from './draw.js'
import { grid, type Rows } from './grids.js'

/** Each form draws the one before it twice: the page paints 2 to the 40th forms. */
const LEVELS = 40

/** A PDF with a table on its first and last page, and pages between them whose painting has no end. */
export async function withEndlessPages(count: number, rows: Rows): Promise<Uint8Array> {
  const made = await book(page(grid(rows)))
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842] }
  let form = made.context.register(made.context.flateStream('0 0 m 1 1 l S', entries))
  for (let level = 0; level < LEVELS; level++) {
    const Resources = { XObject: { F: form } }
    form = made.context.register(made.context.flateStream('/F Do /F Do', { ...entries, Resources }))
  }
  const name = made.name('XObject', 'endless', () => form)
  for (let at = 0; at < count; at++) made.addPage(page(operators(`/${name} Do`)))
  made.addPage(page(grid(rows)))
  return made.document.save()
}
