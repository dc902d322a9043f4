import { describe, expect, it } from 'vitest'
import { readIndents, setIn } from '../../../src/read/xlsx/indents.js'
import { indentOf } from '../../../src/text/blanks.js'
import { linesOfHast } from '../../../src/read/flow/text.js'

const styles = (...xfs: string[]): Uint8Array =>
  new TextEncoder().encode(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  )

describe('the indentation of a cell', () => {
  it('is the one of its style', () => {
    const read = readIndents(
      styles('<xf/>', '<xf><alignment indent="2"/></xf>', '<xf><alignment/></xf>'),
      'xl/styles.xml',
    )
    expect(read).toEqual([0, 2, 0])
    expect(readIndents(null, '')).toEqual([])
  })

  it('prints, as blanks do that a person typed', () => {
    const shown = (text: string, steps: number): number =>
      indentOf(linesOfHast({ type: 'root', children: setIn([{ type: 'text', value: text }], steps) }))
    expect([shown('城镇', 0), shown('城镇', 1), shown('城镇', 3)]).toEqual([0, 2, 6])
    expect([shown('  城镇', 0), shown('    城镇', 0), shown('  城镇', 1)]).toEqual([2, 4, 4])
  })
})
