import { afterAll, describe, expect, it } from 'vitest'
import { type Cut, GATE, type Outcome } from '../../docs/gate.js'
import { refusalsOf, type Side } from '../../src/diff/side.js'
import { changesOf } from '../../src/model/diff.js'
import { runPipe } from '../../src/pipeline.js'
import { PdfProcesses } from '../../src/read/pdf/process/pool.js'
import { tablesOf } from '../../src/write/tables.js'
import type { Format, Piece } from '../builders/notice-files.js'
import { PATIENT, registry } from '../support.js'
import { CUTS, fileOf, WHOLE } from './cut-notices.js'
import { compared } from './sides.js'

const FORMATS = [
  ['Markdown', 'md'],
  ['HTML', 'html'],
  ['DOCX', 'docx'],
  ['XLSX', 'xlsx'],
  ['PDF', 'pdf'],
] as const

const processes = new PdfProcesses()
afterAll(() => processes.close())

async function sideOf(pieces: readonly Piece[], format: Format): Promise<Side> {
  const file = `notice.${format}`
  const bytes = await fileOf(pieces, format)
  const extraction = await runPipe({ file, bytes }, registry, { processes, limits: PATIENT })
  return { label: file, version: '1.0.0', registry: registry.hash, tables: tablesOf([extraction]) }
}

function outcomeOf(whole: Side, cut: Side): Outcome | null {
  if (refusalsOf(cut).length > 0) return 'refused'
  const found = compared(whole, cut)
  const removed = changesOf(found).filter(({ kind }) => kind === 'removed')
  if (removed.length === 0) return null
  const areDoubted = removed.every(({ message }) => message.includes('the new side may lack it'))
  return areDoubted && found.notes.some((note) => note.includes('may lack records')) ? 'hole named' : 'removed alone'
}

describe.each(FORMATS)('the gate, of %s', (name, format) => {
  it('catches what its page says', async () => {
    const whole = await sideOf(WHOLE, format)
    const outcomes: [string, Outcome | null][] = []
    for (const [cut, pieces] of Object.entries(CUTS))
      outcomes.push([cut, outcomeOf(whole, await sideOf(pieces(), format))])
    expect(outcomes).toEqual(Object.entries(GATE).map(([cut, told]) => [cut as Cut, told[name]]))
  })
})
