import type { Side } from '../diff/side.js'
import type { Plan } from '../model/plan.js'
import { VERSION } from '../version.js'
import { withoutRef } from './notice-paths.js'
import { extractionsOf, type Run } from './run.js'

export interface RunDataset {
  side: Side
  /** Each document’s tree, and the path it was read from as the run knows it. */
  documents: { plan: Plan; path: string }[]
}

/** What a run gave, as one dataset. */
export async function datasetOfRun(run: Run, label: string): Promise<RunDataset> {
  const { settleDuplicates } = await import('../validate/duplicates.js')
  const { tablesOf } = await import('../write/tables.js')
  const read = await extractionsOf(run)
  const settled = settleDuplicates(read.map(({ extraction }) => extraction))
  const pathOf = new Map(read.map(({ path, extraction }) => [extraction.plan.source.sha256, path]))
  const documents = settled.kept.map(({ plan }) => ({ plan, path: pathOf.get(plan.source.sha256)! }))
  const paths = new Map(documents.map(({ plan, path }) => [plan.id, withoutRef(path)]))
  const tables = tablesOf(settled.kept, settled.leftOut, run.unread)
  return { side: { label, version: VERSION, registry: run.registry.hash, tables, paths }, documents }
}
