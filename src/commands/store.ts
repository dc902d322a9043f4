import { defaultCache, Store } from '../run/store/store.js'
import { UsageError } from '../model/errors.js'
import type { ReadingOptions } from './reading-options.js'

/**
 * Where a run keeps what it has read. Without a cache, and for documents behind a password, that is for this run alone.
 * @throws UsageError where the folder that was asked for cannot be written
 */
export function openStore({ cache, password }: ReadingOptions, pipeline: string): Store {
  if (cache === false || password !== undefined) return Store.temporary()
  try {
    return Store.lasting(cache ?? defaultCache(), pipeline)
  } catch (error) {
    if (cache === undefined) return Store.temporary()
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      cache,
      `The cache cannot be written: ${code ?? String(error)}.`,
      'Choose another with --cache.',
    )
  }
}
