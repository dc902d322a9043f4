import type { Reading } from './readings.js'

/** One way to name a time, in the notation of notation.ts. */
export interface Phrase {
  rule: string
  /** As a cell of deadlines says it, alone or beside other words. */
  cell: string[]
  /** As a sentence says it that commits to the time; absent where the words in a sentence may mean anything. */
  sentence?: string[]
  read: Reading
  /** What they mean in a plan of 2022. The tests read them. */
  examples: Record<string, string>
}
