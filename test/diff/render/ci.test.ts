import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { RENDERERS } from '../../../src/diff/render/index.js'
import { locatedOf } from '../../../src/diff/render/places.js'
import { uriOf } from '../../../src/diff/render/sarif.js'
import type { Change, DiffRecord } from '../../../src/model/diff.js'
import {
  change,
  diffOf,
  document,
  large,
  match,
  oldDocument,
  oldRecord,
  record,
  SMALL,
  STANDING,
  WHOLE,
} from './sample.js'

const options = { paint: (_: string, text: string) => text }

describe('where a change is shown', () => {
  const locate = (change: Change, given: Partial<DiffRecord>) =>
    locatedOf(
      diffOf([
        { old: oldDocument(), new: document(), changes: [], matches: [match([change], { new: [record(given)] })] },
      ]),
    )[0]!.place

  it.each([
    [
      'the first of two lines',
      [
        { line: 51, column: 4 },
        { line: 55, column: 1 },
      ],
      51,
      null,
    ],
    ['a long line', STANDING[0]!.places, 1, 2040],
    ['a page', STANDING[1]!.places, null, null],
    ['a table of Word', STANDING[2]!.places, null, null],
    ['a sheet called like a line', STANDING[3]!.places, null, null],
    ['nowhere', [], null, null],
  ])('is on %s', (_, places, line, column) => {
    expect(locate(change('reworded'), { places })).toEqual({ file: 'plans/xi-2023.md', line, column })
  })

  it('is the first line where it is said once for the document', () => {
    const [located] = locatedOf(
      diffOf([{ old: oldDocument(), new: document(), changes: [change('annex-renamed')], matches: [] }]),
    )
    expect(located).toMatchObject({ place: { file: 'plans/xi-2023.md', line: 1 }, oldPlace: null })
  })

  it('of what was removed is where its section stands', () => {
    const gone = match([change('removed', { new_source: '' })], { old: [oldRecord()], new: [] })
    const there = match([], { new: [record({ places: [{ line: 90, column: 1 }] })] })
    const [located] = locatedOf(diffOf([{ old: oldDocument(), new: document(), changes: [], matches: [gone, there] }]))
    expect(located).toMatchObject({ place: { line: 90 }, oldPlace: { file: 'plans/xi-2022.md', line: 51 } })
  })

  it('of a removed document is the old one', () => {
    const [located] = locatedOf(
      diffOf([
        { old: oldDocument(), new: null, changes: [change('document-removed', { new_source: '' })], matches: [] },
      ]),
    )
    expect(located!.place).toEqual({ file: 'plans/xi-2022.md', line: 1, column: null })
  })
})

describe('annotations on GitHub', () => {
  it('are errors and notices, the gravest first, without what was accepted', () => {
    expect(RENDERERS.github(SMALL, options)).toBe(`\
::error file=plans/xi-2023.md,line=56,title=removed::9 旧任务: task 9 旧任务 is gone
::error file=plans/xi-2023.md,line=56,title=due later%2C weaker::3 健全统计核算体系: the deadline moves from 06-30 to 12-31
::error file=plans/xi-2023.md,line=56,title=reworded::3 健全统计核算体系: 完善碳排放统计{+核算+}体系{+，每季度通报+}。
::notice file=plans/xi-2023.md,line=56,title=renumbered::3 健全统计核算体系: 序号 2 is now 3
::notice file=plans/xi-2023.md,line=56,title=renumbered::3 健全统计核算体系: 序号 2 is now 3
::notice file=plans/xi-2023.md,line=1,title=annex renamed::annex 1 has another title
`)
  })

  it('are ten at most of a level, and the tenth says how many are left', () => {
    const lines = RENDERERS.github(large(5000, 10), options).trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines.at(-1)).toBe(
      '::error title=gongwen diff::4991 more changes are not shown here: see the HTML or JSON report.',
    )
  })

  it('are one line each, whatever a document says', () => {
    const lines = RENDERERS.github(WHOLE, options).trimEnd().split('\n')
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|notice) (?:file=[^:,]+(?:,line=\d+)?(?:,col=\d+)?,)?title=[^:]+::[^\r\n\0]*$/)
  })
})

interface Log {
  $schema: string
  version: string
  runs: {
    tool: { driver: { name: string; version: string; rules: { id: string; shortDescription: { text: string } }[] } }
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string }
          region?: { startLine: number; startColumn?: number }
        }
      }[]
      partialFingerprints: Record<string, string>
      suppressions?: { kind: string; status: string }[]
    }[]
  }[]
}

