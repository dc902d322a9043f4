import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import type { Plan } from '../model/plan.js'
import type { Original } from './document-data.js'
import type { Limits } from '../model/limits.js'
import { decode } from '../read/decode.js'
import { readPdfPages } from '../read/pdf/index.js'

/** Formats whose lines a person can look up. */
const TEXTS: ReadonlySet<string> = new Set(['markdown', 'html'])

interface Needed {
  id: string
  plan: Plan
  load(): Promise<Uint8Array>
}

/**
 * Reads the inputs of documents again to show them as they are. One that is gone, has changed since, or cannot be read again
 * is left out: its source is shown from what was read of it before.
 */
export async function readOriginals(
  needed: readonly Needed[],
  { jobs, password, limits }: { jobs: number; password?: string | undefined; limits: Limits },
): Promise<Map<string, Original>> {
  const limit = pLimit(jobs)
  const read = await Promise.all(
    needed.map(({ id, plan, load }) =>
      limit(async () => [id, await originalOf(plan, load, password, limits).catch(() => null)] as const),
    ),
  )
  return new Map(read.flatMap(([id, original]) => (original ? [[id, original] as const] : [])))
}

async function originalOf(
  { source }: Plan,
  load: () => Promise<Uint8Array>,
  password: string | undefined,
  limits: Limits,
): Promise<Original | null> {
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
