import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPdf } from '../../../src/read/pdf/index.js'

const home = process.cwd()
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-removed-'))
  process.chdir(folder)
  rmSync(folder, { recursive: true })
})
afterAll(() => process.chdir(home))

it('a PDF is read although the folder that the program works in was removed', async () => {
  const cut = { file: 'cut.pdf', bytes: Buffer.from('%PDF-1.7 cut') }
  await expect(readPdf(cut, {})).rejects.toThrow('The PDF is damaged beyond repair')
})
