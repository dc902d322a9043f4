import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { FORMATS } from '../builders/notice-files.js'
import { ROOT } from '../support.js'
import { runHere } from '../commands/in-process.js'
import { workingFolder } from '../commands/working-folder.js'
import { MARK, waitFor } from './run-processes.js'

/** Sound documents of three formats, as they stand beside hostile ones; small, since each run reads them. */
export const GOOD = {
  'good.md': read('cases/luyang-2023-pipe/input.md'),
  'good.html': read('cases/putuo-2018-levels/input.html'),
  'good.xlsx': await FORMATS.xlsx([
    '某县2023年重点任务',
    [
      ['序号', '工作措施', '责任单位'],
      ['1', '造林。', '县林业局'],
    ],
  ]),
}

const SYSTEM_TMP = tmpdir()

/** A working folder with sound documents in `in/`, whose runs have a mark and a folder for temporary files of their own. */
export function hostileFolder() {
  process.env.TMPDIR = SYSTEM_TMP
  const made = workingFolder()
  const mark = basename(made.folder)
  mkdirSync(join(made.folder, 'in'))
  const temporary = mkdtempSync(`${made.folder}-tmp-`)
  Object.assign(process.env, { [MARK]: mark, TMPDIR: temporary })
  const put = (files: Record<string, string | Uint8Array>): void => {
    for (const [name, content] of Object.entries(files)) made.write(join('in', name), Buffer.from(content))
  }
  const expectNoFilesLeft = (): void => {
    expect(readdirSync(temporary), 'temporary files').toEqual([])
    const hidden = readdirSync(made.folder).filter((name) => name.startsWith('.'))
    expect(hidden, 'files beside the output').toEqual([])
  }
  put(GOOD)
  return {
    ...made,
    mark,
    put,
    /** In this process, where what is tested is not how processes begin and end, nor what cli.ts prints. */
    runHere: (...args: [string, ...string[]]) => runHere(made.folder, args),
    /** Starts the command without waiting for it. */
    start: (args: string[]) =>
      spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: made.folder, stdio: 'ignore' }),
    /** The records of the sound documents in a package: their ids say which file they are of, whatever else is there. */
    goodRows(output: string) {
      const files = new Map(made.rows(`${output}/documents.csv`).map((row) => [row.id!, row.source_file!]))
      return made
        .rows(`${output}/tasks.csv`)
        .map((row) => ({ ...row, id: row.id!.split('/').slice(1), document_id: files.get(row.document_id!)! }))
        .filter(({ document_id: file }) => file in GOOD)
    },
    /** Reports on inputs that were not read, by path. */
    unread: (output: string) =>
      Object.fromEntries(
        made
          .rows(`${output}/diagnostics.csv`)
          .filter(({ rule }) => rule === 'document/unread')
          .map(({ message }) => message!.split(/: (.*)/s).slice(0, 2)),
      ) as Record<string, string>,
    async expectNothingLeft() {
      expect(await waitFor(mark, (processes) => processes.length === 0), 'processes').toEqual([])
      expectNoFilesLeft()
    },
    /** Of a run in this process, which keeps its children. */
    expectNoFilesLeft,
  }
}

/** Text for a terminal or a log has lines, and nothing else that nobody sees, nor commands to the log. */
export function expectHarmless(terminal: string): void {
  expect(terminal.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  expect(terminal).not.toMatch(/^\s*::|##\w*\[/m)
  expect(terminal).not.toMatch(/FATAL ERROR|^\s+at /m)
}

function read(path: string): Buffer {
  return readFileSync(join(ROOT, 'fixtures', path))
}
