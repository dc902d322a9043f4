import type { PageContent } from '../../paged/page-content.js'

/** What the reading process is asked. */
export interface Request {
  bytes: Uint8Array
  password: string | undefined
  /** 1-based; where to begin, or to go on after a page that ended the process before. */
  from: number
  /** Whether to tell what was painted as well. */
  draws: boolean
}

/** What it answers: `opened` or `refused`, then each page, then `done`. */
export type Answer =
  | { kind: 'opened'; pages: number; recovered: boolean }
  | { kind: 'refused'; name: string; code: number | null; message: string }
  | { kind: 'page'; content: PageContent }
  | { kind: 'page failed'; page: number; message: string }
  | { kind: 'done' }
