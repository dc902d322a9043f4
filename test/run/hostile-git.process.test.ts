import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../commands/in-process.js'
import { PLAN, workingFolder } from '../commands/working-folder.js'
import { first } from '../runs.js'
import { expectHarmless } from './hostile-folder.js'

const LACKING =
  'Git has it not here: the repository is a partial clone, which left it with its remote, and gongwen fetches nothing.'
const REMEDY = 'Clone the repository without --filter, and read it there.'

/** What a repository may have git run, each by a key of its configuration; PROGRAM leaves a mark where it is run. */
const KEYS: Record<string, string> = {
  'core.fsmonitor': 'PROGRAM',
  'core.hooksPath': 'HOOKS',
  'core.sshCommand': 'PROGRAM',
  'core.gitProxy': 'PROGRAM',
  'core.pager': 'PROGRAM',
  'core.askPass': 'PROGRAM',
  'core.editor': 'PROGRAM',
  'core.alternateRefsCommand': 'PROGRAM',
  'pager.ls-tree': 'PROGRAM',
  'pager.rev-parse': 'PROGRAM',
  'pager.cat-file': 'PROGRAM',
  'pager.config': 'PROGRAM',
  'credential.helper': '!PROGRAM',
  'diff.external': 'PROGRAM',
  'diff.x.textconv': 'PROGRAM',
  'diff.x.command': 'PROGRAM',
  'filter.x.smudge': 'PROGRAM',
  'filter.x.clean': 'PROGRAM',
  'filter.x.process': 'PROGRAM',
  'filter.x.required': 'true',
  'merge.x.driver': 'PROGRAM',
  'gpg.program': 'PROGRAM',
  'log.showSignature': 'true',
  'alias.ls-tree': '!PROGRAM',
  'alias.cat-file': '!PROGRAM',
  'alias.rev-parse': '!PROGRAM',
  'uploadpack.packObjectsHook': 'PROGRAM',
  'protocol.allow': 'always',
  'protocol.ext.allow': 'always',
}

let marks: string
let program: string
beforeAll(() => {
  const place = mkdtempSync(join(tmpdir(), 'gongwen-git-runs-'))
  marks = join(place, 'marks')
  mkdirSync(marks)
  program = join(place, 'program')
  writeFileSync(program, `#!/bin/sh\ntouch "${marks}/$$"\n`)
  chmodSync(program, 0o755)
})

/** A repository with two commits of one notice. */
function repository() {
  const made = workingFolder()
  const git = (...args: string[]): string => {
    const settings = ['user.name=T', 'user.email=t@example.org', 'commit.gpgsign=false'].flatMap((one) => ['-c', one])
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd: made.folder, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return stdout
  }
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'uploadpack.allowFilter', 'true')
  mkdirSync(join(made.folder, 'plans'))
  made.write('.gitattributes', '* filter=x diff=x merge=x\n')
  for (const year of [2022, 2023]) {
    made.write('plans/plan.md', PLAN.replace('2023', String(year)))
    git('add', '-A')
    git('commit', '--quiet', '-m', String(year))
  }
  return { ...made, git, runHere: (...args: [string, ...string[]]) => runHere(made.folder, args) }
}

/** A clone that lacks what a filter leaves with the remote, which is then another. */
function partial(filter: string, url: string) {
  const origin = repository()
  const made = workingFolder()
  const clone = ['clone', '--quiet', '--no-checkout', `--filter=${filter}`, `file://${origin.folder}`, made.folder]
  expect(spawnSync('git', clone).status).toBe(0)
  const config = (key: string, value: string) => spawnSync('git', ['config', key, value], { cwd: made.folder })
  config('remote.origin.url', url)
  for (const [key, value] of Object.entries(KEYS)) config(key, value.replace('PROGRAM', program))
  return { ...made, runHere: (...args: [string, ...string[]]) => runHere(made.folder, args) }
}

const ran = (): string[] => readdirSync(marks)

describe('a repository whose configuration runs programs', () => {
  it('has none of them run, and is read', async () => {
    const { folder, git, run, runHere, rows } = repository()
    const hooks = join(folder, '.git/hooks')
    mkdirSync(hooks, { recursive: true })
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
      writeFileSync(join(hooks, hook), `#!/bin/sh\nexec ${program}\n`, { mode: 0o755 })
    for (const [key, value] of Object.entries(KEYS))
      git('config', key, value.replace('PROGRAM', program).replace('HOOKS', hooks))
    const before = ran()
    const { status, stderr } = run(['extract', 'HEAD:plans', 'HEAD~1:plans/plan.md', '-o', 'data', '--no-cache'])
    expect([status, stderr.includes('not read')]).toEqual([0, false])
    expect(rows('data/documents.csv').map(({ plan_year }) => plan_year)).toEqual(['2023', '2022'])
    expect((await runHere('diff', 'HEAD~1:plans', 'HEAD:plans')).stdout).toContain('1 of 1 record unchanged')
    expect((await runHere('check', 'HEAD:plans/gone.md')).stdout).toContain('Git has no plans/gone.md in HEAD.')
    expect(ran()).toEqual(before)
  })
})

describe('a partial clone', () => {
  it.each(
    first(1, [
      ['tree:0', 'ext::PROGRAM %S'],
      ['blob:none', 'ext::PROGRAM %S'],
      ['blob:none', 'ssh://git@example.invalid/x'],
      ['blob:none', 'git://example.invalid/x'],
      ['blob:none', 'https://user@example.invalid/x'],
    ] as const),
  )('by %s fetches nothing from %s, and says what is wrong', async (filter, url) => {
    const { folder, runHere } = partial(filter, url.replace('PROGRAM', program))
    const { status, stderr } = await runHere('extract', 'HEAD:plans', '-o', 'data', '--no-cache')
    expect([status, ran()]).toEqual([3, []])
    expectHarmless(stderr)
    const where = filter === 'blob:none' ? 'HEAD:plans/plan.md' : 'HEAD:plans'
    expect(stderr).toContain(`not read  ${where}: ${LACKING} ${REMEDY}\n`)
    expect(existsSync(join(folder, 'data'))).toBe(false)
    const compared = await runHere('diff', 'HEAD~1:plans/plan.md', 'HEAD:plans/plan.md')
    expect([compared.status, ran()]).toEqual([3, []])
    expect(compared.stderr).toContain(LACKING)
  })

  it('says of a ref that is not there that it is not', async () => {
    const { runHere } = partial('blob:none', `ext::${program} %S`)
    expect((await runHere('check', 'gone:plans/plan.md')).stdout).toContain('git has no ref gone')
    expect(ran()).toEqual([])
  })
})
