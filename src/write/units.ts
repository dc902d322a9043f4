import type { Tables } from '../model/dataset.js'

type Row = Tables['units'][number]

/** Merges units that several documents name into one row each, in the order in which they are met. */
export class UnitRows {
  private readonly rows = new Map<string, Row>()

  add(units: readonly Row[]): void {
    for (const unit of units) {
      const row = this.rows.get(unit.unit_id)
      if (row) merge(unit, row)
      else this.rows.set(unit.unit_id, { ...unit, aliases_met: [...unit.aliases_met] })
    }
  }

  get all(): Row[] {
    return [...this.rows.values()]
  }
}

export function mergedUnits(units: readonly Row[]): Row[] {
  const merged = new UnitRows()
  merged.add(units)
  return merged.all
}

function merge({ aliases_met, record_count }: Row, row: Row): void {
  row.record_count += record_count
  for (const alias of aliases_met) if (!row.aliases_met.includes(alias)) row.aliases_met.push(alias)
}
