import type { DiffRecord } from '../../model/diff.js'

const SHORT = 40

/** 12 推进海绵城市建设: the measure’s beginning. */
export function recordBeginning({ task_no, task_title, measure }: DiffRecord): string {
  const beginning = measure.replaceAll('\n', ' ')
  const cut = beginning.length > SHORT ? `${beginning.slice(0, SHORT)}…` : beginning
  return [[task_no, task_title].filter(Boolean).join(' '), cut].filter(Boolean).join(': ')
}
