import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BuiltIn } from '../../src/registry/built-in.js'
import { loadRegistry, parseBuiltIn, parseRegisters } from '../../src/registry/load.js'
import { Registry } from '../../src/registry/registry.js'
import { registry, ROOT } from '../support.js'

const broken = (yaml: string): string => {
  try {
    parseRegisters(yaml, 'units.yaml')
  } catch (error) {
    return `${(error as { where: string }).where}: ${(error as Error).message}`
  }
  return 'read without an error'
}

describe('a damaged register is told by its line', () => {
  it.each([
    ['units:\n  - id: [', 'units.yaml:2: This is no valid YAML'],
    ['units:\n  - id: a\n    name: 区教育局\n    kind: bureau\n', 'units.yaml:4: units.0.kind'],
    [
      'units:\n  - id: a\n    name: 区教育局\n    kind: department\n    alias: 区教委\n',
      'units.yaml:2: units.0: Unrecognized key: "alias"',
    ],
    [
      'units:\n  - id: A B\n    name: 区教育局\n    kind: department\n',
      'units.yaml:2: units.0.id: an id has lower-case Latin letters',
    ],
    ['region: { code: 110102, name: 西城区 }\n', 'units.yaml:1: region.code'],
    [
      'units:\n  - { id: a, name: 区教育局, kind: department }\n  - { id: b, name: 区教育局, kind: department }\n',
      'units.yaml:3: “区教育局” stands for two units: 区教育局 (line 2)',
    ],
    [
      'units:\n  - id: a\n    name: 区教育局\n    kind: department\n    aliases:\n      - { name: 区教委, kind: former, until: 2019 }\n',
      'units.yaml:6: units.0.aliases.0.until',
    ],
    [
      'units:\n  - id: a\n    name: 区教育局\n    kind: department\n    aliases:\n      - { name: 区教委, kind: former }\n      - { name: 区教委, kind: variant }\n',
      'units.yaml:7: “区教委” is said twice of 区教育局 (line 6)',
    ],
    [
      'units:\n  - id: a\n    name: 区教育局\n    kind: department\n    aliases:\n      - { name: 区教委, kind: former, from: "2020-01-01", until: "2019-01-01" }\n',
      'units.yaml:6: units.0.aliases.0: from is later than until',
    ],
    [
      'units:\n  - { id: a, name: 区一局, kind: department, aliases: [{ name: 区规划局, kind: former, until: "2019-03-31" }] }\n  - { id: b, name: 区二局, kind: department, aliases: [{ name: 区规划局, kind: variant, from: "2019-01-01" }] }\n',
      'units.yaml:3: “区规划局” stands for two units: 区一局 (line 2) and 区二局, and their days overlap',
    ],
    ['- 区教育局\n', 'units.yaml:1: The file'],
  ])('%j', (yaml, expected) => {
    expect(broken(yaml)).toContain(expected)
  })
})

describe('registers', () => {
  it('may be empty, and several in a file', () => {
    expect(parseRegisters('', 'units.yaml')).toEqual([])
    expect(parseRegisters('units: []\n---\nplaces: []\n', 'units.yaml')).toHaveLength(2)
  })

  it('of the user win over the built-in ones', () => {
    const file = join(tmpdir(), `gongwen-test-${process.pid}.yaml`)
    writeFileSync(
      file,
      'region: { code: "110102", name: 北京市西城区 }\nunits:\n  - { id: ecology, name: 西城生态局, kind: department, aliases: [{ name: 区生态环境局, kind: variant }] }\n',
    )
    const units = loadRegistry([file]).of({ code: '110102', name: '北京市西城区' })
    expect(units.find('区生态环境局')?.name).toBe('西城生态局')
    expect(units.find('区财政局')?.name).toBe('区财政局')
  })

  it('have a hash that is theirs, wherever they stand and in whatever order their keys are written', () => {
    const hashOf = (name: string, yaml: string) => {
      const file = join(tmpdir(), `gongwen-test-${name}-${process.pid}.yaml`)
      writeFileSync(file, yaml)
      return loadRegistry([file]).hash
    }
    const own = hashOf('one', 'units:\n  - { id: a, name: 区一局, kind: department }\n')
    expect(own).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(hashOf('two', '# the same\nunits:\n  - kind: department\n    name: 区一局\n    id: a\n')).toBe(own)
    expect(hashOf('other', 'units:\n  - { id: a, name: 区二局, kind: department }\n')).not.toBe(own)
    expect(registry.hash).not.toBe(own)
  })

  it('have one hash as YAML, as the build compiles them, and as it keeps it', async () => {
    const built = (name: string): Promise<unknown> => import(join(ROOT, 'dist/registry', name))
    const { compiled } = (await built('built-in.js')) as typeof import('../../src/registry/built-in.js')
    const { builtInHash } = (await built('built-in-hash.js')) as typeof import('../../src/registry/built-in-hash.js')
    const hashOf = ({ registers, ...rest }: BuiltIn) => new Registry(registers, { ...registry.data, ...rest }).hash
    expect([hashOf(compiled()!), builtInHash()]).toEqual([hashOf(parseBuiltIn()), registry.hash])
    expect(builtInHash()).toBe(hashOf(parseBuiltIn()))
  })
})
