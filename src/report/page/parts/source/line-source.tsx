import type { LineSheet } from '../../../data.js'
import { foldText } from '../../data/dataset.js'
import { usePage } from '../../state/context.js'
import type { Spot } from './spot.js'

/** Lines that are shown before and after those of a record. */
const AROUND = 1

/** The lines of the source on which a record stands, with its pieces marked. */
export function LineSource({ lines, spots }: { lines: readonly LineSheet[]; spots: readonly Spot[] }) {
  const { t } = usePage()
  const stretches = spots.flatMap(({ place, text, isChosen, isHeading }) =>
    'line' in place ? [{ line: place.line, column: place.column, text, isChosen, isHeading }] : [],
  )
  const own = stretches.filter(({ isHeading, isChosen }) => isChosen || !isHeading)
  const wanted = (own.length > 0 ? own : stretches).map(({ line }) => line)
  const shown = lines.filter(({ line }) => wanted.some((one) => Math.abs(one - line) <= AROUND))
  return (
    <ol class="lines" lang="zh">
      {shown.map(({ line, parts }) => {
        const here = stretches.filter((stretch) => stretch.line === line)
        return (
          <li key={line} class={here.length > 0 ? 'own' : ''}>
            <span class="number" aria-label={t.line(line)}>
              {line}
            </span>
            <code>
              {parts.map(([column, text], at) => (
                <span key={at}>
                  {(at > 0 || column > 1) && ' … '}
                  {markedParts(text, column, here).map(shownPart)}
                </span>
              ))}
            </code>
          </li>
        )
      })}
    </ol>
  )
}

function shownPart({ text, mark }: Stretch, at: number) {
  return mark === null ? (
    text
  ) : (
    <mark key={at} class={mark}>
      {text}
    </mark>
  )
}

/** A piece of a line, marked as the chosen field, another one of the record, or not. */
interface Stretch {
  text: string
  mark: 'chosen' | 'spot' | null
}

/**
 * Cuts the text of a line at the pieces that stand on it. A piece begins at its column and reaches as far as its characters
 * are met again, whatever marks of the format stand among them.
 * @param from 1-based column of the text’s first character
 */
function markedParts(
  text: string,
  from: number,
  pieces: readonly { column: number; text: string; isChosen: boolean }[],
): Stretch[] {
  const marks = Array.from<Stretch['mark']>({ length: text.length }).fill(null)
  for (const piece of [...pieces].sort((a, b) => Number(a.isChosen) - Number(b.isChosen))) {
    const start = piece.column - from
    if (start < 0 || start >= text.length) continue
    marks.fill(piece.isChosen ? 'chosen' : 'spot', start, endOf(text, start, piece.text))
  }
  const parts: Stretch[] = []
  for (const [at, mark] of marks.entries()) {
    const last = parts.at(-1)
    if (last?.mark === mark) last.text += text[at]!
    else parts.push({ text: text[at]!, mark })
  }
  return parts
}

function endOf(text: string, start: number, piece: string): number {
  let at = start
  let end = start
  for (const char of foldText(piece).replaceAll('\n', '')) {
    const found = indexOfFolded(text, char, at)
    if (found < 0) return Math.max(end, start + 1)
    at = end = found + 1
  }
  return end
}

/** Characters of the format between two of a piece: tags and the like. */
const BETWEEN = 200

function indexOfFolded(text: string, char: string, from: number): number {
  for (let at = from; at < Math.min(text.length, from + BETWEEN); at++) if (foldText(text[at]!) === char) return at
  return -1
}
