import type { Region } from './regions.js'

/** Towns, townships and subdistricts, where a table has those of a region. */
export class Towns {
  /** How it is known that a region has a town of this name; null where its table has none. */
  evidenceOf(_town: string, _region: Region | null): string | null {
    return 'form'
  }
}
