import type { Side } from '../diff/side.js'
import type { Registry } from '../registry/registry.js'
import { RULES } from '../validate/rules/index.js'
import type { Comparison, ReportData } from './data.js'
import { reasonsFor, suggestionsFor } from './units.js'

/** What a page shows of a dataset. */
export function reportData({
  side,
  registry,
  comparison,
  version,
}: {
  side: Side
  registry: Registry
  comparison: Comparison | null
  version: string
}): ReportData {
  const { provenance: _, ...tables } = side.tables
  const found = new Set(tables.diagnostics.map(({ rule }) => rule))
  return {
    label: side.label,
    version,
    tables,
    rules: Object.fromEntries(
      RULES.filter(({ id }) => found.has(id)).map(({ id, severity, summary, advice }) => [
        id,
        { severity, summary, advice },
      ]),
    ),
    reasons: reasonsFor(tables, registry),
    suggestions: suggestionsFor(tables, registry),
    comparison,
  }
}
