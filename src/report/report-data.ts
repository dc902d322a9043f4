import { dayOfNotice } from '../model/plan.js'
import { groupedBy } from '../diff/grouping.js'
import type { Side } from '../diff/side.js'
import type { Tables } from '../model/dataset.js'
import { type NameReason, reasonOf } from '../registry/reason.js'
import type { RegionalUnits, Registry } from '../registry/registry.js'
import { registerHead, suggestedEntry } from '../registry/suggestion.js'
import { RULES } from '../validate/rules/index.js'
import { withoutOpenEnd } from '../vocabulary/organs/open-ends.js'
import type { Comparison, ReportData } from './data.js'

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

type Reported = Omit<Tables, 'provenance'>
type Document = Reported['documents'][number]

/** Why each name that a document prints stands for its unit. */
function reasonsFor(tables: Reported, registry: Registry): ReportData['reasons'] {
  const documentOf = new Map(tables.tasks.map(({ id, document_id }) => [id, document_id]))
  const mentions = groupedBy(tables.task_units, ({ task_id }) => documentOf.get(task_id)!)
  return Object.fromEntries(
    tables.documents.map((document) => {
      const units = unitsOfRegion(document, registry)
      const named = new Map((mentions.get(document.id) ?? []).map((mention) => [mention.unit_text, mention]))
      return [
        document.id,
        Object.fromEntries(
          [...named].map(([text, { unit_id, unit }]) => [text, reasonForName(text, unit_id, unit, units)]),
        ),
      ]
    }),
  )
}

/** A name may leave out the level that the names before it have: then what it was read as tells. */
function reasonForName(text: string, unitId: string, unit: string, units: RegionalUnits): NameReason {
  const own = reasonOf(withoutOpenEnd(text), units)
  return own.by === 'known' && own.unit.id === unitId ? own : reasonOf(unit, units)
}

/** For each unit that nothing knows, a register with an entry for it. */
function suggestionsFor(tables: Reported, registry: Registry): ReportData['suggestions'] {
  const tasks = new Map(tables.tasks.map((task) => [task.id, task]))
  const documents = new Map(tables.documents.map((document) => [document.id, document]))
  const mentions = groupedBy(tables.task_units, ({ unit_id }) => unit_id)
  const unknown = tables.units.filter(({ known }) => !known)
  return Object.fromEntries(
    unknown.map((unit) => {
      const met = [...new Set((mentions.get(unit.unit_id) ?? []).map(({ task_id }) => tasks.get(task_id)!))]
      const document = documents.get(met[0]?.document_id ?? '') ?? null
      const places = met.map(({ document_id, source }) => `${document_id} ${source}`)
      const region = registry.regions.holding({ name: document?.region ?? '', code: document?.region_code ?? null })
      return [
        unit.unit_id,
        `${registerHead(region)}${suggestedEntry(unit, places, unitsOfRegion(document, registry))}\n`,
      ]
    }),
  )
}

function unitsOfRegion(document: Document | null, registry: Registry): RegionalUnits {
  if (!document?.region) return registry.of(null)
  const region = registry.regions.holding({ code: document.region_code, name: document.region })
  return registry.of(region, dayOfNotice(document))
}
