import type { DiffRecord } from '../../model/diff.js'
import { fold } from '../text.js'

const SHORT = 40

/** 12 推进海绵城市建设: the measure’s beginning; a title that is its measure is said once. */
export function recordBeginning({ task_no, task_title, measure }: DiffRecord): string {
  const beginning = measure.replaceAll('\n', ' ')
  const cut = beginning.length > SHORT ? `${beginning.slice(0, SHORT)}…` : beginning
  const title = fold(task_title) === fold(measure) ? '' : task_title
  return [[task_no, title].filter(Boolean).join(' '), cut].filter(Boolean).join(': ')
}
