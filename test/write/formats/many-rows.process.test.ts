import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ROOT } from '../../support.js'
import { piecesOf } from '../../../src/write/files.js'

const ROWS = 1_000_000
/** Rows that one document gives. */
const CHUNK = 1000
/** Megabytes of heap, a fifth of what the file has. */
const HEAP = 48

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gongwen-rows-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const WRITE = `
  import { openNdjson } from '${ROOT}/dist/write/formats/ndjson.js'
  import { RESOURCES } from '${ROOT}/dist/model/dataset.js'
  const resource = RESOURCES.find(({ name }) => name === 'quarantine')
  const rows = Array.from({ length: ${CHUNK} }, (_, at) => ({
    document_id: '文件', source: 'L1', table: 1, row: at, column: 1, text: '推进能源高效低碳利用'.repeat(5), reason: '合计',
  }))
  const writer = await openNdjson(${JSON.stringify('FOLDER')})
  for (let done = 0; done < ${ROWS}; done += ${CHUNK}) await writer.append({ resource, rows: () => rows })
  const written = await writer.close()
  console.log(written.find(({ path }) => path === 'quarantine.ndjson').rows)
`

it('a million rows of NDJSON take memory for some of them', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, '--input-type=module', '-e', WRITE.replace('"FOLDER"', JSON.stringify(folder))],
    { encoding: 'utf8' },
  )
  expect([stdout, stderr]).toEqual([`${ROWS}\n`, ''])
  let lines = 0
  let bytes = 0
  for (const piece of piecesOf(join(folder, 'quarantine.ndjson'))) {
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines++
    bytes += piece.length
  }
  expect(lines).toBe(ROWS)
  expect(bytes).toBeGreaterThan(HEAP * 5 * 1_000_000)
})
