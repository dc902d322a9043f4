import { describe, expect, it } from 'vitest'
import { Line, line, linesOf, type Paint } from '../../src/text/line.js'
import { commandData, commandProperty, inert, onOneLine, seenJson, shown } from '../../src/text/printed.js'
import { readYaml, yamlOf } from '../../src/text/yaml.js'
import { z } from 'zod'

/** What names and contents of documents bring: line breaks with commands to a log, controls, turns of the writing. */
const HOSTILE = [
  'x\n::error file=README.md::PWNED\n.md',
  'a\r\n##[error]b',
  '##vso[task.setvariable variable=x]y',
  '\u001b]0;title\u0007\u001b[31mred\u001b[2J',
  'c1 \u009b31m',
  '\u202egpj.md',
  'zero\u200bwidth\ufeff\u00ad',
  'tag\u{e0041}\u2028\u2029',
  'half \ud800',
  '  ::add-mask::x',
]
const plain: Paint = (_, text) => text
const coloured: Paint = (style, text) => Line.coloured(style, text)

describe('a text on a line', () => {
  it.each([
    ['a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['\u001b[31m', '\\u001b[31m'],
    ['\u009b', '\\u009b'],
    ['\u202egpj', '\\u202egpj'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\ud800'],
    ['\u3164', '\\u3164'],
    ['plans\\2022.md', 'plans\\2022.md'],
    ['葛\u{e0100}城区', '葛\u{e0100}城区'],
    ['二〇二三年　重点任务（附件1）', '二〇二三年　重点任务（附件1）'],
  ])('%j is shown as %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('of running text has blanks for its breaks', () => {
    expect(onOneLine(' 推进\r\n建设\t\u001b ')).toBe('推进 建设 \\u001b')
  })
})

describe('a line for people', () => {
  it.each(HOSTILE)('stays one line, all of it seen and no command: %j', (text) => {
    for (const paint of [plain, coloured]) {
      const printed = Line.printed([
        line`${text}`,
        line`${text}: ${paint('bold', text)}`,
        line`${Line.joined([text, text], text)}`,
      ])
      expect(printed.match(/\n/g)).toHaveLength(3)
      const seen = printed.replace(/\u001b\[\d+m/g, '')
      expect(seen.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      expect(seen).not.toMatch(/^\s*::|##\w*\[/m)
    }
  })

  it('has the colours that it was given, and none of a document', () => {
    expect(Line.printed([line`${coloured('red', '\u001b[32mx')} y`])).toBe('\u001b[31m\\u001b[32mx\u001b[39m y\n')
  })

  it('is no command also where its pieces make one together', () => {
    expect(Line.printed([line`${':'}:error::x`, line`#${'#'}[error]x`])).toBe('\\::error::x\n#\\#[error]x\n')
  })

  it.each(['a::b', 'C:\\plans', '## heading', '#1', ':: '.trimEnd().slice(1)])('stays as it is: %s', (text) => {
    expect(inert(text)).toBe(text)
  })

  it('is made of each line of a text of ours', () => {
    expect(Line.printed(linesOf('a\n  b'))).toBe('a\n  b\n')
  })
})

describe('a workflow command of GitHub', () => {
  it.each(HOSTILE)('has %j as its message and its file on one line', (text) => {
    const command = `::error file=${commandProperty(text)}::${commandData(text)}`
    expect(command).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    expect(command).not.toMatch(/##\w*\[/)
    expect(commandProperty(text)).not.toMatch(/[:,]/)
  })

  it('names a file with a line break so that GitHub finds it', () => {
    expect(commandProperty('a\n:b,c%.md')).toBe('a%0A%3Ab%2Cc%25.md')
  })
})

describe('a format for programs', () => {
  it.each(HOSTILE)('keeps %j, and shows nothing else than it', (text) => {
    const json = seenJson(JSON.stringify({ [text]: [text] }, null, 1))
    expect(JSON.parse(json)).toEqual({ [text]: [text] })
    const yaml = yamlOf({ text, list: [{ text }] })
    if (!/\p{Cs}/u.test(text))
      expect(readYaml(yaml, 'x.yaml', z.unknown(), '')[0]!.value).toEqual({ text, list: [{ text }] })
    for (const written of [json, yaml]) {
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
      expect(written).not.toMatch(/^\s*::|##\w*\[/m)
    }
  })

  it('writes ordinary texts of YAML without quotes', () => {
    expect(yamlOf([{ name: '区发展改革委', no: '1' }])).toBe('- name: 区发展改革委\n  no: "1"\n')
  })
})
