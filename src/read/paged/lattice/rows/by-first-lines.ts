import {
  gapsBetween,
  heightOf,
  inkOf,
  middleOf,
  type OpenCell,
  type OpenRow,
  type Parting,
  type Stretch,
} from './open-row.js'

/** Of the columns that have text, so many begin a paragraph where a row does, and so few where it goes on. */
const MOST = 2 / 3
const FEW = 1 / 3
/** A gap that is so many times the widest within a paragraph parts rows. */
const WIDER = 1.5

/**
 * The borders of rows that nothing numbers: a row begins where the first column and most of the others begin a paragraph.
 * Where gaps differ, the wide ones part the rows. `undecided` where some columns begin there and as many do not.
 */
export function bordersByFirstLines({ cells }: OpenRow): Parting {
  const written = cells.filter(({ lines }) => lines.length > 0)
  if (written.length < 2 || written[0] !== cells[0]) return null
  const blocks = blocksOf(written)
  const kinds = blocks.map((block) => kindOfBlock(block, written))
  if (kinds[0] !== 'begins' || !kinds.slice(1).includes('begins')) return severalIn(written) ? 'undecided' : null
  if (kinds.includes('either')) return 'undecided'
  const ys = gapsBetween(blocks).flatMap((gap, at) => (kinds[at + 1] === 'begins' ? [middleOf(gap)] : []))
  return { ys, whole: cells.filter(({ turned }) => turned).map(({ index }) => index) }
}

/** Stretches of ink that are a row, or a line of one. */
function blocksOf(cells: readonly OpenCell[]): Stretch[] {
  const ink = inkOf(cells.flatMap(({ lines }) => lines))
  const widest = Math.max(0, ...cells.flatMap(gapsInParagraphs))
  const isWide = (gap: Stretch): boolean => heightOf(gap) >= widest * WIDER
  if (!gapsBetween(ink).some(isWide)) return ink
  return ink.reduce<Stretch[]>((blocks, stretch) => {
    const last = blocks.at(-1)
    if (!last || isWide({ top: last.bottom, bottom: stretch.top })) blocks.push({ ...stretch })
    else last.bottom = stretch.bottom
    return blocks
  }, [])
}

function gapsInParagraphs({ lines }: OpenCell): number[] {
  return lines.slice(1).flatMap((line, at) => (line.begins ? [] : [line.top - lines[at]!.bottom]))
}

function kindOfBlock({ top, bottom }: Stretch, cells: readonly OpenCell[]): 'begins' | 'goes on' | 'either' {
  const firsts = cells.map(({ lines }) => lines.find((line) => line.top >= top && line.bottom <= bottom))
  const begun = firsts.filter((line) => line?.begins).length
  if (firsts[0]?.begins && begun >= cells.length * MOST) return 'begins'
  return firsts[0]?.begins || begun > cells.length * FEW ? 'either' : 'goes on'
}

/** Whether most columns, and the first, hold several paragraphs. */
function severalIn(cells: readonly OpenCell[]): boolean {
  const several = cells.filter(({ paragraphs }) => paragraphs > 1)
  return several[0] === cells[0] && several.length >= cells.length * MOST
}
