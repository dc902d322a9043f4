import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect, HAS_BROWSER, open, reportOf } from './browser.js'

const MEASURE = 'xizhengbanfa-2022-2/1/2/1'
const statusOf = (page: Page) => page.getByRole('status').textContent()
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!HAS_BROWSER)('the report in a browser', () => {
  let browser: Browser
  let pdf: string
  let markdown: string
  let years: string
  beforeAll(async () => {
    browser = await connect()
    pdf = (await reportOf('fixtures/formats/xicheng-2022.libreoffice.pdf')).path
    years = (await reportOf('fixtures/notices/xicheng-2022.md', 'fixtures/years/xicheng/new.md')).path
    markdown = (await reportOf('fixtures/notices/xicheng-2022.md')).path
  })
  afterAll(() => browser.close())

  it('opens from disk with every record, asks for nothing and complains of nothing', async () => {
    const { page, complaints } = await open(browser, markdown)
    await expect.poll(() => statusOf(page)).toBe('113 条')
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('114')
    await page.close()
    expect(complaints).toEqual([])
  })

  it('finds records that have all words, whatever their order, while a person types', async () => {
    const { page } = await open(browser, markdown)
    await page.keyboard.press('/')
    await page.keyboard.type('扬尘 道路')
    await expect.poll(() => statusOf(page)).toBe('3 / 113 条')
    await page.getByRole('searchbox').fill('扬尘')
    await expect.poll(() => statusOf(page)).toBe('9 / 113 条')
    await page.getByRole('searchbox').fill('道路 扬尘')
    await expect.poll(() => statusOf(page)).toBe('3 / 113 条')
    await page.getByRole('searchbox').fill('此语必无')
    await page.getByText('没有符合全部条件的任务').waitFor()
    await page.close()
  })

  it('filters by facets, counts what further ones would leave, and keeps the view in the address', async () => {
    const { page } = await open(browser, markdown)
    await page.getByRole('checkbox', { name: '附件3' }).check()
    await expect.poll(() => statusOf(page)).toBe('21 / 113 条')
    await page.getByRole('checkbox', { name: '区城市管理委' }).first().check()
    await expect.poll(() => statusOf(page)).not.toBe('21 / 113 条')
    const shown = await statusOf(page)
    const again = await open(browser, markdown, new URL(page.url()).hash)
    await expect.poll(() => statusOf(again.page)).toBe(shown)
    await page.close()
    await again.page.close()
  })

  it('filters by a bar of a picture', async () => {
    const { page, complaints } = await open(browser, markdown, '#view=pictures')
    await page.getByRole('link', { name: '6月: 2 条' }).press('Enter')
    await expect.poll(() => statusOf(page)).toBe('2 / 113 条')
    await page.close()
    expect(complaints).toEqual([])
  })

  it('outlines the cell of a field where the PDF has it', async () => {
    const { page } = await open(browser, pdf, `#open=${encodeURIComponent(MEASURE)}&field=lead`)
    const outlined = page.locator('.spot.chosen')
    await outlined.waitFor()
    const box = (await outlined.boundingBox())!
    const inside = []
    for (const text of await page.locator('svg.page text').all()) {
      const at = (await text.boundingBox())!
      const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 }
      const isInside =
        middle.x > box.x && middle.x < box.x + box.width && middle.y > box.y && middle.y < box.y + box.height
      if (isInside) inside.push(await text.textContent())
    }
    expect(inside.join('').replace(/\s/g, '')).toBe(
      '区发展改革委区生态环境局区城市管理委区住房城乡建设委区交通委区科学技术和信息化局西城园管委会',
    )
    await page.close()
  })

  it('marks the pieces of a field in the lines of a text', async () => {
    const { page } = await open(browser, markdown, `#open=${encodeURIComponent(MEASURE)}&field=lead`)
    await page.locator('mark.chosen').first().waitFor()
    expect(await page.locator('mark.chosen').allTextContents()).toEqual([
      '区发展改革委<br>区生态环境局<br>区城市管理委<br>区住房城乡建设委<br>区交通委<br>区科学技术和信息化局',
      '西城园管委会',
    ])
    expect(await page.locator('.lines li.own .number').allTextContents()).toEqual(['50', '51', '55'])
    await page.close()
  })

  it('goes through records by keys and gives the focus back', async () => {
    const { page } = await open(browser, markdown)
    await page.locator('[data-record]').first().press('Enter')
    const title = page.locator('#detail-title')
    await title.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.locator('#detail-title', { hasText: '构建碳达峰碳中和政策体系' }).waitFor()
    await page.keyboard.press('Escape')
    await title.waitFor({ state: 'detached' })
    expect(await page.locator(':focus').getAttribute('data-record')).toBe(MEASURE)
    await page.close()
  })

  it('speaks Chinese and English', async () => {
    const { page } = await open(browser, markdown)
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => statusOf(page)).toBe('113 records')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.close()
    const english = await open(browser, markdown, '', { locale: 'en-GB' })
    await expect.poll(() => statusOf(english.page)).toBe('113 records')
    await english.page.close()
  })

  it('saves what is shown as CSV', async () => {
    const { page } = await open(browser, markdown, '#due=2022-06')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 CSV' }).click()
    const csv = String(await buffer(await (await saving).createReadStream()))
    expect(csv).toMatch(/^\ufeffid,document_id,plan_year,/)
    expect(csv.split('\nxizhengbanfa-2022-2/')).toHaveLength(3)
    await page.close()
  })

  it('prints every record that passes the filters', async () => {
    const { page } = await open(browser, markdown)
    expect(await page.locator('.body .row').count()).toBeLessThan(60)
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    expect(await page.locator('.body .row').count()).toBe(113)
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    const printed = await PDFDocument.load(await page.pdf())
    expect(printed.getPageCount()).toBeGreaterThan(5)
    await page.close()
  })

  it('shows the place of a finding that concerns no record', async () => {
    const { page, complaints } = await open(browser, markdown, '#view=findings')
    await page.getByRole('button', { name: 'L95' }).click()
    await page.locator('.lines li.own .number').waitFor()
    expect(await page.locator('.lines li.own').allTextContents()).toEqual(['95## 大气污染防治 2022 年行动计划'])
    await page.close()
    expect(complaints).toEqual([])
  })

  it('shows what changed between two years, by kind, and where sections went', async () => {
    const { page, complaints } = await open(browser, years, '#view=changes&change=deadline-later')
    expect(await page.locator('main h2').first().textContent()).toBe('2022 年 → 2023 年')
    expect(await page.getByRole('link', { name: '时限推后 2' }).getAttribute('aria-current')).toBe('true')
    const shown = await page.locator('.match .lines-of-change').allTextContents()
    expect(shown.map((line) => line.slice(0, 4))).toEqual(['时限推后', '时限推后'])
    await page.getByRole('link', { name: '时限推后 2' }).click()
    await page.getByRole('link', { name: '目标调高 10' }).click()
    await page.locator('.match', { hasText: '目标调高' }).first().waitFor()
    const words = page.locator('.match').first()
    expect([
      await words.locator('del').first().textContent(),
      await words.locator('ins').first().textContent(),
    ]).toEqual([' 74.6', '74.9'])
    const ribbons = await page.locator('.flow path title').allTextContents()
    expect(ribbons).toContain('3 三、水环境治理 → 3 三、水环境治理: 11 条')
    await page.close()
    expect(complaints).toEqual([])
  })

  it.each([
    ['records', 'markdown', '', 'light', 1400],
    ['a record', 'pdf', `#open=${encodeURIComponent(MEASURE)}`, 'dark', 1400],
    ['a record on a phone', 'pdf', `#open=${encodeURIComponent(MEASURE)}&field=lead`, 'light', 400],
    ['a record of a text on a phone', 'markdown', `#open=${encodeURIComponent(MEASURE)}&field=measure`, 'light', 400],
    ['records on a phone', 'markdown', '', 'dark', 400],
    ['pictures', 'markdown', '#view=pictures', 'light', 1400],
    ['pictures at night', 'markdown', '#view=pictures', 'dark', 1400],
    ['findings', 'markdown', '#view=findings', 'dark', 1400],
    ['changes', 'years', '#view=changes', 'light', 1400],
    ['changes on a phone', 'years', '#view=changes&change=reworded', 'dark', 400],
  ] as const)('has no fault of accessibility that axe knows: %s', async (_, report, hash, colorScheme, width) => {
    const { page } = await open(browser, { pdf, markdown, years }[report], hash, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    })
    await page.waitForFunction('document.getAnimations().every(({ playState }) => playState !== "running")')
    await page.evaluate(AXE)
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })',
    )
    await page.close()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' ')}`,
      ),
    ).toEqual([])
  })
})
