import { type Box, type PageBox, round, type Turn, turned, union } from './geometry.js'
import { type Line, linesOfGlyphs } from './layout/lines.js'
import type { Glyph, PageMarks } from './marks.js'

/** What was painted on a page, for `gongwen inspect`. */
export interface Drawing {
  /** Stretches of text without a gap; `turn` tells by how many quarter turns clockwise they run. */
  runs: { text: string; box: PageBox; size: number; turn: Turn }[]
  rulings: PageBox[]
}

/** A gap of more ems parts two runs. */
const GAP = 0.5

/** @param back from the frame in which the page was read to the page as it is shown */
export function drawingOf(marks: PageMarks, back: (box: Box) => PageBox): Drawing {
  return {
    runs: linesOfGlyphs(marks.glyphs).flatMap((line) => runsOfLine(line, back)),
    rulings: marks.rulings.map(({ axis, at, from, to, thickness }) => {
      const half = Math.max(thickness, THINNEST) / 2
      return back(
        axis === 'h'
          ? { left: from, right: to, top: at - half, bottom: at + half }
          : { left: at - half, right: at + half, top: from, bottom: to },
      )
    }),
  }
}

/** Points; what is thinner cannot be seen on a screen. */
const THINNEST = 0.2

function runsOfLine({ glyphs, size, frame }: Line, back: (box: Box) => PageBox): Drawing['runs'] {
  const runs: Glyph[][] = []
  for (const glyph of glyphs) {
    const before = runs.at(-1)?.at(-1)
    if (before && glyph.box.left - before.box.right <= size * GAP) runs.at(-1)!.push(glyph)
    else runs.push([glyph])
  }
  const turn = ((4 - frame) % 4) as Turn
  return runs.map((run) => ({
    text: run.map(({ text }) => text).join(''),
    box: back(turned(union(run.map(({ box }) => box)), turn, 0, 0)),
    size: round(size),
    turn,
  }))
}
