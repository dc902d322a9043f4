import { readFileSync, readdirSync } from 'node:fs'
import { isNode, LineCounter, parse, parseAllDocuments, type Document } from 'yaml'
import { UsageError } from '../model/errors.js'
import { Lexicon } from './lexicon.js'
import { LexiconFile } from './lexicon-schema.js'
import { Register } from './schema.js'
import { Registry } from './registry.js'

const DATA = new URL('data/', import.meta.url)
const LEXICON = 'functions.yaml'

/**
 * The built-in registers and, over them, a user's own.
 * @param userFiles paths of YAML registers; a later one wins over an earlier one
 * @throws UsageError with file and line where a register is damaged
 */
export function loadRegistry(userFiles: readonly string[] = []): Registry {
  const builtIn = readdirSync(DATA)
    .filter((file) => file.endsWith('.yaml') && file !== LEXICON)
    .sort()
  const registers = [
    ...builtIn.flatMap((file) => parseRegisters(readFileSync(new URL(file, DATA), 'utf8'), file)),
    ...userFiles.flatMap((file) => parseRegisters(readUserFile(file), file)),
  ]
  const { functions } = LexiconFile.parse(parse(readFileSync(new URL(LEXICON, DATA), 'utf8')))
  return new Registry(registers, new Lexicon(functions), readFileSync(new URL('regions.tsv', DATA), 'utf8'))
}

/**
 * Parses and checks a file of registers: one, or several separated by `---`.
 * @throws UsageError naming the line and the entry at fault
 */
export function parseRegisters(yaml: string, file: string): Register[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(yaml, { lineCounter: lines, prettyErrors: false })
  return Array.isArray(documents) ? documents.map((document) => registerOf(document, lines, file)) : []
}

function registerOf(document: Document, lines: LineCounter, file: string): Register {
  const lineAt = (path: (string | number)[]): number => lineOf(document, path, lines)
  const broken = document.errors[0]
  if (broken) throw atLine(file, lines.linePos(broken.pos[0]).line, `This is no valid YAML: ${broken.message}.`)
  const parsed = Register.safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw atLine(file, lineAt(path as (string | number)[]), `${path.join('.') || 'The file'}: ${message}.`)
  }
  refuseDoubles(parsed.data, lineAt, file)
  return parsed.data
}

function readUserFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      file,
      `The register cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
      'Check the path given with --units.',
    )
  }
}

/** One name may not stand for two units of a register. */
function refuseDoubles(register: Register, lineAt: (path: (string | number)[]) => number, file: string): void {
  const owners = new Map<string, number>()
  register.units.forEach((unit, index) => {
    for (const name of new Set([
      unit.id,
      unit.name,
      unit.full_name ?? unit.name,
      ...unit.aliases.map((alias) => alias.name),
    ])) {
      const other = owners.get(name)
      if (other !== undefined) {
        throw atLine(
          file,
          lineAt(['units', index]),
          `“${name}” stands for two units: ${register.units[other]!.name} (line ${lineAt(['units', other])}) and ${unit.name}.`,
        )
      }
      owners.set(name, index)
    }
  })
}

function lineOf(document: Document, path: (string | number)[], lines: LineCounter): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function atLine(file: string, line: number, what: string): UsageError {
  return new UsageError(`${file}:${line}`, what, 'See “How to add a unit” in the README for the shape of a register.')
}
