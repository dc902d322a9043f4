import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gitObject } from '../../src/run/inputs/git.js'
import { findInputs, findOneInput } from '../../src/run/inputs/index.js'
import { extractionsOf, runInputs } from '../../src/run/run.js'
import { GongwenError } from '../../src/model/errors.js'
import { isPackage } from '../../src/package/descriptor.js'
import { readPackage } from '../../src/package/index.js'
import { recordsOf } from '../../src/model/plan.js'
import { DEFAULT_LIMITS } from '../../src/model/limits.js'
import { ROOT } from '../support.js'
import { runHere } from '../commands/in-process.js'
import { PLAN, workingFolder } from '../commands/working-folder.js'

const SETTINGS = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false', 'core.autocrlf=false']

let repository: string
const before = process.cwd()

function git(...args: string[]): string {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd: repository, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true })
  writeFileSync(join(repository, path), content)
}

const CORRECTION = `- source: 某政发〔2023〕1号
  record: 0/1/1
  field: deadline
  expect: 年底前
  set: 6月底前
  reason: 更正通知
  by: 张三
`
const NUMBERED = PLAN.replace('\n\n', '\n\n某政发〔2023〕1号\n\n')

/** Two commits: of the first, tagged v1.0, only one notice; of the second what git may have. */
beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'gongwen-git-'))
  git('init', '--quiet', '--initial-branch=main')
  write('plans/2023.md', PLAN)
  git('add', '-A')
  git('commit', '--quiet', '-m', 'One notice')
  git('tag', 'v1.0')
  write('plans/2023.md', NUMBERED)
  write('plans/二〇二四/绿化 “计划”.md', PLAN.replace('2023', '2024'))
  write('plans/gongwen.overrides.yaml', CORRECTION)
  write('plans/.hidden/old.md', PLAN)
  write('plans/notes.txt', 'none')
  write('plans/pointer.md', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n')
  write('large/large.md', '')
  truncateSync(join(repository, 'large/large.md'), DEFAULT_LIMITS.bytes + 1)
  cpSync(join(ROOT, 'output'), join(repository, 'data'), { recursive: true })
  symlinkSync('2023.md', join(repository, 'plans/latest.md'))
  git('add', '-A')
  git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},plans/other`)
  git('commit', '--quiet', '-m', 'More')
  git('branch', 'feature/绿化')
})
beforeEach(() => process.chdir(repository))
afterEach(() => process.chdir(before))
afterAll(() => rmSync(repository, { recursive: true, force: true }))

function told(arg: string): string {
  try {
    const object = gitObject(arg)
    if (object?.kind === 'blob') object.load(DEFAULT_LIMITS)
  } catch (error) {
    expect(error).toBeInstanceOf(GongwenError)
    const { where, message, remedy, exitCode } = error as GongwenError
    expect(exitCode).toBe(3)
    return `${where}: ${message} ${remedy}`
  }
  return 'found'
}

async function textOf(arg: string): Promise<string> {
  return Buffer.from(await (await findOneInput(arg)).load(DEFAULT_LIMITS)).toString()
}

describe('a file in git', () => {
  it.each(['v1.0:plans/2023.md', 'HEAD~1:plans/2023.md', 'HEAD^:./plans/2023.md', 'v1.0^{commit}:plans//2023.md'])(
    'is read from its ref: %s',
    async (arg) => {
      expect(await textOf(arg)).toBe(PLAN)
    },
  )

  it('has its path as typed, and its base name in the dataset', async () => {
    const { path, file } = await findOneInput('feature/绿化:plans/二〇二四/绿化 “计划”.md')
    expect([path, file]).toEqual(['feature/绿化:plans/二〇二四/绿化 “计划”.md', '绿化 “计划”.md'])
  })

  it('is found from the folder one works in', async () => {
    process.chdir(join(repository, 'plans/二〇二四'))
    expect(await textOf('HEAD:../2023.md')).toBe(NUMBERED)
    expect(await textOf('HEAD:plans/2023.md')).toBe(NUMBERED)
    expect(gitObject('HEAD:./')).toMatchObject({
      kind: 'tree',
      notices: new Map([['绿化 “计划”.md', expect.anything()]]),
    })
    expect(gitObject('HEAD:..')?.kind).toBe('tree')
  })

  it('is none where nothing says so, or a file on disk has the name', () => {
    for (const arg of [
      'plans/2023.md',
      'C:\\plans\\2023.md',
      'C:/plans/2023.md',
      '-c:plans',
      ':plans',
      'a b:plans',
      '*:plans',
    ])
      expect(gitObject(arg), arg).toBeNull()
    write('HEAD:plans', 'a file')
    expect(gitObject('HEAD:plans')).toBeNull()
    rmSync(join(repository, 'HEAD:plans'))
    expect(gitObject('HEAD:plans')?.kind).toBe('tree')
  })

  it.each([
    [
      'gone:plans/2023.md',
      'There is no such file, and git has no ref gone. Check the path; in a shallow clone fetch the ref first.',
    ],
    ['HEAD..v1.0:plans', 'There is no such file, and git has no ref HEAD..v1.0.'],
    [
      'HEAD:plans/2022.md',
      'Git has no plans/2022.md in HEAD. Paths count from the top of the repository; ./PATH counts from here.',
    ],
    ['HEAD:plans/*.md', 'Git has no plans/*.md in HEAD.'],
    ['HEAD:/plans', 'Git has no /plans in HEAD.'],
    ['HEAD:../plans', 'The path leads out of the repository. Name a path inside it.'],
    ['HEAD:plans/../../plans', 'The path leads out of the repository. Name a path inside it.'],
    ['HEAD:plans/latest.md', 'In git this is a symbolic link. Name the file or folder that it leads to.'],
    ['HEAD:plans/other', 'In git this is a submodule. Name the file or folder that it leads to.'],
    ['HEAD:plans/pointer.md', 'In git this is a pointer of Git LFS; the file itself is elsewhere.'],
    ['HEAD:large/large.md', 'The file has 65 MB; the limit is 64 MB (--max-size). Split it into one file a notice.'],
  ])('is told where it cannot be read: %s', (arg, expected) => {
    expect(told(arg)).toContain(`${arg}: ${expected}`)
  })

  it('is told where there is no repository, and where there is no git', () => {
    process.chdir(mkdtempSync(join(tmpdir(), 'gongwen-')))
    expect(told('HEAD:plans')).toMatch(/There is no such file, and git has no repository here: .+\. Check the path\./)
    const path = process.env.PATH
    process.env.PATH = ''
    try {
      expect(told('HEAD:plans')).toContain('There is no such file, and git is not installed.')
    } finally {
      process.env.PATH = path
    }
  })
})

describe('a folder in git', () => {
  it('gives its notices, and tells what it passed over', async () => {
    for (const arg of ['HEAD:plans', 'HEAD:plans/']) {
      const { files, passedOver, missing } = await findInputs([arg])
      expect(files.map(({ path }) => path)).toEqual([
        'HEAD:plans/2023.md',
        'HEAD:plans/pointer.md',
        'HEAD:plans/二〇二四/绿化 “计划”.md',
      ])
      expect(passedOver).toEqual(['HEAD:plans/notes.txt', 'HEAD:plans/latest.md', 'HEAD:plans/other'])
      expect(missing).toEqual([])
    }
    expect((await findInputs(['v1.0:'])).files.map(({ path }) => path)).toEqual(['v1.0:plans/2023.md'])
  })

  it('leaves the packages below it out, and tells them', async () => {
    const { files, packages } = await findInputs(['HEAD:'])
    expect(packages).toEqual(['HEAD:data'])
    expect(files.filter(({ path }) => path.startsWith('HEAD:data/'))).toEqual([])
    expect((await findInputs(['HEAD:data'])).packages).toEqual([])
  })

  it('may be a package, which is read back', () => {
    const [data, plans] = [gitObject('main:data'), gitObject('main:plans')]
    if (data?.kind !== 'tree' || plans?.kind !== 'tree') throw new Error('Folders are expected.')
    expect([isPackage(data.files), isPackage(plans.files)]).toEqual([true, false])
    expect(readPackage(data.files, 'main:data').tables.tasks).toHaveLength(113)
  })

  it('costs itself alone where it is not there', async () => {
    const { files, missing } = await findInputs(['v1.0:plans', 'gone:plans', 'HEAD:gone'])
    expect(files).toHaveLength(1)
    expect(missing.map(({ where }) => where)).toEqual(['gone:plans', 'HEAD:gone'])
  })
})

describe('corrections of notices in git', () => {
  const deadlines = async (arg: string, overrides: string[] = []) => {
    const options = { units: [], overrides, jobs: 1, cache: false, limits: DEFAULT_LIMITS } as const
    const documents = await runInputs([arg], options, extractionsOf)
    return documents.flatMap(({ extraction }) =>
      [...recordsOf(extraction.plan)].map(({ record }) => record.deadline.text),
    )
  }

  it('are those of their own ref, not of the disk', async () => {
    write('gongwen.overrides.yaml', CORRECTION.replace('6月底前', '9月底前'))
    expect(await deadlines('HEAD:plans/2023.md')).toEqual(['6月底前'])
    expect(await deadlines('HEAD:./plans/2023.md')).toEqual(['6月底前'])
    expect(await deadlines('v1.0:plans/2023.md')).toEqual(['年底前'])
    rmSync(join(repository, 'gongwen.overrides.yaml'))
  })
})

describe('the command', () => {
  it('extracts from git, and names what it cannot read by the path as typed', async () => {
    const { rows, folder } = workingFolder()
    const { status, stderr } = await runHere(repository, ['extract', 'HEAD:plans', '-o', join(folder, 'data')])
    expect([status, rows('data/tasks.csv').length]).toEqual([3, 2])
    expect(stderr).toContain('HEAD:plans/pointer.md: In git this is a pointer of Git LFS')
    expect(rows('data/documents.csv').map((row) => row.source_file)).toContain('二〇二四/绿化 “计划”.md')
    expect((await runHere(repository, ['check', 'v1.0:plans/2023.md'])).status).toBe(0)
    expect((await runHere(folder, ['check', 'HEAD:plans/2023.md'])).stdout).toContain('git has no repository here')
  })
})
