import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

/** The release of a package that is installed. Many do not let their package.json be imported: it is looked for where Node looks. */
export function installedVersion(name: string): string {
  for (const folder of resolve.paths(name) ?? [])
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version
    } catch {
      // not in this one
    }
  return 'none'
}
