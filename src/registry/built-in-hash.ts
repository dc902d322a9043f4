import { existsSync, readFileSync } from 'node:fs'

/** Kept by the build; missing where the sources run as they are. */
export const HASH_FILE = new URL('data/compiled.sha256', import.meta.url)

/** `Registry.hash` of what is built in, without a look at it; null where the build has not kept it. */
export function builtInHash(): string | null {
  return existsSync(HASH_FILE) ? readFileSync(HASH_FILE, 'utf8') : null
}
