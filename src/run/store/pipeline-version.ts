import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { installedVersion } from './installed.js'

/** What the build says of the bundle of the command, which the processes that read documents are a part of. */
export interface BundleContents {
  /** SHA-256 of its code, hexadecimal. */
  code: string
  /** Each package that gongwen asks for: the release that is in the bundle, null where it is loaded from where it is installed. */
  packages: Record<string, string | null>
}

/** Name of the file that says so, in the folder of the bundle. */
export const BUNDLE_CONTENTS = 'contents.json'

/**
 * Tells what a document was read with: the code of gongwen itself, whatever its version says, the releases of the packages,
 * and Node. SHA-256, hexadecimal.
 */
export function pipelineVersion(): string {
  const contents = bundleContents()
  const hash = createHash('sha256').update(`${process.version}\n${contents.code}\n`)
  for (const [name, version] of Object.entries(usedPackages(contents))) hash.update(`${name}@${version}\n`)
  return hash.digest('hex')
}

/** Each package that gongwen asks for, with the release that it uses. */
export function usedPackages({ packages } = bundleContents()): Record<string, string> {
  return Object.fromEntries(
    Object.entries(packages).map(([name, bundled]) => [name, bundled ?? installedVersion(name)]),
  )
}

function bundleContents(): BundleContents {
  const folder = dirname(createRequire(import.meta.url).resolve('#document-process'))
  return JSON.parse(readFileSync(join(folder, BUNDLE_CONTENTS), 'utf8')) as BundleContents
}
