import { told } from '../../text/told.js'
import type { Place } from '../../model/place.js'
import { recordsOf, type Plan } from '../../model/plan.js'
import { ROLES } from '../../model/roles.js'
import { placeOfRecord } from '../describe.js'
import type { Breach, Rule } from '../rule.js'

/** Looking for near names takes long; of a cell of noise not all are looked for. */
const MOST_LOOKED_FOR = 200

export const unitUnknown: Rule<'unit/unknown'> = {
  id: 'unit/unknown',
  severity: 'warning',
  summary: 'A unit is in no register, and its function is not in the national lexicon.',
  advice:
    'It stays as printed, with `known` false. Check its spelling; `gongwen units suggest` prints the entry that makes it known. Where no register is for the region, one finding stands for all its units.',
  example: {
    notice: `
北京市西城区人民政府关于印发2023年重点任务的通知

| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |
|---|---|---|---|---|---|
| 1 | 绿化造林 | 新增造林2万亩。 | 年底前 | 环雅丽城公司 | — |
`,
    message: 'Unit “环雅丽城公司” is in no register (zhongdianrenwu-2023/0/1/1); nearest: 环雅丽都公司.',
  },
  check: ({ plan, units }) => {
    const unknown = unknownUnits(plan)
    if (!units.hasRegister) return unknown.size === 0 ? [] : [allUnknown(plan, unknown)]
    return [...unknown].map(([name, met], at) =>
      oneUnknown(name, met, at < MOST_LOOKED_FOR ? units.nearest(name) : null),
    )
  },
}

interface Met {
  place: Place | null
  /** Ids of the records that name it. */
  records: string[]
}

function unknownUnits(plan: Plan): Map<string, Met> {
  const unknown = new Map<string, Met>()
  for (const { record } of recordsOf(plan)) {
    const mentions = ROLES.flatMap((role) => record[role].units).filter((unit) => !unit.known)
    for (const name of new Set(mentions.map(({ unit }) => unit))) {
      const met = unknown.get(name)
      if (met) met.records.push(record.id)
      else unknown.set(name, { place: placeOfRecord(record), records: [record.id] })
    }
  }
  return unknown
}

function oneUnknown(name: string, { place, records }: Met, near: readonly string[] | null): Breach {
  const nearest = near === null ? '' : near.length > 0 ? told`; nearest: ${{ near }}` : '; no name is near'
  return { ...told`Unit “${{ unit: name }}” is in no register (${{ records }})${nearest}.`, place }
}

/** Where a region has no register, every unit is unknown, and one finding says so, with the records of each. */
function allUnknown(plan: Plan, unknown: ReadonlyMap<string, Met>): Breach {
  const units = [...unknown].map(([name, { records }]) => `${name} (${records.join(', ')})`)
  const region = plan.region === null ? 'the region of the notice' : { region: plan.region }
  const stay = units.length === 1 ? 'unit stays' : 'units stay'
  const words = told`No register is for ${region}: ${{ count: units.length }} ${stay} as printed: ${{ units }}.`
  return { ...words, place: [...unknown.values()][0]!.place }
}
