import { totalCount } from '../model/characters.js'
import type { Place } from '../model/place.js'
import type { AnnexFile, Block, Source } from '../model/source.js'
import type { TableGrid } from '../model/table.js'
import { stemOf } from '../vocabulary/frame/annex-file-names.js'
import { observationOfLinks } from './linked-files.js'

/** A file that was read by itself, and the annexes that it holds. */
export interface ReadAnnex {
  source: Source
  holds: AnnexFile['holds']
}

/**
 * Makes one document of a notice and the files beside it that hold its annexes: their blocks stand behind its own, each place
 * says its file, and the numbers of tables go on.
 */
export function withAnnexFiles(notice: Source, annexes: readonly ReadAnnex[]): Source {
  const blocks = [...notice.blocks]
  const annexFiles: AnnexFile[] = []
  const observations = observationsOfNotice(notice, new Set(annexes.map(({ source }) => source.file)))
  for (const [at, { source, holds }] of annexes.entries()) {
    const { file, format, encoding, sha256, pages } = source
    annexFiles.push({ file, format, encoding, sha256, pages, holds, from: blocks.length })
    const place = placesIn(at + 2, file)
    const tables = blocks.filter(({ kind }) => kind === 'table').length
    blocks.push(...source.blocks.map((block) => blockIn(block, place, tables)))
    observations.push(...source.observations.map((one) => ({ ...one, place: one.place && place(one.place) })))
  }
  const characters = totalCount([notice, ...annexes.map(({ source }) => source)].map((source) => source.characters))
  return { ...notice, blocks, annexFiles, observations, characters }
}

/** What it leads to and is read with it stands nowhere else; a browser may have called the file by the words of the link. */
function observationsOfNotice({ observations, links = [] }: Source, read: ReadonlySet<string>): Source['observations'] {
  const names = new Set([...read].map(stemOf))
  const others = links.filter(({ file, text }) => !read.has(file) && !names.has(stemOf(text)))
  return observations.flatMap((one) => (one.rule === 'annex/elsewhere' ? observationOfLinks(others, one.place) : [one]))
}

/** Equal places stay one and the same. */
function placesIn(file: number, file_name: string): (place: Place) => Place {
  const known = new Map<Place, Place>()
  return (place) => {
    const inFile = known.get(place) ?? { ...place, file, file_name }
    known.set(place, inFile)
    return inFile
  }
}

function blockIn(block: Block, placeIn: (place: Place) => Place, tables: number): Block {
  const place = placeIn(block.place)
  if (block.kind === 'table') return { ...block, place, grid: gridIn(block.grid, placeIn, tables) }
  return { ...block, place, ...(block.further ? { further: block.further.map(placeIn) } : {}) }
}

function gridIn(grid: TableGrid, placeIn: (place: Place) => Place, tables: number): TableGrid {
  return {
    ...grid,
    index: grid.index + tables,
    cells: grid.cells.map((cell) => ({ ...cell, place: placeIn(cell.place), table: cell.table + tables })),
    rowPlaces: grid.rowPlaces.map(placeIn),
    place: placeIn(grid.place),
  }
}
