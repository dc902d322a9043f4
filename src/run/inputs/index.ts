import { existsSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, extname, posix, relative, resolve, sep } from 'node:path'
import type { OverridesText } from '../../correct/load.js'
import { UnreadableInput, UsageError } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import { realPathOf } from '../../write/place.js'
import type { Origin } from '../documents/index.js'
import { readFileBytes, readStdin, refusalBySystem } from './file-bytes.js'
import { type Bounds, filesBelow, filesMatching, fixedPartOf, type FolderFiles, isHidden } from './folder-files.js'
import { OVERRIDES_FILE } from './found-files.js'
import { type GitFile, gitObject, type GitObject, under } from './git.js'

/** An input document before it is read. */
export interface InputFile {
  /** Path as a person knows it, for messages. */
  path: string
  /** Base name, by which readers know it. */
  file: string
  /** Its path from the folder that an argument names, with `/`; its base name where an argument names the file itself. */
  within: string
  /** The path at which a host of git shows it: `plans/2022.md` for `origin/main:plans/2022.md`. */
  hostPath: string
  from: Origin
  load(limits: Limits): Promise<Uint8Array>
  /** The corrections for it, where it has no folder on disk in which they are looked for. */
  overrides?: () => OverridesText[]
}

export interface Inputs {
  files: InputFile[]
  /** Files of folders that are of no kind that is read. */
  passedOver: string[]
  /** Folders below those that are named, in which packages of ours stand or are to stand. */
  packages: string[]
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

/**
 * Finds the documents that arguments name: files, folders (and theirs), globs, `-` for standard input, and `REF:PATH` of git.
 * A link that is named is followed wherever it leads; one that a folder or a glob gives, where it leads to what is named.
 * @param into the folder that is written
 * @throws UsageError where one is empty
 */
export async function findInputs(args: readonly string[], into?: string): Promise<Inputs> {
  args.forEach(refuseEmptyName)
  const inputs: Inputs = { files: [], passedOver: [], packages: [], missing: [] }
  const bounds = { roots: rootsOf(args), output: into === undefined ? null : realPathOf(into) }
  for (const arg of args) await addArgument(arg, inputs, bounds)
  const seen = new Set<string>()
  const files = inputs.files.filter(({ path }) => !seen.has(resolve(path)) && seen.add(resolve(path)))
  return { ...inputs, files }
}

/** A script whose variable is not set gives such a one. @throws UsageError */
export function refuseEmptyName(arg: string): void {
  if (arg === '') throw new UsageError("''", 'The name of an input is empty.', 'Check what the command was made of.')
}

/** The real paths of files and folders that arguments name, and of the folders in which patterns look. */
function rootsOf(args: readonly string[]): string[] {
  return args
    .map((arg) => (existsSync(arg) || !isPattern(arg) ? arg : fixedPartOf(arg) || '.'))
    .filter(isFileOrFolder)
    .map((path) => realpathSync.native(path))
}

function isFileOrFolder(path: string): boolean {
  const found = statOf(path)
  return found !== null && !(found instanceof UnreadableInput) && (found.isFile() || found.isDirectory())
}

function isPattern(arg: string): boolean {
  return /[*?[\]{}!]/.test(arg)
}

const STDIN: InputFile = {
  path: 'stdin',
  file: 'stdin',
  within: 'stdin',
  hostPath: 'stdin',
  from: 'stdin',
  load: readStdin,
}

async function addArgument(arg: string, inputs: Inputs, bounds: Bounds): Promise<void> {
  if (arg === '-') return void inputs.files.push(STDIN)
  const found = statOf(arg)
  if (found instanceof UnreadableInput) return void inputs.missing.push(found)
  if (found?.isDirectory()) return addFolder(arg, inputs, bounds)
  if (found) return void inputs.files.push(fileAt(arg, null, dirname(arg)))
  if (addFromGit(arg, inputs)) return
  if (isPattern(arg)) return addMatches(arg, inputs, bounds)
  inputs.missing.push(new UnreadableInput(arg, 'There is no such file or folder.', 'Check the path.'))
}

/** What stands at a path; null where nothing does, as with a pattern, which may be longer than any path. */
function statOf(path: string): Stats | UnreadableInput | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG' ? null : refusalBySystem(path, error)
  }
}

