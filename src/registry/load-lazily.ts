import { compiled, registryOf } from './built-in.js'
import type { Registry } from './registry.js'

/** As `loadRegistry`; what parses and checks registers is loaded where there is something to parse. */
export async function loadRegistryLazily(userFiles: readonly string[]): Promise<Registry> {
  const builtIn = userFiles.length === 0 ? compiled() : null
  return builtIn ? registryOf(builtIn, []) : (await import('./load.js')).loadRegistry(userFiles)
}
