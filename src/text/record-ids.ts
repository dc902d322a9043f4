import { letterOf } from './letters.js'

/**
 * Hands out the ids of one document's tasks and records, without the document's own. One that is already taken gets `-b`,
 * `-c` … behind its task number.
 */
export class RecordIds {
  private readonly tasks = new Map<string, number>()
  private unnumbered = 0
  private annex = ''

  /**
   * The id of a task: its annex and number. The id of a record has the number of its measure behind it.
   * A task without a number is `x1`, `x2` … in its annex.
   */
  task(annexNo: string, taskNo: string): string {
    if (annexNo !== this.annex) this.unnumbered = 0
    this.annex = annexNo
    const number = taskNo.replace(/[/\s]/g, '-') || `x${++this.unnumbered}`
    const plain = `${annexNo}/${number}`
    const times = (this.tasks.get(plain) ?? 0) + 1
    this.tasks.set(plain, times)
    return times === 1 ? plain : `${plain}-${letterOf(times)}`
  }
}
