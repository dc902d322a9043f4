import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, posix, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { OverridesText } from '../correct/load.js'
import { UnreadableInput, UsageError } from '../model/errors.js'
import type { Origin } from '../batch/index.js'
import type { Limits } from '../model/limits.js'
import { checkSize } from '../read/size.js'
import { filesUnder, withoutLinksOut, type FolderFiles } from './folder-files.js'
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
  const roots = rootsOf(args)
  for (const arg of args) await addArgument(arg, roots, inputs)
  const seen = new Set<string>()
  const files = inputs.files.filter(({ path }) => !seen.has(resolve(path)) && seen.add(resolve(path)))
  return { ...inputs, files }
}

async function addArgument(arg: string, roots: readonly string[], inputs: Inputs): Promise<void> {
  if (arg === '-')
    return void inputs.files.push({
      path: 'stdin',
      file: 'stdin',
      from: 'stdin',
      load: (limits) => gathered(process.stdin, 'stdin', limits),
    })
  const stat = statSync(arg, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return addFolder(arg, roots, inputs)
  if (stat && (stat.isFile() || stat.isFIFO())) return void inputs.files.push(fileAt(arg))
  if (stat)
    return void inputs.missing.push(new UnreadableInput(arg, 'It is a socket or a device, no file.', 'Name a file.'))
  if (addFromGit(arg, inputs)) return
  const isPattern = /[*?[\]{}!]/.test(arg)
  const { files, refused } = isPattern ? await matchesOf(arg) : { files: [], refused: [] }
  if (files.length + refused.length === 0)
    inputs.missing.push(
      isPattern
        ? new UnreadableInput(arg, 'The pattern matches no file.', 'Quote it, and check it: ** stands for folders.')
        : new UnreadableInput(arg, 'There is no such file or folder.', 'Check the path.'),
    )
  inputs.files.push(...files.map(fileAt))
  const isOfAnotherKind = ({ where }: UnreadableInput): boolean => extname(where) !== '' && !isDocumentName(where)
  inputs.passedOver.push(...refused.filter(isOfAnotherKind).map(({ where }) => where))
  inputs.missing.push(...refused.filter((one) => !isOfAnotherKind(one)))
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

/** The folders that arguments name, as they are behind all links. */
function rootsOf(args: readonly string[]): string[] {
  return args.flatMap((arg) => (statSync(arg, { throwIfNoEntry: false })?.isDirectory() ? [realpathSync(arg)] : []))
}

/** What a pattern matches, links followed only below the folder before its first wildcard. */
async function matchesOf(pattern: string): Promise<FolderFiles> {
  const { glob } = await import('tinyglobby')
  const root = pattern.replace(/[^/\\]*[*?[\]{}!].*$/, '') || '.'
  if (!existsSync(root)) return { files: [], refused: [] }
  return withoutLinksOut((await glob(pattern, { expandDirectories: false })).sort(), [realpathSync(root)])
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

function addFolder(folder: string, roots: readonly string[], inputs: Inputs): void {
  const { files, refused } = filesUnder(folder, roots)
  addNotices(folder, files, inputs, fileAt)
  const isOfAnotherKind = ({ where }: UnreadableInput): boolean => extname(where) !== '' && !isDocumentName(where)
  inputs.passedOver.push(...refused.filter(isOfAnotherKind).map(({ where }) => where))
  inputs.missing.push(...refused.filter((one) => !isOfAnotherKind(one)))
}

/** Of the files of a folder those that may be notices; hidden ones are none. */
function addNotices(folder: string, files: string[], inputs: Inputs, inputAt: (path: string) => InputFile): void {
  const paths = files.filter((path) => !/(^|[/\\])\.[^./\\]/.test(path.slice(folder.length))).sort()
  const notices = paths.filter(isDocumentName)
  inputs.files.push(...notices.map(inputAt))
  inputs.passedOver.push(...paths.filter((path) => !isDocumentName(path) && basename(path) !== OVERRIDES_FILE))
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

function isDocumentName(path: string): boolean {
  return DOCUMENT_NAMES.has(extname(path).toLowerCase())
}

function fileAt(path: string): InputFile {
  return { path, file: basename(path), from: 'file', load: (limits) => readBounded(path, limits) }
}

async function readBounded(path: string, limits: Limits): Promise<Uint8Array> {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return await gathered(createReadStream(path), path, limits)
    checkSize(path, stat.size, limits)
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

/** The whole of a stream, as long as it is no longer than an input may be. */
async function gathered(stream: Readable, path: string, limits: Limits): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    checkSize(path, (size += chunk.length), limits)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
