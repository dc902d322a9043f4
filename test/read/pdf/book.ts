import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'

/** Something drawn: gives the PDF operators that draw it. Places are points from the top left of the sheet. */
export type Mark = (sheet: Sheet) => string
export type Point = [number, number]

/** A page, or a form XObject, that is being drawn. */
export interface Sheet {
  height: number
  book: Book
}

export interface Paper {
  /** The size as it is shown; A4 by default. */
  width?: number
  height?: number
  rotate?: 0 | 90 | 180 | 270
  /** Lower left corner of a crop box inside a larger media box. */
  cropAt?: Point
}
export type Page = Paper & { marks: Mark[] }

export function page(...marks: Mark[]): Page {
  return { marks }
}

/** The bytes of a PDF with these pages. Its objects and pages lie open, so that tests can damage them. */
export async function pdf(...pages: Page[]): Promise<Uint8Array> {
  return (await book(...pages)).document.save({ useObjectStreams: false })
}

/** The same before it is written, for tests that change its dictionaries. */
export async function book(...pages: Page[]): Promise<Book> {
  const made = new Book(await PDFDocument.create())
  for (const one of pages) made.addPage(one)
  return made
}

/** A document in the making: all pages and forms share its resources. */
export class Book {
  readonly context: PDFContext
  readonly resources: PDFRef
  private readonly named = new Map<unknown, string>()

  constructor(readonly document: PDFDocument) {
    this.context = document.context
    this.resources = this.context.register(this.context.obj({}))
  }

  addPage({ width = 595, height = 842, rotate = 0, cropAt = [0, 0], marks }: Page): PDFDict {
    const sideways = rotate % 180 !== 0
    const [w, h] = sideways ? [height, width] : [width, height]
    const [x, y] = cropAt
    const added = this.document.addPage([w, h])
    if (x !== 0 || y !== 0) {
      added.setMediaBox(0, 0, w + 2 * x, h + 2 * y)
      added.setCropBox(x, y, w, h)
    }
    added.node.set(PDFName.of('Rotate'), this.context.obj(rotate))
    added.node.set(PDFName.of('Resources'), this.resources)
    const content = `1 0 0 1 ${x} ${y} cm ${UPRIGHT[rotate](width, height)} cm\n${this.draw(height, marks)}`
    added.node.set(PDFName.of('Contents'), this.context.register(this.context.stream(content)))
    return added.node
  }

  draw(height: number, marks: readonly Mark[]): string {
    return marks.map((mark) => mark({ height, book: this })).join('\n')
  }

  /**
   * A new element of the structure of the page that is being drawn.
   * @returns what gives the operator that begins a further piece of its marked content
   */
  element(role: string): () => string {
    const page = this.document.getPages().at(-1)!.node
    const all = this.structure.lookup(PDFName.of('K'), PDFArray)
    const contents = PDFArray.withContext(this.context)
    const element = this.context.obj({ Type: 'StructElem', S: role, Pg: this.document.getPages().at(-1)!.ref })
    element.set(PDFName.of('K'), contents)
    element.set(PDFName.of('P'), this.context.getObjectRef(this.structure)!)
    const ref = this.context.register(element)
    all.push(ref)
    const parents = this.parentsOf(page)
    return () => {
      const number = parents.size()
      parents.push(ref)
      contents.push(PDFNumber.of(number))
      return `/${role} <</MCID ${number}>> BDC`
    }
  }

  /** The root of the structure; made at its first use. */
  private get structure(): PDFDict {
    const name = PDFName.of('StructTreeRoot')
    const { catalog } = this.document
    if (!catalog.has(name)) {
      const root = this.context.obj({ Type: 'StructTreeRoot', K: [], ParentTree: { Nums: [] } })
      catalog.set(name, this.context.register(root))
    }
    return catalog.lookup(name, PDFDict)
  }

  /** The element of each marked content of a page, by number. */
  private parentsOf(page: PDFDict): PDFArray {
    const name = PDFName.of('StructParents')
    const tree = this.structure.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
    if (!page.has(name)) {
      page.set(name, PDFNumber.of(tree.size() / 2))
      tree.push(PDFNumber.of(tree.size() / 2))
      tree.push(PDFArray.withContext(this.context))
    }
    return tree.lookup(page.lookup(name, PDFNumber).asNumber() * 2 + 1, PDFArray)
  }

  /** The name of a resource; made at its first use. */
  name(kind: 'Font' | 'XObject' | 'ExtGState' | 'Properties' | 'Shading', key: unknown, make: () => PDFRef): string {
    const known = this.named.get(key)
    if (known) return known
    const all = this.context.lookup(this.resources) as PDFDict
    const ref = make()
    const name = `R${this.named.size}`
    this.named.set(key, name)
    if (!all.has(PDFName.of(kind))) all.set(PDFName.of(kind), this.context.obj({}))
    ;(all.get(PDFName.of(kind)) as PDFDict).set(PDFName.of(name), ref)
    return name
  }
}

/** What turns an upright drawing so that it is upright on the page that `Rotate` turns. */
const UPRIGHT: Record<0 | 90 | 180 | 270, (width: number, height: number) => string> = {
  0: () => '1 0 0 1 0 0',
  90: (_, height) => `0 1 -1 0 ${height} 0`,
  180: (width, height) => `-1 0 0 -1 ${width} ${height}`,
  270: (width) => `0 -1 1 0 0 ${width}`,
}
