import type { LineSheet } from '../../../data.js'
import { usePage } from '../../state/context.js'
import { markedParts, type Stretch } from './marked-parts.js'
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
