import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the user’s own caches are, as each system has it. */
export function defaultCache(): string {
  const { GONGWEN_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (GONGWEN_CACHE) return GONGWEN_CACHE
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/gongwen')
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'gongwen/cache')
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'gongwen')
}

/** Characters of the version that name its folder. */
const VERSION_LENGTH = 16

/** The folder in a cache of what one version of the pipeline has read. */
export function folderOfVersion(cache: string, version: string): string {
  return join(cache, version.slice(0, VERSION_LENGTH))
}
