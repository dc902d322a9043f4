import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { ROOT } from '../support.js'
import { runHere } from '../commands/in-process.js'

/** The browser of this run, which `browser-server.ts` started. */
const SERVED = inject('browser')
export const HAS_BROWSER = SERVED !== null

/** Connects to the browser; contexts are of who connects, and end with them. */
export const connect = (): Promise<Browser> => chromium.connect(SERVED!)

/** Makes a report of inputs, by their paths from the root of the project or absolute ones. */
export async function reportOf(...inputs: string[]): Promise<{ path: string; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-report-'))
  const path = join(folder, 'report.html')
  const told = await runHere(folder, ['report', ...inputs.map((input) => join(ROOT, input)), '-o', path])
  return { path, stderr: told.stderr }
}

export interface Opened {
  page: Page
  /** What went wrong in it, and what its policy held back. */
  complaints: string[]
}

/** Opens a page from disk. */
export async function open(
  browser: Browser,
  path: string,
  hash = '',
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Opened> {
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1400, height: 900 }, ...options })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const address = request.url()
    if (!/^(?:file|blob|data):/.test(address)) complaints.push(`asks for ${address}`)
  })
  await page.goto(pathToFileURL(path).href + hash)
  await page.locator('main').waitFor()
  return { page, complaints }
}
