import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const SRC = new URL('../src/', import.meta.url).pathname
const DIST = new URL('../dist/', import.meta.url).pathname

/** A project whose tests get what was built: none of it is transformed, and commands in the process of a test share it. */
export function withBuiltModules(project: TestProjectInlineConfiguration): TestProjectInlineConfiguration {
  return {
    ...project,
    plugins: [builtModules()],
    test: { ...project.test, server: { deps: { external: [new RegExp(`^${DIST}`)] } } },
  }
}

function builtModules(): Plugin {
  return {
    name: 'built-modules',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || importer.startsWith(SRC) || !source.startsWith('.')) return null
      const path = resolve(dirname(importer), source)
      if (!path.startsWith(SRC) || putsOthersInPlace(importer)) return null
      const built = DIST + path.slice(SRC.length)
      return existsSync(built) ? built : null
    },
  }
}

/** A test that puts another module in the place of one: that takes modules that are transformed. */
function putsOthersInPlace(test: string): boolean {
  return readFileSync(test, 'utf8').includes('vi.mock(')
}
