import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { loadRegistry } from '../../registry/load.js'
import type { Registry } from '../../registry/registry.js'

/** A register that is found by itself, in the working folder or one above it. */
export const FOUND_REGISTER = 'gongwen.units.yaml'

/** The built-in registers, over them the one found, over that those named with `--units`. @throws UsageError */
export function registryWith(units: readonly string[]): Registry {
  return loadRegistry(registersFor(units))
}

/** The files of registers over the built-in ones, absolute, in the order in which they win. */
export function registersFor(units: readonly string[]): string[] {
  const found = findUpwards(FOUND_REGISTER, process.cwd())
  const named = units.map((file) => resolve(file))
  return [...(found === null || named.includes(found) ? [] : [found]), ...named]
}

/** The nearest file of a name in a folder or one above it, or null. */
function findUpwards(name: string, folder: string): string | null {
  const file = join(folder, name)
  if (existsSync(file)) return file
  const above = dirname(folder)
  return above === folder ? null : findUpwards(name, above)
}
