import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './support.js'

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const { name, version, scripts, engines } = JSON.parse(textOf('package.json')) as Record<string, never>

describe('the tarball', () => {
  it('has all that the command runs and that its READMEs link to', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const [packed] = Object.values(JSON.parse(stdout) as object) as { files: { path: string }[] }[]
    const paths = packed!.files.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/index.d.ts', 'dist/registry/data/national.yaml', 'LICENSE']),
    )
    expect(paths.filter((path) => /^(?:test|fixtures|bench|output)\//.test(path))).toEqual([])
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const links = [...textOf(readme).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => normalize(link!))
      expect(links.length).toBeGreaterThan(5)
      const missing = links.filter((link) => !paths.some((path) => path === link || path.startsWith(`${link}/`)))
      expect(missing, readme).toEqual([])
    }
  })
})

describe('prepare', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-prepared-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('builds once of the same sources, and again of others', () => {
    cpSync(join(ROOT, 'src/prepare.mjs'), join(folder, 'src/prepare.mjs'))
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ scripts: { 'build:unchecked': 'mkdir -p dist && echo x >> dist/builds' } }),
    )
    const builds = () => {
      const { status, stderr } = spawnSync(process.execPath, ['src/prepare.mjs'], { cwd: folder, encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      return readFileSync(join(folder, 'dist/builds'), 'utf8').length / 2
    }
    expect([builds(), builds()]).toEqual([1, 1])
    writeFileSync(join(folder, 'src/new.ts'), '')
    expect([builds(), builds()]).toEqual([2, 2])
  })

  it('runs where a clone is installed', () => {
    expect(scripts).toMatchObject({ prepare: 'node src/prepare.mjs' })
  })
})

describe('what a repository takes gongwen by', () => {
  it('is an action whose steps build it and run its check', () => {
    const { inputs, runs } = parse(textOf('action.yml')) as {
      inputs: Record<string, { description: string }>
      runs: { using: string; steps: { run?: string; env?: Record<string, string> }[] }
    }
    expect([runs.using, Object.keys(inputs)]).toEqual(['composite', ['inputs', 'fail-on', 'package', 'node-version']])
    const said = runs.steps.map((step) => step.run ?? '').join('\n')
    expect(said, 'an input is no part of a script').not.toContain('${{')
    expect(said).toContain('check "${inputs[@]}" --format github --fail-on "$FAIL_ON"')
    for (const { run, env } of runs.steps)
      if (run) expect(spawnSync('bash', ['-n'], { input: run, env }).status).toBe(0)
  })

  it('is a hook of pre-commit that takes the files that are read', () => {
    const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as {
      id: string
      entry: string
      language: string
      files: string
    }[]
    expect(hook).toMatchObject({ id: 'gongwen-check', entry: 'gongwen check', language: 'node' })
    const taken = ['a/计划.md', 'b.pdf', 'c.docx', 'd.htm', 'e.xlsx', 'f.py', 'g.mdx'].filter((path) =>
      new RegExp(hook!.files).test(path),
    )
    expect(taken).toEqual(['a/计划.md', 'b.pdf', 'c.docx', 'd.htm', 'e.xlsx'])
  })

  it('is an image that copies what prepare builds of, and runs as no root', () => {
    const image = textOf('Dockerfile')
    for (const line of ['COPY package.json package-lock.json tsconfig.json ./', 'COPY src src', 'USER node'])
      expect(image).toContain(line)
    expect([name, version, engines]).toEqual(['gongwen', expect.any(String), { node: '>=20.19' }])
  })
})
