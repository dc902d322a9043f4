import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { UsageError } from '../model/errors.js'
import { type BuiltIn, compiled, DATA, registryOf } from './built-in.js'
import { overlap, type Period } from './dated-names.js'
import { readText } from '../text/files.js'
import { readYaml } from '../text/yaml.js'
import { CentreFile, LexiconFile, Register } from './schema.js'
import type { Registry } from './registry.js'

const LEXICON = 'functions.yaml'
const CENTRE = 'national.yaml'
const REMEDY = 'See “How to add a unit” in the README for the shape of a register.'

/**
 * The built-in registers and, over them, a user's own.
 * @param userFiles paths of YAML registers; a later one wins over an earlier one
 * @throws UsageError with file and line where a register is damaged
 */
export function loadRegistry(userFiles: readonly string[] = []): Registry {
  const own = userFiles.flatMap((file) => parseRegisters(readUserFile(file), file))
  return registryOf(compiled() ?? parseBuiltIn(), own)
}

/** Parses and checks what is built in. That takes longer than many a notice: the build does it once. */
export function parseBuiltIn(): BuiltIn {
  const files = readdirSync(DATA).filter((file) => file.endsWith('.yaml') && file !== LEXICON && file !== CENTRE)
  const textOf = (file: string): string => readFileSync(new URL(file, DATA), 'utf8')
  return {
    registers: files.sort().flatMap((file) => parseRegisters(textOf(file), file)),
    lexicon: LexiconFile.parse(parse(textOf(LEXICON))),
    centre: CentreFile.parse(parse(textOf(CENTRE))),
  }
}

/**
 * Parses and checks a file of registers: one, or several separated by `---`.
 * @throws UsageError naming the line and the entry at fault
 */
export function parseRegisters(yaml: string, file: string): Register[] {
  return readYaml(yaml, file, Register.prefault({}), REMEDY).map(({ value, lineAt }) => {
    refuseDoubles(value, lineAt, file)
    return value
  })
}

function readUserFile(file: string): string {
  try {
    return readText(file)
  } catch (error) {
    throw new UsageError(
      file,
      `The register cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Check the path given with --units.',
    )
  }
}

interface NameOf extends Period {
  name: string
  /** Index of the unit. */
  unit: number
  line: number
}

/** One name may not stand for two units of a register on one day, nor twice for one. */
function refuseDoubles(register: Register, lineAt: (path: (string | number)[]) => number, file: string): void {
  const taken = new Map<string, NameOf[]>()
  for (const name of namesOf(register, lineAt)) {
    const before = taken.get(name.name) ?? []
    const other = before.find((one) => overlap(one, name))
    if (other) throw atLine(file, name.line, doubled(name, other, register))
    taken.set(name.name, [...before, name])
  }
}

function* namesOf(register: Register, lineAt: (path: (string | number)[]) => number): Generator<NameOf> {
  for (const [unit, { id, name, full_name, aliases }] of register.units.entries()) {
    for (const own of new Set([id, name, full_name ?? name])) yield { name: own, unit, line: lineAt(['units', unit]) }
    for (const [at, { name: alias, from, until }] of aliases.entries())
      yield { name: alias, unit, from, until, line: lineAt(['units', unit, 'aliases', at]) }
  }
}

function doubled({ name, unit, from, until }: NameOf, other: NameOf, register: Register): string {
  const [own, first] = [register.units[unit]!.name, register.units[other.unit]!.name]
  if (unit === other.unit) return `“${name}” is said twice of ${own} (line ${other.line})`
  const dated = [from, until, other.from, other.until].some(Boolean) ? ', and their days overlap' : ''
  return `“${name}” stands for two units: ${first} (line ${other.line}) and ${own}${dated}.`
}

function atLine(file: string, line: number, what: string): UsageError {
  return new UsageError(`${file}:${line}`, what, REMEDY)
}
