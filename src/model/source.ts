import type { Observation } from './finding.js'
import type { Place } from './place.js'
import type { TableGrid } from './table.js'
import type { TextBlock } from './text-block.js'

/** One document as its reader hands it on: blocks in reading order, each with its place. */
export interface Source {
  /** Base name of the input file. */
  file: string
  format: string
  encoding: string
  sha256: string
  /** Number of pages, or null for inputs that have none. */
  pages: number | null
  blocks: Block[]
  observations: Observation[]
}

export type Block = TextBlock | TableBlock

export interface TableBlock {
  kind: 'table'
  grid: TableGrid
  place: Place
}
