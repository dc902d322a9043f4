import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

const EVERY_MS = 100

/**
 * Ends this process when it takes more memory than it may, or when the process that started it is gone. A thread of its own
 * watches: the main one may be busy, and the limit of the heap leaves out what typed arrays take.
 * @param memory bytes
 */
export function watchProcess(memory: number): void {
  const watcher = new Worker(fileURLToPath(import.meta.url), {
    workerData: { memory, parent: process.ppid },
    stdout: false,
    execArgv: [],
  })
  watcher.unref()
}

if (!isMainThread) {
  const { memory, parent } = workerData as { memory: number; parent: number }
  setInterval(() => {
    if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  }, EVERY_MS)
}
