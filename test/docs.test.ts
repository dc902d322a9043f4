import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { describe, expect, it } from 'vitest'
import { PAGES } from '../docs/build.js'
import { ROOT } from './support.js'

describe('the documentation', () => {
  it.each(Object.keys(PAGES))('docs/%s is what the code says', (name) => {
    expect(
      readFileSync(join(ROOT, 'docs', name), 'utf8') === PAGES[name]!(),
      `docs/${name} is out of date: run npm run docs`,
    ).toBe(true)
  })

  it('is the same in both languages: each command of README.md stands in README.zh-CN.md', () => {
    const commands = (file: string) => readFileSync(join(ROOT, file), 'utf8').match(/^(?:npm|npx|gongwen) .*$/gm) ?? []
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'))
    expect(commands('README.md').length).toBeGreaterThan(5)
  })
})

describe('the package', () => {
  it('has exports that resolve', async () => {
    const { messages } = await publint({ pkgDir: ROOT, strict: true })
    expect(messages).toEqual([])
  })
})
