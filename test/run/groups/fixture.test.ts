import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { processes } from '../../../src/run/documents/processes.js'
import { extractionsOf, runInputs } from '../../../src/run/run.js'
import { PATIENT, ROOT, viewOf } from '../../support.js'

const FOLDER = join(ROOT, 'fixtures/annex-files/qingshan-2024')
afterAll(() => processes.close())

/** What is expected was read against the four files by eye. */
it('a letter in Word with annexes in Excel and Word beside it', async () => {
  const options = { units: [], jobs: 1, limits: PATIENT, cache: false } as const
  const read = await runInputs([FOLDER], options, extractionsOf)
  expect(read.map(({ paths }) => paths.map((path) => path.slice(FOLDER.length + 1)))).toEqual([
    ['通知.docx', '附件1.xlsx', '2.青山县2024年民生实事任务清单.docx', 'P020240318.xlsx'],
  ])
  await expect(`${JSON.stringify(viewOf(read[0]!.extraction), null, 1)}\n`).toMatchFileSnapshot(
    join(ROOT, 'fixtures/annex-files/expected.json'),
  )
})
