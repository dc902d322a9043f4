import type { OpenPage } from '../engine/document.js'
import { boxOf, compose, IDENTITY, intersect, type Box, type Matrix } from '../../paged/geometry.js'
import type { TaggedText } from '../../paged/marks.js'
import { Painter, type Painting } from './painter.js'
import { boxOfPoints, isRectangle, subpathsOf } from './paths.js'
import { charactersShown } from './characters.js'
import type { Shown } from './glyphs.js'
import { NO_FONT, showText } from './show-text.js'
import { initialState, startOfText, type GraphicsState, type TextPosition } from './state.js'

type Handler = (args: never) => void

interface Group {
  matrix?: number[] | null
  bbox?: number[] | null
  /** Where the group is not painted, but says how much of what follows shows. */
  smask?: unknown
}

/** Follows the operators of one page, keeping the graphics state as PDF defines it, and notes what is painted. */
export class Interpreter {
  readonly painting: Painting = {
    glyphs: [],
    rulings: [],
    fills: [],
    areas: [],
    pictures: [],
    withoutFont: 0,
    characters: 0,
  }
  private readonly whole: Box
  private state: GraphicsState
  private readonly saved: GraphicsState[] = []
  private text: TextPosition = startOfText
  private order = 0
  /** Paths of annotations (highlights, link frames) are no rulings. */
  private annotations = 0
  /** Marked content that is open: the text it is of, and whether its layer is shown. */
  private readonly contents: { text: TaggedText | null; hidden: boolean }[] = []
  private clipPending = false

  private readonly painter: Painter

  constructor(
    private readonly page: OpenPage,
    private readonly OPS: Record<string, number>,
  ) {
    this.painter = new Painter(this.painting, OPS)
    this.whole = { left: 0, top: 0, right: page.width, bottom: page.height }
    this.state = initialState(page.transform, this.whole)
  }

  run(): Painting {
    const handlers: (Handler | undefined)[] = []
    for (const [name, handler] of Object.entries(this.handlers)) handlers[this.OPS[name]!] = handler
    const { fnArray, argsArray } = this.page.operators
    for (; this.order < fnArray.length; this.order++) {
      handlers[fnArray[this.order]!]?.((argsArray[this.order] ?? []) as never)
    }
    return this.painting
  }

  private readonly handlers: Record<string, Handler> = {
    save: () => this.save(),
    restore: () => this.restore(),
    transform: (matrix: number[]) => void (this.state.ctm = compose(this.state.ctm, matrix)),
    setDash: ([dashes]: [ArrayLike<number>]) => void (this.state.dashed = dashes.length > 0),
    setLineWidth: ([width]: [number]) => void (this.state.lineWidth = width),
    setGState: ([entries]: [[string, unknown][]]) => this.setGState(entries),
    setFillRGBColor: (args: unknown[]) => void (this.state.fillColor = colorOf(args)),
    setStrokeRGBColor: (args: unknown[]) => void (this.state.strokeColor = colorOf(args)),
    setFillColorN: () => void (this.state.fillColor = null),
    setStrokeColorN: () => void (this.state.strokeColor = null),
    setFillTransparent: () => void (this.state.fillAlpha = 0),
    setStrokeTransparent: () => void (this.state.strokeAlpha = 0),
    clip: () => void (this.clipPending = true),
    eoClip: () => void (this.clipPending = true),
    constructPath: (args: [number, [ArrayLike<number> | null]]) => this.constructPath(args),
    paintFormXObjectBegin: ([matrix, bbox]: [number[] | null, number[] | null]) => this.enter(matrix, bbox),
    paintFormXObjectEnd: () => this.restore(),
    beginGroup: ([group]: [Group]) => this.enterGroup(group),
    endGroup: () => this.restore(),
    beginAnnotation: ([, rect, transform, matrix]: [string, number[], number[], number[]]) =>
      this.beginAnnotation(rect, transform, matrix),
    endAnnotation: () => this.endAnnotation(),
    shadingFill: () => this.paintShading(),
    paintImageXObject: () => this.paintPicture(null),
    paintInlineImageXObject: () => this.paintPicture(null),
    paintImageMaskXObject: () => this.paintPicture(this.state.fillColor),
    paintSolidColorImageMask: () => this.paintPicture(this.state.fillColor),
    beginMarkedContent: () => void this.contents.push({ text: this.content, hidden: this.isHidden }),
    beginMarkedContentProps: (args: [string, unknown]) => this.beginContent(args),
    endMarkedContent: () => void this.contents.pop(),
    beginText: () => void (this.text = startOfText),
    setFont: ([id, size]: [string, number]) => {
      this.state.font = this.page.fonts.get(id) ?? null
      this.state.fontSize = size
    },
    setCharSpacing: ([spacing]: [number]) => void (this.state.charSpacing = spacing),
    setWordSpacing: ([spacing]: [number]) => void (this.state.wordSpacing = spacing),
    setHScale: ([percent]: [number]) => void (this.state.horizontalScale = percent / 100),
    setLeading: ([leading]: [number]) => void (this.state.leading = -leading),
    setTextRise: ([rise]: [number]) => void (this.state.rise = rise),
    setTextRenderingMode: ([mode]: [number]) => void (this.state.renderMode = mode),
    setTextMatrix: (args: [ArrayLike<number>] | number[]) => this.setTextMatrix(args),
    moveText: ([x, y]: [number, number]) => this.moveLine(x, y),
    setLeadingMoveText: ([x, y]: [number, number]) => {
      this.state.leading = y
      this.moveLine(x, y)
    },
    nextLine: () => this.moveLine(0, this.state.leading),
    showText: ([shown]: [Shown]) => this.show(shown),
    showSpacedText: ([shown]: [Shown]) => this.show(shown),
    nextLineShowText: ([shown]: [Shown]) => {
      this.moveLine(0, this.state.leading)
      this.show(shown)
    },
    nextLineSetSpacingShowText: ([word, char, shown]: [number, number, Shown]) => {
      this.state.wordSpacing = word
      this.state.charSpacing = char
      this.moveLine(0, this.state.leading)
      this.show(shown)
    },
  }

