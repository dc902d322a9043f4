import { afterAll, describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/model/extraction.js'
import { recordsOf } from '../../../src/model/plan.js'
import { nameOf } from '../../../src/model/place.js'
import { runPipe } from '../../../src/pipeline.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import { identityOf } from '../../../src/validate/duplicates.js'
import { FORMATS, type Format, type Piece } from '../../builders/notice-files.js'
import { first } from '../../runs.js'
import { PATIENT, registry } from '../../support.js'
import { annex, COLOPHON, letter, TITLES, whole } from './folder.js'

const processes = new PdfProcesses()
afterAll(() => processes.close())
const options = { processes, limits: PATIENT }

const written = async (name: string, format: Format, pieces: readonly Piece[]) => ({
  file: `${name}.${format}`,
  bytes: await FORMATS[format](pieces),
})

/** A letter with its annexes beside it, each in a format of its own. */
async function grouped(
  of: Format,
  first: Format,
  second: Format,
  annexes: Piece[][],
  above: readonly Piece[] = letter(),
): Promise<Extraction> {
  const file = await written('通知', of, above)
  const alone = await runPipe(file, registry, options)
  const held = alone.plan.annex_list
  const files = [
    { ...(await written('附件1', first, annexes[0]!)), holds: [held[0]!] },
    { ...(await written('附件2', second, annexes[1]!)), holds: [held[1]!] },
  ]
  return runPipe(file, registry, { ...options, annexes: files })
}

const labelled = TITLES.map((title, at) => annex(title, `附件${at + 1}`, title))
const titled = TITLES.map((title) => annex(title, title))
const bare = TITLES.map((title) => annex(title))

describe('a letter with its annexes beside it gives the records of the notice in one file', () => {
  it.each(
    first<[Format, Format, Format]>(3, [
      ['docx', 'xlsx', 'docx'],
      ['html', 'docx', 'xlsx'],
      ['docx', 'pdf', 'html'],
      ['pdf', 'xlsx', 'pdf'],
      ['md', 'md', 'html'],
    ]),
  )('%s with %s and %s', async (...formats) => {
    const expected = await runPipe(await written('notice', formats[0], whole()), registry, options)
    for (const annexes of [labelled, titled, bare]) {
      const { plan, findings } = await grouped(...formats, annexes)
      expect(identityOf({ plan, findings, decisions: [] }).content).toBe(identityOf(expected).content)
      expect(plan.annexes.map(({ no, title }) => [no, title.text])).toEqual([
        ['1', TITLES[0]],
        ['2', TITLES[1]],
      ])
      const { title, document_number, issuer, issued_on, printed_on, copied_to } = expected.plan
      expect(plan).toMatchObject({ title, document_number, issuer, issued_on, printed_on, copied_to })
      expect(findings.map(({ rule }) => rule)).toEqual(expected.findings.map(({ rule }) => rule))
    }
  })
})

describe('the places of a letter with its annexes', () => {
  it('name the file where it is not the letter, and come in its order', async () => {
    const { plan } = await grouped('docx', 'xlsx', 'pdf', labelled)
    const [first, second, third] = [...recordsOf(plan)].map(({ record }) => record)
    expect(nameOf(first!.places)).toBe('附件1.xlsx#Sheet1!4')
    expect(nameOf(second!.places)).toBe('附件1.xlsx#Sheet1!5')
    expect(nameOf(third!.places)).toBe('附件2.pdf#p1')
    expect(third!.places[0]).toMatchObject({ file: 3, file_name: '附件2.pdf' })
    expect(plan.letter.every(({ place }) => place.file === undefined)).toBe(true)
  })

  it('are a cell each, whatever the file: tables go on over files', async () => {
    const { plan } = await grouped('md', 'html', 'md', titled)
    const cells = [...recordsOf(plan)].flatMap(({ record }) => record.measure.fragments.map(({ table }) => table))
    expect(cells).toEqual([1, 1, 2])
    expect(plan.ledger).toMatchObject({ in_quarantine: 0, cells: 30 })
  })

  it('of a title that only the list has are in the letter', async () => {
    const { plan } = await grouped('md', 'html', 'md', bare)
    const { title } = plan.annexes[0]!
    expect(title).toMatchObject({ text: TITLES[0], derivation: 'inferred', rule: 'annex/title-from-list' })
    expect(title.fragments.map(({ place }) => nameOf([place]))).toEqual([nameOf([plan.annex_list[0]!.place])])
  })
})

describe('labels that the letter prints without the annexes open none', () => {
  const remark = '（另附Excel表）'
  it.each<[string, string[]]>([
    ['bare', ['附件1', '附件2']],
    ['in another order', ['附件2', '附件1']],
    ['with their titles', ['附件1', TITLES[0], remark, '附件2', TITLES[1], remark]],
    ['with their titles behind them', [`附件1：${TITLES[0]}`, `附件2：${TITLES[1]}`]],
    ['of one of them', ['附件2']],
  ])('%s', async (_, lines) => {
    for (const above of [letter({ foot: [...lines, ...COLOPHON] }), letter({ foot: [...COLOPHON, ...lines] })])
      for (const of of first(1, ['docx', 'html', 'md'] as const))
        for (const annexes of [labelled, titled, bare]) {
          const { plan, findings } = await grouped(of, 'xlsx', 'docx', annexes, above)
          expect(filesOfAnnexes(plan)).toEqual([
            ['1', TITLES[0], [2]],
            ['2', TITLES[1], [3]],
          ])
          expect(findings.map(({ rule }) => rule)).not.toContain('annex/label-unclear')
        }
  })

  it('nor does the label of another file at the end of one', async () => {
    const { plan } = await grouped('md', 'md', 'md', [[...titled[0]!, '附件2'], labelled[1]!])
    expect(filesOfAnnexes(plan).map(([no, , files]) => [no, files])).toEqual([
      ['1', [2]],
      ['2', [3]],
    ])
  })

  it('but for an annex of which the letter prints the table', async () => {
    const above = letter({ foot: ['附件1', '附件2', ...annex(TITLES[1], TITLES[1])] })
    const file = await written('通知', 'docx', above)
    const held = (await runPipe(file, registry, options)).plan.annex_list
    const annexes = [{ ...(await written('附件1', 'xlsx', bare[0]!)), holds: [held[0]!] }]
    const { plan } = await runPipe(file, registry, { ...options, annexes })
    expect(
      filesOfAnnexes(plan)
        .map(([no, , files]) => [no, files])
        .sort(),
    ).toEqual([
      ['1', [2]],
      ['2', [undefined]],
    ])
  })
})

/** Number and title of each annex, and the files in which its records stand. */
function filesOfAnnexes(plan: Extraction['plan']): [string, string, (number | undefined)[]][] {
  return plan.annexes.map(({ no, title }) => {
    const own = [...recordsOf(plan)].filter(({ annex }) => annex.no === no)
    return [no, title.text, [...new Set(own.flatMap(({ record }) => record.places.map(({ file }) => file)))]]
  })
}
