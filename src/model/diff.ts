import { z } from 'zod'
import { CHANGE_KIND_NAMES } from './change-kinds.js'
import { TaskRow, type Resource } from './dataset.js'
import { Place } from './place.js'

const text = (description: string) => z.string().meta({ description })
const optional = (description: string) => z.string().nullable().meta({ description })
const ids = (description: string) => z.array(z.string()).meta({ description })

/** Why a value differs. */
export const CAUSES = ['source', 'extractor', 'registry', 'correction'] as const
export const Cause = z.enum(CAUSES)
export type Cause = z.infer<typeof Cause>

/** What is said of a change: it makes the command fail, a person has accepted it, or it is only told. */
export const STATUSES = ['concern', 'accepted', 'note'] as const
export const ChangeStatus = z.enum(STATUSES)
export type ChangeStatus = z.infer<typeof ChangeStatus>

/** A unit as one document names it. */
export const NamedUnit = z.object({
  unit_id: text('The unit: units.unit_id of its side.'),
  unit: text('Canonical name.'),
  printed: z.array(z.string()).meta({ description: 'Every form in which the document, or the record, prints it.' }),
})
export type NamedUnit = z.infer<typeof NamedUnit>

const units = (description: string) => z.array(NamedUnit).meta({ description })

/** One change of one thing: a row of changes.csv. */
export const Change = z.object({
  fingerprint: text('16 hexadecimal digits over kind, ids, subject and values, never over words of the message.'),
  kind: z.enum(CHANGE_KIND_NAMES).meta({ description: 'What changed: gongwen diff --kinds lists them.' }),
  effect: z.enum(['weaker', 'stronger']).nullable().meta({
    description: 'Of targets and indicators: whether the new one asks for less or for more; empty where unclear.',
  }),
  status: ChangeStatus.meta({ description: 'concern (fails the command), accepted (by the baseline), or note.' }),
  cause: Cause.meta({
    description:
      'source (the notice says so), extractor (another version of gongwen read it so), registry (units are known otherwise), correction (a person’s correction).',
  }),
  old_document: optional('The document on the old side: documents.id.'),
  new_document: optional('The document on the new side.'),
  old_ids: ids('Task records on the old side: tasks.id; empty where the change is of no record.'),
  new_ids: ids('Task records on the new side.'),
  subject: optional(
    'What of the record or document it concerns: a unit_id, the indicator of a target, annex / region / indicator, the header of a column.',
  ),
  old_units: units(
    'JSON: the units that it is about, as the old side has them: unit_id, unit, printed. Empty where it is about none.',
  ),
  new_units: units('JSON: the same of the new side.'),
  before: optional('The old value, as printed.'),
  after: optional('The new value, as printed.'),
  message: text('What changed, to be read after the kind.'),
  accepted: optional('The reason that the baseline gives, where the change is accepted.'),
  old_source: text('Where the old value stands.'),
  new_source: text('Where the new value stands.'),
})
export type Change = z.infer<typeof Change>

/** The table of all changes. */
export const CHANGES_RESOURCE: Resource = {
  name: 'changes',
  title: 'One row a change',
  row: Change,
  primaryKey: [],
  foreignKeys: [],
}

/** A record as a comparison shows it: a row of tasks.csv, with the places of its measure. */
export const DiffRecord = TaskRow.extend({
  places: z.array(Place).meta({ description: 'Where its measure stands, as provenance.csv has it.' }),
})
export type DiffRecord = z.infer<typeof DiffRecord>

export const MATCHES = ['identical', 'similar', 'settled', 'split', 'merged', 'uncertain', 'unmatched'] as const
export const MatchKind = z.enum(MATCHES)
export type MatchKind = z.infer<typeof MatchKind>

/**
 * What became of records: one to one; one to many (split); many to one (merged); or one that has no counterpart. Each record
 * of either side stands in exactly one match.
 */
export const Match = z.object({
  kind: MatchKind,
  old: z.array(DiffRecord),
  new: z.array(DiffRecord),
  score: z.number().nullable().meta({ description: 'Likeness, 0 to 1; null where nothing was compared.' }),
  reason: text('Why they were matched, or left alone.'),
  perhaps: z
    .object({
      old: ids('Records of the old side: tasks.id.'),
      new: ids('Records of the new side.'),
      share: z.number().meta({ description: 'The share of the one that the others say, 0 to 1.' }),
    })
    .nullable()
    .meta({
      description:
        'Of a record that stands alone: the split or the merger that it is perhaps of, for a person to settle; null where there is none.',
    }),
  changes: z.array(Change).meta({ description: 'Empty where nothing changed.' }),
})
export type Match = z.infer<typeof Match>

export const DiffDocument = z.object({
  id: z.string(),
  title: z.string(),
  region: z.string().nullable(),
  plan_year: z.int().nullable(),
  file: text('Path of the notice where it was read for the comparison, else its base name as the package has it.'),
  sha256: z.string(),
  records: z.int().nonnegative(),
})
export type DiffDocument = z.infer<typeof DiffDocument>

export const DiffSide = z.object({
  label: text('The argument: a package, a notice, git-ref:path.'),
  version: text('Version of gongwen that extracted it.'),
  registry: text('SHA-256 of the units it was resolved over.'),
})
export type DiffSide = z.infer<typeof DiffSide>

/** A document of each side and what became of its records; null on the side that does not have it. */
export const DocumentDiff = z.object({
  old: DiffDocument.nullable(),
  new: DiffDocument.nullable(),
  changes: z
    .array(Change)
    .meta({ description: 'What is said once for the document: renamings, sections, annexes, indicators.' }),
  matches: z
    .array(Match)
    .meta({ description: 'In the order of the new document, what was removed after what it followed.' }),
})
export type DocumentDiff = z.infer<typeof DocumentDiff>

/** Two datasets compared. */
export const Diff = z.object({
  old: DiffSide,
  new: DiffSide,
  documents: z.array(DocumentDiff),
  notes: z.array(z.string()).meta({
    description: 'What a reader of the comparison must know: versions that differ, settled pairs that are gone.',
  }),
})
export type Diff = z.infer<typeof Diff>

const count = (description: string) => z.int().nonnegative().meta({ description })

const Counts = z.object({
  total: count('All of them.'),
  concern: count('Those that fail the command.'),
  accepted: count('Those that the baseline accepts.'),
  note: count('Those that are only told.'),
})

/** What a comparison comes to, in numbers. */
export const DiffSummary = z.object({
  documents: count('Pairs of documents, and documents of one side alone.'),
  records: z.object({
    old: count('Records of the old side.'),
    new: count('Records of the new side.'),
    unchanged: count('Matches without a change of concern or an accepted one; what is only told does not count.'),
  }),
  changes: Counts,
  kinds: z
    .partialRecord(z.enum(CHANGE_KIND_NAMES), Counts)
    .meta({ description: 'Of the kinds that are met, gravest first.' }),
  matches: z.record(MatchKind, count('Matches of this kind.')),
})
export type DiffSummary = z.infer<typeof DiffSummary>

/** What `gongwen diff --format json` prints. */
export const DiffReport = z.object({ summary: DiffSummary, ...Diff.shape })

/** Every change of a comparison: of each document first what is said once, then record by record. */
export function changesOf({ documents }: Pick<Diff, 'documents'>): Change[] {
  return documents.flatMap(({ changes, matches }) => [...changes, ...matches.flatMap((match) => match.changes)])
}
