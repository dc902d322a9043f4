import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'

/** Measures the page of a large dataset in a browser: how long until it can be used, how smoothly it scrolls and searches. */
const ROWS = Number(process.argv[2] ?? 10_000)
const CLI = new URL('../dist/cli.js', import.meta.url).pathname
const CHROMIUM = process.env.GONGWEN_CHROMIUM ?? '/usr/bin/chromium'
/** Pixels that each frame scrolls on, and frames. */
const STEP = 700
const FRAMES = 300

const folder = mkdtempSync(join(tmpdir(), 'gongwen-bench-'))
writeFileSync(join(folder, 'notice.md'), noticeOf(ROWS))
spawnSync(process.execPath, [CLI, 'report', 'notice.md', '--no-cache'], { cwd: folder, stdio: 'inherit' })
const path = join(folder, 'report.html')
console.log(`${ROWS} records: ${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`)

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
const began = performance.now()
await page.goto(pathToFileURL(path).href)
await page.locator('.body .row').first().waitFor()
console.log(`usable after ${Math.round(performance.now() - began)} ms`)
console.log(`frames while scrolling: ${told(await frames(page, `scrollBy(0, ${STEP})`))}`)
await page.evaluate('scrollTo(0, 0)')
console.log(`frames while searching: ${told(await frames(page, searching()))}`)
await browser.close()

/** Has a page do something each frame, and gives how long the frames took, in milliseconds. */
function frames(page: Page, action: string): Promise<number[]> {
  return page.evaluate(`new Promise((resolve) => {
    const times = []
    let last = performance.now()
    let at = 0
    const tick = () => {
      const now = performance.now()
      times.push(now - last)
      last = now
      if (times.length === ${FRAMES}) return resolve(times.slice(5))
      ${action}
      at++
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })`)
}

/** Types another letter every tenth frame. */
function searching(): string {
  return `if (at % 10 === 0) {
    const box = document.querySelector('input[type=search]')
    box.value = '扬尘治理工作措施'.slice(0, 1 + (at / 10) % 8)
    box.dispatchEvent(new Event('input', { bubbles: true }))
  }`
}

function told(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.floor(sorted.length * part)]!.toFixed(1)
  return `median ${share(0.5)} ms, 95 % within ${share(0.95)} ms, longest ${sorted.at(-1)!.toFixed(1)} ms, ${times.filter((time) => time > 50).length} of ${times.length} over 50 ms`
}

function noticeOf(rows: number): string {
  const units = ['县水利局', '县林业局', '县教育局', '县民政局', '县财政局', '县住房城乡建设局']
  const lines = Array.from({ length: rows }, (_, at) => {
    const [lead, support] = [units[at % 6], units[(at * 5 + 1) % 6]]
    return `| ${at + 1} | 第${at + 1}项治理 | 推进扬尘治理工作措施第${at + 1}条，完成${at % 90}%以上，强化监督检查，健全长效机制，确保取得实效。 | ${1 + (at % 12)}月底前 | ${lead} | ${support} |`
  })
  return `# 某县2023年重点任务\n\n| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |\n|---|---|---|---|---|---|\n${lines.join('\n')}\n`
}
