import nodeModule from 'node:module'
import { join } from 'node:path'
import { defaultCache, folderOfVersion } from './cache-folder.js'
import { pipelineVersion } from './pipeline-version.js'

/** Node 22 and later. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown }

/**
 * Keeps the compiled code of this process, and of those that it starts, for the next run, beside what that version has read:
 * it is removed with that. Not where a command names another cache or none. Where it cannot be kept, code is compiled again.
 */
export function keepCompiledCode(args: readonly string[]): void {
  if (enableCompileCache === undefined || args.some((arg) => /^--(?:no-)?cache(?:=|$)/.test(arg))) return
  const folder = join(folderOfVersion(defaultCache(), pipelineVersion()), 'code')
  enableCompileCache(folder)
  process.env.NODE_COMPILE_CACHE ??= folder
}
