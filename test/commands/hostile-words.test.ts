import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectHarmless, hostileFolder } from '../run/hostile-folder.js'
import { HEAD } from './working-folder.js'

const TITLE = '\u001b]0;PWN\u0007\u001b[31mRED\u001b[2J'
const NAMES = [`${TITLE}.md`, 'x\n::error file=README.md::PWNED\n.md', 'rlo\u202egpj.md', '##[error]y.md']
const PLAN = `# 某区2022年工作计划\n\n某政办发〔2022〕2号\n\n附件1\n\n${HEAD}| 1 | 推进 | 建设。 | 何时 | 区某某局 | |\n`
/** A page whose cells have lines that are commands to a log, and controls of both kinds. */
const page = (no: number, title: string, measure: string) =>
  `<meta charset=utf-8><h1>某区202${no}年工作计划</h1><p>某政办发〔202${no}〕2号</p><table><tr><th>序号<th>重点任务<th>工作措施<th>完成时限<th>主责单位<th>协办单位</tr>
<tr><td>1<td>${title}<br>::error::TASK<td>${measure}<br>::error::MEASURE&#27;[31m&#155;31m<td>何时<br>::error::DEADLINE<br>&#27;]0;x&#7;<td>区某某局<br>::error::UNIT<td></tr>
<tr><td>3<br>::error::NO<td>推进<br><td>${measure}\u001b[31m。##[error]z<td>何\u009b31m时\u202e<td>区\u001b[31m怪怪局<td></tr></table>`

/** Between columns of `units list`, and what Markdown puts in so that forges link nothing. */
const OURS = /[\t\u200b]/g

describe('what names and contents of files say', () => {
  const { folder, runHere, write } = hostileFolder()
  mkdirSync(join(folder, 'names'))
  mkdirSync(join(folder, 'old'))
  mkdirSync(join(folder, 'new'))
  NAMES.forEach((name, at) => writeFileSync(join(folder, 'names', name), PLAN.replace('2号', `${at}号`)))
  const rtf = "a'; touch X; '.rtf"
  for (const name of [rtf, 'y\n::error::PWNED2\n.rtf']) writeFileSync(join(folder, 'names', name), '{\\rtf1 x}')
  write('old/content.html', page(2, '推进', '建设'))
  write('new/content.html', page(3, '促进', '建成'))
  write(
    'gongwen.units.yaml',
    `region: { name: 某区 }\nunits:\n  - { id: x, name: "区局\\n::error::x", kind: department }\n`,
  )

  it.each([
    ['extract', 'names', 'old', '-o', 'data'],
    ['extract', 'names', '-o', 'data\u001b[31m', '--strict'],
    ['check', 'names', 'old'],
    ['explain', 'old/content.html'],
    ['explain', 'old/content.html', '--task', '0/1'],
    ['explain', `names/${NAMES[0]}`],
    ['explain', `names/${rtf}`],
    ['units', 'list'],
    ['units', 'explain', '区局\n::error::x'],
    ['units', 'show', '\u001b[31m\n::error::x'],
    ['units', 'show', 'x'],
    ['units', 'suggest', 'old/content.html', `names/${NAMES[1]}`],
    ['rules', 'explain', '\n::error::x'],
    ['history', 'old', 'new'],
    ['history', 'names/\n::error::x'],
    ['report', 'old', `names/${rtf}`, '-o', 'page\n::error::x.html'],
    ['inspect', `names/${NAMES[1]}`],
    ['reproduce', '\n::error::x'],
    ['diff', 'old', 'new'],
    ['diff', 'old', `names/${NAMES[1]}`, '--unrelated'],
    ['diff', 'old', 'new', '--unit', '\n::error::x'],
    ['diff', 'old', 'new', '--format', 'matches'],
    ['diff', 'old', 'new', '--format', 'baseline'],
    ['diff', '\n::error::x', 'new'],
  ] as [string, ...string[]][])('is harmless to terminals and logs: %j', async (...args) => {
    const { stdout, stderr } = await runHere(...args)
    expect(stdout + stderr).not.toBe('')
    expectHarmless(stdout.replace(OURS, ''))
    expectHarmless(stderr)
  })

  it.each(['json', 'sarif', 'gitlab', 'junit'])('is harmless in %s', async (format) => {
    const { status, stdout } = await runHere('diff', 'old', 'new', '--format', format)
    expect(status).toBe(1)
    expectHarmless(stdout)
  })

  it('is told exactly by JSON', async () => {
    const { stdout } = await runHere('check', 'names', 'old', '--format', 'json')
    expectHarmless(stdout)
    const files = new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))
    expect([...files]).toEqual(expect.arrayContaining([...NAMES, rtf].map((name) => `names/${name}`)))
    const events = (await runHere('extract', 'names', '-o', 'data', '--json')).stdout
    expectHarmless(events)
    const paths = events
      .split('\n')
      .filter(Boolean)
      .map((text) => (JSON.parse(text) as { path?: string }).path)
    expect(paths).toEqual(expect.arrayContaining(NAMES.map((name) => `names/${name}`)))
  })

  it('of annotations is one command a line, each of gongwen', async () => {
    for (const args of [
      ['check', 'names', 'old', '--format', 'github'],
      ['diff', 'old', 'new', '--format', 'github'],
    ] as [string, ...string[]][]) {
      const { stdout } = await runHere(...args)
      const lines = stdout.trimEnd().split('\n')
      expect(lines.filter((text) => !/^::(?:error|warning|notice) (?:file|title)=[^:]*::/.test(text))).toEqual([])
      expect(lines.filter((text) => /[\p{Cc}\p{Cf}]|##\w*\[/u.test(text))).toEqual([])
    }
  })

  it('gives advice that can be pasted: the path as given, and where the result goes', async () => {
    const { stdout } = await runHere('check', `names/${rtf}`)
    expect(stdout).toContain(
      "The command: soffice --headless --convert-to docx --outdir names 'names/a'\\''; touch X; '\\''.rtf'\n",
    )
  })

  it('gives no command for what is no file', async () => {
    const { stderr } = await runHere('extract', 'names', '-o', 'data')
    expect(stderr).toContain("$'names/y\\012::error::PWNED2\\012.rtf'")
    expect(readFileSync(join(folder, 'data/diagnostics.csv'), 'utf8')).toContain('names/y\n::error::PWNED2\n.rtf')
  })
})
