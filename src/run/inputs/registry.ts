import { loadRegistry } from '../../registry/load.js'
import type { Registry } from '../../registry/registry.js'
import { registersFor } from './found-files.js'

/** The built-in registers, over them the one found, over that those named with `--units`. @throws UsageError */
export function registryWith(units: readonly string[]): Registry {
  return loadRegistry(registersFor(units))
}
