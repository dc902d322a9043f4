import { ExhaustedInput, type UnreadableInput } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import type { Outcome, Refusal } from '../store/entry.js'
import type { Death } from './processes.js'

type Refused = { refusal: Refusal }

const MB = 1024 * 1024

export function refusalOf(error: UnreadableInput): Refused {
  const { where, message, remedy } = error
  return { refusal: { kind: error instanceof ExhaustedInput ? 'exhausted' : 'unreadable', where, message, remedy } }
}

/** What to tell of a document whose process ended. */
export function deathOf(path: string, death: Death, { seconds, memory }: Limits): Refused {
  const told = {
    time: [`Reading it took more than ${seconds} s.`, 'Look at the file; if it is sound, allow more with --timeout.'],
    memory: [
      `Reading it took more than ${memory / MB} MB of memory.`,
      'Look at the file; if it is sound, allow more with --memory.',
    ],
    crash: [
      'The process that read it ended without an answer.',
      'Try again, and report it with the file if it recurs.',
    ],
  } as const
  const [message, remedy] = told[death]
  return { refusal: { kind: death === 'crash' ? 'fault' : 'exhausted', where: path, message, remedy } }
}

/** @param fault the error with its stack, which GONGWEN_DEBUG shows */
export function faultOf(path: string, fault: string): Refused {
  const [said] = fault.split('\n')
  const shown = process.env.GONGWEN_DEBUG ? fault : said
  const message = `A fault of gongwen itself, not of the document: ${shown}`
  return { refusal: { kind: 'fault', where: path, message, remedy: 'Please report it with the file.' } }
}

/** Whether another run would come to the same: what a busy machine took too long for is tried again, pages included. */
export function isLasting(outcome: Outcome): boolean {
  if ('refusal' in outcome) return outcome.refusal.kind === 'unreadable'
  return outcome.digest.rules['page/unread'] === undefined
}
