import { gzipSync } from 'node:zlib'

/** Values in the page are compressed, and written in letters that can close no element. Their first bytes hold no time. */
export function embedded(value: unknown): string {
  return gzipSync(JSON.stringify(value), { level: 9 }).toString('base64')
}
