import { RESOURCES, type Resource } from '../../model/dataset.js'
import type { TableWriter, WrittenResource } from './table-writer.js'

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
