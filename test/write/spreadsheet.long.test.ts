import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { RESOURCES } from '../../src/model/dataset.js'
import { csvOf } from '../../src/write/csv.js'

const TEXTS = [
  '1-1 2-2 2.10 001 12E5 1e-3 6月30日 2024年5月 2023-05-01 1/2 8:30 8时30分 24.6.30'.split(' '),
  'TRUE +3.5 (5) １２ ￥5 1,000 12.345% 95% 123456789012'.split(' '),
  '=1+1 ＝1+1 = >= - — + 12 2.5 6月底前 2024年 L51,L55 甲'.split(' '),
  ['1 1/2', 'Mar 5', '3 PM'],
].flat()
const hasOffice = spawnSync('soffice', ['--version']).status === 0
/** Of English (USA) and Chinese (China), as LibreOffice numbers languages. */
const LANGUAGES = { 'en-US': 1033, 'zh-CN': 2052 }

describe.skipIf(!hasOffice)('CSV for spreadsheets in LibreOffice, with numbers and days detected', () => {
  it.each(Object.entries(LANGUAGES))('shows each text as it is written (%s)', (_, language) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-spreadsheet-'))
    try {
      const quarantine = RESOURCES.find(({ name }) => name === 'quarantine')!
      const row = { document_id: 'a', source: 'L1', table: 1, row: 1, column: 1, reason: '' }
      const rows = TEXTS.map((text) => ({ ...row, text }))
      writeFileSync(join(folder, 'in.csv'), csvOf(quarantine, rows, { excel: true }))
      const read = `CSV:44,34,76,1,,${language},false,true`
      const write = `csv:Text - txt - csv (StarCalc):44,34,76,1,,${language},false,true`
      const home = `-env:UserInstallation=file://${folder}/home`
      const converted = spawnSync(
        'soffice',
        [
          home,
          '--headless',
          `--infilter=${read}`,
          '--convert-to',
          write,
          '--outdir',
          join(folder, 'out'),
          join(folder, 'in.csv'),
        ],
        { encoding: 'utf8' },
      )
      expect(converted.status, converted.stderr).toBe(0)
      const shown = parse(readFileSync(join(folder, 'out/in.csv')), { columns: true, bom: true }) as { text: string }[]
      expect(shown.map(({ text }) => text.replace(/^'/, ''))).toEqual(TEXTS)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
