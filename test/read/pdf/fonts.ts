import { PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'

/** A font that a page names: how it is written into the file, and how a string is written in it. */
export interface FontPlan {
  /** Two plans of one name are one font. */
  name: string
  make(context: PDFContext): PDFRef
  /** A string as a PDF string token. */
  encode(text: string): string
}

/** A Chinese font that is not embedded, as older office programs name it; figures and letters are half as wide. */
export const SONG: FontPlan = chinese('STSong-Light', 'UniGB-UCS2-H')
/** The same set in columns. */
export const SONG_IN_COLUMNS: FontPlan = chinese('STSong-Light', 'UniGB-UCS2-V')

export const HELVETICA: FontPlan = {
  name: 'Helvetica',
  make: (context) =>
    context.register(
      context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    ),
  encode: (text) => `<${Buffer.from(text, 'latin1').toString('hex')}>`,
}

/** Width of a string in the Chinese font, in points. */
export function widthIn(text: string, size: number): number {
  return [...text].reduce((width, char) => width + (char < '\u007f' ? size / 2 : size), 0)
}

function chinese(base: string, encoding: string): FontPlan {
  return {
    name: `${base}-${encoding}`,
    make: (context) => composite(context, base, encoding, 'GB1', { W: [1, [...HALF]] }),
    encode: (text) => `<${[...text].map((char) => hex(char.codePointAt(0)!)).join('')}>`,
  }
}

const HALF = Array.from({ length: 95 }, () => 500)

/**
 * A subset font whose codes mean nothing but by its ToUnicode CMap; without one, by nothing.
 * @param characters what the file says its glyphs are, from glyph 1 on
 */
export function subset(name: string, characters: readonly string[], options: { toUnicode: boolean }): FontPlan {
  return {
    name,
    make: (context) => {
      const extra = options.toUnicode ? { ToUnicode: context.register(context.flateStream(toUnicode(characters))) } : {}
      return composite(context, name, 'Identity-H', 'Identity', {}, extra)
    },
    encode: (text) => `<${[...text].map((char) => hex(characters.indexOf(char) + 1)).join('')}>`,
  }
}

/** A font whose character map exists nowhere. */
export const BROKEN: FontPlan = {
  name: 'Broken',
  make: (context) => composite(context, 'Broken', 'NoSuchMap-H', 'NoSuch', {}),
  encode: SONG.encode,
}

function composite(
  context: PDFContext,
  base: string,
  encoding: string,
  ordering: string,
  widths: { W?: [number, number[]] },
  extra: Record<string, PDFRef> = {},
): PDFRef {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: base,
      Flags: 4,
      FontBBox: [0, -120, 1000, 880],
      ItalicAngle: 0,
      Ascent: 880,
      Descent: -120,
      CapHeight: 700,
      StemV: 80,
    }),
  )
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: base,
    FontDescriptor: descriptor,
    DW: 1000,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of(ordering), Supplement: 2 },
    ...widths,
  })
  const parts = { Type: 'Font', Subtype: 'Type0', BaseFont: base, Encoding: encoding }
  return context.register(context.obj({ ...parts, DescendantFonts: [context.register(descendant)], ...extra }))
}

function toUnicode(characters: readonly string[]): string {
  const lines = characters.map((char, at) => `<${hex(at + 1)}> <${hex(char.codePointAt(0)!)}>`)
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${lines.length} beginbfchar
${lines.join('\n')}
endbfchar endcmap end end`
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
