import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import type { Matrix } from '../../paged/geometry.js'
import type { TaggedText } from '../../paged/marks.js'
import { isHeavyFont } from '../../../vocabulary/pages/fonts.js'
import { loadPdfjs, type Pdfjs } from './pdfjs.js'
import { collectWarnings, type Warnings } from './globals.js'
import { textsOfContents, type StructureNode } from './structure.js'

/** A font as far as text needs it. */
export interface Font {
  name: string
  bold: boolean
  vertical: boolean
  /** Points per unit of a glyph's width at size 1. */
  widthScale: number
  /** 1, or -1 where the font's glyphs stand on their heads in text space (Type 3 fonts of some producers). */
  up: 1 | -1
  /** False where nothing in the file says which characters its glyphs are. */
  told: boolean
  /** vx, vy and advance of a vertical font where a glyph has none of its own, in thousandths. */
  defaultVMetrics: readonly number[] | null
}

/** The drawing operators of a page, in pdf.js's numbering. */
export interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

export interface OpenPage {
  width: number
  height: number
  /** From the page's own space to points with the origin at the top left of what is shown. */
  transform: Matrix
  operators: Operators
  fonts: Map<string, Font | null>
  /** The text of each piece of marked content by its number; empty where the page is not tagged. */
  texts: ReadonlyMap<number, TaggedText>
  /** Ids of optional content that is switched off. */
  isVisible(group: unknown): boolean
  /** Messages of pdf.js about this page. */
  warnings: string[]
}

/** A document that pdf.js has opened. Pages are read one by one, and forgotten at once. */
export class OpenDocument {
  private constructor(
    private readonly pdfjs: Pdfjs,
    private readonly proxy: PDFDocumentProxy,
    private readonly warnings: Warnings,
    /** Messages of pdf.js while it opened the file. */
    readonly openingWarnings: string[],
  ) {}

  /** @throws what pdf.js throws: an error named PasswordException, InvalidPDFException and the like */
  static async open(data: Uint8Array, password: string | undefined): Promise<OpenDocument> {
    const pdfjs = await loadPdfjs()
    const warnings = collectWarnings()
    const proxy = await pdfjs.display.getDocument(pdfjs.optionsFor(data, password)).promise
    return new OpenDocument(pdfjs, proxy, warnings, warnings.take())
  }

  get pages(): number {
    return this.proxy.numPages
  }

  /** Operator numbers by name. */
  get OPS(): Record<string, number> {
    return this.pdfjs.display.OPS
  }

  /** @param number 1-based */
  async readPage<T>(number: number, use: (page: OpenPage) => T): Promise<T> {
    const page = await this.proxy.getPage(number)
    try {
      const operators = (await page.getOperatorList()) as Operators
      const visibility = operators.fnArray.includes(this.OPS.beginMarkedContentProps!)
        ? await this.proxy.getOptionalContentConfig()
        : null
      const { width, height, transform } = page.getViewport({ scale: 1 })
      return use({
        width,
        height,
        transform: transform as unknown as Matrix,
        operators,
        fonts: await this.fontsOf(page, operators),
        texts: await this.textsOf(page, operators),
        isVisible: (group) => visibility?.isVisible(group as never) !== false,
        warnings: this.warnings.take(),
      })
    } finally {
      page.cleanup()
    }
  }

  /** @param number 1-based; sizes of a page without reading what is on it */
  async sizeOf(number: number): Promise<{ width: number; height: number }> {
    const { width, height } = (await this.proxy.getPage(number)).getViewport({ scale: 1 })
    return { width, height }
  }

  async close(): Promise<void> {
    await this.proxy.loadingTask.destroy()
  }

  private async textsOf(page: PDFPageProxy, { fnArray, argsArray }: Operators): Promise<Map<number, TaggedText>> {
    const isNumbered = (code: number, at: number): boolean =>
      code === this.OPS.beginMarkedContentProps && typeof (argsArray[at] as unknown[])[1] === 'number'
    const tree = fnArray.some(isNumbered) ? await page.getStructTree().catch(() => null) : null
    return tree ? textsOfContents(tree as StructureNode) : new Map()
  }

  private async fontsOf(page: PDFPageProxy, operators: Operators): Promise<Map<string, Font | null>> {
    const fonts = new Map<string, Font | null>()
    for (let at = 0; at < operators.fnArray.length; at++) {
      if (operators.fnArray[at] !== this.OPS.dependency) continue
      for (const id of operators.argsArray[at] as string[]) {
        if (fonts.has(id) || !id.startsWith('g_')) continue
        fonts.set(id, fontOf(await new Promise((resolve) => page.commonObjs.get(id, resolve))))
      }
    }
    return fonts
  }
}

interface PdfjsFont {
  name?: string
  vertical?: boolean
  isType3Font?: boolean
  composite?: boolean
  fontMatrix?: number[]
  bbox?: number[]
  toUnicode?: { _map?: unknown }
  defaultVMetrics?: number[]
}

function fontOf(object: unknown): Font | null {
  if (typeof object !== 'object' || object === null || !('loadedName' in object)) return null
  const font = object as PdfjsFont
  const matrix = font.isType3Font ? font.fontMatrix : undefined
  const name = decodedName(font.name ?? '').replace(/^[A-Z]{6}\+/, '') || 'a font without a name'
  return {
    name,
    bold: isHeavyFont(name),
    vertical: font.vertical === true,
    widthScale: Math.abs(matrix?.[0] ?? 0) || 0.001,
    up: matrix && font.bbox && (font.bbox[1]! + font.bbox[3]!) * matrix[3]! < 0 ? -1 : 1,
    /** pdf.js then takes the number of a glyph for a character, which only by chance is one. */
    told: !(font.composite === true && font.toUnicode !== undefined && !('_map' in font.toUnicode)),
    defaultVMetrics: font.defaultVMetrics ?? null,
  }
}

/** Names are bytes to PDF; Chinese ones are written in UTF-8 by newer programs, in GBK by older ones. */
function decodedName(name: string): string {
  const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0))
  if (/[^\u0000-\u00ff]/.test(name)) return name
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}
