import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The most memory that was resident, in bytes; of a tree the sum over its processes, pages that they share counted in each. */
export interface Peak {
  main: number
  tree: number
}

const EVERY_MS = 200

/** Watches a process and its descendants until it is asked; null where the system has no /proc. */
export function watchMemory(pid: number): () => Peak | null {
  if (!existsSync(`/proc/${pid}/status`)) return () => null
  const peak: Peak = { main: 0, tree: 0 }
  const look = (): void => {
    peak.main = Math.max(peak.main, statusOf(pid, 'VmHWM'))
    peak.tree = Math.max(
      peak.tree,
      treeOf(pid).reduce((sum, one) => sum + statusOf(one, 'VmRSS'), 0),
    )
  }
  look()
  const timer = setInterval(look, EVERY_MS)
  return () => {
    clearInterval(timer)
    return { ...peak, tree: Math.max(peak.main, peak.tree) }
  }
}

function treeOf(pid: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const one = Number(name)
    if (!Number.isInteger(one)) continue
    const parent = parentOf(one)
    children.set(parent, [...(children.get(parent) ?? []), one])
  }
  const tree = [pid]
  for (const one of tree) tree.push(...(children.get(one) ?? []))
  return tree
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(pid))?.[1] ?? -1)
}

function statusOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(read(pid))?.[1] ?? 0) * 1024
}

/** Empty where the process has ended meanwhile. */
function read(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
