import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { ROOT } from '../support.js'

export const HEAD = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |\n|---|---|---|---|---|---|\n'
export const PLAN = `# 某县2023年重点任务\n\n${HEAD}| 1 | 绿化 | 造林2万亩。 | 年底前 | 县林业局 | — |\n`
/** The same with a unit that nothing knows. */
export const DOUBTFUL = PLAN.replace('县林业局', '县绿源公司')

/** A folder of its own in which the command runs, and what is in it. */
export function workingFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-'))
  return {
    folder,
    run(args: string[], input?: string | Buffer, env: NodeJS.ProcessEnv = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: { ...process.env, FORCE_COLOR: '', ...env },
      })
      expectNoTrace(stderr + stdout)
      return { status, stdout, stderr }
    },
    write: (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content),
    rows: (path: string) =>
      parse(readFileSync(join(folder, path)), { columns: true, bom: true }) as Record<string, string>[],
    files: (path: string) => readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).sort(),
  }
}

export function expectNoTrace(said: string): void {
  expect(said, 'never a stack trace').not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
}
