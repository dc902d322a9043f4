import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)
const PACKAGE = new URL('../../../package.json', import.meta.url)

/**
 * Tells what a document was read with: the code of gongwen itself, whatever its version says, the releases of the packages
 * that are installed, and Node. SHA-256, hexadecimal.
 */
export function pipelineVersion(): string {
  const hash = createHash('sha256').update(process.version)
  for (const [name, version] of Object.entries(installedPackages())) hash.update(`${name}@${version}\n`)
  for (const path of codeFiles()) hash.update(readFileSync(path))
  return hash.digest('hex')
}

/** Each package that gongwen asks for, with the release that is installed. */
export function installedPackages(): Record<string, string> {
  const { dependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { dependencies: Record<string, string> }
  return Object.fromEntries(Object.keys(dependencies).map((name) => [name, installedVersion(name)]))
}

/** Many packages do not let their package.json be imported: it is looked for in the folders where Node looks. */
function installedVersion(name: string): string {
  for (const folder of resolve.paths(name) ?? [])
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version
    } catch {
      // not in this one
    }
  return 'none'
}

/** The bundle of the command, which the processes that read documents are a part of. */
function codeFiles(): string[] {
  const folder = dirname(resolve('#document-process'))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .sort()
    .map((name) => join(folder, name))
}