describe('SARIF', () => {
  const log = (diff = WHOLE) => JSON.parse(RENDERERS.sarif(diff, options)) as Log

  it('has what the standard asks for', () => {
    const { version, runs } = log()
    const { tool, results } = runs[0]!
    expect([version, runs.length, tool.driver.name]).toEqual(['2.1.0', 1, 'gongwen'])
    const ids = tool.driver.rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId)
      expect(['error', 'note']).toContain(level)
      expect(message.text).not.toBe('')
      for (const { physicalLocation } of locations) {
        const { uri } = physicalLocation.artifactLocation
        expect(uri).toMatch(/^(?:[\w\-.~/!*'()]|%[\dA-F]{2})+$/)
        expect(physicalLocation.region?.startLine ?? 1).toBeGreaterThan(0)
      }
    }
  })

  it('knows a change again, and suppresses what was accepted', () => {
    const { results } = log(SMALL).runs[0]!
    expect(results.map(({ ruleId, level, suppressions }) => [ruleId, level, suppressions?.[0]?.status])).toEqual([
      ['diff/annex-renamed', 'note', undefined],
      ['diff/deadline-later', 'error', undefined],
      ['diff/reworded', 'error', undefined],
      ['diff/lead-removed', 'error', 'accepted'],
      ['diff/removed', 'error', undefined],
      ['diff/moved-number', 'note', undefined],
      ['diff/moved-number', 'note', undefined],
    ])
    expect(results[1]!.partialFingerprints).toEqual({ gongwenChange: '0000000000000001' })
  })

  it.each([
    ['plans/a b.md', 'plans/a%20b.md'],
    ['./plans/年.md', 'plans/%E5%B9%B4.md'],
    ['/srv/a:b.md', 'file:///srv/a%3Ab.md'],
    ['C:\\plans\\a.md', 'file:///C:/plans/a.md'],
    ['\ud800', '%EF%BF%BD'],
  ])('names the file %j %s', (file, uri) => {
    expect(uriOf(file)).toBe(uri)
  })
})

describe('JUnit’s XML', () => {
  it('is a suite a document and a test case a record', () => {
    const at = 'xi-2023 / 附件1 应对气候变化2023年行动计划 / 一、温室气体排放控制目标'
    const attributes = `name="3 健全统计核算体系 (xi-2023/1/3/1)" classname="${at}" file="plans/xi-2023.md" time="0"`
    const renumbered = `<testcase ${attributes}><system-out>renumbered: 序号 2 is now 3 [L51,L55 → L56]</system-out></testcase>`
    expect(RENDERERS.junit(SMALL, options)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="gongwen diff" tests="6" failures="2" errors="0" skipped="0">
<testsuite name="2023年工作计划 (xi-2023)" tests="6" failures="2" errors="0" skipped="0">
<testcase name="the document" classname="xi-2023" file="plans/xi-2023.md" time="0"><system-out>annex renamed: annex 1 has another title</system-out></testcase>
<testcase ${attributes}></testcase>
<testcase ${attributes}><failure message="due later, weaker: the deadline moves from 06-30 to 12-31 (and 1 more)" type="deadline-later">due later, weaker: the deadline moves from 06-30 to 12-31 [L51,L55 → L56]
reworded: the measure is reworded [L51,L55 → L56]</failure><system-out>lead unit removed, accepted: 区统计局 is no lead unit any more [L51,L55 → L56]</system-out></testcase>
<testcase name="9 旧任务 (xi-2022/1/2/1)" classname="${at}" file="plans/xi-2023.md" time="0"><failure message="removed: task 9 旧任务 is gone" type="removed">removed: task 9 旧任务 is gone [L70]</failure></testcase>
${renumbered}
${renumbered}
</testsuite>
</testsuites>
`)
  })

  it('skips a record whose changes were accepted', () => {
    const accepted = match([change('lead-added', { status: 'accepted', message: 'agreed' })])
    const xml = RENDERERS.junit(
      diffOf([{ old: oldDocument(), new: document(), changes: [], matches: [accepted] }]),
      options,
    )
    expect(xml).toContain('failures="0" errors="0" skipped="1"')
    expect(xml).toContain('<skipped message="lead unit added, accepted: agreed">')
  })

  it('is well-formed, whatever a document says', () => {
    const xml = RENDERERS.junit(WHOLE, options)
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
    const met: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name }) => met.push(name))
    parser.write(xml).close()
    expect(new Set(met)).toEqual(new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'system-out']))
  })
})

describe('GitLab’s Code Quality report', () => {
  const issues = () =>
    JSON.parse(RENDERERS.gitlab(WHOLE, options)) as {
      description: string
      check_name: string
      fingerprint: string
      severity: string
      location: { path: string; lines: { begin: number } }
    }[]

  it('gives each issue a fingerprint of its own', () => {
    const fingerprints = issues().map(({ fingerprint }) => fingerprint)
    expect(new Set(fingerprints).size).toBe(fingerprints.length)
  })

  it('has the gravest as blockers, notes as info, and nothing that was accepted', () => {
    expect(issues()).toHaveLength(54)
    expect(issues().find(({ check_name }) => check_name === 'diff/removed')).toEqual({
      description: 'removed: 9 旧任务: task 9 旧任务 is gone',
      check_name: 'diff/removed',
      fingerprint: expect.any(String) as string,
      severity: 'critical',
      location: { path: 'plans/xi-2023.md', lines: { begin: 56 } },
    })
    const severities = new Map(issues().map(({ check_name, severity }) => [check_name, severity]))
    expect(
      ['document-removed', 'lead-removed', 'reworded', 'moved-number'].map((kind) => severities.get(`diff/${kind}`)),
    ).toEqual(['blocker', 'major', 'minor', 'info'])
  })
})
