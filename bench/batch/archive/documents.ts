import { join } from 'node:path'
import { FORMATS, type Format } from './formats.js'
import { shuffledRegions, type Region } from './regions.js'
import { pagesOf } from './sizes.js'

/** A document of the archive, before it is written. */
export interface Document {
  index: number
  /** Below the archive’s home. */
  path: string
  /** A quarter of the archive, from 1. */
  part: number
  format: Format
  region: Region
  pages: number
  /** The how-manieth broken document it is, from 0; null where it is whole. */
  broken: number | null
}

/** Parts have the same mix of formats and sizes, so that one of them is a smaller archive of the same kind. */
export const PARTS = 4
export const FOLDER = 'archive'
/** One document of so many is broken, each time one of the next format. */
const BROKEN_ONE_IN = 50

export function documentsOf(seed: number, count: number): Document[] {
  const regions = shuffledRegions(seed)
  const ofPart = Math.ceil(count / PARTS)
  return Array.from({ length: count }, (_, index) => {
    const region = regions[index % regions.length]!
    const part = 1 + Math.floor(index / ofPart)
    const format = FORMATS[index % FORMATS.length]!
    const name = `${String(index + 1).padStart(5, '0')}-${region.name}.${format}`
    const pages = pagesOf(Math.floor((index % ofPart) / FORMATS.length))
    return { index, path: join(FOLDER, String(part), name), part, format, region, pages, broken: brokenAt(index) }
  })
}

function brokenAt(index: number): number | null {
  const round = Math.floor(index / BROKEN_ONE_IN)
  return index % BROKEN_ONE_IN === round % BROKEN_ONE_IN ? round : null
}
