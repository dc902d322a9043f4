import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadOverrides } from '../../src/correct/load.js'
import { folderFiles } from '../../src/package/descriptor.js'
import { loadRegistry } from '../../src/registry/load.js'
import { readText } from '../../src/text/files.js'
import { readYaml } from '../../src/text/yaml.js'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gongwen-files-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('a pipe in the place of a file', () => {
  const NO_FILE = 'it is a pipe, a device or a socket, not a file.'
  beforeEach(() => void execFileSync('mkfifo', [join(folder, 'pipe')]))

  it('is told, and not waited for: as a register, as corrections, in a package', () => {
    const pipe = join(folder, 'pipe')
    expect(() => loadRegistry([pipe])).toThrow(`The register cannot be read: ${NO_FILE}`)
    expect(() => loadOverrides([pipe])).toThrow(`The corrections cannot be read: ${NO_FILE}`)
    expect(() => folderFiles(folder).read('pipe')).toThrow(`The file cannot be read: ${NO_FILE}`)
  })

  it('is none where it is a file', () => {
    writeFileSync(join(folder, 'file'), '西城区')
    expect(readText(join(folder, 'file'))).toBe('西城区')
  })
})

describe('aliases of YAML', () => {
  const schema = z.object({ all: z.array(z.unknown()) }).loose()
  /** Levels of ten aliases each: 10 to the power of their number. */
  const aliases = (levels: number): string =>
    ['x0: &x0 [1]', ...Array.from({ length: levels }, (_, at) => `x${at + 1}: &x${at + 1} [${`*x${at},`.repeat(10)}]`)]
      .concat(`all: *x${levels}`)
      .join('\n')

  it('are read where they are few', () => {
    expect(readYaml(aliases(1), 'units.yaml', schema, '')).toHaveLength(1)
  })

  it('that stand for more than a memory holds are told in words', () => {
    const reading = (): unknown => readYaml(aliases(9), 'units.yaml', schema, 'Write them out.')
    expect(reading).toThrow('Its aliases cannot be resolved: Excessive alias count')
    expect(reading).toThrow(expect.objectContaining({ where: 'units.yaml', remedy: 'Write them out.' }))
  })
})