  private save(): void {
    this.saved.push({ ...this.state })
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state
  }

  private enter(matrix: number[] | null, bbox: number[] | null): void {
    this.save()
    if (matrix) this.state.ctm = compose(this.state.ctm, matrix)
    if (bbox) this.clipTo(boxOf(this.state.ctm, bbox[0]!, bbox[1]!, bbox[2]!, bbox[3]!))
  }

  /** The form that a group wraps applies the matrix itself; only the box needs it here. */
  private enterGroup({ matrix, bbox, smask }: Group): void {
    const { ctm, fillAlpha, opaque } = this.state
    this.enter(matrix ?? null, bbox ?? null)
    this.state.ctm = ctm
    if (smask || fillAlpha < 1 || !opaque) this.state.sure = false
  }

  private beginAnnotation(rect: number[], transform: number[], matrix: number[]): void {
    this.save()
    this.annotations++
    this.state = initialState(this.page.transform, this.whole)
    this.state.ctm = compose(compose(this.state.ctm, transform ?? IDENTITY), matrix ?? IDENTITY)
    if (!rect) this.state.clip = { left: 0, top: 0, right: 0, bottom: 0 }
  }

  private endAnnotation(): void {
    this.annotations--
    this.restore()
  }

  private clipTo(box: Box): void {
    this.state.clip = intersect(this.state.clip, box)
  }

  private setGState(entries: [string, unknown][]): void {
    for (const [key, value] of entries) {
      if (key === 'LW') this.state.lineWidth = Number(value)
      else if (key === 'ca') this.state.fillAlpha = Number(value)
      else if (key === 'CA') this.state.strokeAlpha = Number(value)
      else if (key === 'SMask') this.state.sure &&= value === false
      else if (key === 'BM') this.state.opaque = value === 'source-over'
      else if (key === 'Font' && Array.isArray(value)) {
        this.state.font = this.page.fonts.get(String(value[0])) ?? null
        this.state.fontSize = Number(value[1])
      }
    }
  }

  private beginContent([tag, props]: [string, unknown]): void {
    const text = typeof props === 'number' ? (this.page.texts.get(props) ?? null) : this.content
    const hidden = this.isHidden || (tag === 'OC' && !this.page.isVisible(props))
    this.contents.push({ text, hidden })
  }

  private get content(): TaggedText | null {
    return this.contents.at(-1)?.text ?? null
  }

  private get isHidden(): boolean {
    return this.contents.at(-1)?.hidden ?? false
  }

  private setTextMatrix(args: [ArrayLike<number>] | number[]): void {
    const given = (typeof args[0] === 'number' ? args : args[0]) as ArrayLike<number>
    const matrix: Matrix = [given[0]!, given[1]!, given[2]!, given[3]!, given[4]!, given[5]!]
    this.text = { matrix, line: matrix }
  }

  private moveLine(x: number, y: number): void {
    const line = compose(this.text.line, [1, 0, 0, 1, x, y])
    this.text = { matrix: line, line }
  }

  private show(shown: Shown): void {
    const context = { content: this.content, order: this.order, hiddenLayer: this.isHidden, page: this.whole }
    if (this.state.font === null && this.state.fontSize > 0) this.painting.withoutFont++
    this.painting.characters += charactersShown(shown, (this.state.font ?? NO_FONT).told)
    const run = showText(shown, this.state, this.text.matrix, context)
    for (const glyph of run.glyphs) this.painting.glyphs.push(glyph)
    this.text = { ...this.text, matrix: compose(this.text.matrix, [1, 0, 0, 1, run.dx, run.dy]) }
    if (this.state.renderMode < TEXT_CLIPS) return
    this.state.sure = false
    this.state.clippingText = { glyphs: run.glyphs, before: this.state.clippingText }
  }

  private constructPath([kind, [data]]: [number, [ArrayLike<number> | null]]): void {
    const clips = this.clipPending
    this.clipPending = false
    const paints = this.painter.paints(kind) && !this.isHidden
    if (!data || (!paints && !clips)) return
    const subpaths = subpathsOf(data, this.state.ctm)
    if (paints) this.showClippingText()
    if (paints) this.painter.paintPath(kind, subpaths, this.state, this.order, this.annotations === 0)
    if (!clips) return
    this.clipTo(boxOfPoints(subpaths.flatMap(({ points }) => points)))
    if (subpaths.length !== 1 || !isRectangle(subpaths[0]!)) this.state.sure = false
  }

  private paintShading(): void {
    if (this.isHidden) return
    this.showClippingText()
    this.painter.paintShading(this.state, this.order)
  }

  /** Letters with a gradient are a clip through which it is painted. */
  private showClippingText(): void {
    for (let text = this.state.clippingText; text !== null; text = text.before)
      for (const glyph of text.glyphs) if (glyph.hidden === 'invisible') glyph.hidden = null
    this.state.clippingText = null
  }

  private paintPicture(color: number | null): void {
    if (this.isHidden) return
    this.showClippingText()
    this.painter.paintPicture(this.state, this.order, color)
  }
}

/** Text of these rendering modes is a clip for what follows. */
const TEXT_CLIPS = 4

/** pdf.js turns every colour space into `#rrggbb`. */
function colorOf(args: unknown[]): number | null {
  const value = args[0]
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null
}
