import { isMainThread, Worker } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { PROCESS_MB } from '../limits.js'

const EVERY_MS = 100

/**
 * Ends this process when it takes more memory than it may. A thread of its own watches: the main one may be busy, and
 * the limit of the heap leaves out what typed arrays take.
 */
export function watchMemory(): void {
  new Worker(fileURLToPath(import.meta.url), { stdout: false }).unref()
}

if (!isMainThread) {
  setInterval(() => {
    if (process.memoryUsage.rss() > PROCESS_MB * 1024 * 1024) process.kill(process.pid, 'SIGKILL')
  }, EVERY_MS)
}
