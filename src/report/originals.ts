import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import { filesOf, type Plan } from '../model/plan.js'
import type { Original, Originals } from './document-data.js'
import type { Limits } from '../model/limits.js'
import { decode } from '../read/decode.js'
import { readPdfPages } from '../read/pdf/index.js'

/** Formats whose lines a person can look up. */
const TEXTS: ReadonlySet<string> = new Set(['markdown', 'html'])

interface Needed {
  id: string
  plan: Plan
  /** Of each of its files. */
  loads: readonly (() => Promise<Uint8Array>)[]
}

/**
 * Reads the inputs of documents again to show them as they are. One that is gone, has changed since, or cannot be read again
 * is left out: its source is shown from what was read of it before.
 */
export async function readOriginals(
  needed: readonly Needed[],
  { jobs, password, limits }: { jobs: number; password?: string | undefined; limits: Limits },
): Promise<Map<string, Originals>> {
  const limit = pLimit(jobs)
  const read = needed.map(async ({ id, plan, loads }) => {
    const originals = filesOf(plan.source).map((file, at) =>
      limit(() => originalOf(file, loads[at], password, limits).catch(() => null)),
    )
    return [id, await Promise.all(originals)] as const
  })
  return new Map(await Promise.all(read))
}

async function originalOf(
  source: Pick<Plan['source'], 'file' | 'format' | 'encoding' | 'sha256'>,
  load: (() => Promise<Uint8Array>) | undefined,
  password: string | undefined,
  limits: Limits,
): Promise<Original | null> {
  if (load === undefined) return null
  if (source.format !== 'pdf' && !TEXTS.has(source.format)) return null
  const bytes = await load()
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) return null
  if (source.format === 'pdf')
    return {
      kind: 'pages',
      contents: (await readPdfPages({ file: source.file, bytes }, { password, limits }, true)).contents,
    }
  return { kind: 'text', text: decode(bytes, source.file, source.encoding).text }
}
