import { expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { runPipe } from '../../../src/pipeline.js'
import { digestOf } from '../../../src/run/documents/digest.js'
import type { BatchInput, BatchOptions } from '../../../src/run/documents/index.js'
import type { DocumentProcesses } from '../../../src/run/documents/processes.js'
import type { Request } from '../../../src/run/documents/worker.js'
import { readInGroups } from '../../../src/run/groups/reading.js'
import { Store } from '../../../src/run/store/store.js'
import { FORMATS } from '../../builders/notice-files.js'
import { registry } from '../../support.js'
import { annex, letter, TITLES } from './folder.js'

const inputOf = (file: string, load: BatchInput['load']): BatchInput => ({
  path: `a/${file}`,
  file,
  from: 'file',
  load,
  overrides: () => Promise.resolve([]),
})

const written = (file: string, pieces: Parameters<typeof FORMATS.md>[0]): BatchInput =>
  inputOf(file, () => Promise.resolve(FORMATS.md(pieces)))

/** Reads in this process; what a document asks for may be refused. */
async function read(inputs: BatchInput[], refused: (request: Request) => boolean) {
  const asked: Request[] = []
  const processes = {
    async read(request: Request) {
      asked.push(request)
      const refusal = { kind: 'exhausted', where: request.file, message: 'It took too long.', remedy: '' } as const
      return refused(request) ? { refusal } : { digest: digestOf(await runPipe(request, registry, request)) }
    },
  } as unknown as DocumentProcesses
  const store = Store.temporary()
  const options: BatchOptions = {
    jobs: 1,
    limits: DEFAULT_LIMITS,
    registers: [],
    registry: registry.hash,
    processes,
    store,
    signal: new AbortController().signal,
    onDone: () => {},
  }
  try {
    return { ...(await readInGroups(inputs, options, {})), asked }
  } finally {
    store.close()
  }
}

const folder = [written('通知.md', letter()), ...TITLES.map((title, at) => written(`附件${at + 1}.md`, annex(title)))]

it('a letter that cannot be read with its annexes is read alone, and says so', async () => {
  const { documents, outcomes, asked } = await read(folder, ({ annexes }) => annexes.length > 0)
  expect(documents.map(({ files }) => files)).toEqual([['a/通知.md'], ['a/附件1.md'], ['a/附件2.md']])
  expect(outcomes.map(({ within }) => within)).toEqual([null, null, null])
  expect(asked.at(-1)!.noticed.map(({ message }) => message)).toEqual([
    '附件1.md、附件2.md stand beside the notice and are not read with it: read as one they fail. It took too long.',
  ])
  expect(asked.at(-1)!.file).toBe('通知.md')
})

it('what was read by itself stands where nothing can be read again', async () => {
  let read_ = 0
  const { documents } = await read(folder, () => ++read_ > folder.length)
  expect(documents.map(({ files, outcome }) => [files, 'digest' in outcome.outcome])).toEqual([
    [['a/通知.md'], true],
    [['a/附件1.md'], true],
    [['a/附件2.md'], true],
  ])
})

it('a file that changes while the run goes on ends it', async () => {
  let loads = 0
  const changing = inputOf('附件1.md', () =>
    Promise.resolve(Buffer.concat([FORMATS.md(annex(TITLES[0])) as Uint8Array, Buffer.from('\n'.repeat(++loads))])),
  )
  await expect(read([folder[0]!, changing], () => false)).rejects.toThrow('It was changed while the run went on.')
})
