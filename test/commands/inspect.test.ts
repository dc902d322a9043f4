import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOTICE, ROOT } from '../support.js'

const PDF = join(ROOT, 'fixtures/formats/xicheng-2022.libreoffice.pdf')

function inspect(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'inspect', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
}

describe('gongwen inspect', () => {
  it('prints the tables of all pages as data', () => {
    const { pages } = JSON.parse(inspect(PDF, '--json').stdout) as { pages: { page: number; tables: object[] }[] }
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
    expect(pages[3]!.tables).toMatchObject([{ rows: 12, columns: 6, ruled: true }])
    expect(JSON.stringify(pages[3])).toContain(
      '{"row":2,"column":1,"rowspan":2,"colspan":1,"text":"推进能源高效低碳利用","box":[107.3,',
    )
  })

  it('prints one page where one is asked for', () => {
    expect(JSON.parse(inspect(PDF, '--json', '--page', '4').stdout)).toMatchObject({ pages: [{ page: 4 }] })
  })

  it('draws cells in the colours of their columns, with their spans and text', () => {
    const { stdout, status } = inspect(PDF, '--page', '4')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<svg .*<\/svg>\n$/s)
    expect(stdout).toContain('<title>row 2, column 1, 2×1, task\n推进能源高效低碳利用</title>')
    expect(stdout).toContain('>2×1</text>')
    for (const meaning of ['number', 'task', 'measure', 'deadline', 'lead', 'support'])
      expect(stdout).toContain(`>${meaning}</text>`)
  })

  it.each([
    [[PDF, '--page', '99'], 'The PDF has 26 pages.'],
    [[PDF, '--page', 'x'], 'Expected a whole number from 1.'],
    [[NOTICE], 'The file is no PDF.'],
    [['gone.pdf'], 'There is no such file or folder.'],
    [[PDF, '-o', 'gone/page.svg'], 'The file cannot be written: ENOENT.'],
  ])('refuses %j', (args, message) => {
    const { stderr, status } = inspect(...args)
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([2, 3]).toContain(status)
  })
})
