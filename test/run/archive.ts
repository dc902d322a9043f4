import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { runHere, type Told } from '../commands/in-process.js'
import { HEAD } from '../commands/working-folder.js'
import { ROOT } from '../support.js'
import { MARK } from './run-processes.js'

export interface Ended {
  status: number | null
  signal: string | null
  stdout: string
  stderr: string
}

export type Event = { event: string } & Record<string, unknown>

/** A plan of a district, other than those of other numbers. */
export const planOf = (no: number, measures = 3): string =>
  `某政发〔2023〕${no}号\n\n# 某县2023年重点任务（第${no}批）\n\n${HEAD}${Array.from(
    { length: measures },
    (_, at) =>
      `| ${at + 1} | 绿化${at + 1} | 造林${no * 10 + at}亩。 | ${(at % 12) + 1}月底前 | 县林业局 | 县财政局 |\n`,
  ).join('')}`

/** A folder with an archive of its own, and the command run in it as a person would, for as long as one likes. One process reads few small documents soonest. */
export function archive() {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-batch-'))
  const mark = basename(folder)
  const at = (path: string): string => join(folder, path)
  const begin = (args: readonly string[]): ChildProcess & { ended: Promise<Ended> } => {
    const jobs = args[0] === 'extract' && !args.includes('--jobs') ? ['--jobs', '1'] : []
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args, ...jobs], {
      cwd: folder,
      env: { ...process.env, GONGWEN_CACHE: at('.cache'), TMPDIR: at('.tmp'), [MARK]: mark },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text))
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (status, signal) => resolve({ status, signal, ...said }))
    })
    return Object.assign(child, { ended })
  }
  mkdirSync(at('.tmp'))
  return {
    folder,
    /** What all processes of its runs have. */
    mark,
    at,
    begin,
    /** As a process of its own. */
    run: (...args: string[]): Promise<Ended> => begin(args).ended,
    /** In this process, where what is tested is not how processes begin and end. */
    runHere(...args: [string, ...string[]]): Promise<Told> {
      process.env.GONGWEN_CACHE = at('.cache')
      return runHere(folder, args)
    },
    write(path: string, content: string | Uint8Array): void {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), content)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
    /** What stands in the folder and is none of its own. */
    leftBeside: () => readdirSync(folder).filter((name) => name.includes('gongwen-')),
    temporary: () => readdirSync(at('.tmp')),
  }
}

export function eventsOf({ stdout }: Pick<Ended, 'stdout'>): Event[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event)
}

/** Path to SHA-256 of each file in a folder. */
export function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), hashOf(readFileSync(path))]))
}

/** Whether a package is whole: each file as its descriptor says, and nothing else but what a run says of itself. */
export function isWhole(folder: string): boolean {
  if (!existsSync(join(folder, 'datapackage.json'))) return false
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; hash: string }[]
  }
  const found = contentOf(folder)
  for (const beside of ['datapackage.json', 'run.json', 'environment.json', '.gitignore']) delete found[beside]
  const described = Object.fromEntries(resources.map(({ path, hash }) => [path, hash.replace('sha256:', '')]))
  return JSON.stringify(Object.entries(found).sort()) === JSON.stringify(Object.entries(described).sort())
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A fresh archive of three plans for each test, beside a package of the first one that is made once. */
export function archivesWithPackage(): () => ReturnType<typeof archive> {
  let place: ReturnType<typeof archive>
  const made = archive()
  beforeAll(async () => {
    made.write('plans/1.md', planOf(1))
    await made.runHere('extract', 'plans/1.md', '-o', 'data', '--no-cache')
  })
  afterAll(() => made.remove())
  beforeEach(() => {
    place = archive()
    for (const no of [1, 2, 3]) place.write(`plans/${no}.md`, planOf(no))
    cpSync(made.at('data'), place.at('data'), { recursive: true })
  })
  afterEach(() => place.remove())
  return () => place
}
