import type { Resource } from '../../model/dataset.js'

/** Rows of one resource, as many as one document gives. Rows of a resource come in their final order. */
export interface Chunk {
  resource: Resource
  /** The rows, made when they are asked for: dates are ISO strings, lists arrays, flags booleans, empty cells null. */
  rows(): readonly object[]
}

/** A file of the package and what datapackage.json says of it: a Data Resource with `name`, `path`, `bytes`, `hash` … */
export type WrittenResource = { name: string; path: string } & Record<string, unknown>

/** Writes the tables of a package in one format, piece by piece: its memory does not grow with the number of documents. */
export interface TableWriter {
  append(chunk: Chunk): void | Promise<void>
  /** Ends the files. A resource without rows is written, too. */
  close(): Promise<WrittenResource[]>
  /** Lets go of open files after a failure elsewhere; their folder is removed. */
  abandon(): void
}

/** Begins the files of a format in an empty folder. */
export type OpenTables = (folder: string) => Promise<TableWriter>
