import { z } from 'zod'
import { readYaml } from '../../text/yaml.js'

const FINGERPRINT = 'a fingerprint has 16 hexadecimal digits, in quotes'
const text = (meaning: string) => z.string({ error: meaning }).trim().min(1, meaning)

/** One accepted change as a person writes it. What it is about stands in `change`, for people alone. */
const Entry = z.strictObject({
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

const REMEDY = 'gongwen diff … --format baseline prints entries to fill in.'

/** Reads a baseline. @throws UsageError with the line */
export function parseBaseline(yaml: string, file: string): Accepted[] {
  return readYaml(yaml, file, z.array(Entry).prefault([]), REMEDY).flatMap(({ value, lineAt }) =>
    value.map(({ fingerprint, reason, expires }, at) => ({
      fingerprint,
      reason,
      expires,
      where: `${file}:${lineAt([at])}`,
    })),
  )
}
