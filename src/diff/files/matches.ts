import { z } from 'zod'
import { readYaml } from '../../text/yaml.js'
import { UsageError } from '../../model/errors.js'
import type { SettledMatch } from '../match/settled.js'

const text = (meaning: string) => z.string({ error: meaning }).trim().min(1, meaning)
const id = text('a record is an id of tasks.csv')
const ids = z.union([id, z.array(id).min(1, 'name at least one record')], {
  error: 'name a record by its id, or several in a list',
})

/** One decision as a person writes it. The texts are those that were looked at. */
const Entry = z
  .strictObject({
    old: ids,
    new: ids,
    same: z.boolean({ error: 'same is true or false' }),
    reason: text('a decision has a reason'),
    by: text('a decision says by whom it is'),
    on: z.iso.date('a day is written 2023-03-18').optional(),
    old_text: z.string().optional(),
    new_text: z.string().optional(),
  })
  .refine(
    ({ old, new: fresh }) => !(Array.isArray(old) && Array.isArray(fresh)) || old.length === 1 || fresh.length === 1,
    {
      path: ['new'],
      message: 'one record becomes several or several become one, not both',
    },
  )

const REMEDY = 'gongwen diff … --format matches prints the pairs that are to be settled.'

/** Reads decisions on which records are one. @throws UsageError with the line, also where a record is in two of them */
export function parseMatches(yaml: string, file: string): SettledMatch[] {
  return readYaml(yaml, file, z.array(Entry).prefault([]), REMEDY).flatMap(({ value, lineAt }) => {
    const settled = value.map((entry, at) => settledMatch(entry, `${file}:${lineAt([at])}`))
    refuseDoubles(settled)
    return settled
  })
}

function settledMatch({ old, new: fresh, same, reason, by, old_text, new_text }: z.infer<typeof Entry>, where: string) {
  const [oldIds, newIds] = [[old].flat(), [fresh].flat()]
  const texts = new Map([
    ...(old_text !== undefined && oldIds.length === 1 ? [[oldIds[0]!, old_text] as const] : []),
    ...(new_text !== undefined && newIds.length === 1 ? [[newIds[0]!, new_text] as const] : []),
  ])
  return { old: oldIds, new: newIds, same, reason, by, texts, where }
}

function refuseDoubles(settled: readonly SettledMatch[]): void {
  const seen = new Map<string, string>()
  for (const { old, new: fresh, same, where } of settled) {
    if (!same) continue
    for (const key of [...old.map((one) => `old ${one}`), ...fresh.map((one) => `new ${one}`)]) {
      const before = seen.get(key)
      if (before) throw new UsageError(where, `${key} is settled already at ${before}.`, REMEDY)
      seen.set(key, where)
    }
  }
}
