import { createHash } from 'node:crypto'
import { CHANGE_KINDS, type ChangeKind, type ChangeKindName, type ChangeLevel } from '../../model/change-kinds.js'
import { readOrigin } from '../../model/derivations.js'
import type { Cause, Change, DiffRecord, NamedUnit } from '../../model/diff.js'
import { ROLES } from '../../model/roles.js'
import type { DocumentRows, Side } from '../side.js'
import { fold, sameText, tokensOf } from '../text.js'

/** A change as a comparer finds it, before it is known where it stands and why. */
export interface Found {
  kind: ChangeKindName
  message: string
  effect?: Change['effect']
  subject?: string
  /** The units that it is about, as each side has them. */
  units?: { old: readonly NamedUnit[]; fresh: readonly NamedUnit[] }
  before?: string
  after?: string
  /** Where the comparer knows it. */
  cause?: Cause
  /** Where it is another than that of its kind. */
  level?: ChangeLevel
  /** The column of tasks.csv that differs, where several may of its kind. */
  column?: ChangeKind['column']
}

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
    const { kind, message, effect = null, subject = null, before = null, after = null, units } = found
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
      status: found.level ?? CHANGE_KINDS[kind].level,
      cause: found.cause ?? this.causes?.of(found, about.old_ids, about.new_ids) ?? 'source',
      ...about,
      old_units: [...(units?.old ?? [])],
      new_units: [...(units?.fresh ?? [])],
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

const UNIT_COLUMNS: ReadonlySet<string> = new Set(ROLES.map((role) => `${role}_units`))

/** Tells why values of two documents differ, by what the packages carry of their making. */
export class Causes {
  private readonly sameSource: boolean
  private readonly sameRegistry: boolean

  constructor(
    private readonly old: DocumentRows,
    private readonly fresh: DocumentRows,
    sides: { old: Side; fresh: Side },
  ) {
    this.sameSource = old.document.source_sha256 === fresh.document.source_sha256
    this.sameRegistry = sides.old.registry === sides.fresh.registry
  }

  /**
   * A correction, where what is printed does not differ, or both sides or none print the unit that it is about; the registry,
   * where units differ that are printed alike; the extractor, where anything else differs in one and the same file; else the
   * source.
   */
  of({ kind, column, units }: Found, oldIds: readonly string[], newIds: readonly string[]): Cause {
    const field = column ?? CHANGE_KINDS[kind].column
    if (field !== null) {
      const printedAlike = this.printedAlike(field, oldIds, newIds)
      const isOfUnit = units !== undefined && CHANGE_KINDS[kind].about !== 'role'
      const isAlike = this.sameSource || printedAlike || (isOfUnit && this.namedAlike(units, field, oldIds, newIds))
      if (isAlike && this.isCorrected(field, oldIds, newIds)) return 'correction'
      if (UNIT_COLUMNS.has(field) && printedAlike && !this.sameRegistry) return 'registry'
    }
    return this.sameSource ? 'extractor' : 'source'
  }

  private isCorrected(field: string, oldIds: readonly string[], newIds: readonly string[]): boolean {
    const corrected = (rows: DocumentRows, ids: readonly string[]): boolean =>
      provenanceOf(rows, field, ids).some((row) => readOrigin(row.derivation).derivation === 'corrected')
    return corrected(this.old, oldIds) || corrected(this.fresh, newIds)
  }

  /** Whether the cells of both sides print a unit, or neither does, whatever else they print: 牵头 and 配合 may share a cell. */
  private namedAlike(
    units: NonNullable<Found['units']>,
    field: string,
    oldIds: readonly string[],
    newIds: readonly string[],
  ): boolean {
    const names = [...units.old, ...units.fresh].flatMap(({ unit, printed }) => [unit, ...printed]).map(fold)
    const [before, after] = [printedIn(this.old, field, oldIds), printedIn(this.fresh, field, newIds)]
    const isNamedIn = (cell: string): boolean => names.some((name) => cell.includes(name))
    return before !== '' && after !== '' && isNamedIn(before) === isNamedIn(after)
  }

  private printedAlike(field: string, oldIds: readonly string[], newIds: readonly string[]): boolean {
    const before = tokensOf(printedIn(this.old, field, oldIds), this.old.document.plan_year)
    const after = tokensOf(printedIn(this.fresh, field, newIds), this.fresh.document.plan_year)
    return before.length > 0 && sameText(before, after)
  }
}

/** What the source prints for a field, corrections aside. */
function printedIn(rows: DocumentRows, field: string, ids: readonly string[]): string {
  const pieces = provenanceOf(rows, field, ids).flatMap(({ fragments }) => fragments.map(({ text }) => text))
  return fold(pieces.join(''))
}

function provenanceOf({ provenance }: DocumentRows, field: string, ids: readonly string[]) {
  return ids.flatMap((id) => (provenance.get(id) ?? []).filter((row) => row.field === field))
}
