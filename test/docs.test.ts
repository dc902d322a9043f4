import { existsSync, readFileSync } from 'node:fs'
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
    const { messages } = await publint({ pkgDir: ROOT, strict: true, pack: false })
    expect(messages).toEqual([])
  })

  it('holds the files that it names', () => {
    const { files, bin, exports, imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const named = [...Object.values(bin), ...Object.values(exports['.']), ...Object.values(imports)] as string[]
    expect(named.filter((path) => !files.includes(path.replace('./', '').split('/')[0]))).toEqual([])
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
