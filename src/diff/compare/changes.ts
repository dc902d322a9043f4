import { createHash } from 'node:crypto'
import { CHANGE_KINDS, type ChangeKindName } from '../../model/change-kinds.js'
import type { Change, DiffRecord } from '../../model/diff.js'
import type { DocumentRows } from '../side.js'
import type { Causes } from './causes.js'
import type { Found } from './found.js'

const FINGERPRINT_DIGITS = 16
const ORDER = new Map(Object.keys(CHANGE_KINDS).map((kind, at) => [kind, at]))

/** Makes changes of what was found between two documents. */
export class Changes {
  constructor(
    private readonly old: DocumentRows | null,
    private readonly fresh: DocumentRows | null,
    private readonly causes: Causes | null,
  ) {}

  /** The changes of records, gravest first. */
  of(found: readonly Found[], old: readonly DiffRecord[] = [], fresh: readonly DiffRecord[] = []): Change[] {
    return found.map((one) => this.change(one, old, fresh)).sort((a, b) => ORDER.get(a.kind)! - ORDER.get(b.kind)!)
  }

  private change(found: Found, old: readonly DiffRecord[], fresh: readonly DiffRecord[]): Change {
    const { kind, message, effect = null, subject = null, before = null, after = null } = found
    const about = {
      old_document: this.old?.document.id ?? null,
      new_document: this.fresh?.document.id ?? null,
      old_ids: old.map(({ id }) => id),
      new_ids: fresh.map(({ id }) => id),
      subject,
      before,
      after,
    }
    return {
      fingerprint: fingerprintOf(kind, about),
      kind,
      effect,
      status: CHANGE_KINDS[kind].level,
      cause: found.cause ?? this.causes?.of(kind, about.old_ids, about.new_ids) ?? 'source',
      ...about,
      message,
      accepted: null,
      old_source: sourcesOf(old),
      new_source: sourcesOf(fresh),
    }
  }
}

function fingerprintOf(kind: ChangeKindName, about: object): string {
  const text = JSON.stringify([kind, Object.values(about)])
  return createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_DIGITS)
}

function sourcesOf(records: readonly DiffRecord[]): string {
  return records
    .map(({ source }) => source)
    .filter(Boolean)
    .join(',')
}
