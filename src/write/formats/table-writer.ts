import type { Headers } from '../../model/column-names.js'
import { type Resource, RESOURCES } from '../../model/dataset.js'

/** Rows of one resource, as many as one document gives. Rows of a resource come in their final order. */
export interface Chunk {
  resource: Resource
  /** The rows, made when they are asked for: dates are ISO strings, lists arrays, flags booleans, empty cells null. */
  rows(): readonly object[]
}

/** A file of the package and what datapackage.json says of it: a Data Resource with `name`, `path`, `bytes`, `hash` … */
export type WrittenResource = { name: string; path: string; hash: string } & Record<string, unknown>

/** Writes the tables of a package in one format, piece by piece: its memory does not grow with the number of documents. */
export interface TableWriter {
  append(chunk: Chunk): void | Promise<void>
  /** Ends the files. A resource without rows is written, too. */
  close(): Promise<WrittenResource[]>
  /** Lets go of open files after a failure elsewhere; their folder is removed. */
  abandon(): void
}

/** Begins the files of a format in an empty folder. @param headers what people see columns called, where the format is for people */
export type OpenTables = (folder: string, headers?: Headers) => Promise<TableWriter>

/** Half a character (a lone surrogate) has no UTF-8; U+FFFD stands for it, as where Node encodes text. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/**
 * A value as JSON on one line. `JSON.stringify` escapes half a character instead (`\ud800`), at which strict readers (DuckDB,
 * PyArrow) turn the whole file away.
 */
export function wellFormedJson(value: unknown): string {
  const text = JSON.stringify(value)
  return text.includes('\\ud')
    ? text.replace(/\\(?:\\|ud[89a-f][0-9a-f]{2})/g, (escape) => (escape === '\\\\' ? escape : '\ufffd'))
    : text
}

/** Writes one table. */
export interface ResourceWriter {
  append(rows: readonly object[]): void
  close(): WrittenResource
  abandon(): void
}

/** The writer of a format that has a file for each table. */
export function fileEach(open: (resource: Resource) => ResourceWriter): TableWriter {
  const writers = new Map(RESOURCES.map((resource) => [resource.name as string, open(resource)]))
  return {
    append: ({ resource, rows }) => writers.get(resource.name)!.append(rows()),
    close: async () => [...writers.values()].map((writer) => writer.close()),
    abandon: () => {
      for (const writer of writers.values()) writer.abandon()
    },
  }
}
