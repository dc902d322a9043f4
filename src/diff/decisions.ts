import { z } from 'zod'
import { UsageError } from '../model/errors.js'
import { readYaml } from '../text/yaml.js'
import { isOfTwo, type SettledMatch } from './match/settled.js'

const FINGERPRINT = 'a fingerprint has 16 hexadecimal digits, in quotes'
const text = (meaning: string) => z.string({ error: meaning }).trim().min(1, meaning)

/** One accepted change as a person writes it. What it is about stands in `change`, for people alone. */
const AcceptedEntry = z.strictObject({
  fingerprint: z.string({ error: FINGERPRINT }).regex(/^[0-9a-f]{16}$/, { error: FINGERPRINT }),
  change: z.string().optional(),
  reason: text('an accepted change has a reason'),
  expires: z.iso.date('a day is written 2026-12-31'),
  by: z.string().optional(),
})

/** A change that a person has accepted until a day. */
export interface Accepted {
  fingerprint: string
  reason: string
  /** The last day (ISO). */
  expires: string
  /** File and line. */
  where: string
}

const BASELINE_REMEDY = 'gongwen diff … --format baseline prints entries to fill in.'

/** Reads a baseline. @throws UsageError with the line, also where it is empty and does not say so by [] */
export function parseBaseline(yaml: string, file: string): Accepted[] {
  const read = readYaml(yaml, file, z.array(AcceptedEntry).nullish(), BASELINE_REMEDY)
  if (read.every(({ value }) => !value))
    throw new UsageError(file, 'It accepts nothing.', `Write [] where that is meant. ${BASELINE_REMEDY}`)
  return read.flatMap(({ value, lineAt }) =>
    (value ?? []).map(({ fingerprint, reason, expires }, at) => ({
      fingerprint,
      reason,
      expires,
      where: `${file}:${lineAt([at])}`,
    })),
  )
}

const id = text('a record is an id of tasks.csv')
const ids = z.union([id, z.array(id).min(1, 'name at least one record')], {
  error: 'name a record by its id, or several in a list',
})

/** One decision as a person writes it. The texts are those that were looked at. */
const SettledEntry = z
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

const MATCHES_REMEDY = 'gongwen diff … --format matches prints the pairs that are to be settled.'

/** Reads decisions on which records are one. @throws UsageError with the line, also where a record is in two of them */
export function parseMatches(yaml: string, file: string): SettledMatch[] {
  return readYaml(yaml, file, z.array(SettledEntry).prefault([]), MATCHES_REMEDY).flatMap(({ value, lineAt }) => {
    const settled = value.map((entry, at) => settledMatch(entry, `${file}:${lineAt([at])}`))
    refuseDoubles(settled)
    return settled
  })
}

function settledMatch(
  { old, new: fresh, same, reason, by, old_text, new_text }: z.infer<typeof SettledEntry>,
  where: string,
) {
  const [oldIds, newIds] = [[old].flat(), [fresh].flat()]
  const texts = new Map([
    ...(old_text !== undefined && oldIds.length === 1 ? [[oldIds[0]!, old_text] as const] : []),
    ...(new_text !== undefined && newIds.length === 1 ? [[newIds[0]!, new_text] as const] : []),
  ])
  return { old: oldIds, new: newIds, same, reason, by, texts, where }
}

/** A record is in one match alone, and no pair is both one and not. */
function refuseDoubles(settled: readonly SettledMatch[]): void {
  const seen = new Map<string, string>()
  const pairs = new Map<string, SettledMatch>()
  for (const one of settled) {
    // That several are not one says nothing of any two of them.
    if (!one.same && !isOfTwo(one)) continue
    for (const old of one.old)
      for (const fresh of one.new) {
        const other = pairs.get(`${old}\n${fresh}`)
        if (other && other.same !== one.same)
          throw new UsageError(
            one.where,
            `${old} and ${fresh} are settled otherwise at ${other.where}.`,
            MATCHES_REMEDY,
          )
        pairs.set(`${old}\n${fresh}`, one)
      }
    if (!one.same) continue
    for (const key of [...one.old.map((id) => `old ${id}`), ...one.new.map((id) => `new ${id}`)]) {
      const before = seen.get(key)
      if (before) throw new UsageError(one.where, `${key} is settled already at ${before}.`, MATCHES_REMEDY)
      seen.set(key, one.where)
    }
  }
}
