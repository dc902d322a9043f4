import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

/** `.ci/run` installs a browser and names it; there, and wherever one is named, it must be found. */
const NAMED = process.env.GONGWEN_CHROMIUM
const CHROMIUM = NAMED ?? '/usr/bin/chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of this run listens, or null where tests in a browser are skipped. */
    browser: string | null
  }
}

/** Starts the browser that all tests share. @throws where there is none, and there must be one */
export default async function serveBrowser(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (existsSync(CHROMIUM)) {
    const server = await chromium.launchServer({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
    project.provide('browser', server.wsEndpoint())
    return () => server.close()
  }
  if (NAMED !== undefined || process.env.CI)
    throw new Error(`The report is tested in a browser, and ${CHROMIUM} is none.`)
  console.warn(
    `There is no ${CHROMIUM}: tests in a browser are SKIPPED. Install Chromium, or name one by GONGWEN_CHROMIUM.`,
  )
  project.provide('browser', null)
  return undefined
}
