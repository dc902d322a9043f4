/** Said where a stream of a page inflates beyond the limit. */
export const INFLATES_WITHOUT_END = 'A stream inflates beyond the limit'

export interface Warnings {
  /** The messages since the last call. */
  take(): string[]
}

/** pdf.js says what it had to guess only on the console. In the reading process nobody else writes there. */
export function collectWarnings(): Warnings {
  let messages: string[] = []
  const collect = (message: unknown): void => {
    if (messages.length < MOST_KEPT) messages.push(String(message).replace(/^Warning: /, ''))
  }
  console.log = collect
  console.warn = collect
  return {
    take: () => {
      const taken = messages
      messages = []
      return taken
    },
  }
}

const MOST_KEPT = 1000
