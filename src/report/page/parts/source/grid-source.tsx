import type { GridSheet } from '../../../data.js'
import type { Place } from '../../../../model/place.js'
import type { Spot } from './spot.js'

/** Rows that are shown before and after those of a record. */
const AROUND = 1

/** The part of a table, sheet or text in which a record stands, as a grid with its cells outlined. */
export function GridSource({ grids, spots }: { grids: readonly GridSheet[]; spots: readonly Spot[] }) {
  const placed = spots.flatMap((spot) => {
    const cell = cellOf(spot.place)
    return cell ? [{ ...spot, ...cell }] : []
  })
  const own = placed.filter(({ isHeading, isChosen }) => isChosen || !isHeading)
  const wanted = own.length > 0 ? own : placed
  return (
    <>
      {grids
        .filter(({ name }) => wanted.some((spot) => spot.name === name))
        .map((grid) => (
          <Grid
            key={grid.name}
            grid={grid}
            wanted={wanted.filter(({ name }) => name === grid.name)}
            spots={placed.filter(({ name }) => name === grid.name)}
          />
        ))}
    </>
  )
}

type Placed = Spot & { name: string; row: number; column: number }

/** The name of the grid that a place is in, and the cell. */
function cellOf(place: Place): { name: string; row: number; column: number } | null {
  if ('line' in place || 'page' in place) return null
  if ('sheet' in place) return { name: place.sheet_name, row: place.row, column: place.column }
  return 'table' in place
    ? { name: `T${place.table}`, row: place.row, column: place.column }
    : { name: '', row: place.block, column: 1 }
}

function Grid({ grid, wanted, spots }: { grid: GridSheet; wanted: readonly Placed[]; spots: readonly Placed[] }) {
  const rows = [...new Set(grid.cells.map(([row]) => row))].filter((row) =>
    wanted.some((spot) => Math.abs(spot.row - row) <= AROUND),
  )
  const width = Math.max(...grid.cells.map(([, column]) => column))
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={grid.name}>
      <table class="grid" lang="zh">
        <caption>{grid.name}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {Array.from({ length: width }, (_, at) => at + 1).map((column) => {
                const spot = spots.filter((one) => one.row === row && one.column === column)
                const mark = spot.some(({ isChosen }) => isChosen) ? 'chosen' : spot.length > 0 ? 'spot' : ''
                return (
                  <td key={column} class={mark}>
                    {grid.cells.find((cell) => cell[0] === row && cell[1] === column)?.[2] ?? ''}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
