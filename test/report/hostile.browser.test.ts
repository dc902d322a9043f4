import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HEAD } from '../commands/working-folder.js'
import { runHere } from '../commands/in-process.js'
import { connect, HAS_BROWSER, open } from './browser.js'

/** What a document may hold to take over a page that shows it. */
const ATTACKS = [
  '</script><script>window.taken=1</script>',
  '<img src=x onerror=window.taken=1>',
  '"><svg/onload=window.taken=1>',
  'javascript:window.taken=1',
  '${window.taken=1}{{constructor.constructor("window.taken=1")()}}',
  '<!--<script>',
  '__proto__',
  "=cmd|' /C calc'!A0",
]
/** As cells of Markdown: what would be markup is written as text. */
const escaped = (text: string) => text.replace(/[<>|&"`$*_{}[\]()\\!]/g, (char) => `&#${char.charCodeAt(0)};`)

describe.skipIf(!HAS_BROWSER)('a report of hostile documents', () => {
  let browser: Browser
  beforeAll(async () => (browser = await connect()))
  afterAll(() => browser.close())

  it('shows their cells as they stand, and runs nothing of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-hostile-'))
    const rows = ATTACKS.map(
      (attack, at) =>
        `| ${at + 1} | ${escaped(attack)} | 整治${escaped(attack)}。 | ${escaped(attack)} | ${escaped(attack)} | 县水利局 |`,
    )
    writeFileSync(
      join(folder, 'notice.md'),
      `# 某县2023年${escaped(ATTACKS[0]!)}重点任务\n\n${HEAD}${rows.join('\n')}\n`,
    )
    await runHere(folder, ['report', 'notice.md'])
    const path = join(folder, 'report.html')
    expect(readFileSync(path, 'utf8')).not.toContain('taken')
    for (const view of ['records', 'pictures', 'findings']) {
      const { page, complaints } = await open(browser, path, `#view=${view}`)
      /** What an attack would load has come, or failed. */
      await page.waitForFunction('[...document.images].every(({ complete }) => complete)')
      expect(await page.evaluate('window.taken')).toBeUndefined()
      expect(complaints).toEqual([])
      await page.close()
    }
    const { page } = await open(browser, path)
    const texts = await page.locator('.body .title a').allTextContents()
    expect(texts).toEqual(ATTACKS)
    for (const at of ATTACKS.keys()) {
      await page.locator('[data-record]').nth(at).click()
      await page.locator('.source h3').waitFor()
      expect(await page.evaluate('window.taken')).toBeUndefined()
    }
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    await page.close()
  })

  it('is at no loss over an address that somebody made up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-address-'))
    writeFileSync(
      join(folder, 'notice.md'),
      `# 某县2023年重点任务\n\n${HEAD}| 1 | 绿化 | 造林2万亩。 | 年底前 | 县林业局 | — |\n`,
    )
    await runHere(folder, ['report', 'notice.md'])
    for (const hash of [
      '#open=<img>&sort=__proto__&view=constructor',
      '#annex=x&section=%&due=&kind=toString&target=',
      '#%',
      '#view=changes',
    ]) {
      const { page, complaints } = await open(browser, join(folder, 'report.html'), hash)
      expect(await page.locator('main').textContent()).not.toBe('')
      expect(complaints).toEqual([])
      await page.close()
    }
  })
})
