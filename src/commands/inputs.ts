import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, join, posix, resolve } from 'node:path'
import type { OverridesText } from '../correct/load.js'
import { UnreadableInput, UsageError } from '../model/errors.js'
import type { Origin } from '../batch/index.js'
import type { Limits } from '../model/limits.js'
import { checkSize } from '../read/size.js'
import { gitObject, under, type GitObject } from './git.js'
import type { GitFile } from './git-file.js'
import { OVERRIDES_FILE } from './overrides.js'

/** An input document before it is read. */
export interface InputFile {
  /** Path as a person knows it, for messages. */
  path: string
  /** Base name, for the dataset. */
  file: string
  from: Origin
  load(limits: Limits): Promise<Uint8Array>
  /** The corrections for it, where it has no folder on disk in which they are looked for. */
  overrides?: () => OverridesText[]
}

export interface Inputs {
  files: InputFile[]
  /** Files of folders that are of no kind that is read. */
  passedOver: string[]
  /** Arguments that name nothing. */
  missing: UnreadableInput[]
}

/** The one document that an argument names, for commands that take no more. */
export async function findOneInput(arg: string): Promise<InputFile> {
  const { files, missing } = await findInputs([arg])
  if (missing[0]) throw missing[0]
  if (files.length > 1) throw new UsageError(arg, `Expected one file, found ${files.length}.`, 'Name one of them.')
  return files[0]!
}

/**
 * Endings by which documents are found in folders; what they are, their content tells. Those that cannot be read are among
 * them: a notice is not passed over in silence. A file that is named on the command line is read whatever its name.
 */
const DOCUMENT_NAMES = new Set(
  '.md .markdown .mdown .pdf .docx .docm .dotx .html .htm .shtml .xhtml .mht .mhtml .xlsx .xlsm .doc .dot .wps .wpt .xls .et .rtf .odt .ods .ofd .ceb'.split(
    ' ',
  ),
)

/** Finds the documents that arguments name: files, folders (and theirs), globs, `-` for standard input, and `REF:PATH` of git. */
export async function findInputs(args: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { files: [], passedOver: [], missing: [] }
  for (const arg of args) await addArgument(arg, inputs)
  const seen = new Set<string>()
  const files = inputs.files.filter(({ path }) => !seen.has(resolve(path)) && seen.add(resolve(path)))
  return { ...inputs, files }
}

async function addArgument(arg: string, inputs: Inputs): Promise<void> {
  if (arg === '-') return void inputs.files.push({ path: 'stdin', file: 'stdin', from: 'stdin', load: readStdin })
  const stat = statSync(arg, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return addFolder(arg, inputs)
  if (stat) return void inputs.files.push(fileAt(arg))
  if (addFromGit(arg, inputs)) return
  const isPattern = /[*?[\]{}!]/.test(arg)
  const matched = isPattern ? await matchesOf(arg) : []
  if (matched.length === 0)
    inputs.missing.push(
      isPattern
        ? new UnreadableInput(arg, 'The pattern matches no file.', 'Quote it, and check it: ** stands for folders.')
        : new UnreadableInput(arg, 'There is no such file or folder.', 'Check the path.'),
    )
  inputs.files.push(...matched.map(fileAt))
}

/** What git lacks costs itself alone, as a file does that is not there. */
function addFromGit(arg: string, inputs: Inputs): boolean {
  try {
    const object = gitObject(arg)
    if (object) addGitObject(arg, object, inputs)
    return object !== null
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    inputs.missing.push(error)
    return true
  }
}

async function matchesOf(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob(pattern, { expandDirectories: false })).sort()
}

function addGitObject(arg: string, object: GitObject, inputs: Inputs): void {
  if (object.kind === 'blob') return void inputs.files.push(inGit(arg, object))
  const notices = new Map([...object.notices].map(([path, notice]) => [under(arg, path), notice]))
  addNotices(arg, [...notices.keys()], inputs, (path) => inGit(path, notices.get(path)!))
  inputs.passedOver.push(...object.passedOver.map((path) => under(arg, path)))
}

function inGit(path: string, { load, overrides }: GitFile): InputFile {
  return {
    path,
    file: posix.basename(path.slice(path.indexOf(':') + 1)),
    from: 'git',
    load: async (limits) => load(limits),
    overrides,
  }
}

function addFolder(folder: string, inputs: Inputs): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  addNotices(folder, paths, inputs, fileAt)
}

/** Of the files of a folder those that may be notices; hidden ones are none. */
function addNotices(folder: string, files: string[], inputs: Inputs, inputAt: (path: string) => InputFile): void {
  const paths = files.filter((path) => !/(^|[/\\])\.[^./\\]/.test(path.slice(folder.length))).sort()
  const notices = paths.filter((path) => DOCUMENT_NAMES.has(extname(path).toLowerCase()))
  inputs.files.push(...notices.map(inputAt))
  inputs.passedOver.push(...paths.filter((path) => !notices.includes(path) && basename(path) !== OVERRIDES_FILE))
  if (notices.length === 0) {
    const found =
      paths.length === 0
        ? 'The folder is empty.'
        : `The folder holds no document: none of its ${paths.length} files ends in .md, .pdf, .docx, .html, .xlsx or the like.`
    inputs.missing.push(
      new UnreadableInput(folder, found, 'Name the files themselves to have them read whatever their names.'),
    )
  }
}

function fileAt(path: string): InputFile {
  return { path, file: basename(path), from: 'file', load: (limits) => readBounded(path, limits) }
}

async function readBounded(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    checkSize(path, statSync(path).size, limits)
    return await readFile(path)
  } catch (error) {
    if (error instanceof UnreadableInput) throw error
    throw new UnreadableInput(
      path,
      `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Check its permissions.',
    )
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
