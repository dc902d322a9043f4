import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOTICE, ROOT } from '../support.js'
import { runHere } from './in-process.js'
import { workingFolder } from './working-folder.js'

const PDF = join(ROOT, 'fixtures/formats/xicheng-2022.libreoffice.pdf')

const { folder } = workingFolder()
const inspect = (...args: string[]) => runHere(folder, ['inspect', ...args])

describe('gongwen inspect', () => {
  it('prints the tables of all pages as data', async () => {
    const { pages } = JSON.parse((await inspect(PDF, '--json')).stdout) as {
      pages: { page: number; tables: object[] }[]
    }
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1))
    expect(pages[3]!.tables).toMatchObject([{ rows: 12, columns: 6, ruled: true }])
    expect(JSON.stringify(pages[3])).toContain(
      '{"row":2,"column":1,"rowspan":2,"colspan":1,"text":"推进能源高效低碳利用","box":[107.3,',
    )
  })

  it('prints one page where one is asked for', async () => {
    expect(JSON.parse((await inspect(PDF, '--json', '--page', '4')).stdout)).toMatchObject({ pages: [{ page: 4 }] })
  })

  it('draws cells in the colours of their columns, with their spans and text', async () => {
    const { stdout, status } = await inspect(PDF, '--page', '4')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<svg .*<\/svg>\n$/s)
    expect(stdout).toContain('<title>row 2, column 1, 2×1, task&#10;推进能源高效低碳利用</title>')
    expect(stdout).toContain('>2×1</text>')
    for (const meaning of ['number', 'task', 'measure', 'deadline', 'lead', 'support'])
      expect(stdout).toContain(`>${meaning}</text>`)
  })

  it.each([
    [[PDF, '--page', '99'], 'The PDF has 26 pages.'],
    [[PDF, '--page', 'x'], 'Expected a whole number from 1.'],
    [[NOTICE], 'The file is no PDF.'],
    [['gone.pdf'], 'There is no such file or folder.'],
    [[PDF, '--page', '1', '-o', 'gone/page.svg'], 'The file cannot be written: ENOENT.'],
  ])('refuses %j', async (args, message) => {
    const { stderr, status } = await inspect(...args)
    expect(stderr).toContain(message)
    expect([2, 3]).toContain(status)
  })
})
