import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import type { Source } from '../../../src/model/source.js'
import { read } from '../../../src/read/index.js'
import { ROOT } from '../../support.js'
import { blocksOf } from '../grids.js'
import { DRAWN, TASKS } from './reading.js'
import { runs } from '../../runs.js'

const HEAD = '<!doctype html><meta charset=utf-8><body>'
const readBody = (body: string): Promise<Source> => read({ file: 'page.html', bytes: Buffer.from(HEAD + body) })

async function outcome(body: string): Promise<unknown> {
  try {
    return blocksOf(await readBody(body))
  } catch (error) {
    if (error instanceof UnreadableInput) return error.message
    throw error
  }
}

describe('a page that no notice is', () => {
  it.each<[string, string, string]>([
    ['of 10,000 nested parts', '<div>'.repeat(10_000) + TASKS, 'Its elements are nested more than 1000 levels deep.'],
    [
      'of 10,000 nested tables',
      '<table><tr><td>'.repeat(10_000),
      'Its elements are nested more than 1000 levels deep.',
    ],
    [
      'of spans without end',
      `<table><tr><td rowspan=65534 colspan=1000>甲${'<tr>'.repeat(6000)}`,
      'Table 1 has more than 5000000 positions, rows times columns.',
    ],
    ['of columns without end', `<table><tr>${'<td>'.repeat(16_385)}</table>`, 'Table 1 has more than 16384 columns.'],
    ['of blanks without end', '\n'.repeat(1_000_001), 'It has more than 1000000 blanks in a row.'],
  ])('is refused: %s', async (_, body, message) => {
    expect(await outcome(body)).toBe(message)
  })

  it.each<[string, string, unknown]>([
    ['nothing', '', []],
    ['400 parts around its table', '<div>'.repeat(400) + TASKS, [DRAWN]],
    ['200 tables around its table', '<table><tr><td>'.repeat(200) + TASKS, [DRAWN]],
    ['1,000 tables begun one in the other', '<table>'.repeat(1000) + TASKS, [DRAWN]],
    ['ends only', '</td></tr></table></div></body></html>'.repeat(1000), []],
    ['a tag that never ends', `${TASKS}<p title="`, [DRAWN]],
    ['a comment that never ends', `${TASKS}<!-- <p>甲`, [DRAWN]],
    ['a claim of a million rows', TASKS.replace('<td>1', '<td rowspan=1000000 colspan=1>1'), [DRAWN]],
  ])('is read where it can be: %s', async (_, body, blocks) => {
    expect(await outcome(body)).toEqual(blocks)
  })

  it.each([
    ['among paragraphs', '<ol><li>甲'.repeat(450)],
    ['in a cell', TASKS.replace('新增造林2万亩', '<ol><li>甲'.repeat(450) + '</ol>'.repeat(450))],
  ])('takes no longer for each level of 450 lists in each other: %s', async (_, body) => {
    const before = process.cpuUsage()
    await readBody(body)
    expect(process.cpuUsage(before).user / 1000, 'milliseconds of processor time').toBeLessThan(2000)
  })

  it('asks for nothing: scripts, styles and pictures stay text', async () => {
    const hostile =
      '<script>throw 1</script><img src=x onerror="throw 2"><link rel=stylesheet href="file:///etc/passwd"><p>甲'
    expect(await outcome(hostile)).toEqual(['paragraph 甲'])
  })
})

describe('a page that was damaged on its way', () => {
  const pages = readdirSync(join(ROOT, 'fixtures/cases'))
    .map((name) => join(ROOT, 'fixtures/cases', name, 'input.html'))
    .flatMap((path) => {
      try {
        return [readFileSync(path, 'utf8')]
      } catch {
        return []
      }
    })
  const scrap = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td rowspan=0>',
    '<td colspan=99>',
    '</td>',
    '<div hidden>',
    '</div>',
    '<p>',
    '<br>',
    '<!--',
    '<textarea>',
    '<template>',
    '<select>',
    '<svg>',
    '<math>',
    '<![CDATA[',
    '<iframe srcdoc="<table>">',
    '<plaintext>',
    '<frameset>',
    '&#x110000;',
    '\u0001',
    '\ufffd',
    '<',
    '"',
    '<ol start=-5>',
    '<caption>',
    '<col span=1000>',
    '</body>',
  )
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(200), scrap })
  const damaged = fc
    .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([page, changes]) =>
      changes.reduce((text, { at, cut, scrap: put }) => {
        const start = Math.floor(at * text.length)
        return text.slice(0, start) + put + text.slice(start + cut)
      }, page),
    )

  it('gives blocks whose grids are whole, or is refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (html) => {
        const source = await read({ file: 'page.html', bytes: Buffer.from(html) }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(UnreadableInput)
          return null
        })
        for (const block of source?.blocks ?? []) {
          if (block.kind !== 'table') continue
          const { rows, columns, cells } = block.grid
          expect(cells.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0)).toBe(rows * columns)
        }
      }),
      runs(40),
    )
  })
})
