import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../support.js'
import { first } from '../runs.js'
import * as bombs from './bombs.js'
import { expectHarmless, hostileFolder } from './hostile-folder.js'

let { run, runHere, put, unread, goodRows, expectNothingLeft } = hostileFolder()
await runHere('extract', 'in', '-o', 'data', '--no-cache', '--jobs', '1')
const alone = goodRows('data')
beforeEach(() => {
  ;({ run, put, unread, goodRows, expectNothingLeft } = hostileFolder())
})

describe('a folder with hostile documents', () => {
  it('of bombs costs the bombs alone, and each is told with what it goes over', async () => {
    put({
      'cells.md': bombs.manyRows(1000),
      'entities.docx': bombs.entityBomb(),
      'large.md': `# 计划\n\n${'造林。\n'.repeat(200_000)}`,
      'nested.html': bombs.NESTED_HTML,
      'nested.md': bombs.NESTED_MARKDOWN,
      'pages.pdf': await bombs.manyPages(30),
      'spans.html': bombs.HUGE_SPANS,
      'zip.docx': bombs.zipBomb(),
    })
    const limits = ['--max-size', '1', '--max-pages', '20', '--max-cells', '5000']
    const { status, stderr } = run(['extract', 'in', '-o', 'data', '--no-cache', '--jobs', '2', ...limits])
    expect(status).toBe(3)
    expectHarmless(stderr)
    expect(unread('data')).toEqual({
      'in/cells.md': 'Its tables have 6006 cells; the limit is 5000 (--max-cells).',
      'in/entities.docx': expect.stringContaining('has a DOCTYPE'),
      'in/large.md': 'The file has 2 MB; the limit is 1 MB (--max-size).',
      'in/nested.html': 'Its elements are nested more than 1000 levels deep.',
      'in/nested.md:1': 'Line 1 is nested more than 100 levels deep.',
      'in/pages.pdf': 'It has 30 pages; the limit is 20 (--max-pages).',
      'in/spans.html': 'Table 1 has more than 5000000 positions, rows times columns.',
      'in/zip.docx': expect.stringContaining('1007 times its packed size; the limit is 500 times'),
    })
    for (const file of Object.keys(unread('data')))
      expect(stderr, file).toMatch(new RegExp(`${file}: .*\\. [A-Z].*\\.$`, 'm'))
    expect(goodRows('data')).toEqual(alone)
    await expectNothingLeft()
  })

  it('of cut, empty and random files costs those alone; what is left of a text is read', async () => {
    const cut = ['xicheng-2022.html', 'xicheng-2022.docx', 'xicheng-2022.xlsx', 'xicheng-2022.libreoffice.pdf']
    const shares = first(1, [50, 10, 90])
    for (const share of shares)
      for (const name of cut) {
        const whole = readFileSync(join(ROOT, 'fixtures/formats', name))
        put({ [`${share}-${name}`]: whole.subarray(0, (whole.length * share) / 100) })
      }
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 251))
    for (const ending of ['md', 'pdf', 'docx', 'html', 'xlsx'])
      put({ [`empty.${ending}`]: '', [`noise.${ending}`]: noise, [`head.${ending}`]: 'PK\x03\x04' })
    const { status, stderr } = run(['extract', 'in', '-o', 'data', '--no-cache', '--jobs', '2'])
    expect(status).toBe(3)
    expectHarmless(stderr)
    const told = unread('data')
    for (const share of shares)
      for (const name of cut.slice(1))
        expect(told[`in/${share}-${name}`], name).toMatch(/cut off|damaged beyond repair/)
    for (const ending of ['md', 'pdf', 'docx', 'html', 'xlsx']) {
      expect(told[`in/empty.${ending}`]).toBe('The file is empty.')
      expect(told[`in/noise.${ending}`]).toMatch(/^[A-Z].*\.$/)
      expect(told[`in/head.${ending}`]).toMatch(/^[A-Z].*\.$/)
    }
    expect(Object.keys(told)).toHaveLength(shares.length * 3 + 15)
    expect(goodRows('data')).toEqual(alone)
    await expectNothingLeft()
  })
})

describe('the memory that a document may take', () => {
  it('is bounded: one that takes more costs itself alone, and its process dies in silence', async () => {
    put({ 'rows.html': bombs.LONG_TABLE })
    const { status, stdout, stderr } = run(['extract', 'in', '-o', 'data', '--no-cache', '--memory', '200'])
    expect(status).toBe(3)
    expectHarmless(stdout + stderr)
    expect(unread('data')).toEqual({ 'in/rows.html': 'Reading it took more than 200 MB of memory.' })
    expect(stderr).toContain('allow more with --memory.')
    expect(goodRows('data')).toEqual(alone)
    await expectNothingLeft()
  })
})
