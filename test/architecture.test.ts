import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { describe, expect, it } from 'vitest'
import { chineseWordsIn } from './chinese-words.js'
import { ROOT } from './support.js'

const SRC = join(ROOT, 'src')
/** The rooms in the order of the pipe. A room knows model/, text/, vocabulary/ and itself, and what is named here; run/ runs the pipe. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  text: ['model'],
  vocabulary: ['text'],
  read: [],
  table: [],
  interpret: [],
  correct: [],
  registry: [],
  normalise: ['registry'],
  validate: ['registry'],
  write: [],
  package: [],
  diff: ['registry', 'normalise', 'write'],
  report: ['read', 'registry', 'validate', 'diff'],
  run: ['read', 'correct', 'registry', 'validate', 'write', 'package', 'diff'],
  commands: ['read', 'table', 'registry', 'validate', 'write', 'diff', 'report', 'run'],
}
const SHARED = ['model', 'text', 'vocabulary']
/** Where Chinese is what a reader is shown, or characters and no words: Unicode's radicals, what a Chinese Excel takes for numbers and days. */
const NO_WORDS = /^(?:report\/page\/text\/|diff\/render\/)|(?:column-names|radicals|number-formats|retyped)\.ts$/

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const known = new Map<string, string[]>()
const importsOf = (file: string): string[] => {
  let found = known.get(file)
  if (!found) known.set(file, (found = readImports(file)))
  return found
}
const sourceOf = (target: string) => files.find((file) => file.replace(/x?$/, '').replace(/\.ts$/, '.js') === target)
const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : '')

describe('the house', () => {
  it.each(Object.keys(MAY_IMPORT))('%s knows no stage but those it may', (room) => {
    const allowed = new Set([room, ...(SHARED.includes(room) ? ['model'] : SHARED), ...MAY_IMPORT[room]!])
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !allowed.has(roomOf(target)) && target !== 'version.js')
          .filter((target) => room !== 'run' || target !== 'pipeline.js')
          .map((target) => `${file} imports ${target}`),
      )
    expect(wrong).toEqual([])
  })

  it('has no room that the rules do not name', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(['', ...Object.keys(MAY_IMPORT)].sort())
  })

  it('lets the pipe, the command’s face and the library’s alone know several rooms that are not theirs', () => {
    const knowing = files.filter(
      (file) =>
        new Set(
          importsOf(file)
            .map(roomOf)
            .filter(
              (room) =>
                room !== '' &&
                !SHARED.includes(room) &&
                room !== roomOf(file) &&
                !(MAY_IMPORT[roomOf(file)] ?? []).includes(room),
            ),
        ).size > 1,
    )
    expect(knowing.sort()).toEqual(['cli.ts', 'index.ts', 'pipeline.ts'])
  })

  it('keeps the words of notices in vocabulary/', () => {
    const stray = files
      .filter((file) => !file.startsWith('vocabulary/') && !NO_WORDS.test(file))
      .flatMap((file) => chineseWordsIn(join(SRC, file)).map((words) => `${file}: ${words}`))
    expect(stray).toEqual([])
  })

  it('keeps no mutable state in modules, and asks no clock and no chance', () => {
    const stages = files.filter((file) => !/^(?:commands|run)\//.test(file) && file !== 'cli.ts')
    const wrong = stages.filter((file) =>
      /^(?:export )?(?:let|var) |Date\.now|new Date\(\)|Math\.random|performance\.now/m.test(
        readFileSync(join(SRC, file), 'utf8'),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('finds all matches of a pattern in one way, which copies no pattern', () => {
    const copying = files.filter((file) => /\.matchAll\(/.test(readFileSync(join(SRC, file), 'utf8')))
    expect(copying).toEqual([])
  })

  it('prints through one writer, which lets no text of others through as it is', () => {
    const printing = files.filter((file) =>
      /process\.std(?:out|err)\.write|console\.(?:log|error|info)\(/.test(readFileSync(join(SRC, file), 'utf8')),
    )
    expect(printing).toEqual(['commands/output.ts'])
  })

  it('has no circle of imports, those of types included', () => {
    expect(circlesOf(files)).toEqual([])
  })

  it('keeps files small: half under 100 lines, nine in ten under 250', () => {
    const lengths = files.map((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(250)
  })
})

describe('read', () => {
  /** Formats end in flow/ or paged/, and share packages and XML; what is shared knows no format, and no format another. */
  const MAY_SHARE: Record<string, string[]> = {
    flow: [],
    paged: [],
    zip: [],
    xml: [],
    office: ['xml', 'zip'],
    format: ['zip'],
    markdown: ['flow'],
    html: ['flow'],
    docx: ['flow', 'office', 'xml', 'zip'],
    xlsx: ['flow', 'office', 'xml', 'zip'],
    pdf: ['paged'],
  }
  const folderOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1]! : '')
  const reading = files.filter((file) => roomOf(file) === 'read')
  const foldersKnownTo = (file: string) =>
    importsOf(file)
      .filter((target) => roomOf(target) === 'read')
      .map(folderOf)
      .filter((folder) => folder !== '' && folder !== folderOf(file))

  it.each(Object.keys(MAY_SHARE))('%s knows no folder but those it may', (folder) => {
    const wrong = reading
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        foldersKnownTo(file)
          .filter((known) => !MAY_SHARE[folder]!.includes(known))
          .map((known) => `${file} knows ${known}/`),
      )
    expect(wrong).toEqual([])
  })

  it('has no folder that the rules do not name, and each format is known to the index alone', () => {
    expect([...new Set(reading.map(folderOf))].sort()).toEqual(['', ...Object.keys(MAY_SHARE)].sort())
    const knowing = reading.filter((file) => folderOf(file) === '' && foldersKnownTo(file).length > 0)
    /** The options of a reader name the processes that read PDFs. */
    expect(knowing.sort()).toEqual(['read/index.ts', 'read/reader.ts'])
  })
})

/** The files of ours that a file names: by import and export, of values and of types, at the head or inside an expression. */
function readImports(file: string): string[] {
  const path = join(SRC, file)
  const named: string[] = []
  const add = (source: { value?: unknown } | null): void => {
    if (typeof source?.value === 'string' && source.value.startsWith('.')) named.push(source.value)
  }
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source as { value?: unknown }),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
  }).visit(parseSync(path, readFileSync(path, 'utf8')).program)
  return named.map((name) => relative(SRC, resolve(SRC, dirname(file), name)))
}

/** The circles of files that import each other, each told where it closes. */
function circlesOf(all: readonly string[]): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    for (const target of importsOf(file)) {
      const source = sourceOf(target)
      if (source) visit(source, [...path, file])
    }
    done.add(file)
  }
  for (const file of all) visit(file, [])
  return circles
}