async function addMatches(pattern: string, inputs: Inputs, bounds: Bounds): Promise<void> {
  const found = await filesMatching(pattern, bounds)
  tellFolders(found, inputs)
  inputs.files.push(...found.files.map((path) => fileAt(path, bounds.roots, fixedPartOf(pattern))))
  if (found.files.length === 0)
    inputs.missing.push(
      new UnreadableInput(pattern, 'The pattern matches no file.', 'Quote it, and check it: ** stands for folders.'),
    )
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

function addGitObject(arg: string, object: GitObject, inputs: Inputs): void {
  if (object.kind === 'blob') return void inputs.files.push(inGit(arg, object, posix.basename(object.path)))
  const notices = new Map([...object.notices].map(([path, notice]) => [under(arg, path), { notice, path }]))
  const packages = object.packages.map((path) => under(arg, path))
  const inputAt = (named: string): InputFile => {
    const { notice, path } = notices.get(named)!
    return inGit(named, notice, path)
  }
  addNotices(arg, { files: [...notices.keys()], packages }, inputs, inputAt)
  inputs.passedOver.push(...object.passedOver.map((path) => under(arg, path)))
  inputs.packages.push(...packages)
}

function inGit(path: string, { path: hostPath, load, overrides }: GitFile, within: string): InputFile {
  return {
    path,
    file: posix.basename(hostPath),
    within,
    hostPath,
    from: 'git',
    load: async (limits) => load(limits),
    overrides,
  }
}

function addFolder(folder: string, inputs: Inputs, bounds: Bounds): void {
  const found = filesBelow(folder, bounds)
  tellFolders(found, inputs)
  if (found.closed.some(({ where }) => where === folder)) return
  addNotices(folder, found, inputs, (path) => fileAt(path, bounds.roots, folder))
}

function tellFolders({ folderLinks, closed, packages }: FolderFiles, inputs: Inputs): void {
  inputs.passedOver.push(...folderLinks)
  inputs.packages.push(...packages)
  inputs.missing.push(...closed)
}

/** Of the files of a folder those that may be notices; hidden ones are none. */
function addNotices(
  folder: string,
  { files, packages }: Pick<FolderFiles, 'files' | 'packages'>,
  inputs: Inputs,
  inputAt: (path: string) => InputFile,
): void {
  const paths = files.filter((path) => !path.slice(folder.length).split(/[/\\]/).some(isHidden)).sort()
  const isNotice = (path: string): boolean => DOCUMENT_NAMES.has(extname(path).toLowerCase())
  const notices = paths.filter(isNotice)
  inputs.files.push(...notices.map(inputAt))
  inputs.passedOver.push(...paths.filter((path) => !isNotice(path) && basename(path) !== OVERRIDES_FILE))
  if (notices.length === 0)
    inputs.missing.push(
      new UnreadableInput(
        folder,
        withoutNotice(paths.length, packages.length),
        'Name the files themselves to have them read whatever their names.',
      ),
    )
}

function withoutNotice(files: number, packages: number): string {
  if (files > 0)
    return `The folder holds no document: none of its ${files} files ends in .md, .pdf, .docx, .html, .xlsx or the like.`
  return packages > 0 ? 'The folder holds no document but those of packages of gongwen.' : 'The folder is empty.'
}

/**
 * @param roots as in `readFileBytes`
 * @param folder that an argument names, or in which the file that it names stands
 */
function fileAt(path: string, roots: readonly string[] | null, folder: string): InputFile {
  const load = (limits: Limits) => readFileBytes(path, limits, roots)
  const within = relative(folder, path).replaceAll(sep, '/')
  return { path, file: basename(path), within, hostPath: path, from: 'file', load }
}
